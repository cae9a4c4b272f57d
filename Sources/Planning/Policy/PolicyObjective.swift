public import Experiments

/// What a policy of quotas and releases is judged by; less of each is better.
public enum PolicyObjective: String, CaseIterable, Sendable {
  /// Days from the need to the interview, of those who are interviewed.
  case days
  /// The share of people who get no passport, so that nobody looks quick by turning people away.
  case unserved
  /// The share of the slots offered that nobody used: unsold, given back too late, or missed.
  case wasted
  /// The greatest gap in the share served, between districts or between ways to begin.
  case gap
  /// Tries to get a slot in the busiest ten minutes of the counted time.
  case rush

  /// What it is called in a table.
  public var title: Wording {
    switch self {
    case .days: Wording(en: "to interview", id: "sampai wawancara")
    case .unserved: Wording(en: "not served", id: "tak terlayani")
    case .wasted: Wording(en: "slots wasted", id: "kuota terbuang")
    case .gap: Wording(en: "gap in served", id: "selisih terlayani")
    case .rush: Wording(en: "rush", id: "serbuan")
    }
  }

  /// The unit of the results contract.
  public var unit: String {
    switch self {
    case .days: "days"
    case .unserved, .wasted, .gap: "share"
    case .rush: "count"
    }
  }

  /// Its place among the objectives.
  var place: Int {
    switch self {
    case .days: 0
    case .unserved: 1
    case .wasted: 2
    case .gap: 3
    case .rush: 4
    }
  }
}

/// Between whom the share served is compared.
public struct FairnessAxis: Sendable, Equatable {
  /// Who are told apart.
  public var key: ScopeKey
  /// Only people who have the same of this are compared; nil for everybody together.
  public var within: ScopeKey?

  /// Collects the parts.
  public init(key: ScopeKey, within: ScopeKey? = nil) {
    self.key = key
    self.within = within
  }

  /// The keys that groups are told apart by.
  var keys: [ScopeKey] { [within, key].compactMap(\.self) }
}

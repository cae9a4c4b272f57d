public import Experiments
public import PassportOffice

/// What a file says of the years ahead.
public struct HorizonWish: Sendable, Equatable {
  /// Months looked at, from the first counted one on; nil where the file does not say.
  public var months: Int?
  /// How much the demand grows in a year, as a share; nil where the file does not say.
  public var growth: Double?
  /// The day by which the backlog at the start is to be gone; nil where the file does not say.
  public var clearBy: CivilDate?
  /// With which probability at least; nil where the file does not say.
  public var clearProbability: Double?

  /// Months looked at where nobody says how many.
  public static let usualMonths = 36
  /// The most months that are looked at.
  public static let mostMonths = 240

  /// Collects the parts.
  public init(months: Int?, growth: Double?, clearBy: CivilDate?, clearProbability: Double?) {
    self.months = months
    self.growth = growth
    self.clearBy = clearBy
    self.clearProbability = clearProbability
  }
}

/// Which months are judged by what, and what could be bought.
public struct HorizonRequest: Sendable {
  /// What must hold in each month, judged on its own people.
  public var targets: [Target]
  /// How much the demand grows in a year, as a share.
  public var growth: Double
  /// What may be decided; none where the file does not say.
  public var decisions: [Decision]
  /// By decision what stands in the file, as it would be written; nil where nothing does.
  public var present: [String?]
  /// Other rules of the file that could be taken, with their names.
  public var variants: [(name: String, settings: [Setting])]
  /// The confidence of everything that is said of one scenario.
  public var confidence: Double
  /// The day by which the backlog at the start is to be gone; nil where nobody asks.
  public var clearing: ClearingRequest?

  /// Collects the parts.
  public init(
    targets: [Target], growth: Double, decisions: [Decision], present: [String?],
    variants: [(name: String, settings: [Setting])], confidence: Double
  ) {
    precondition(decisions.count == present.count, "each decision has what stands in the file")
    self.targets = targets
    self.growth = growth
    self.decisions = decisions
    self.present = present
    self.variants = variants
    self.confidence = confidence
  }

  /// The targets that decide when a failure is one: the hard ones, or all where none is hard.
  public var deciding: [Int] {
    let hard = targets.indices.filter { targets[$0].isHard }
    return hard.isEmpty ? Array(targets.indices) : hard
  }

  /// Whether a target can be told month by month: rates per open day and states over time cannot.
  public static func isTold(_ target: Target, in network: OfficeNetwork) -> Bool {
    let quantity = target.quantity.byMonth
    guard quantity.by.contains(.month) else { return false }
    switch quantity.statistic {
    case .rate, .at: return false
    case .mean, .sd, .p50, .p90, .p95, .p99, .max, .share, .count, .shareOver, .shareZero: break
    }
    return PointRunner(quantities: [quantity], seed: 0, threads: 1)
      .emptySamples(of: network)[0].isEmpty == false
  }
}

extension Quantity {
  /// The same month by month.
  var byMonth: Quantity {
    var quantity = self
    if !by.contains(.month) && !scope.contains(where: { $0.key == .month }) {
      quantity.by.append(.month)
    }
    return quantity
  }
}

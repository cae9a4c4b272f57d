public import PassportOffice

/// Something that may turn the answer which of two variants is better.
public enum CrossoverFactor: String, CaseIterable, Sendable {
  /// How many people come, as a multiple of the scenario's demand.
  case demand
  /// The share of appointments that are missed.
  case noShow = "no_show"
  /// The share of people who know the app.
  case aware

  /// The values that are searched.
  public var range: ClosedRange<Double> {
    switch self {
    case .demand: 0.25...2
    case .noShow: 0...0.6
    case .aware: 0...1
    }
  }

  /// Where the search looks first, rising.
  var grid: [Double] {
    switch self {
    case .demand: [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2]
    case .noShow: [0, 0.1, 0.2, 0.3, 0.45, 0.6]
    case .aware: [0, 0.2, 0.4, 0.6, 0.8, 1]
    }
  }

  /// The unit of its values.
  public var unitText: String { self == .demand ? "factor" : "share" }

  /// Whether it is something that a network knows.
  public func hasMeaning(in network: OfficeNetwork) -> Bool {
    switch self {
    case .demand: network.hasRates
    case .noShow:
      network.hasBookings
        || network.demands.contains { demand in
          if case .appointments = demand.arrivals { true } else { false }
        }
    case .aware:
      network.town?.rules.contains { rules in
        rules.booking != nil && rules.appShare.contains { $0.aware != $0.unaware }
      } ?? false
    }
  }

  /// Its value in a network as it stands; nil where that is no single number.
  public func present(in network: OfficeNetwork) -> Double? {
    switch self {
    case .demand: return 1
    case .noShow:
      let laws = network.town?.rules.compactMap { $0.booking?.noShow } ?? []
      guard let first = laws.first,
        laws.allSatisfy({ $0.perDay == 0 && $0.atLeadZero == first.atLeadZero })
      else { return nil }
      return first.atLeadZero
    case .aware:
      guard let town = network.town, !town.awareness.moves, let first = town.rules.first,
        town.rules.allSatisfy({ $0.awareShare == first.awareShare })
      else { return nil }
      return first.awareShare
    }
  }

  /// The network with another value of it.
  func network(_ network: OfficeNetwork, at value: Double) -> OfficeNetwork {
    switch self {
    case .demand: network.withDemand(multipliedBy: value)
    case .noShow: network.withNoShow(value)
    case .aware: network.withAwareness(value)
    }
  }
}

extension OfficeNetwork {
  /// Whether anybody can book.
  var hasBookings: Bool { town?.rules.contains { $0.booking != nil } ?? false }
}

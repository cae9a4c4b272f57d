public import PassportOffice

/// A line of the balance sheet of two variants; the raw value is its word in files.
public enum BalanceItem: String, CaseIterable, Sendable, Hashable {
  // About persons.
  case interviewed, served
  case interviewDelay = "interview_delay"
  case totalDelay = "total_delay"
  case visit, wait, outside
  case visits, tries
  case moneyLost = "money_lost"
  case travel
  case citizenCost = "citizen_cost"
  // About the office.
  case overtime
  case idleDesks = "idle_desks"
  case queueLength = "queue_length"
  case room
  case numberInSystem = "number_in_system"
  case deskCost = "cost"

  /// Whether it is counted at the office rather than person by person.
  public var isAboutOffice: Bool {
    switch self {
    case .interviewed, .served, .interviewDelay, .totalDelay, .visit, .wait, .outside, .visits,
      .tries, .moneyLost, .travel, .citizenCost:
      false
    case .overtime, .idleDesks, .queueLength, .room, .numberInSystem, .deskCost: true
    }
  }

  /// Whether more of it is better; of the rest less is.
  public var wantsMore: Bool { self == .interviewed || self == .served }

  /// The unit of its values where amounts of money are in some currency.
  public func unitText(in currency: String) -> String {
    switch self {
    case .interviewed, .served, .idleDesks: "share"
    case .interviewDelay, .totalDelay: "days"
    case .visit, .wait, .outside: "min"
    case .visits, .tries: "count"
    case .moneyLost, .citizenCost: currency
    case .travel: "km"
    case .overtime: "min / day"
    case .queueLength, .room, .numberInSystem: "people"
    case .deskCost: "\(currency) / day"
    }
  }
}

extension BalanceItem {
  /// The lines that have a meaning in a network.
  public static func items(of network: OfficeNetwork) -> [BalanceItem] {
    guard let town = network.town else {
      return [.served, .visit, .wait, .idleDesks, .queueLength, .numberInSystem]
    }
    let travels = !town.regions.isEmpty
    return allCases.filter { item in
      switch item {
      case .travel: travels
      case .citizenCost: town.costs != nil
      case .deskCost: town.costs?.deskPerHour.contains { $0 > 0 } ?? false
      case .numberInSystem: false
      case .interviewed, .served, .interviewDelay, .totalDelay, .visit, .wait, .outside, .visits,
        .tries, .moneyLost, .overtime, .idleDesks, .queueLength, .room:
        true
      }
    }
  }

  /// The numbers of a person in both variants; nil where the mean is not over this person.
  ///
  /// Times, trips and tries are over people interviewed in both (plain queue: served in both), the
  /// same in both variants: a mean over those interviewed in each would compare different people.
  func pair(
    base person: BalancedPerson, other same: BalancedPerson, isOffice: Bool
  ) -> (base: Double, other: Double)? {
    guard let base = number(of: person), let other = number(of: same) else { return nil }
    guard needsSuccess else { return (base, other) }
    let isDone =
      isOffice
      ? person.paired.interviewDelay != nil && same.paired.interviewDelay != nil
      : person.paired.totalDelay != nil && same.paired.totalDelay != nil
    return isDone ? (base, other) : nil
  }

  private var needsSuccess: Bool {
    switch self {
    case .interviewDelay, .totalDelay, .visit, .wait, .outside, .visits, .tries: true
    case .interviewed, .served, .moneyLost, .travel, .citizenCost, .overtime, .idleDesks,
      .queueLength, .room, .numberInSystem, .deskCost:
      false
    }
  }

  /// The number of a person in the unit; nil where there is none.
  private func number(of person: BalancedPerson) -> Double? {
    let paired = person.paired
    switch self {
    case .interviewed: return paired.interviewDelay == nil ? 0 : 1
    case .served: return paired.totalDelay == nil ? 0 : 1
    case .interviewDelay: return paired.interviewDelay.map { Double($0) / Self.day }
    case .totalDelay: return paired.totalDelay.map { Double($0) / Self.day }
    case .visit: return Double(paired.visit) / Self.minute
    case .wait: return Double(paired.wait) / Self.minute
    case .outside: return Double(paired.outside) / Self.minute
    case .visits: return Double(paired.visits)
    case .tries: return Double(person.detail.tries)
    case .moneyLost: return paired.moneyLost
    case .travel: return Double(person.detail.kilometres)
    case .citizenCost: return paired.citizenCost
    case .overtime, .idleDesks, .queueLength, .room, .numberInSystem, .deskCost: return nil
    }
  }

  // In microseconds.
  private static let minute = 60e6
  private static let day = 86_400e6
}

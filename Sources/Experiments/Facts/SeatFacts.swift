internal import EventKernel
public import PassportOffice

/// The seats of the offices: slots that people can book and tickets for walk-ins.
public struct SeatFacts: Sendable, Equatable {
  /// Slots of all pools a working day, mean over the counted window; nil without limit, 0 if nobody can book.
  public let slots: Double?
  /// Places a working day sold beyond the slots, mean over the counted window.
  public let overbooked: Double
  /// Tickets a working day, mean over the counted window; nil without limit.
  public let tickets: Double?

  /// Slots, those sold beyond them, and tickets together; nil without limit.
  public var admissions: Double? {
    guard let slots, let tickets else { return nil }
    return slots + overbooked + tickets
  }

  /// The seats of all offices together; nil for a plain queue or offices that never work.
  public init?(of network: OfficeNetwork) {
    self.init(of: network, offices: network.town?.offices.indices ?? 0..<0)
  }

  /// The seats of one office.
  public init?(of network: OfficeNetwork, office: Int) {
    self.init(of: network, offices: office..<office + 1)
  }

  private init?(of network: OfficeNetwork, offices: Range<Int>) {
    guard let calendar = network.calendar, let town = network.town else { return nil }
    let days = network.countedWorkingDays.map { calendar.days[$0] }
    guard !days.isEmpty else { return nil }
    let mean = { (seats: (CalendarDay, TownRules) -> Double?) -> Double? in
      var sum = 0.0
      for office in offices {
        let ofOffice = Self.mean(days) { day in
          seats(day, town.rules(ofOffice: office, stretch: day.ruleIndex))
        }
        guard let ofOffice else { return nil }
        sum += ofOffice
      }
      return sum
    }
    slots = mean { Self.slots(on: $0, rules: $1) }
    overbooked = mean { Self.overbooked(on: $0, rules: $1) } ?? 0
    tickets = mean { Self.tickets(on: $0, rules: $1) }
  }

  /// Tickets of a day; nil without limit.
  static func tickets(on day: CalendarDay, rules: TownRules) -> Double? {
    scaled(rules.walkIn.tickets?.perDay, by: day.quotaFactor)
  }

  /// Slots of a day; nil without limit.
  static func slots(on day: CalendarDay, rules: TownRules) -> Double? {
    guard let booking = rules.booking, rules.leadsToTheApp else { return 0 }
    return booking.slots(on: day)
  }

  private static func overbooked(on day: CalendarDay, rules: TownRules) -> Double {
    guard let booking = rules.booking, rules.leadsToTheApp else { return 0 }
    return booking.quotas.indices.reduce(0) { sum, pool in
      guard let slots = booking.slots(of: pool, on: day) else { return sum }
      return sum + Double(booking.places(of: slots) - slots)
    }
  }

  /// Whole seats, rounded as in a run.
  private static func scaled(_ count: Int?, by factor: Double) -> Double? {
    count.map { (Double($0) * factor).rounded() }
  }

  private static func mean(
    _ days: [CalendarDay], of seats: (CalendarDay) -> Double?
  ) -> Double? {
    var total = 0.0
    for day in days {
      guard let count = seats(day) else { return nil }
      total += count
    }
    return total / Double(days.count)
  }
}

extension TownRules {
  /// Whether anybody can come to use the app: by first choice or after a refusal.
  var leadsToTheApp: Bool {
    let isChosen = appShare.contains {
      $0.aware * awareShare > 0 || $0.unaware * (1 - awareShare) > 0
    }
    return isChosen
      || (walkIn.withoutTicket + walkIn.notAdmitted).contains { step in
        if case .app = step.action { return step.share > 0 }
        return false
      }
  }

  /// Share of a group's people who try the app first, if there is one for what they want.
  public func plannedAppShare(ofGroup group: Int) -> Double {
    awareShare * appShare[group].aware + (1 - awareShare) * appShare[group].unaware
  }

  /// Share of all people who try the app first.
  public func plannedAppShare(of town: Town) -> Double {
    let choice = town.groups.indices.reduce(0.0) {
      $0 + town.groups[$1].share * plannedAppShare(ofGroup: $1)
    }
    let allowed = town.applications.reduce(0.0) { $0 + ($1.isWalkInOnly ? 0 : $1.share) }
    return booking == nil ? 0 : choice * allowed
  }
}

extension BookingRules {
  /// The slots of all pools on a day; nil if one has no limit.
  public func slots(on day: CalendarDay) -> Double? {
    var sum = 0
    for pool in quotas.indices {
      guard let slots = slots(of: pool, on: day) else { return nil }
      sum += slots
    }
    return Double(sum)
  }
}

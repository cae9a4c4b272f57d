internal import EventKernel
public import PassportOffice

/// Something bad that happens to an office for some days.
public enum Shock: String, CaseIterable, Sendable {
  /// The app stands still, and so do the desks that depend on a system.
  case outage
  /// Half of the desks of each stage are open, rounded up.
  case halfDesks = "half-desks"
  /// Twice as many people want a passport.
  case umrah
  /// There are no booklets: no passport is printed.
  case blanks

  /// How many days it lasts unless somebody says otherwise.
  public var usualDays: Int {
    switch self {
    case .outage: 1
    case .halfDesks: 5
    // From October to the middle of December.
    case .umrah: 76
    case .blanks: 14
    }
  }

  /// Whether it can happen in a network.
  public func hasMeaning(in network: OfficeNetwork) -> Bool {
    guard let town = network.town else { return false }
    switch self {
    case .outage:
      return network.hasBookings || network.stages.contains { $0.dependsOn != nil }
    case .halfDesks:
      return town.rules.contains { rules in
        rules.shifts.contains { shift in shift.desks.contains { $0 > 1 } }
      }
    case .umrah: return network.hasRates
    case .blanks: return true
    }
  }
}

extension OfficeNetwork {
  /// The office with a shock on some days, beside the office that it is compared with.
  ///
  /// They differ in the shock alone: where passports go through a printing room with it, they do so
  /// without it too, though nothing is short there.
  func struck(by shock: Shock, onDays days: Range<Int>) -> (
    calm: OfficeNetwork, struck: OfficeNetwork
  ) {
    switch shock {
    case .outage: return (self, withOutage(onDays: days))
    case .halfDesks:
      return (self, withRules(onDays: days) { $0.halveDesks() })
    case .umrah: return (self, withDemand(multipliedBy: 2, onDays: days))
    case .blanks:
      var calm = self
      calm.changeRules { $0.print = $0.print ?? PrintRules() }
      return (calm, calm.withRules(onDays: days) { $0.print?.perDay = 0 })
    }
  }

  /// The app fails from the first midnight to the last, and every other system as long as doors are
  /// open.
  private func withOutage(onDays days: Range<Int>) -> OfficeNetwork {
    guard var town, let calendar else { return self }
    var network = self
    let midnight = (
      from: SimInstant.startOfDay(days.lowerBound), until: SimInstant.startOfDay(days.upperBound)
    )
    if hasBookings {
      network.names.systems.append("shock")
      town.outages.append(
        Outage(
          system: network.names.systems.count - 1,
          timing: .dated(from: midnight.from, until: midnight.until),
          stops: [.booking, .payment, .release]))
    }
    for system in Set(stages.compactMap(\.dependsOn)).sorted() {
      for day in days {
        guard let closing = calendar.closingInstant(ofDay: day) else { continue }
        town.outages.append(
          Outage(
            system: system, timing: .dated(from: .startOfDay(day), until: closing), stops: []))
      }
    }
    network.town = town
    return network
  }

  /// Other rules on some days: the stretches of time that hold then are taken once more, changed.
  private func withRules(
    onDays days: Range<Int>, _ change: (inout TownRules) -> Void
  ) -> OfficeNetwork {
    guard var town, let calendar else { return self }
    let offices = town.offices.count
    var (changed, copies) = (calendar.days, [Int: Int]())
    for day in days where changed.indices.contains(day) {
      let stretch = changed[day].ruleIndex
      if copies[stretch] == nil {
        copies[stretch] = town.rules.count / offices
        for office in 0..<offices {
          var rules = town.rules(ofOffice: office, stretch: stretch)
          change(&rules)
          town.rules.append(rules)
        }
        if !town.peopleByStretch.isEmpty {
          town.peopleByStretch.append(town.peopleByStretch[stretch])
        }
      }
      changed[day].ruleIndex = copies[stretch] ?? stretch
    }
    town.ruleChanges = zip(changed, changed.dropFirst()).enumerated().compactMap { day, pair in
      pair.0.ruleIndex == pair.1.ruleIndex
        ? nil : RuleChange(day: day + 1, ruleIndex: pair.1.ruleIndex)
    }
    var network = self
    network.calendar = OfficeCalendar(days: changed)
    network.town = town
    return network
  }
}

extension TownRules {
  /// Opens every second desk of each shift, and of a single desk that one.
  fileprivate mutating func halveDesks() {
    for place in shifts.indices {
      shifts[place].desks = shifts[place].desks.map { ($0 + 1) / 2 }
    }
  }
}

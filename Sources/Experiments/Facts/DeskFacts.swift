internal import EventKernel
public import PassportOffice

/// The desks of the stages, as time at which somebody could be served.
public struct DeskFacts: Sendable, Equatable {
  /// Desk hours per working day (plain queue: per 24 h) by stage, mean over the counted window;
  /// nil where there is no limit or where no desks are used.
  public let hoursPerDay: [Double?]

  /// The desks of a network.
  public init(of network: OfficeNetwork) {
    hoursPerDay = network.stages.indices.map { Self.hours(ofStage: $0, in: network) }
  }

  private static func hours(ofStage stage: StageID, in network: OfficeNetwork) -> Double? {
    guard case .desks(let plan, _, _) = network.stages[stage].work else { return nil }
    switch plan {
    case .unlimited: return nil
    case .fixed(let count): return Double(count) * openHoursPerDay(of: network)
    case .timed(let changes):
      return meanCount(of: changes, over: network.span) * openHoursPerDay(of: network)
    case .staffed: return staffedHours(ofStage: stage, in: network)
    }
  }

  /// Hours at which the doors are open, per working day; always without a calendar.
  private static func openHoursPerDay(of network: OfficeNetwork) -> Double {
    guard let calendar = network.calendar else { return 24 }
    let days = network.countedWorkingDays
    guard !days.isEmpty else { return 0 }
    let hours = days.reduce(0.0) { sum, day in
      sum + calendar.days[day].open.reduce(0) { $0 + $1.hours }
    }
    return hours / Double(days.count)
  }

  /// Shifts cut by the hours at which the doors are shut.
  private static func staffedHours(ofStage stage: StageID, in network: OfficeNetwork) -> Double? {
    guard let calendar = network.calendar, let town = network.town else { return nil }
    let office = network.office(ofStage: stage)
    let place = stage - town.offices[office].stages.lowerBound
    let days = network.countedWorkingDays.map { calendar.days[$0] }
    guard !days.isEmpty else { return nil }
    var total = 0.0
    for day in days {
      let rules = town.rules(ofOffice: office, stretch: day.ruleIndex)
      for shift in rules.shifts where shift.worksOn[day.date.weekday.index] {
        total +=
          shift.officerHours(ofStage: place, on: day)
          * rules.presentShare(ofOfficers: shift.desks[place])
      }
    }
    return total / Double(days.count)
  }

  /// The expected number of desks, averaged over the counted window.
  private static func meanCount(of changes: [DeskChange], over span: RunSpan) -> Double {
    let window = (span.windowEnd - span.windowStart).minutes
    guard window > 0 else { return 0 }
    var deskMinutes = 0.0
    for (index, change) in changes.enumerated() {
      let next = index + 1 < changes.count ? changes[index + 1].at : span.windowEnd
      let from = max(change.at, span.windowStart)
      let until = min(next, span.windowEnd)
      if from < until { deskMinutes += (until - from).minutes * change.count.mean }
    }
    return deskMinutes / window
  }
}

extension Shift {
  /// Hours of all officers of a stage while the doors are open on a day, breaks left out.
  fileprivate func officerHours(ofStage stage: StageID, on day: CalendarDay) -> Double {
    let whole = day.open.reduce(0) { $0 + $1.sharedHours(with: hours) } * Double(desks[stage])
    guard let breaks else { return whole }
    return (0..<desks[stage]).reduce(whole) { sum, officer in
      let rest = breaks.rest(of: officer)
      let from = max(rest.from, hours.from)
      let until = max(from, min(rest.until, hours.until))
      return sum
        - day.open.reduce(0) { $0 + $1.sharedHours(with: ClockRange(from: from, until: until)) }
    }
  }
}

extension TownRules {
  /// The mean share of officers who are there: somebody always stands in for the last one.
  fileprivate func presentShare(ofOfficers count: Int) -> Double {
    guard absentShare > 0, count > 0 else { return 1 }
    var allAway = 1.0
    for _ in 0..<count { allAway *= absentShare }
    return 1 - absentShare + allAway / Double(count)
  }
}

import EventKernel
import PassportOffice

/// The same office with desks for everybody, or open without a break.
extension OfficeNetwork {
  /// More desks than there are people in any office at once.
  private static let plenty = 1000

  /// A break is over after so long: who comes back later has closed for the day.
  private static let longestBreak = SimDuration.hours(4)

  /// Wherever a desk is open there is one for everybody; breaks and hours stay.
  var withDesksForEverybody: OfficeNetwork {
    var network = changingStages { $0.multiplyDesks(by: Self.plenty) }
    network.changeRules { rules in
      for place in rules.shifts.indices {
        rules.shifts[place].desks = rules.shifts[place].desks.map { $0 * Self.plenty }
        rules.shifts[place].helps = []
      }
    }
    return network
  }

  /// Whether doors or desks are shut for a while between two times at which they are open.
  var hasBreaks: Bool {
    calendar?.days.contains { $0.open.count > 1 } ?? false
      || town?.rules.contains { $0.shifts.contains { $0.breaks != nil } } ?? false
      || allStages.contains { $0.hasBreaks(upTo: Self.longestBreak) }
  }

  /// Doors and desks are open from the first hour to the last; slots stay where they are.
  var withoutBreaks: OfficeNetwork {
    var network = changingStages { $0.worksThroughBreaks(upTo: Self.longestBreak) }
    if var days = calendar?.days {
      for place in days.indices { days[place].worksThrough = true }
      network.calendar = OfficeCalendar(days: days)
    }
    network.changeRules { rules in
      for place in rules.shifts.indices { rules.shifts[place].breaks = nil }
    }
    return network
  }
}

extension Stage {
  /// Whether people are served one at a desk, and desks may be too few.
  var mayLackDesks: Bool {
    guard case .desks(let plan, _, _) = work else { return false }
    if case .unlimited = plan { return false }
    return true
  }

  fileprivate mutating func multiplyDesks(by factor: Int) {
    guard case .desks(var plan, let service, let stops) = work else { return }
    switch plan {
    case .fixed(let count): plan = .fixed(count * factor)
    case .timed(let changes):
      plan = .timed(changes.map { DeskChange(at: $0.at, count: $0.count.multiplied(by: factor)) })
    case .unlimited, .staffed: break
    }
    work = .desks(plan, service: service, stops: stops)
  }

  fileprivate func hasBreaks(upTo longest: SimDuration) -> Bool {
    guard case .desks(let plan, _, let stops) = work else { return false }
    if case .whenIdle = stops { return true }
    guard case .timed(let changes) = plan else { return false }
    return changes.indices.contains { changes.isBreak(at: $0, upTo: longest) }
  }

  /// Whoever was there before a break stays.
  fileprivate mutating func worksThroughBreaks(upTo longest: SimDuration) {
    guard case .desks(var plan, let service, var stops) = work else { return }
    if case .whenIdle = stops { stops = nil }
    if case .timed(var changes) = plan {
      for place in changes.indices where changes.isBreak(at: place, upTo: longest) {
        changes[place].count = changes[place - 1].count
      }
      plan = .timed(changes)
    }
    work = .desks(plan, service: service, stops: stops)
  }
}

extension [DeskChange] {
  /// Whether no desk is open from a change to the next one, and some are before and afterwards.
  fileprivate func isBreak(at place: Int, upTo longest: SimDuration) -> Bool {
    indices.contains(place - 1) && indices.contains(place + 1) && self[place].count.mean == 0
      && self[place - 1].count.mean > 0 && self[place + 1].count.mean > 0
      && self[place + 1].at - self[place].at <= longest
  }
}

extension DiscreteCount {
  fileprivate func multiplied(by factor: Int) -> DiscreteCount {
    let shares = zip(cumulative, [0] + cumulative).map { $0 - $1 }
    return DiscreteCount(values: values.map { $0 * factor }, shares: shares)
  }
}

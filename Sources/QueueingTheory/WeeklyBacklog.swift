/// Requests and slots that differ by day of the week, without a limit of the backlog.
///
/// Requests of a day come before its slots are used. The chain of `BookingBacklog` with one matrix
/// a day; the weeks are followed until the law of the last day comes back to itself, about 1e-11
/// off. The backlog is cut off at `mostBacklog`.
public struct WeeklyBacklog: Sendable, Equatable {
  /// Requests expected by day.
  public var requests: [Double]
  /// Slots by day.
  public var slots: [Int]
  /// Where the backlog is cut off.
  public var mostBacklog: Int

  /// A week, or any other cycle of days.
  public init(requests: [Double], slots: [Int], mostBacklog: Int) {
    precondition(requests.count == slots.count, "each day has requests and slots")
    precondition(
      requests.reduce(0, +) < Double(slots.reduce(0, +)), "a week has more slots than requests")
    self.requests = requests
    self.slots = slots
    self.mostBacklog = mostBacklog
  }

  /// What the week settles in.
  public struct Outcome: Sendable, Equatable {
    /// By day the law of the backlog at its end.
    public var backlogs: [[Double]]
    /// The mean days from a request to its slot, 0 on the same day.
    public var meanDaysWaited: Double

    /// The mean backlog at the end of a day, counted from 0.
    public func mean(_ day: Int) -> Double {
      backlogs[day].enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    }
  }

  /// The week after many weeks; whoever waits at the end of a day waits one day more (Little's law).
  public var outcome: Outcome {
    let counts = requests.map { PoissonCount(mean: $0) }
    let chances = counts.map { count in
      (0...mostBacklog).map { count.probability($0) }.trimmed(below: 1e-18)
    }
    var law = Array(repeating: 0.0, count: mostBacklog + 1)
    law[0] = 1
    var backlogs: [[Double]] = []
    for _ in 0..<20_000 {
      let before = law
      backlogs = []
      for day in slots.indices {
        law = after(law, chances[day], slots: slots[day])
        backlogs.append(law)
      }
      let change = zip(before, law).reduce(0) { $0 + abs($1.0 - $1.1) }
      if change < 1e-14 { break }
    }
    var outcome = Outcome(backlogs: backlogs, meanDaysWaited: 0)
    let backlog = backlogs.indices.reduce(0) { $0 + outcome.mean($1) }
    outcome.meanDaysWaited = backlog / requests.reduce(0, +)
    return outcome
  }

  private func after(_ law: [Double], _ coming: [Double], slots: Int) -> [Double] {
    var next = Array(repeating: 0.0, count: law.count)
    for (backlog, weight) in law.enumerated() where weight > 1e-25 {
      for (count, chance) in coming.enumerated() {
        next[min(mostBacklog, max(0, backlog + count - slots))] += weight * chance
      }
    }
    let total = next.reduce(0, +)
    return next.map { $0 / total }
  }
}

extension [Double] {
  /// Without the small numbers at the end.
  fileprivate func trimmed(below least: Double) -> [Double] {
    let last = lastIndex { $0 >= least } ?? 0
    return Array(self[...last])
  }
}

import EventKernel
public import PassportOffice

/// A town that begins with a backlog, beside the same town without it.
public struct BacklogTwins: Sendable {
  /// With the backlog, then without.
  private let networks: [OfficeNetwork]
  private let days: Int
  private let source: ReplicationSource

  /// The twins of a network with a town, followed from its first day for so many days.
  public init(of network: OfficeNetwork, days: Int, seed: UInt64) {
    self.init(of: network, days: days, source: .model(seed: seed))
  }

  /// The same on observations from elsewhere.
  init(of network: OfficeNetwork, days: Int, source: ReplicationSource) {
    precondition(days > 0, "people are followed for at least one day")
    var whole = network
    whole.span.windowStart = min(whole.span.windowStart, .startOfDay(days))
    whole.span.windowEnd = .startOfDay(days)
    whole.span.followUntil = .startOfDay(days)
    var twin = whole
    twin.town?.initial.seekers = 0
    networks = [whole, twin]
    self.days = days
    self.source = source
  }

  /// People who begin to look for a slot at the start.
  public var backlog: Int { networks[0].town?.initial.seekers ?? 0 }

  /// Runs replications and hands over their curves in order.
  ///
  /// `deliver` is called by one thread at a time. Returns how many were delivered: all, or those before
  /// the first that `isCancelled` stopped. It is asked on any thread.
  public func run(
    _ replications: Range<Int>, threads: Int, isCancelled: @escaping @Sendable () -> Bool,
    deliver: @escaping @Sendable (Int, BacklogCurve) -> Void
  ) throws(StudyError) -> Int {
    let work = OrderedWork(count: replications.count, workers: threads, isCancelled: isCancelled) {
      (place: Int) throws(StudyError) in
      try curve(of: replications.lowerBound + place, isCancelled: isCancelled)
    } deliver: { place, curve in
      deliver(replications.lowerBound + place, curve)
    }
    return try work.run()
  }

  /// The curve of one replication; nil if it was cancelled.
  func curve(
    of replication: Int, isCancelled: () -> Bool
  ) throws(StudyError) -> BacklogCurve? {
    var flows = NeedFlows(days: days)
    for (network, sign) in zip(networks, [1, -1]) {
      let isWhole = try source.audited(
        network, replication, variant: network.names.scenario, isCancelled: isCancelled
      ) { chunk in
        for place in chunk.people.indices { flows.add(chunk.people[place], times: sign) }
      }
      guard isWhole else { return nil }
    }
    return flows.curve
  }
}

/// The people who begin and cease to be in need, day by day.
private struct NeedFlows {
  private var left: [Int]
  private var lost: [Int]

  init(days: Int) {
    left = Array(repeating: 0, count: days)
    lost = left
  }

  mutating func add(_ person: borrowing PersonRecord, times sign: Int) {
    add(sign, to: &left, on: person.need.day)
    if let interviewed = person.interviewed {
      add(-sign, to: &left, on: interviewed.day)
    } else if person.fate != .unfinished {
      add(-sign, to: &left, on: person.ended.day)
      if person.fate != .served { add(sign, to: &lost, on: person.ended.day) }
    }
  }

  private func add(_ change: Int, to flow: inout [Int], on day: Int) {
    if day < flow.count { flow[max(0, day)] += change }
  }

  var curve: BacklogCurve { BacklogCurve(left: Self.sums(left), lost: Self.sums(lost)) }

  private static func sums(_ changes: [Int]) -> [Int] {
    var sum = 0
    return changes.map { change in
      sum += change
      return sum
    }
  }
}

/// Time of one scheduling operation: the event list beside `Heap` of swift-collections.
///
/// Both get the same work in alternating rounds, each on a structure that lives through all of
/// them, after a warm-up. Their histories must be the same.
public struct SchedulerBenchmark: Sendable {
  /// What is asked of the structures.
  public enum Pattern: String, CaseIterable, Sendable {
    /// Take the next event, schedule another.
    case hold
    /// A customer comes with a patience timer that is cancelled 9 times of 10.
    case cancel
  }

  /// Most events that may be asked for.
  public static let pendingLimit = 1_000_000

  /// What is asked.
  public var pattern: Pattern
  /// Events pending all the time, 1 to `pendingLimit`.
  public var pending: Int
  /// Rounds of each structure, at least 1.
  public var rounds: Int
  /// Operations in a round, at least 1.
  public var operations: Int

  /// One line of the comparison.
  public init(pattern: Pattern, pending: Int, rounds: Int, operations: Int) {
    precondition(
      1...Self.pendingLimit ~= pending && rounds >= 1 && operations >= 1,
      "a benchmark has something pending and something to do")
    self.pattern = pattern
    self.pending = pending
    self.rounds = rounds
    self.operations = operations
  }

  /// Does the work and tells how long each round took.
  public func measure() -> SchedulerComparison {
    switch pattern {
    case .hold: measureHold()
    case .cancel: measureCancel()
    }
  }

  private func measureHold() -> SchedulerComparison {
    var ours = HoldModel<EventListQueue>(pending: pending)
    var theirs = HoldModel<HeapQueue>(pending: pending)
    let times = AlternatingRounds(count: rounds, operations: operations, warmUp: 2 * pending)
      .measure {
        ours.run(operations: $0)
      } against: {
        theirs.run(operations: $0)
      }
    return SchedulerComparison(
      times: times,
      checksums: Pair(ours: ours.checksum.value, reference: theirs.checksum.value))
  }

  /// The warm-up lets most of the stale timers gather that lazy deletion leaves behind.
  private func measureCancel() -> SchedulerComparison {
    var ours = PatienceModel<EventListQueue>(waiting: pending)
    var theirs = PatienceModel<LazyHeapQueue>(waiting: pending)
    let times = AlternatingRounds(count: rounds, operations: operations, warmUp: 10 * pending)
      .measure {
        ours.run(operations: $0)
      } against: {
        theirs.run(operations: $0)
      }
    return SchedulerComparison(
      times: times,
      checksums: Pair(ours: ours.checksum.value, reference: theirs.checksum.value))
  }
}

import EventKernel

/// The hold model: take the next event, schedule another an exponential time later.
///
/// Jones, "An empirical comparison of priority-queue and event-set implementations", 1986. The
/// number pending stays what it was at the start.
struct HoldModel<Queue: TimedQueue & ~Copyable>: ~Copyable {
  private static var meanDelay: SimDuration { .seconds(100) }

  private var queue: Queue
  private var delays = ExponentialDelays()
  private(set) var checksum = Checksum()
  private(set) var lastInstant = SimInstant.zero

  init(pending: Int) {
    queue = Queue(minimumCapacity: pending)
    for payload in 0..<UInt32(pending) {
      let instant = SimInstant.zero + delays.delay(mean: Self.meanDelay)
      _ = queue.schedule(payload, at: instant, rank: rank(of: payload))
    }
  }

  /// Holds so many times.
  mutating func run(operations: Int) {
    for _ in 0..<operations {
      guard let event = queue.takeNext() else { return }
      checksum.add(event)
      lastInstant = event.instant
      let instant = event.instant + delays.delay(mean: Self.meanDelay)
      _ = queue.schedule(event.payload, at: instant, rank: rank(of: event.payload))
    }
  }

  private func rank(of payload: UInt32) -> EventRank {
    EventRank(rawValue: UInt8(truncatingIfNeeded: payload & 7))
  }
}

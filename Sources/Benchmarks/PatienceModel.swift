import EventKernel

/// A line of impatient customers: 9 of 10 timers are cancelled before they run out.
///
/// As in the Erlang-A model each arrival schedules the next one and a patience timer. The line
/// stays about as long as at the start: an arrival that makes it longer has the first in line
/// served, which cancels that timer. With one arrival a second, `waiting` timers of mean
/// 10 `waiting` seconds each run out once in ten arrivals.
struct PatienceModel<Queue: CancellingQueue & ~Copyable>: ~Copyable {
  private static var arrival: UInt32 { .max }
  private static var arrivalRank: EventRank { EventRank(rawValue: 4) }
  private static var patienceRank: EventRank { EventRank(rawValue: 5) }

  private var queue: Queue
  private var delays = ExponentialDelays()
  private var line: Ring<Queue.Handle>
  private var nextCustomer: UInt32 = 0
  private var waiting = 0
  private let lineLength: Int
  private let meanPatience: SimDuration
  private(set) var checksum = Checksum()
  private(set) var served = 0
  private(set) var lost = 0

  init(waiting lineLength: Int) {
    self.lineLength = lineLength
    meanPatience = .seconds(10 * Int64(lineLength))
    queue = Queue(minimumCapacity: lineLength + 2)
    line = Ring(minimumCapacity: 2 * lineLength + 64)
    for _ in 0..<lineLength { join(at: .zero) }
    scheduleArrival(after: .zero)
  }

  /// Lets so many customers arrive, with everything that happens in between.
  mutating func run(operations: Int) {
    var arrivals = 0
    while arrivals < operations, let event = queue.takeNext() {
      checksum.add(event)
      if event.payload == Self.arrival {
        arrivals += 1
        scheduleArrival(after: event.instant)
        join(at: event.instant)
        if waiting > lineLength { serveFirst() }
      } else {
        waiting -= 1
        lost += 1
      }
    }
  }

  private mutating func scheduleArrival(after instant: SimInstant) {
    let next = instant + delays.delay(mean: .seconds(1))
    _ = queue.schedule(Self.arrival, at: next, rank: Self.arrivalRank)
  }

  private mutating func join(at instant: SimInstant) {
    let end = instant + delays.delay(mean: meanPatience)
    line.append(queue.schedule(nextCustomer, at: end, rank: Self.patienceRank))
    nextCustomer = (nextCustomer + 1) & 0xFFFF
    waiting += 1
  }

  /// Cancels the timer of the first who is still there; those who left are dropped on the way.
  private mutating func serveFirst() {
    while let timer = line.popFirst() {
      if queue.cancel(timer) {
        waiting -= 1
        served += 1
        return
      }
    }
  }
}

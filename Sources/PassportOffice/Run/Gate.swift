import EventKernel

/// The people who wait to be let into the app.
struct Gate {
  private var waiting: [Int32] = []
  /// How many of them have been let in already.
  private var head = 0
  /// Nobody is let in before this.
  private(set) var opens = SimInstant.zero
  /// When lots are drawn, until they are.
  private var draws: SimInstant?
  /// Whether the next one will be let in without being asked for.
  var isScheduled = false

  /// How many wait.
  var count: Int { waiting.count - head }

  /// Whether somebody who comes now is let in at once.
  func isFree(at now: SimInstant) -> Bool { count == 0 && now >= opens }

  /// Whether lots are due among those who are there.
  func mustDraw(at now: SimInstant) -> Bool {
    guard let draws else { return false }
    return draws <= now
  }

  /// Somebody waits behind the others.
  mutating func append(_ person: Int32) {
    waiting.append(person)
  }

  /// Somebody is let in at an instant; the next one after a gap.
  mutating func close(after gap: SimDuration, at now: SimInstant) {
    opens = now + gap
    if mustDraw(at: now) { draws = nil }
  }

  /// Nobody is let in until lots are drawn.
  mutating func holdLottery(at instant: SimInstant) {
    opens = max(opens, instant)
    draws = instant
  }

  /// Those who are there, to be put into another order.
  var present: ArraySlice<Int32> { waiting[head...] }

  /// The order of those who are there is settled by lots.
  mutating func settle(_ order: [Int32]) {
    precondition(order.count == count, "everybody who waits has a lot")
    waiting = order
    head = 0
    draws = nil
  }

  /// Takes out the one at a place from the head; the head takes that place.
  mutating func take(at place: Int) -> Int32 {
    waiting.swapAt(head, head + place)
    let person = waiting[head]
    head += 1
    if 2 * head > waiting.count && head > 1_000 || head == waiting.count {
      waiting.removeFirst(head)
      head = 0
    }
    return person
  }
}

/// A state that lasts, and what it has come to in the period under way.
struct RunningLevel: Sendable {
  var level = StageLevel()
  /// From when on it lasts and is not yet in the area, in microseconds.
  private(set) var since: Int64
  /// People times microseconds.
  private(set) var area = StageLevel()
  /// Rises of the number present.
  private(set) var arrivals = 0
  /// The greatest numbers that have lasted, in this period or before.
  private(set) var mostInLine: Int64 = 0
  private(set) var mostPresent: Int64 = 0

  init(since: Int64) {
    self.since = since
  }

  /// Lets the state last until an instant, unless that is over.
  @inline(__always)
  mutating func extend(to time: Int64) {
    guard time > since else { return }
    if level.queue > mostInLine { mostInLine = level.queue }
    if level.present > mostPresent { mostPresent = level.present }
    area.add(level, lasting: time &- since)
    since = time
  }

  /// Changes the state and counts who came.
  @inline(__always)
  mutating func change(to next: StageLevel) {
    let rise = next.present &- level.present
    // The mask is all ones below zero: whether the number rises or falls cannot be foreseen.
    arrivals &+= Int(rise & ~(rise >> 63))
    level = next
  }

  /// Starts a period with the state as it is.
  mutating func beginPeriod() {
    area = StageLevel()
    arrivals = 0
  }
}

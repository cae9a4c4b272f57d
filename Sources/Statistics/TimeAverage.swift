/// Average over a window of time of a level that changes in steps, exact to the last microsecond.
///
/// Times are whole microseconds. The level is 0 until it is first recorded.
public struct TimeAverage: Equatable, Sendable {
  @usableFromInline let start: Int64
  @usableFromInline let end: Int64
  @usableFromInline var level: Int64 = 0
  @usableFromInline var since: Int64
  @usableFromInline var area: Int128 = 0
  @usableFromInline var highest: Int64?

  /// A window from `start` to `end`, the end excluded.
  public init(start: Int64, end: Int64) {
    precondition(start < end, "a window of time ends after it starts")
    self.start = start
    self.end = end
    since = start
  }

  /// The level is `level` from `time` on; times never go back.
  ///
  /// Levels recorded before the window count from its start, levels after its end not at all.
  @inlinable
  public mutating func record(_ level: Int64, at time: Int64) {
    advance(to: time)
    self.level = level
  }

  /// The average if the level stays as it is until the end of the window.
  public var average: Double {
    Double(closed().area) / Double(end - start)
  }

  /// The greatest level that lasted within the window, if it stays as it is until its end.
  public var maximum: Int64 {
    closed().highest ?? level
  }

  /// Adds the rectangle of the present level up to `time`.
  @inlinable
  mutating func advance(to time: Int64) {
    let until = min(time, end)
    guard until > since else { return }
    area += Int128(level) * Int128(until - since)
    highest = max(highest ?? level, level)
    since = until
  }

  private func closed() -> TimeAverage {
    var copy = self
    copy.advance(to: end)
    return copy
  }
}

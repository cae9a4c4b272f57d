public import EventKernel

/// Breaks that the officers of a shift take one after the other, so that desks stay open.
public struct StaggeredBreaks: Sendable, Equatable {
  /// Time of day at which the first break begins.
  public var from: SimDuration
  /// How long each takes.
  public var length: SimDuration
  /// How many breaks follow each other.
  public var parts: Int

  /// Breaks of a length, as many as there is time for; at least one.
  public init(from: SimDuration, until: SimDuration, length: SimDuration) {
    precondition(length > .zero && from + length <= until, "there is time for a break")
    self.from = from
    self.length = length
    parts = Int((until - from).microseconds / length.microseconds)
  }

  /// When an officer of a stage rests; they are numbered from 0 within the shift.
  public func rest(of officer: Int) -> ClockRange {
    let start = SimDuration(
      microseconds: from.microseconds + length.microseconds * Int64(officer % parts))
    return ClockRange(from: start, until: start + length)
  }

  /// Times of day at which somebody goes or comes back.
  public var turns: [SimDuration] {
    (0...parts).map {
      SimDuration(microseconds: from.microseconds + length.microseconds * Int64($0))
    }
  }
}

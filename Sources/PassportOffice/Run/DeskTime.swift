import EventKernel

/// How long the desks of a stage have been open on a day, in desks times microseconds.
struct DeskTime {
  /// Up to when the time is known.
  private var since = SimInstant.zero
  /// Until the last closing hour of the day.
  private(set) var regular = SimDuration.zero
  /// After it.
  private(set) var overtime = SimDuration.zero

  /// So many desks have been open since the last change.
  mutating func pass(until now: SimInstant, desks: Int, closing: SimInstant) {
    let end = min(max(closing, since), now)
    regular = regular + (end - since) * desks
    overtime = overtime + (now - end) * desks
    since = now
  }

  /// Forgets a day that is over.
  mutating func beginDay() {
    regular = .zero
    overtime = .zero
  }
}

extension SimDuration {
  fileprivate static func * (length: SimDuration, count: Int) -> SimDuration {
    SimDuration(microseconds: length.microseconds * Int64(count))
  }
}

public import EventKernel

/// When slots are opened for booking.
public enum ReleaseRule: Sendable {
  /// On some days at a clock time, a coming period.
  case periodic(on: ReleaseDay, at: SimDuration, opens: ReleasePeriod)
  /// Every day that lies at most so many days ahead is open, from midnight on.
  case rolling(daysAhead: Int)
}

/// The days on which slots are released.
public enum ReleaseDay: Sendable {
  case weekday(Weekday)
  case everyDay
  case dayOfMonth(Int)
  /// The last working day of the month.
  case lastWorkingDay
}

/// The days that a release opens.
public enum ReleasePeriod: Sendable {
  /// Monday to Sunday after the release.
  case nextWeek
  /// The calendar month after the release.
  case nextMonth
  /// The single day so many days later.
  case daysAhead(Int)
}

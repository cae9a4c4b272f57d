public import EventKernel

/// When slots are opened for booking.
public enum ReleaseRule: Sendable {
  /// On some days at a clock time a coming period, or a part of its slots.
  case periodic(
    on: ReleaseDay, at: SimDuration, opens: ReleasePeriod, part: ReleasePart = ReleasePart())
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
  /// The half of a month after the release: from the 16th on, or the next month's first 15 days.
  case nextHalfMonth
  /// The single day so many days later.
  case daysAhead(Int)
}

/// How much of the slots of each day a release opens.
public struct ReleasePart: Sendable {
  /// Share of the slots of a day; releases of the same day add up.
  public var share: Double
  /// What is kept back of it, or nil.
  public var holdBack: HoldBack?

  /// All slots of a day, unless told otherwise.
  public init(share: Double = 1, holdBack: HoldBack? = nil) {
    self.share = share
    self.holdBack = holdBack
  }
}

/// Slots kept back at a release and opened shortly before their day.
public struct HoldBack: Sendable {
  /// Of the slots that the release would open.
  public var share: Double
  /// Days from the late opening to the day of the slots.
  public var daysBefore: Int
  /// Clock time of the late opening.
  public var at: SimDuration

  /// Collects the parts.
  public init(share: Double, daysBefore: Int, at: SimDuration) {
    self.share = share
    self.daysBefore = daysBefore
    self.at = at
  }
}

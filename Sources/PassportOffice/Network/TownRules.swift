public import RandomStreams

/// Everything about an office and its people that a dated change may alter.
public struct TownRules: Sendable {
  /// Share of people who know the app.
  public var awareShare: Double
  /// Share that tries the app first, by group and awareness.
  public var appShare: [AppShare]
  /// Who may come without an appointment, and how.
  public var walkIn: WalkInRules
  /// What to do when no slot was got; tried in order, the rest gives up.
  public var whenFull: [NextStep]
  /// The app, or nil if the office has none.
  public var booking: BookingRules?
  /// The staff; desks are counted by the stages of the office.
  public var shifts: [Shift]
  /// The chance of an officer to be away on a day; the last one of a stage is always replaced.
  public var absentShare = 0.0
  /// Chairs for people who wait in a line inside, or nil without a limit.
  public var chairs: Int?
  /// What the last closing of a day means for those inside.
  public var closing: ClosingRule
  /// Working days from the interview to the passport.
  public var issueWorkingDays: DiscreteCount
  /// Limits of printing; nil: every passport is printed when it is due.
  public var print: PrintRules?
  /// From the passport to the day before people come to collect it, in microseconds.
  public var collectAfter = Distribution.constant(0)
  /// The way of lost and damaged passports, or nil if nobody needs it.
  public var investigation: InvestigationRules?

  /// The stages of the office where they are not what the network says; else empty.
  ///
  /// Only laws, lines and papers may differ, not what a stage does or where it leads.
  public var stages: [Stage] = []

  /// Collects the parts.
  public init(
    awareShare: Double, appShare: [AppShare], walkIn: WalkInRules, whenFull: [NextStep],
    booking: BookingRules?, shifts: [Shift], closing: ClosingRule,
    issueWorkingDays: DiscreteCount, investigation: InvestigationRules?
  ) {
    self.awareShare = awareShare
    self.appShare = appShare
    self.walkIn = walkIn
    self.whenFull = whenFull
    self.booking = booking
    self.shifts = shifts
    self.closing = closing
    self.issueWorkingDays = issueWorkingDays
    self.investigation = investigation
  }
}

/// The share of a group that tries the app first; the rest walks in.
public struct AppShare: Sendable {
  /// Of those who know the app.
  public var aware: Double
  /// Of those who do not.
  public var unaware: Double

  /// Shares of the app by awareness.
  public init(aware: Double, unaware: Double) {
    self.aware = aware
    self.unaware = unaware
  }
}

/// What happens to people inside when the office closes.
public enum ClosingRule: Sendable {
  /// Everybody inside is served; the desks stay.
  case finishAll
  /// People in line are sent home and let in first on the next open day.
  case comeBackTomorrow
}

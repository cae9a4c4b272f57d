/// What happens to a slot between the booking and its hour, besides missing it.
public struct AttendanceRules: Sendable {
  /// The chance per day that somebody gives a slot up before it comes, below 1.
  public var cancelHazard = 0.0
  /// Share of those who miss a slot who pay the fee again for another one.
  public var paysAgainShare = 0.0
  /// Share of those who miss a slot who get another one for the fee paid; the rest is lost.
  public var rebooksFreeShare = 0.0
  /// Whether people come at the hour of their slot; if not, at a time of its day like walk-ins.
  public var respectsHour = true

  /// Nobody cancels, who misses a slot is lost, and the hour counts.
  public init() {}
}

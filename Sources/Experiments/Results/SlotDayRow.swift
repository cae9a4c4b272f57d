/// The slots of one day, means over replications.
public struct SlotDayRow: Sendable {
  /// The office of the slots.
  public var office: String
  /// ISO date of the day for which the slots are.
  public var date: String
  /// The pool the slots belong to.
  public var pool: String
  /// Slots there were.
  public var offered: Double
  /// Slots taken at the end.
  public var booked: Double
  /// Appointments whose holder came.
  public var kept: Double
  /// Appointments whose holder did not come.
  public var missed: Double
  /// Slots that nobody came for: offered but not kept.
  public var wasted: Double

  /// Collects the parts.
  public init(
    office: String, date: String, pool: String, offered: Double, booked: Double, kept: Double,
    missed: Double,
    wasted: Double
  ) {
    self.office = office
    self.date = date
    self.pool = pool
    self.offered = offered
    self.booked = booked
    self.kept = kept
    self.missed = missed
    self.wasted = wasted
  }
}

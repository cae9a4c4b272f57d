internal import EventKernel
internal import PassportOffice

/// Whether two variants have the same desks, hours and daily admissions, with the figures.
///
/// Only then is a difference between them the effect of the rule and not of more capacity.
public struct CapacityComparison: Sendable {
  /// What one variant offers.
  public struct Capacity: Sendable {
    /// The variant's name.
    public let variant: String
    /// Working days in the counted window.
    public let workingDays: Int
    /// Hours the doors are open, per working day.
    public let openHours: Double
    /// Desk hours per working day by stage; nil without limit.
    public let deskHours: [Double?]
    /// Slots and tickets.
    public let seats: SeatFacts

    /// Desk hours of all limited stages.
    public var totalDeskHours: Double { deskHours.reduce(0) { $0 + ($1 ?? 0) } }

    /// The capacity of a variant; nil for a plain queue.
    public init?(of variant: Variant) {
      guard let calendar = CalendarFacts(of: variant.network),
        let seats = SeatFacts(of: variant.network), calendar.workingDays > 0
      else { return nil }
      self.variant = variant.name
      workingDays = calendar.workingDays
      openHours = calendar.openHours / Double(calendar.workingDays)
      deskHours = DeskFacts(of: variant.network).hoursPerDay
      self.seats = seats
    }
  }

  /// What `base` offers.
  public let base: Capacity
  /// What the other variant offers.
  public let other: Capacity

  /// A comparison; nil for plain queues.
  public init?(of base: Variant, and other: Variant) {
    guard let first = Capacity(of: base), let second = Capacity(of: other) else { return nil }
    self.base = first
    self.other = second
  }

  /// Whether the desks, the hours and the working days are the same.
  public var hasSameDesksAndHours: Bool {
    base.workingDays == other.workingDays && Self.isSame(base.openHours, other.openHours)
      && base.deskHours.count == other.deskHours.count
      && zip(base.deskHours, other.deskHours).allSatisfy { Self.isSame($0, $1) }
  }

  /// Whether the same number of people is admitted a day.
  public var hasSameAdmissions: Bool {
    let (one, two) = (base.seats, other.seats)
    guard one.admissions == nil, two.admissions == nil else {
      return Self.isSame(one.admissions, two.admissions)
    }
    // Where one kind of seat has no limit the other kind may still differ.
    return Self.isSame(one.slots, two.slots) && Self.isSame(one.overbooked, two.overbooked)
      && Self.isSame(one.tickets, two.tickets)
  }

  private static func isSame(_ a: Double?, _ b: Double?) -> Bool {
    switch (a, b) {
    case (nil, nil): true
    case (let a?, let b?): abs(a - b) <= 1e-9 * max(1, abs(a))
    case (nil, .some), (.some, nil): false
    }
  }
}

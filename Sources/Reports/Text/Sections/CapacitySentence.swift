import Experiments

/// Whether two variants have the same desks, hours and daily admissions, with the figures.
struct CapacitySentence {
  /// The sentences.
  let text: String

  /// The sentences on a comparison.
  init(_ comparison: CapacityComparison) {
    let (base, other) = (comparison.base, comparison.other)
    let hours =
      comparison.hasSameDesksAndHours
      ? "Both have the same desks and hours (\(Self.hours(base)))"
      : "The desks or hours differ (base \(Self.hours(base)); "
        + "\(other.variant) \(Self.hours(other)))"
    let seats = "base \(Self.seats(base.seats)); \(other.variant) \(Self.seats(other.seats))"
    let admissions =
      comparison.hasSameAdmissions
      ? "the same daily admissions (\(seats))" : "different daily admissions (\(seats))"
    text = "\(hours) and \(admissions).\(Self.consequence(of: comparison))"
  }

  /// Whoever changes only the desks asks for the effect of capacity: there is no rule to blame.
  private static func consequence(of comparison: CapacityComparison) -> String {
    switch (comparison.hasSameAdmissions, comparison.hasSameDesksAndHours) {
    case (true, true): return ""
    case (false, _): return " A part of the difference is therefore capacity, not the rule."
    case (true, false):
      let (base, other) = (comparison.base, comparison.other)
      let gains = [
        gain(other.totalDeskHours - base.totalDeskHours, unit: "desk hours"),
        gain(other.openHours - base.openHours, unit: "open hours"),
      ].compactMap { $0 }
      guard !gains.isEmpty else { return " The capacity differs by stage or in the days." }
      return " The capacity differs: \(other.variant) has \(gains.joined(separator: " and ")) "
        + "a working day."
    }
  }

  /// `6.78 desk hours more`; nil where it is the same.
  private static func gain(_ difference: Double, unit: String) -> String? {
    guard difference.magnitude > 1e-9 else { return nil }
    return ShownNumber.text(difference.magnitude, unit: unit)
      + (difference > 0 ? " more" : " less")
  }

  private static func hours(_ capacity: CapacityComparison.Capacity) -> String {
    let desks = ShownNumber.text(capacity.totalDeskHours, unit: "desk hours")
    let open = ShownNumber.text(capacity.openHours, unit: "open hours")
    return "\(desks) and \(open) a working day, \(capacity.workingDays) working days"
  }

  private static func seats(_ seats: SeatFacts) -> String {
    let overbooked = seats.overbooked > 0 ? " + \(count(seats.overbooked)) overbooked" : ""
    let parts = "\(count(seats.slots)) slots\(overbooked) + \(count(seats.tickets)) tickets"
    guard let admissions = seats.admissions else { return parts }
    return "\(parts) = \(count(admissions)) a working day"
  }

  /// Seats a day, as everywhere with one decimal.
  static func count(_ number: Double?) -> String {
    number.map { ShownNumber.fixed($0, decimals: 1) } ?? "unlimited"
  }
}

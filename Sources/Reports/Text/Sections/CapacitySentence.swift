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
    let isFair = comparison.hasSameDesksAndHours && comparison.hasSameAdmissions
    text =
      "\(hours) and \(admissions)."
      + (isFair ? "" : " A part of the difference is therefore capacity, not the rule.")
  }

  private static func hours(_ capacity: CapacityComparison.Capacity) -> String {
    let desks = ShownNumber.text(capacity.totalDeskHours, unit: "desk hours")
    let open = ShownNumber.text(capacity.openHours, unit: "open hours")
    return "\(desks) and \(open) a working day, \(capacity.workingDays) working days"
  }

  private static func seats(_ seats: SeatFacts) -> String {
    let parts = "\(count(seats.slots)) slots + \(count(seats.tickets)) tickets"
    guard let admissions = seats.admissions else { return parts }
    return "\(parts) = \(count(admissions)) a working day"
  }

  /// Seats a day, as everywhere with one decimal.
  static func count(_ number: Double?) -> String {
    number.map { ShownNumber.fixed($0, decimals: 1) } ?? "unlimited"
  }
}

import Experiments

/// Whether two variants have the same desks, hours and daily admissions, with the figures.
struct CapacitySentence {
  /// The sentences.
  let text: Wording

  /// The sentences on a comparison.
  init(_ comparison: CapacityComparison) {
    let (base, other) = (comparison.base, comparison.other)
    let hours =
      comparison.hasSameDesksAndHours
      ? Wording(
        en: "Both have the same desks and hours (\(Self.hours(base)))",
        id: "Keduanya memiliki loket dan jam yang sama (\(Self.hours(base)))")
      : Wording(
        en: "The desks or hours differ (base \(Self.hours(base)); "
          + "\(other.variant) \(Self.hours(other)))",
        id: "Loket atau jamnya berbeda (base \(Self.hours(base)); "
          + "\(other.variant) \(Self.hours(other)))")
    let seats: Wording =
      "base \(Self.seats(base.seats)); \(other.variant) \(Self.seats(other.seats))"
    let admissions =
      comparison.hasSameAdmissions
      ? Wording(
        en: "and the same daily admissions (\(seats))",
        id: "dan daya tampung harian yang sama (\(seats))")
      : Wording(
        en: "and different daily admissions (\(seats))",
        id: "dan daya tampung harian yang berbeda (\(seats))")
    text = "\(hours) \(admissions).\(Self.consequence(of: comparison))"
  }

  /// Whoever changes only the desks asks for the effect of capacity: there is no rule to blame.
  private static func consequence(of comparison: CapacityComparison) -> Wording {
    switch (comparison.hasSameAdmissions, comparison.hasSameDesksAndHours) {
    case (true, true): return ""
    case (false, _):
      return Wording(
        en: " A part of the difference is therefore capacity, not the rule.",
        id: " Karena itu sebagian perbedaan berasal dari kapasitas, bukan dari aturannya.")
    case (true, false):
      let (base, other) = (comparison.base, comparison.other)
      let gains = [
        gain(other.totalDeskHours - base.totalDeskHours, unit: "desk hours"),
        gain(other.openHours - base.openHours, unit: "open hours"),
      ].compactMap { $0 }
      guard !gains.isEmpty else {
        return Wording(
          en: " The capacity differs by stage or in the days.",
          id: " Kapasitasnya berbeda menurut tahap atau hari.")
      }
      let all = gains.joined(separator: Wording(en: " and ", id: " dan "))
      return Wording(
        en: " The capacity differs: \(other.variant) has \(all) a working day.",
        id: " Kapasitasnya berbeda: \(other.variant) memiliki \(all) per hari kerja.")
    }
  }

  /// `6.78 desk hours more`; nil where it is the same.
  private static func gain(_ difference: Double, unit: String) -> Wording? {
    guard difference.magnitude > 1e-9 else { return nil }
    let size = ShownNumber.text(difference.magnitude, unit: unit)
    return difference > 0
      ? Wording(en: "\(size) more", id: "\(size) lebih banyak")
      : Wording(en: "\(size) less", id: "\(size) lebih sedikit")
  }

  private static func hours(_ capacity: CapacityComparison.Capacity) -> Wording {
    let desks = ShownNumber.text(capacity.totalDeskHours, unit: "desk hours")
    let open = ShownNumber.text(capacity.openHours, unit: "open hours")
    return Wording(
      en: "\(desks) and \(open) a working day, \(capacity.workingDays) working days",
      id: "\(desks) dan \(open) per hari kerja, \(capacity.workingDays) hari kerja")
  }

  private static func seats(_ seats: SeatFacts) -> Wording {
    let (slots, tickets) = (count(seats.slots), count(seats.tickets))
    let overbooked = count(seats.overbooked)
    let more =
      seats.overbooked > 0
      ? Wording(en: " + \(overbooked) overbooked", id: " + \(overbooked) kelebihan jadwal") : ""
    let parts = Wording(
      en: "\(slots) slots\(more) + \(tickets) tickets",
      id: "\(slots) jadwal\(more) + \(tickets) nomor antrean")
    guard let admissions = seats.admissions.map(count) else { return parts }
    return Wording(
      en: "\(parts) = \(admissions) a working day", id: "\(parts) = \(admissions) per hari kerja")
  }

  /// Seats a day, as everywhere with one decimal.
  static func count(_ number: Double?) -> Wording {
    number.map { Wording(ShownNumber.fixed($0, decimals: 1)) }
      ?? Wording(en: "unlimited", id: "tanpa batas")
  }
}

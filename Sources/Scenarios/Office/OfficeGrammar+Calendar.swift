import Experiments

/// The fields of a calendar with dates.
extension OfficeGrammar {
  /// Keys of `calendar`.
  static let calendarFields: [Field] = [
    Field(
      "timezone", .text, .standardWithout("always_open", "Asia/Jakarta"),
      Wording(
        en: "Whose clock the times are of, as `explain` says; it has no summer time.",
        id: "Waktu setempat yang dipakai, seperti disebut `explain`; tanpa waktu musim panas.")),
    Field(
      "open", .map(.weekdays, hours),
      .standardWithout("always_open", "{mon-fri: [08:00-16:00]}"),
      Wording(
        en: "Hours of the doors by weekday; a gap between two ranges is a break.",
        id: "Jam buka menurut hari; sela antara dua rentang adalah istirahat.")),
    Field(
      "holidays", .text, .optional,
      Wording(
        en: "CSV file with a column `date`: the office and the banks are shut on these days.",
        id: "Berkas CSV dengan kolom `date`: kantor dan bank tutup pada hari-hari ini.")),
    Field(
      "periods", .list(.object(period), atLeast: 0), .optional,
      Wording(
        en: "Stretches of days with other hours, demand or quota.",
        id: "Masa dengan jam, permintaan atau kuota lain.")),
  ]

  /// One or several stretches of a day; an empty list is a closed day.
  static let hours = ValueKind.either([.clockRange, .list(.clockRange, atLeast: 0)])

  /// A bare number that multiplies.
  static let factor = ValueKind.number(0...1e6, noun: Wording(en: "factor", id: "faktor"))

  /// A bare number that only shapes.
  static let weight = ValueKind.number(0...1e6, noun: Wording(en: "weight", id: "bobot"))

  /// Days with other rules.
  static let period = ObjectGrammar(
    "period",
    Wording(
      en: "A stretch of days with other hours, demand or quota.",
      id: "Suatu masa dengan jam, permintaan atau kuota lain."),
    [
      Field("name", .identifier, .required, Wording(en: "Its name.", id: "Namanya.")),
      Field("from", .date, .required, Wording(en: "First day.", id: "Hari pertama.")),
      Field("through", .date, .required, Wording(en: "Last day.", id: "Hari terakhir.")),
      Field(
        "demand_factor", factor, .standard("1"),
        Wording(
          en: "Factor on the demand; factors of periods that overlap multiply.",
          id: "Faktor pada permintaan; faktor masa yang bertumpang dikalikan.")),
      Field(
        "quota_factor", factor, .standard("1"),
        Wording(
          en: "Factor on slots and tickets of a day.",
          id: "Faktor pada jadwal dan nomor antrean sehari.")),
      Field(
        "open", .map(.weekdays, hours), .optional,
        Wording(
          en: "Hours of the weekdays listed; the others keep theirs.",
          id: "Jam untuk hari yang didaftar; yang lain tetap.")),
    ])
}

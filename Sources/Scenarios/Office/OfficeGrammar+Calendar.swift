/// The fields of a calendar with dates.
extension OfficeGrammar {
  /// Keys of `calendar`.
  static let calendarFields: [Field] = [
    Field(
      "timezone", .text, .standardWithout("always_open", "Asia/Jakarta"),
      "Named in reports; an office has one clock without summer time."),
    Field(
      "open", .map(.weekdays, hours),
      .standardWithout("always_open", "{mon-fri: [08:00-16:00]}"),
      "Hours of the doors by weekday; a gap between two ranges is a break."),
    Field(
      "holidays", .text, .optional,
      "CSV file with a column `date`: the office and the banks are shut on these days."),
    Field(
      "periods", .list(.object(period), atLeast: 0), .optional,
      "Stretches of days with other hours, demand or quota."),
  ]

  /// One or several stretches of a day; an empty list is a closed day.
  static let hours = ValueKind.either([.clockRange, .list(.clockRange, atLeast: 0)])

  /// A bare number that multiplies.
  static let factor = ValueKind.number(0...1e6, noun: "factor")

  /// A bare number that only shapes.
  static let weight = ValueKind.number(0...1e6, noun: "weight")

  /// Days with other rules.
  static let period = ObjectGrammar(
    "period", "A stretch of days with other hours, demand or quota.",
    [
      Field("name", .identifier, .required, "Its name."),
      Field("from", .date, .required, "First day."),
      Field("through", .date, .required, "Last day."),
      Field(
        "demand_factor", factor, .standard("1"),
        "Factor on the demand; factors of periods that overlap multiply."),
      Field("quota_factor", factor, .standard("1"), "Factor on slots and tickets of a day."),
      Field(
        "open", .map(.weekdays, hours), .optional,
        "Hours of the weekdays listed; the others keep theirs."),
    ])
}

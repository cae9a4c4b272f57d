/// The fields of demand in a calendar with dates.
extension OfficeGrammar {
  /// Keys of an entry of `demand`.
  static let demandFields: [Field] = [
    Field(
      "month", .map(.words(months), weight), .optional,
      "Weights of the months, 1 where missing; the yearly total stays the rate."),
    Field(
      "weekday", .map(.weekdays, weight), .optional,
      "Weights of the weekdays, 1 where missing; the yearly total stays the rate."),
    Field(
      "hour", .map(.clocks, weight), .optional,
      "Weights of the hours, each until the next one listed, the last one over midnight."),
    Field(
      "events", .list(.object(event), atLeast: 0), .optional,
      "Days on which the demand is multiplied."),
    .later("by", "Shared over regions."),
    .later("channel", "The only channel its people use."),
    Field(
      "file", .text, .optional,
      "CSV file of needs that were recorded: a column `at`, and `application`, `group` and "
        + "`channel` where they are known; the rest is drawn."),
  ]

  /// Months in the order of the year.
  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Days of more or less demand.
  static let event = ObjectGrammar(
    "event", "Days on which the demand is multiplied.",
    [
      Field("name", .identifier, .required, "Its name."),
      Field("from", .date, .required, "First day."),
      Field("through", .date, .required, "Last day."),
      Field("factor", factor, .required, "Factor on the demand."),
    ])
}

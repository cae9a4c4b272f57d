/// The fields of systems that fail.
extension OfficeGrammar {
  /// One cause for which a system fails.
  static let outage = ObjectGrammar(
    "outage", "When a system fails: at times drawn, or once between two instants.",
    [
      Field("name", .identifier, .optional, "Its name, for paths."),
      Field(
        "every", .law(.duration(.notNegative)), .optional,
        "How long it works, from the start or the last outage on, day and night."),
      Field("lasts", .law(.duration(.notNegative)), .optional, "How long it fails then."),
      Field("from", .instant, .optional, "When it begins to fail."),
      Field("until", .instant, .optional, "When it works again."),
      Field(
        "stops", .list(.word(appParts), atLeast: 1), .optional,
        "Of `app`: what stands still, everything by default. Without `booking` every try for a slot "
          + "fails; payments and deadlines go on with the time that was left; a release happens when "
          + "the app is back. Slots held and booked are honoured."),
    ],
    rules: [
      .exactlyOne(["every", "from"]), .needs("lasts", "every"), .needs("every", "lasts"),
      .needs("until", "from"), .needs("from", "until"),
    ])

  /// What of the app may stand still.
  static let appParts = ["booking", "payment", "release"]
}

/// The fields of slots: where they lie, how many, when they open and which one is taken.
extension OfficeGrammar {
  /// Where the slots of a day lie.
  static let slots = ObjectGrammar(
    "slots", "The windows of a day; those not within the open hours are skipped.",
    [
      Field("every", .duration(.positive), .standard("1 h"), "Length of a window."),
      Field("from", .clock, .standard("00:00"), "Start of the first window."),
      Field("until", .clock, .standard("24:00"), "End of the last window."),
      Field(
        "weight", .map(.clocks, weight), .optional,
        "Weights by start of a window for sharing out the quota, 1 where missing."),
      Field(
        "spread", .either([.word(spreadWords), .object(spread)]), .standard("even"),
        "Where the slots of a window lie within it."),
    ])

  /// Ways to spread slots that need no number.
  static let spreadWords = ["even", "window_start", "bailey_welch", "block", "dome"]

  /// Ways to spread slots with their number.
  static let spread = ObjectGrammar(
    "spread", "Where the slots of a window lie within it.",
    [
      Field(
        "bailey_welch", .object(baileyWelch), .optional,
        "Some at the start of the window, the others at equal distances."),
      Field("block", .object(block), .optional, "Several at the same time."),
      Field("dome", .object(dome), .optional, "Longer intervals in the middle of the window."),
      Field(
        "explicit", .map(.clocks, .count(0...1_000_000)), .optional,
        "Slots of a day by their time, instead of windows; they are the quota where it is left out."
      ),
    ], rules: [.exactlyOne(["bailey_welch", "block", "dome", "explicit"])])

  private static let baileyWelch = ObjectGrammar(
    "bailey_welch", "Some slots at the start of the window, the others at equal distances.",
    [Field("first", .count(1...1_000), .standard("2"), "How many at the start.")])

  private static let block = ObjectGrammar(
    "block", "Several slots at the same time, the blocks at equal distances.",
    [Field("size", .count(1...100_000), .standard("2"), "How many in a block.")])

  private static let dome = ObjectGrammar(
    "dome", "Longer intervals in the middle of the window than at its ends.",
    [
      Field(
        "height", .number(0...1_000, noun: "height"), .standard("0.5"),
        "0 is even; with 1 the interval in the middle is twice the shortest.")
    ])

  /// Slots of a day, for everybody or by pool, the same on all days or by weekday.
  static let quota = ValueKind.either([
    .word(["unlimited"]), .count(0...1_000_000), .map(.weekdays, slotNumber),
    .map(.names("pool"), quotaOfPool),
  ])

  private static let quotaOfPool = ValueKind.either([
    .word(["unlimited"]), .count(0...1_000_000), .map(.weekdays, slotNumber),
  ])

  private static let slotNumber = ValueKind.either([
    .word(["unlimited"]), .count(0...1_000_000),
  ])

  /// When slots are opened.
  static let release = ObjectGrammar(
    "release", "When slots are opened for booking.",
    [
      Field(
        "on", .either([releaseDay, .list(releaseDay, atLeast: 1)]), .optional,
        "A weekday, `every_day`, a day of the month or `last_working_day`."),
      Field("at", .clock, .optional, "Clock time of the release."),
      Field(
        "opens",
        .either([.object(daysAhead), .word(["next_week", "next_month", "next_half_month"])]),
        .optional, "The days that are opened."),
      Field(
        "rolling", .object(daysAhead), .optional,
        "Every day so many days ahead or less is open, from midnight on."),
      Field(
        "share", .share, .optional,
        "Share of the slots of each day that is opened, all by default; releases of the same day "
          + "add up."),
      Field(
        "hold_back", .object(holdBack), .optional,
        "A part kept back and opened shortly before the day of the slots."),
    ],
    rules: [
      .exactlyOne(["on", "rolling"]), .needs("on", "at"), .needs("on", "opens"),
      .needs("at", "on"), .needs("opens", "on"), .needs("share", "on"), .needs("hold_back", "on"),
    ])

  /// Slots kept back at a release.
  static let holdBack = ObjectGrammar(
    "hold_back", "Slots kept back at a release and opened shortly before their day.",
    [
      Field("share", .share, .required, "Share of the slots that the release would open."),
      Field("open", .object(lateOpening), .required, "When they are opened."),
    ])

  /// When slots kept back are opened.
  static let lateOpening = ObjectGrammar(
    "late opening", "When slots kept back are opened.",
    [
      Field("days_before", .count(0...1_000), .required, "Days before the day of the slots."),
      Field("at", .clock, .required, "Clock time."),
    ])

  private static let releaseDay = ValueKind.either([
    .word(["mon", "tue", "wed", "thu", "fri", "sat", "sun", "every_day", "last_working_day"]),
    .count(1...31),
  ])

  /// A day counted from a release.
  static let daysAhead = ObjectGrammar(
    "days ahead", "Days counted from the day of the release.",
    [Field("days_ahead", .count(0...1_000), .required, "So many calendar days later.")])

  /// Which free slot is taken.
  static let slotChoice = ObjectGrammar(
    "slot_choice", "A logit choice: utilities of the free slots, and of taking none.",
    [
      Field("per_day_later", utility, .standard("0"), "Utility of each day later."),
      Field("hour", .map(.clocks, utility), .optional, "Utilities by start of a window."),
      Field("weekday", .map(.weekdays, utility), .optional, "Utilities by weekday."),
      Field(
        "none", utility, .optional, "Utility of taking none; a free slot is always taken else."),
      .later("per_100_km", "Utility of the way to the office."),
    ])

  private static let utility = ValueKind.number(-1_000...1_000, noun: "utility")
}

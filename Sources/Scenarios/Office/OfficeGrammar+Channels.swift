/// The fields of the ways into the office.
extension OfficeGrammar {
  /// Ways into the office.
  static let channels = ObjectGrammar(
    "channels", "Ways into the office besides the app.",
    [Field("walk_in", .object(walkIn), .standard("{}"), "People without a slot.")])

  /// People without a slot.
  static let walkIn = ObjectGrammar(
    "walk_in", "People without a slot.",
    [
      Field(
        "admits", .word(["all", "exempt"]), .standard("all"),
        "Everybody, or only exempt groups and applications that have to walk in."),
      Field("tickets", .object(tickets), .optional, "Tickets of a day; no limit by default."),
      Field(
        "arrive", .map(.clocks, weight), .standard("{08:00: 1}"),
        "Weights of the hours at which people come, each until the next one listed; the last one "
          + "until the last ticket, without tickets until the doors close."),
      Field(
        "without_ticket",
        .list(.either([.object(ticketStep), .word(["app", "give_up"])]), atLeast: 1),
        .standard("[{come_back: {}}, give_up]"),
        "What people do who came and got no ticket, tried in order; the rest gives up."),
      Field(
        "not_admitted",
        .list(.either([.object(barredStep), .word(["app", "give_up"])]), atLeast: 1),
        .standard("[{helped_into_app: {}}, give_up]"),
        "What people do who came and may not walk in, tried in order; the rest gives up."),
    ])

  /// Tickets of a day.
  static let tickets = ObjectGrammar(
    "tickets", "Walk-in tickets of a day, given out in order of arrival.",
    [
      Field("from", .clock, .required, "First ticket; people who come earlier wait outside."),
      Field("until", .clock, .standard("24:00"), "No ticket from then on."),
      Field(
        "per_day", .either([.word(["unlimited"]), .count(0...1_000_000)]), .standard("unlimited"),
        "Tickets of a day, before the quota factor of a period."),
    ])

  /// A way on for people without a ticket.
  static let ticketStep = ObjectGrammar(
    "way on", "A way on for people who got no ticket.",
    [
      Field("come_back", .object(comeBack), .optional, "Come again for a ticket."),
      Field("app", .object(appStep), .optional, "Turn to the app."),
    ], rules: [.exactlyOne(["come_back", "app"])])

  /// Come again for a ticket.
  static let comeBack = ObjectGrammar(
    "come_back", "Come again for a ticket.",
    [
      Field("on", .word(["next_open_day"]), .standard("next_open_day"), "When."),
      stepShare,
      Field("at_most", .count(0...1_000), .standard("3"), "How often one person comes back."),
    ])

  /// A way on for people who may not walk in.
  static let barredStep = ObjectGrammar(
    "way on", "A way on for people who may not walk in.",
    [
      Field("helped_into_app", .object(helped), .optional, "The staff helps them into the app."),
      Field("app_later", .object(appLater), .optional, "Turn to the app some time later."),
      Field("app", .object(appStep), .optional, "Turn to the app."),
    ], rules: [.exactlyOne(["helped_into_app", "app_later", "app"])])

  /// Help at the office.
  static let helped = ObjectGrammar(
    "helped_into_app", "The staff helps people into the app at once.", [stepShare])

  /// Turn to the app.
  static let appStep = ObjectGrammar(
    "app", "Turn to the app.",
    [
      stepShare,
      Field("after", .law(.duration(.notNegative)), .standard("0 h"), "How much later."),
    ])

  /// Turn to the app some time later.
  static let appLater = ObjectGrammar(
    "app_later", "Turn to the app some time later.",
    [
      stepShare,
      Field(
        "after", .law(.duration(.notNegative)), .standard("{exponential: {mean: 1 day}}"),
        "How much later."),
    ])

  /// A way on for people who found no slot.
  static let fullStep = ObjectGrammar(
    "way on", "A way on for people who found no slot.",
    [
      Field("retry", .object(retry), .optional, "Look for a slot again."),
      Field("walk_in", .object(walkInStep), .optional, "Go to the office as a walk-in."),
      .later("other_office", "Turn to another office."),
    ], rules: [.exactlyOne(["retry", "walk_in", "other_office"])])

  /// Ways on that need no map.
  static let fullWords = ["walk_in", "give_up"]

  /// Go to the office as a walk-in.
  static let walkInStep = ObjectGrammar(
    "walk_in", "Go to the office as a walk-in.", [stepShare])

  /// Look for a slot again.
  static let retry = ObjectGrammar(
    "retry", "Look for a slot again.",
    [
      stepShare,
      Field(
        "every", .law(.duration(.notNegative)), .standard("{exponential: {mean: 1 day}}"),
        "Time until the next try."),
      Field(
        "at_release", .share, .standard("50 %"),
        "Share that waits for the next release instead."),
      Field(
        "after_release", .law(.duration(.notNegative)),
        .standard("{exponential: {mean: 10 min}}"), "How long after the release they look."),
      Field(
        "at_most", .count(0...10_000), .standard("12"),
        "How often one person looks for a slot in all."),
    ])

  private static let stepShare = Field(
    "share", .share, .standard("100 %"), "Share of those who reach this line.")
}

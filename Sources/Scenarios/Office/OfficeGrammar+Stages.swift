/// The fields that a stage has in an office only.
extension OfficeGrammar {
  /// Keys of an entry of `stages`.
  static let stageFields: [Field] = [
    Field(
      "only", .word(["walk_in", "app"]), .optional,
      "The only channel whose people stop here; the others pass at once."),
    Field(
      "interview", .flag, .optional,
      "Its start is the interview; by default that of the stage `interview`, else of the last "
        + "stage with desks."),
    Field(
      "incomplete", .object(incomplete), .optional,
      "People who are sent home for papers after the service, at most once each.",
      otherWords: ["missing_papers"]),
    Field(
      "refused", .either([.object(sharesByApplication), .share]), .optional,
      "Share of people who are refused after the service, for good.",
      otherWords: ["rejected", "refusal"]),
    Field(
      "depends_on", .identifier, .optional,
      "A system of `outages`: while it fails the desks stand still, and a service in hand goes on "
        + "afterwards.", otherWords: ["requires"]),
  ]

  /// People who are sent home for papers.
  static let incomplete = ObjectGrammar(
    "papers", "People who are sent home for papers and come back without ticket or slot.",
    [
      Field("share", .share, .required, "How many of those who have not been sent home before."),
      Field(
        "return_within", .duration(.positive), .standard("7 days"),
        "They come back after 1 day up to so many whole days, each as likely, or on the next open "
          + "day."),
      Field("returns", .share, .standard("100 %"), "Who comes back; the others are refused."),
    ])

  /// One share per application.
  static let sharesByApplication = ObjectGrammar(
    "shares by application", "One share for each application.",
    [
      Field(
        "by_application", .map(.names("application"), .share), .required,
        "The share of each application; `default` stands for those that are not listed, else 0.")
    ])

  /// Keys of `queue`.
  static let queueFields: [Field] = [
    Field(
      "groups", .list(.identifier, atLeast: 1), .optional,
      "With `order: priority`: groups, the most urgent first; those not listed come last."),
    Field(
      "applications", .list(.identifier, atLeast: 1), .optional,
      "With `order: priority`: applications, the most urgent first; those not listed come last."),
    Field(
      "channels", .list(.word(channelWords), atLeast: 1), .optional,
      "With `order: priority`: channels, the most urgent first; one not listed comes last."),
    Field(
      "serve_ratio", .object(serveRatio), .optional,
      "With `order: appointment_first`: calls of people with and without appointment in turn."),
    Field(
      "weights", .map(.names("channel or group"), .number(0...1_000_000, noun: "weight")),
      .optional,
      "With `order: longest_weighted`: who has the greatest product of weight and time in line "
        + "is called; all channels or all groups."),
  ]

  /// The channels of an office.
  static let channelWords = ["app", "walk_in"]

  /// Calls in turn.
  static let serveRatio = ObjectGrammar(
    "serve ratio", "Of so many calls in a row, how many go to each line; an empty one is skipped.",
    [
      Field("app", .count(1...1_000), .required, "People with an appointment, called first."),
      Field("walk_in", .count(1...1_000), .required, "The others."),
    ])

  /// Words of `queue: {order: …}`.
  static let queueOrders: [String] = ["appointment_first", "longest_weighted"]

  /// One law per channel, as a form of `patience`.
  static let lawsByChannel = ObjectGrammar(
    "laws by channel", "One law for each channel.",
    [
      Field(
        "by_channel", .map(.names("channel"), .law(.duration(.notNegative))), .required,
        "The law of each channel; `default` stands for one that is not listed.")
    ])

  /// One law per group, as a form of `patience`.
  static let lawsByGroup = ObjectGrammar(
    "laws by group", "One law for each group.",
    [
      Field(
        "by_group", .map(.names("group"), .law(.duration(.notNegative))), .required,
        "The law of each group; `default` stands for those that are not listed.")
    ])

  /// One law per application, as a form of `service`.
  static let lawsByApplication = ObjectGrammar(
    "laws by application", "One law for each application.",
    [
      Field(
        "by_application", .map(.names("application"), .law(.duration(.notNegative))), .required,
        "The law of each application; `default` stands for those that are not listed.")
    ])
}

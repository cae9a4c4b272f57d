/// The fields of people and of what they want.
extension OfficeGrammar {
  /// A kind of passport wanted.
  static let application = ObjectGrammar(
    "application", "A kind of passport wanted.",
    [
      Field("share", .share, .required, "Share of all people."),
      Field(
        "channel", .word(["walk_in"]), .optional,
        "The only way in; such an application may always walk in."),
      Field(
        "investigation", .flag, .standard("no"),
        "Three visits: papers, investigation interview (BAP), photo; never through the app."),
      Field("fine", .money, .optional, "Paid on top of the fee; recorded, without effect."),
      Field(
        "pool", .identifier, .optional,
        "The pool of `quota` whose slots it takes; `regular` by default."),
      .later("surcharge", "Paid on top of the fee."),
      .later("issue", "Days until the passport is ready."),
    ])

  /// A group of people.
  static let group = ObjectGrammar(
    "group", "A group of people.",
    [
      Field("share", .share, .required, "Share of all people."),
      Field(
        "exempt", .flag, .standard("no"), "May walk in where only exempt people are admitted."),
    ])

  /// Who knows the app.
  static let awareness = ObjectGrammar(
    "awareness", "Who knows the app.",
    [
      Field("start", .share, .required, "Share of people who know it."),
      .later("word_of_mouth", "People who tell others."),
      .later("outreach", "Officers who explain it."),
    ])

  /// Which channel people try first.
  static let choice = ObjectGrammar(
    "choice", "Which channel people try first; a channel that bars them is left out.",
    [
      Field("all", channelShares, .optional, "Of everybody, whether they know the app or not."),
      Field(
        "aware", channelShares, .standardWithout("all", "{app: 100 %}"),
        "Of those who know the app."),
      Field(
        "unaware", channelShares, .standardWithout("all", "{walk_in: 100 %}"),
        "Of those who do not know the app."),
      Field(
        "by_group", .map(.names("group"), channelShares), .optional,
        "Replaces `all`, or `aware` without it, for the people of a group."),
    ], rules: [.atMostOne(["all", "aware"]), .atMostOne(["all", "unaware"])])

  private static let channelShares = ValueKind.shares(.words(["app", "walk_in"]))
}

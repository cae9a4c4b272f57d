/// The fields of the crowd at a release.
extension OfficeGrammar {
  /// What a search passes before the choice of a slot.
  static let rush = ObjectGrammar(
    "rush", "What a search passes before the choice of a slot.",
    [
      Field(
        "gate", .object(gate), .optional,
        "People are let in one by one; without it everybody at once."),
      Field(
        "session", .law(.duration(.notNegative)), .standard("0 min"),
        "From being let in to the choice of a slot."),
      Field(
        "session_drops", .share, .standard("0 %"),
        "Share of sessions that break off before the choice: the try has failed."),
    ])

  /// People are let in one by one.
  static let gate = ObjectGrammar(
    "gate", "What lets people into the app one by one.",
    [
      Field("admits", .rate, .required, "How many are let in at most, evenly in time."),
      Field(
        "room", .either([.word(["unlimited"]), .count(0...100_000_000)]), .standard("unlimited"),
        "How many can wait; the try of whoever finds no room has failed."),
      Field(
        "queue", .either([.word(["arrival", "random", "lottery"]), .object(gateQueue)]),
        .standard("arrival"),
        "Who is next; with a lottery nobody is let in for a while after a release, then those who "
          + "are there by lot, and later ones behind them."),
    ])

  /// A lottery with its own time.
  static let gateQueue = ObjectGrammar(
    "queue of the gate", "A lottery among those who are there some time after a release.",
    [Field("lottery", .object(lottery), .required, "A lottery.")])

  /// When lots are drawn.
  static let lottery = ObjectGrammar(
    "lottery", "A lottery.",
    [
      Field(
        "draws_after", .duration(.notNegative), .standard("10 min"),
        "How long after a release lots are drawn.")
    ])
}

/// The fields of what to find out.
extension Grammar {
  /// A rule with dates.
  static let change = ObjectGrammar(
    "change", "Values that hold from a date on.",
    [
      Field("from", .date, .required, "First day."),
      Field("through", .date, .optional, "Last day; the end of the run by default."),
      Field("set", .settings, .required, "Paths with their new values."),
    ])

  /// A target with a weight.
  static let target = ObjectGrammar(
    "target", "Something that must hold.",
    [
      Field("that", .expression(.target), .required, "The expression."),
      Field(
        "weight", .word(["hard", "soft"]), .standard("hard"),
        "A soft target does not change the exit status."),
    ])

  /// Another rule for the same people.
  static let variant = ObjectGrammar(
    "variant", "Another rule for the same people.",
    [
      Field("set", .settings, .required, "Paths with their new values."),
      Field(
        "extends", .identifier, .optional, "Another variant, whose settings hold before these."),
    ])

  /// Random numbers and replications.
  static let experiment = ObjectGrammar(
    "experiment", "Random numbers and replications.",
    [
      Field("seed", .count(0...Int.max), .standard("1"), "Seed of all random numbers."),
      Field(
        "replications", .either([.count(1...10_000_000), .object(precision)]), .standard("20"),
        "How many, or until an estimate is precise."),
    ])

  /// A stopping rule.
  static let precision = ObjectGrammar(
    "precision", "Replications until the estimates are precise.",
    [
      Field("precision", .share, .required, "Half-width over value at which to stop."),
      Field("of", .list(.expression(.quantity), atLeast: 1), .required, "Which estimates."),
      Field("confidence", .share, .standard("95 %"), "Confidence of all intervals."),
      Field("at_least", .count(2...10_000_000), .standard("30"), "Fewest replications."),
      Field("at_most", .count(2...10_000_000), .standard("400"), "Most replications."),
    ])
}

/// The fields of an office.
extension OfficeGrammar {
  /// An office.
  static let office = ObjectGrammar(
    "office", "An office with its staff and stages.",
    [
      Field("staff", .object(staff), .required, "Who opens the desks."),
      Field(
        "stages", .list(.object(Grammar.stage), atLeast: 1), .required,
        "The way through the office."),
      Field(
        "investigation", .object(investigation), .optional,
        "The way of applications with `investigation: yes`."),
      Field("closing", .object(closing), .standard("{}"), "What happens when the doors close."),
      Field("issue", .object(issue), .standard("{}"), "From the interview to the passport."),
      Field(
        "waiting_room", .count(1...1_000_000), .optional,
        "Chairs for people who wait in a line; who finds none waits outside. No limit by default.",
        otherWords: ["chairs", "seats"]),
      .later("booking", "Other rules of the app at this office."),
      .later("channels", "Other ways into this office."),
    ])
}

/// The fields of investigations, of the closing hour and of the way to the passport.
extension OfficeGrammar {
  /// The way of a lost or damaged passport.
  static let investigation = ObjectGrammar(
    "investigation", "Three visits: papers, investigation interview (BAP), photo.",
    [
      Field("check_at", .identifier, .required, "The stage that ends the first visit."),
      Field(
        "per_day", .either([.word(["unlimited"]), .count(1...1_000_000)]), .standard("unlimited"),
        "Investigation interviews of a day."),
      Field(
        "interview", .law(.duration(.notNegative)), .standard("30 min"),
        "Length of the investigation interview, at the desks `investigation` of the shifts."),
      Field(
        "decides_after", .object(workingDaysLaw), .standard("{working_days: 1}"),
        "From the investigation interview to the decision."),
      Field(
        "photo_after", .object(workingDayCount), .standard("{working_days: 3}"),
        "From the decision to the photo."),
      .later("outcome", "Approved, deferred or refused."),
    ])

  /// A number of working days that may be drawn.
  static let workingDaysLaw = ObjectGrammar(
    "working days", "A number of working days, or a law over several.",
    [Field("working_days", .discreteCount(0...1_000), .required, "How many.")])

  /// A number of working days.
  static let workingDayCount = ObjectGrammar(
    "working days", "A number of working days.",
    [Field("working_days", .count(0...1_000), .required, "How many.")])

  /// What happens when the doors close.
  static let closing = ObjectGrammar(
    "closing", "What happens to people inside when the doors close.",
    [
      Field(
        "inside", .word(["finish_all", "come_back_tomorrow"]), .standard("finish_all"),
        "The desks stay until all are served, or people in line come first on the next open day.")
    ])

  /// From the interview to the passport.
  static let issue = ObjectGrammar(
    "issue", "From the interview to the passport.",
    [
      Field(
        "working_days", .discreteCount(0...1_000), .standard("3"),
        "Working days until the passport is ready."),
      .later("per_day", "Passports printed a day."),
      .later("blanks", "Stock of empty booklets.", otherWords: ["booklets", "stock"]),
    ])
}

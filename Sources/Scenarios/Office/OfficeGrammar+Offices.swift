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
      .later("waiting_room", "Chairs.", otherWords: ["chairs", "seats"]),
      .later("booking", "Other rules of the app at this office."),
      .later("channels", "Other ways into this office."),
    ])

  /// Who opens the desks.
  static let staff = ObjectGrammar(
    "staff", "Who opens the desks.",
    [
      Field("shifts", .list(.object(shift), atLeast: 1), .required, "Shifts; their desks add up."),
      .later("absence", "Officers who are away.", otherWords: ["leave", "sick", "sickness"]),
    ])

  /// A shift.
  static let shift = ObjectGrammar(
    "shift", "Desks that are open together; only while the doors are.",
    [
      Field("id", .identifier, .required, "Its name."),
      Field("on", .weekdays, .standard("mon-sun"), "Weekdays; holidays are always off."),
      Field("hours", .clockRange, .standard("00:00-24:00"), "Working hours."),
      Field(
        "desks", .map(.names("stage"), .count(0...100_000)), .required, "Desks by stage."),
      Field(
        "breaks", .word(["in_closed_hours", "stagger"]), .standard("in_closed_hours"),
        "When officers rest; this version simulates `in_closed_hours`."),
    ])

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

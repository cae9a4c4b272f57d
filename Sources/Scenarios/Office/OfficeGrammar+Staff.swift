/// The fields of the staff.
extension OfficeGrammar {
  /// Who opens the desks.
  static let staff = ObjectGrammar(
    "staff", "Who opens the desks.",
    [
      Field("shifts", .list(.object(shift), atLeast: 1), .required, "Shifts; their desks add up."),
      Field(
        "absence", .object(absence), .optional, "Officers who are away.",
        otherWords: ["leave", "sick", "sickness"]),
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
        "breaks", .either([.object(staggeredBreaks), .word(["in_closed_hours", "stagger"])]),
        .standard("in_closed_hours"),
        "When officers rest: while the doors are shut, or one after the other; `stagger` alone "
          + "means 1 h each from 11:00 until 14:00."),
    ])

  /// Breaks one after the other.
  static let staggeredBreaks = ObjectGrammar(
    "breaks", "Breaks that officers of a stage take one after the other.",
    [Field("stagger", .object(stagger), .required, "When, and how long each.")])

  /// When officers rest one after the other.
  static let stagger = ObjectGrammar(
    "staggered breaks", "Officers of a stage rest in turn, in as many groups as there is time for.",
    [
      Field("length", .duration(.positive), .standard("1 h"), "The break of each officer."),
      Field("from", .clock, .standard("11:00"), "Start of the first break."),
      Field("until", .clock, .standard("14:00"), "End of the last break."),
    ])

  /// Officers who are away.
  static let absence = ObjectGrammar(
    "absence",
    "Officers who are away for a day, each by chance; the last one of a stage is always replaced.",
    [
      Field("share", .share, .required, "The chance of an officer to be away."),
      Field("per", .word(["day"]), .standard("day"), "For how long."),
    ])
}

/// The fields of the staff.
extension OfficeGrammar {
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
}

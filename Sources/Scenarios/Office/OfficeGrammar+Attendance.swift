/// The fields of who keeps a slot, and when.
extension OfficeGrammar {
  /// Keys of `booking` about the time from taking a slot to its hour.
  static let attendanceFields: [Field] = [
    Field(
      "no_show", .either([.object(noShow), .share]), .standard("0 %"),
      "Probability to miss the slot."),
    Field(
      "punctuality", .law(.duration(.any)), .standard("0 min"),
      "Arrival minus appointed time; early is negative."),
    .later("respect_hour", "Whether the hour of a slot counts at the gate."),
    .later(
      "cancel", "Slots given up before the day.", otherWords: ["cancellation", "cancellations"]),
    .later("reschedule", "Slots changed for later ones."),
    .later("after_no_show", "What people do who missed their slot."),
    .later(
      "late", "What happens to people who come late.", otherWords: ["lateness", "late_arrivals"]),
    .later("early", "How early people are let in."),
  ]

  /// How people miss slots.
  static let noShow = ObjectGrammar(
    "no_show", "A probability that depends on the days from booking to slot.",
    [Field("logistic", .object(noShowLogistic), .required, "Grows with the days ahead.")])

  /// A probability that grows with the days ahead.
  static let noShowLogistic = ObjectGrammar(
    "logistic", "logit p = logit(at_lead_0) + per_day x days from booking to slot.",
    [
      Field("at_lead_0", .share, .required, "Probability when booked for the same moment."),
      Field(
        "per_day", .number(-10...10, noun: "slope"), .required, "Slope in logits for each day."),
    ])
}

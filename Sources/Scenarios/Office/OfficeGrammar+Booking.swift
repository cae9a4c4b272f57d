/// The fields of the app.
extension OfficeGrammar {
  /// The app.
  static let booking = ObjectGrammar(
    "booking", "The app in which people take a slot.",
    [
      Field(
        "sequence", .word(["pay_then_book", "book_then_pay", "book_only"]),
        .standard("book_then_pay"), "The order of paying and booking."),
      Field("payment", .object(payment), .standard("{}"), "How the fee is paid."),
      Field(
        "form", .law(.duration(.notNegative)), .standard("20 min"), "Time to fill in the form."),
      Field("slots", .object(slots), .standard("{}"), "Where the slots of a day lie."),
      Field("quota", quota, .required, "Slots of a day."),
      Field(
        "release", .list(.object(release), atLeast: 1), .standard("[{rolling: {days_ahead: 30}}]"),
        "When slots are opened."),
      Field(
        "returned_slots", .word(["at_once", "at_release", "after"]), .standard("at_once"),
        "When a slot given back can be taken again; this version simulates `at_once`."),
      Field("slot_choice", .object(slotChoice), .standard("{}"), "Which free slot is taken."),
      Field(
        "no_show", .either([.object(noShow), .share]), .standard("0 %"),
        "Probability to miss the slot."),
      Field(
        "punctuality", .law(.duration(.any)), .standard("0 min"),
        "Arrival minus appointed time; early is negative."),
      .later("respect_hour", "Whether the hour of a slot counts at the gate."),
      .later("overbook", "More slots than places."),
      .later("rush", "The crowd at a release."),
      .later(
        "cancel", "Slots given up before the day.", otherWords: ["cancellation", "cancellations"]),
      .later("reschedule", "Slots changed for later ones."),
      .later("after_no_show", "What people do who missed their slot."),
      .later(
        "late", "What happens to people who come late.", otherWords: ["lateness", "late_arrivals"]),
      .later("early", "How early people are let in."),
    ])

  /// How the fee is paid.
  static let payment = ObjectGrammar(
    "payment", "How the fee is paid.",
    [
      Field(
        "starts", .law(.duration(.notNegative)), .standard("{exponential: {mean: 30 min}}"),
        "Time until somebody starts to pay."),
      Field(
        "methods", .map(.names("way to pay"), .object(paymentMethod)),
        .standard("{transfer: {share: 100 %}}"), "Ways to pay."),
      Field(
        "payment_error", .share, .standard("0 %"),
        "Share of payments that go wrong: the money is lost and paid again."),
      Field(
        "deadline", .duration(.positive), .standard("2 h"),
        "After `book_then_pay` a slot not paid by then goes back."),
      Field("never_pays", .share, .standard("0 %"), "Share that never pays."),
      Field("fee", .money, .optional, "The fee; nothing by default."),
      Field("refund", .word(["none"]), .standard("none"), "What is paid back."),
    ])

  /// A way to pay.
  static let paymentMethod = ObjectGrammar(
    "way to pay", "A way to pay.",
    [
      Field("share", .share, .required, "Share of people."),
      Field(
        "open", .map(.weekdays, hours), .optional,
        "Hours by weekday, shut on holidays; day and night by default."),
      Field("takes", .law(.duration(.notNegative)), .standard("10 min"), "How long it takes."),
    ])

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

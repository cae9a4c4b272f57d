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
      Field(
        "quota", quota, .optional,
        "Slots of a day before the quota factor of a period, or those of each pool, `regular` among "
          + "them; weekdays that are not listed have none. Needed unless `slots` are `explicit`."),
      Field(
        "release", .list(.object(release), atLeast: 1), .standard("[{rolling: {days_ahead: 30}}]"),
        "When slots are opened."),
      Field(
        "returned_slots", .either([.word(["at_once", "at_release"]), .object(returnDelay)]),
        .standard("at_once"),
        "When others can take a slot given back: at once, with the next release, or some time later."
      ),
      Field("slot_choice", .object(slotChoice), .standard("{}"), "Which free slot is taken."),
      Field(
        "overbook", .share, .standard("0 %"),
        "Places sold beyond the quota, as a share of it, because some do not come."),
      Field(
        "rush", .object(rush), .optional,
        "What a search passes before the choice of a slot; without it a search takes no time."),
    ] + attendanceFields)

  /// A slot given back comes some time later.
  static let returnDelay = ObjectGrammar(
    "returned slots", "How much later a slot given back can be taken again.",
    [Field("after", .law(.duration(.notNegative)), .required, "The delay.")])

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
}

/// The fields of stages.
extension Grammar {
  /// One step of the way through the office.
  static let stage = ObjectGrammar(
    "stage", "One step of the way through the office.",
    [
      Field("id", .identifier, .required, "Its name."),
      Field(
        "desks",
        .either([
          .discreteCount(0...100_000), .word(["unlimited"]),
          .list(.object(deskChange), atLeast: 1),
        ]), .optional, "Desks open, always or over time; in a list none before the first entry."),
      Field(
        "service",
        .either([
          .object(lawsByClass), .object(OfficeGrammar.lawsByApplication), .object(bulk),
          .law(.duration(.notNegative)),
        ]), .optional, "Time at the desk, or departures of many at once."),
      Field(
        "delay", .either([.object(workingDelay), .law(.duration(.notNegative))]), .optional,
        "A time that passes without a desk."),
      Field("queue", .object(queue), .optional, "The line before the desks."),
      Field(
        "patience",
        .either([
          .object(lawsByClass), .object(OfficeGrammar.lawsByChannel),
          .object(OfficeGrammar.lawsByGroup), .law(.duration(.notNegative)),
        ]), .optional,
        "How long people wait in line before they leave; for ever by default, and for those "
          + "without a law. In an office `by_class` means `by_channel`."),
      Field("stops", .object(stops), .optional, "Interruptions of single desks."),
      Field(
        "next", .either([.identifier, .list(.object(route), atLeast: 1)]), .optional,
        "Where people go next: the next stage listed by default, `exit` after the last."),
    ] + OfficeGrammar.stageFields,
    rules: [
      .exactlyOne(["service", "delay"]), .needs("stops", "service"), .needs("desks", "service"),
      .needs("depends_on", "service"), .needs("queue", "service"), .needs("patience", "service"),
      .needs("incomplete", "service"),
      .needs("refused", "service"),
    ])

  /// A number of desks and when it holds.
  static let deskChange = ObjectGrammar(
    "desk change", "A number of open desks that holds from a time on.",
    [
      Field("at", .duration(.notNegative), .required, "From when on."),
      Field("count", .discreteCount(0...100_000), .required, "How many, or a law drawn each day."),
    ])

  /// One law per class.
  static let lawsByClass = ObjectGrammar(
    "laws by class", "One law for each class.",
    [
      Field(
        "by_class", .map(.names("class"), .law(.duration(.notNegative))), .required,
        "The law of each class; `default` stands for the classes that are not listed.")
    ])

  /// Departures of many at once.
  static let bulk = ObjectGrammar(
    "bulk service", "Up to so many leave the line at once.",
    [
      Field("at", .list(.object(bulkDeparture), atLeast: 1), .required, "When, and how many."),
      Field("cycle", .duration(.positive), .optional, "The list is repeated this often."),
    ])

  /// One moment of bulk service.
  static let bulkDeparture = ObjectGrammar(
    "bulk departure", "A moment at which many leave the line.",
    [
      Field(
        "time", .either([.clock, .duration(.notNegative)]), .required,
        "Clock time, or time since the start."),
      Field("up_to", .count(1...1_000_000), .required, "At most so many."),
    ])

  /// A delay in working days.
  static let workingDelay = ObjectGrammar(
    "delay in working days", "Until the end of a working day.",
    [
      Field(
        "working_days", .count(0...10_000), .required,
        "Due at the end of this working day after the day of coming.")
    ])

  /// The line before the desks.
  static let queue = ObjectGrammar(
    "queue", "The line before the desks.",
    [
      Field(
        "order",
        .word(["fifo", "lifo", "random", "priority"] + OfficeGrammar.queueOrders),
        .standard("fifo"), "Who is called first."),
      Field(
        "classes", .list(.identifier, atLeast: 1), .optional,
        "Classes, the most urgent first; those not listed come last."),
      Field(
        "preemptive", .flag, .standard("no"),
        "A more urgent person interrupts a service, which resumes later."),
      Field("places", .count(0...1_000_000), .optional, "Waiting places; no limit by default."),
      Field(
        "join", .list(.share, atLeast: 1), .optional,
        "Probability to join by number waiting when no desk is free; 0 beyond the list."),
    ] + OfficeGrammar.queueFields,
    rules: [.needs("classes", "order"), .needs("preemptive", "order")])

  /// Interruptions of single desks.
  static let stops = ObjectGrammar(
    "stops", "Interruptions of single desks.",
    [
      Field("up", .law(.duration(.notNegative)), .optional, "Time between stops, on the clock."),
      Field(
        "when", .word(["idle"]), .optional,
        "A desk goes away when nobody waits: a vacation."),
      Field("down", .law(.duration(.notNegative)), .required, "Length of a stop."),
    ], rules: [.exactlyOne(["up", "when"])])

  /// One way out of a stage.
  static let route = ObjectGrammar(
    "way out", "One way out of a stage.",
    [
      Field("to", .identifier, .required, "A stage, or `exit`."),
      Field("share", .share, .optional, "Who goes there; one entry without it takes the rest."),
    ])
}

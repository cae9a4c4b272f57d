/// The whole language: the grammar of a scenario file.
///
/// The parts that only an office has come from `OfficeGrammar`; a file that uses them without
/// `offices` is told so by `PlainQueueBuilder`.
enum Grammar {
  /// The top of a file.
  static let scenario = ObjectGrammar(
    "scenario", "A town's need for passports, the office, and what to find out.",
    [
      Field("antrean", .count(1...1), .standard("1"), "Version of the language."),
      Field(
        "extends", .text, .optional,
        "Another file, beside this one, whose keys hold where this one has none."),
      Field(
        "set", .settings, .optional,
        "Paths with their new values, in what is taken from the other file."),
      Field("name", .identifier, .required, "Name of the study, used for its result files."),
      Field("title", .label, .optional, "Title shown in reports."),
      Field("currency", .identifier, .optional, "Currency of all amounts of money."),
      Field(
        "sources", .map(.names("source"), .object(source)), .optional, "Where numbers are from."),
      Field("calendar", .object(calendar), .required, "The time simulated and counted."),
      Field("demand", .list(.object(demand), atLeast: 1), .optional, "Where people come from."),
      Field("stages", .list(.object(stage), atLeast: 1), .optional, "Stages of a plain queue."),
      Field("initial", .object(initial), .optional, "The state at time 0."),
      Field("output", .object(output), .optional, "Further results."),
    ] + OfficeGrammar.scenarioFields + [
      Field("changes", .list(.object(change), atLeast: 0), .optional, "Rules that change by date."),
      Field(
        "targets", .list(.either([.expression(.target), .object(target)]), atLeast: 0), .optional,
        "What must hold."),
      Field(
        "variants", .map(.names("variant"), .object(variant)), .optional,
        "Other rules for the same people."),
      Field(
        "experiment", .object(experiment), .standard("{seed: 1, replications: 20}"),
        "Random numbers and replications."),
    ], rules: [.needs("set", "extends")])

  /// Where a number is from.
  static let source = ObjectGrammar(
    "source", "A publication, a measurement or a talk.",
    [
      Field("what", .label, .optional, "What was found there."),
      Field("url", .text, .optional, "Address."),
      Field("date", .text, .optional, "When it was published or seen."),
      Field("quality", .text, .optional, "How far it can be trusted."),
    ])

  /// The time simulated.
  static let calendar = ObjectGrammar(
    "calendar", "The time simulated and the part of it that is counted.",
    [
      Field("always_open", .flag, .standard("no"), "A clock without dates, open day and night."),
      Field(
        "warm_up", .either([.duration(.notNegative), .word(["auto"])]), .standard("0 h"),
        "Lived through first, not counted; `auto`: as long as a pilot run finds it takes."),
      Field(
        "measure",
        .either([
          .duration(.positive), .countOf("arrivals", 1...1_000_000_000), .object(measuredDates),
        ]), .required, "The counted window: a time, a number of arrivals, or dates."),
      Field(
        "follow", .duration(.notNegative), .optional,
        "People counted are followed at most this long beyond; as long as `measure` by default."),
      Field(
        "drain", .flag, .standard("no"),
        "Nobody new arrives after `measure`, and the queue is served out."),
    ] + OfficeGrammar.calendarFields)

  /// The counted days.
  static let measuredDates = ObjectGrammar(
    "measured dates", "The counted days, both included.",
    [
      Field("from", .date, .required, "First day."),
      Field("through", .date, .required, "Last day."),
    ])

  /// The state at time 0.
  static let initial = ObjectGrammar(
    "initial", "The state at time 0.",
    [
      Field(
        "present",
        .either([.count(0...1_000_000), .map(.names("stage"), .count(0...1_000_000))]),
        .optional, "People in line at time 0, at the first stage or by stage.")
    ] + OfficeGrammar.initialFields)

  /// Further results.
  static let output = ObjectGrammar(
    "output", "Further results.",
    [
      Field(
        "sample_at", .list(.duration(.notNegative), atLeast: 0), .optional,
        "Times at which the number present is sampled.")
    ])
}

/// The fields of demand.
extension Grammar {
  /// One source of people.
  static let demand = ObjectGrammar(
    "demand", "One source of people.",
    [
      Field("id", .identifier, .required, "Its name."),
      Field(
        "class", .identifier, .optional,
        "The class of its people; its own id where the file speaks of classes but not here."),
      Field(
        "rate",
        .either([.rate, .list(.object(ratePoint), atLeast: 1), .object(rateShape)]), .optional,
        "People per time: a Poisson process. In a list nobody comes before the first point."),
      Field(
        "shape", .word(["steps", "linear"]), .standard("steps"),
        "How a listed rate goes on between its points."),
      Field("cycle", .duration(.positive), .optional, "A listed rate is repeated this often."),
      Field(
        "interarrival", .law(.duration(.notNegative)), .optional,
        "Independent times between arrivals."),
      Field(
        "first", .duration(.notNegative), .optional,
        "The first arrival of `interarrival`; after one draw by default."),
      Field("appointments", .object(appointments), .optional, "Appointed times."),
      Field("batch", .discreteCount(1...100_000), .optional, "How many come at once."),
      Field(
        "level",
        .lawBeside(.number(0...1e6, noun: "factor"), levelPeriod), .optional,
        "A random factor on the rate."),
      Field("to", .identifier, .optional, "The stage where they enter; the first by default."),
    ] + OfficeGrammar.demandFields,
    rules: [
      .atMostOne(["rate", "interarrival", "appointments", "file"]), .needs("first", "interarrival"),
      .needs("cycle", "rate"), .needs("shape", "rate"), .needs("level", "rate"),
    ])

  /// A point of a rate that varies.
  static let ratePoint = ObjectGrammar(
    "rate point", "A rate and when it holds.",
    [
      Field("at", .duration(.notNegative), .required, "From when on, or when reached."),
      Field("value", .rate, .required, "People per time."),
    ])

  /// A rate given by a formula.
  static let rateShape = ObjectGrammar(
    "rate formula", "A rate given by a formula.",
    [Field("sine", .object(sine), .required, "A sine wave.")])

  /// A sine wave.
  static let sine = ObjectGrammar(
    "sine", "mean + amplitude sin(2 pi t / period), never below 0.",
    [
      Field("mean", .rate, .required, "Mean rate."),
      Field("amplitude", .rate, .required, "Greatest distance from the mean."),
      Field("period", .duration(.positive), .required, "Length of a wave."),
    ])

  /// What stands beside the law of a level.
  static let levelPeriod = ObjectGrammar(
    "level", "A random factor on the rate, drawn anew each day.",
    [Field("per", .word(["day"]), .standard("day"), "How often it is drawn.")])

  /// Appointed times of a plain queue.
  static let appointments = ObjectGrammar(
    "appointments", "One person for each appointed time.",
    [
      Field("at", .list(.duration(.any), atLeast: 1), .required, "Appointed times."),
      Field(
        "show", .either([.share, .list(.share, atLeast: 1)]), .standard("100 %"),
        "Probability to come, one for all or one each."),
      Field(
        "punctuality", .law(.duration(.any)), .standard("0 min"),
        "Arrival minus appointed time; early is negative."),
    ])
}

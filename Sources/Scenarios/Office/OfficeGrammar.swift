/// The fields that only a passport office has; `Grammar` puts them beside its own.
enum OfficeGrammar {
  /// Keys at the top of a file.
  static let scenarioFields: [Field] = [
    .later("offices", "Offices with their staff and stages."),
    .later("applications", "Kinds of passport wanted."),
    .later("groups", "Groups of people."),
    .later("awareness", "Who knows the app."),
    .later("choice", "Which channel people try first."),
    .later("channels", "Ways into the office."),
    .later("when_full", "What people do who got no slot."),
    .later("booking", "The app."),
    .later("regions", "Where people live."),
    .later("party", "Families."),
    .later("outages", "Failures of the network or the app."),
    .later("costs", "What desks and waiting cost."),
    .later("plan", "What a planner may decide."),
  ]

  /// Keys of `calendar`.
  static let calendarFields: [Field] = []

  /// Keys of an entry of `demand`.
  static let demandFields: [Field] = []

  /// Keys of an entry of `stages`.
  static let stageFields: [Field] = []

  /// Keys of `queue`.
  static let queueFields: [Field] = []

  /// Words of `queue: {order: …}`.
  static let queueOrders: [String] = []

  /// Keys of `initial`.
  static let initialFields: [Field] = []

  /// One law per application, as a form of `service`.
  static let lawsByApplication = ObjectGrammar(
    "laws by application", "One law for each application.",
    [
      Field(
        "by_application", .map(.names("application"), .law(.duration(.notNegative))), .required,
        "The law of each application; `default` stands for those that are not listed.")
    ])
}

/// The fields that only a passport office has; `Grammar` puts them beside its own.
enum OfficeGrammar {
  /// Keys at the top of a file.
  static let scenarioFields: [Field] = [
    Field(
      "applications", .map(.names("application"), .object(application)),
      .standardBeside("offices", "{passport: {share: 100 %}}"), "Kinds of passport wanted."),
    Field(
      "groups", .map(.names("group"), .object(group)),
      .standardBeside("offices", "{everybody: {share: 100 %}}"), "Groups of people."),
    Field(
      "awareness", .object(awareness), .standardBeside("offices", "{start: 100 %}"),
      "Who knows the app."),
    Field(
      "choice", .object(choice), .standardBeside("booking", "{}"),
      "Which channel people try first; without `booking` everybody walks in."),
    Field("channels", .object(channels), .standardBeside("offices", "{}"), "Ways into the office."),
    Field(
      "when_full", .list(.either([.object(fullStep), .word(fullWords)]), atLeast: 1),
      .standardBeside("booking", "[{retry: {}}, give_up]"),
      "What people do who found no slot, tried in order; the rest gives up."),
    Field("booking", .object(booking), .optional, "The app; without it everybody walks in."),
    Field(
      "offices", .map(.names("office"), .object(office)), .optional,
      "Offices with their staff and stages; this version simulates one."),
    .later(
      "regions", "Where people live.", otherWords: ["district", "districts", "town", "towns"]),
    .later(
      "party", "Families.",
      otherWords: ["family", "families", "household", "households", "group_size"]),
    Field(
      "outages", .map(.names("system"), .list(.object(outage), atLeast: 0)), .optional,
      "Systems that fail, each for a list of causes: `app` is the app, others are named by "
        + "`depends_on` of a stage.", otherWords: ["failure", "failures", "downtime", "breakdowns"]),
    .later("costs", "What desks and waiting cost.", otherWords: ["price", "prices", "wages"]),
    .later(
      "plan", "What a planner may decide.",
      otherWords: ["planner", "planning", "optimise", "optimize", "optimisation"]),
  ]

  /// Keys of `initial`.
  static let initialFields: [Field] = [
    .later("bookings", "Slots sold before the start."),
    .later("backlog", "People who look for a slot at the start."),
  ]
}

/// The fields that a stage has in an office only.
extension OfficeGrammar {
  /// Keys of an entry of `stages`.
  static let stageFields: [Field] = [
    Field(
      "only", .word(["walk_in", "app"]), .optional,
      "The only channel whose people stop here; the others pass at once."),
    Field(
      "interview", .flag, .optional,
      "Its start is the interview; by default that of the stage `interview`, else of the last "
        + "stage with desks."),
    .later("incomplete", "People whose papers are not complete.", otherWords: ["missing_papers"]),
    .later("refused", "People who are refused.", otherWords: ["rejected", "refusal"]),
    .later("depends_on", "What must work for the desks to work."),
  ]

  /// Keys of `queue`.
  static let queueFields: [Field] = [
    .later("serve_ratio", "Calls by channel in turn.")
  ]

  /// Words of `queue: {order: …}`.
  static let queueOrders: [String] = ["appointment_first"]

  /// One law per application, as a form of `service`.
  static let lawsByApplication = ObjectGrammar(
    "laws by application", "One law for each application.",
    [
      Field(
        "by_application", .map(.names("application"), .law(.duration(.notNegative))), .required,
        "The law of each application; `default` stands for those that are not listed.")
    ])
}

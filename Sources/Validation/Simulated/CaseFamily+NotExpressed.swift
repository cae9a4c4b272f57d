/// Models that no scenario can be written for, each with the reason.
extension CaseFamily {
  static let notExpressed = CaseFamily(models: Set(reasons.keys)) { model in
    let reason = reasons[model.name] ?? ""
    return SimulatedCase(
      id: model.id, scenario: "", replications: 0, readings: [:],
      leftOut: Dictionary(uniqueKeysWithValues: model.rows.map { ($0.quantity, reason) }))
  }

  private static let backlog =
    "the chance to miss an appointment depends on the time until it, not on the backlog in people"

  private static let reasons = [
    "Access queue M/D/1/K, backlog-dependent no-shows": backlog,
    "Access queue M/M/1/K, backlog-dependent no-shows": backlog,
  ]
}

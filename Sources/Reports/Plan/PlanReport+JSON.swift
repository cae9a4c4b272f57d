import Experiments
import Planning

extension PlanReport {
  /// The plan as one JSON document.
  public var json: String {
    head.document(
      seed: result.seed,
      [
        ("plans", .integer(result.space.count)),
        ("simulated", .integer(result.records.count)),
        ("replications", .integer(result.replications)),
        ("ending", .string(result.ending.word)),
        ("monotone", .flag(result.usedMonotony)),
        ("feasible", .flag(result.best != nil)),
        ("plan", (result.best ?? result.nearest).map(json) ?? .object([])),
        ("equals", .integer(max(0, result.equals))),
        ("confirmation", .array((result.confirmation?.rows ?? []).map(json))),
      ])
  }

  private func json(_ record: PlanRecord) -> JSONValue {
    .object([
      ("cost", .number(record.cost)),
      ("replications", .integer(record.replications)),
      (
        "set",
        .object(
          result.space.settings(of: record.plan).map { ($0.path, .string($0.text)) })
      ),
      (
        "constraints",
        .array(
          result.request.constraints.indices.map { place in
            .object([
              ("text", .string(result.request.constraints[place].text)),
              ("value", JSONValue(result.value(of: place, in: record))),
            ])
          })
      ),
    ])
  }

  private func json(_ row: PlanConfirmation.Row) -> JSONValue {
    .object([
      ("scenario", .string(row.kind.word(in: result.space))),
      ("cost", JSONValue(row.cost)),
      ("passes", .flag(row.passes)),
      (
        "constraints",
        .array(
          row.results.map { result in
            .object([
              ("text", .string(result.text)), ("verdict", .string(result.verdict.rawValue)),
              ("value", JSONValue(result.value)), ("lower", JSONValue(result.lower)),
              ("upper", JSONValue(result.upper)),
            ])
          })
      ),
    ])
  }
}

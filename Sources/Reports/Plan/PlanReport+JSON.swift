import Experiments
import PassportOffice
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
        ("balance", result.balance.map(json) ?? .null),
        ("desks", .array(result.screen.rows.map(json))),
        ("ending", .string(result.ending.word)),
        ("monotone", .flag(result.usedMonotony)),
        ("feasible", .flag(result.best != nil)),
        ("plan", (result.best ?? result.nearest).map(json) ?? .object([])),
        ("equals", .integer(max(0, result.equals))),
        ("confirmation", .array((result.confirmation?.rows ?? []).map(json))),
      ])
  }

  private func json(_ balance: PlanBalance) -> JSONValue {
    .object([
      ("needs", .number(balance.needs)),
      ("served_share", JSONValue(balance.servedShare)),
      ("policies", .integer(balance.policies)),
      ("policies_with_seats", .integer(balance.policiesWithSeats)),
      ("least_cost", JSONValue(balance.leastCost)),
    ])
  }

  private func json(_ row: PlanScreen.Row) -> JSONValue {
    let busiest = result.halfHours?.busiest(of: row.stage)
    let from = StaffWords.columns(
      ["busiest_from"], hasCalendar: result.halfHours?.hasCalendar ?? true)[0]
    return .object([
      ("decision", .string(result.space.decisions[row.decision].path)),
      ("stage", .string(result.stageNames[row.stage])),
      ("load", .number(row.load)), ("square_root", .integer(row.rule)),
      ("busiest_days", busiest.map { .string(StaffWords.days($0.weekdays)) } ?? .null),
      (from, busiest.map { .string(StaffWords.clock($0.open.from)) } ?? .null),
      ("busiest_load", JSONValue(busiest?.load)),
      ("busiest_square_root", busiest.map { .integer($0.rule) } ?? .null),
      ("busiest_erlang", busiest?.erlang.map { .integer($0) } ?? .null),
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

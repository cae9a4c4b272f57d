import Experiments

extension BalanceReport {
  /// The verdict as one JSON document; words and numbers are those of the tables in files.
  public var json: String {
    JSONValue.object([
      ("antrean", .string(version)),
      ("scenario", .string(sheet.scenario)),
      ("seed", .unsigned(sheet.seed)),
      ("replications", .integer(sheet.replications)),
      ("interrupted", .flag(sheet.wasInterrupted)),
      ("against", .string(sheet.other)),
      ("confidence", .number(sheet.confidence)),
      ("balance", .array(sheet.rows.map(json))),
      ("crossovers", .array(crossovers.map(json))),
      ("results", JSONValue(resultFolder)),
    ]).text
  }

  private func json(_ row: BalanceRow) -> JSONValue {
    .object([
      ("segment_kind", .string(row.segment.kind.rawValue)),
      ("segment", .string(row.segment.name)),
      ("measure", .string(row.item.rawValue)),
      ("unit", .string(row.item.unitText(in: sheet.currency))),
      ("people", .number(row.people)),
      ("counted", .number(row.counted)),
      ("base", JSONValue(row.base)),
      ("other", JSONValue(row.other)),
      ("difference", JSONValue(row.difference)),
      ("lower", JSONValue(row.lower)),
      ("upper", JSONValue(row.upper)),
      ("finding", .string(row.finding.rawValue)),
    ])
  }

  private func json(_ crossover: Crossover) -> JSONValue {
    .object([
      ("factor", .string(crossover.factor.rawValue)),
      ("measure", .string(crossover.item.rawValue)),
      ("unit", .string(crossover.factor.unitText)),
      ("present", JSONValue(crossover.present)),
      ("people_per_day", .number(peoplePerDay)),
      ("replications", .integer(crossover.replications)),
      ("first", json(crossover.first)),
      ("last", json(crossover.last)),
      ("decided_throughout", .flag(crossover.isDecidedThroughout)),
      ("turns", .array(crossover.turns.map(json))),
    ])
  }

  private func json(_ point: Crossover.Point) -> JSONValue {
    .object([
      ("at", .number(point.at)), ("difference", .number(point.difference)),
      ("lower", JSONValue(point.lower)), ("upper", JSONValue(point.upper)),
    ])
  }

  private func json(_ turn: Crossover.Turn) -> JSONValue {
    .object([
      ("at", .number(turn.at)), ("lower", JSONValue(turn.lower)), ("upper", JSONValue(turn.upper)),
      ("better_below", .string(turn.isBaseBetterBelow ? "base" : sheet.other)),
      ("better_above", .string(turn.isBaseBetterBelow ? sheet.other : "base")),
    ])
  }
}

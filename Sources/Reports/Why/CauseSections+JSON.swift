import Experiments

extension CauseSections {
  /// One object per quantity and group; words and numbers are those of the table in files.
  var json: JSONValue { .array(study.rows.map(json)) }

  private func json(_ row: CauseRow) -> JSONValue {
    let quantity = row.quantity
    return .object([
      ("measure", .string(quantity.measure.rawValue)),
      ("statistic", .string(quantity.statistic.name)),
      ("scope", .object(row.scope.map { ($0.key.rawValue, .string($0.value)) })),
      ("unit", .string(quantity.measure.unitText(of: quantity.statistic, in: study.currency))),
      ("whole", json(row.split?.whole)),
      ("causes", .array(study.causes.indices.map { json(cause: $0, row.split) })),
      ("together", json(row.split?.together)),
      ("rest", json(row.split?.left)),
    ])
  }

  private func json(cause: Int, _ split: CauseRow.Split?) -> JSONValue {
    .object([
      ("cause", .string(study.causes[cause].rawValue)),
      ("adds", json(split?.alone[cause])),
      ("share", json(split?.shares?[cause])),
    ])
  }

  private func json(_ value: ShareRow.Value?) -> JSONValue {
    guard let value else { return JSONValue(nil as Double?) }
    return .object([
      ("value", .number(value.value)), ("lower", JSONValue(value.lower)),
      ("upper", JSONValue(value.upper)),
    ])
  }
}

import Experiments

extension ContrastReport {
  /// The comparison as one JSON document; words and numbers are those of the table in files.
  public var json: String {
    JSONValue.object([
      ("antrean", .string(version)),
      ("compared", .string(title)),
      ("seed", .unsigned(result.seed)),
      ("replications", .integer(result.replications)),
      (
        "most_replications", result.mostReplications.map { JSONValue.integer($0) } ?? .null
      ),
      ("interrupted", .flag(result.wasInterrupted)),
      ("confidence", .number(result.confidence)),
      ("variants", .array(result.variants.map { .string($0) })),
      ("contrasts", .array(result.contrasts.map(json))),
      ("results", JSONValue(resultFolder)),
    ]).text
  }

  private func json(_ contrast: Contrast) -> JSONValue {
    let quantity = contrast.quantity
    return .object([
      ("first", .string(contrast.first)),
      ("second", .string(contrast.second)),
      ("measure", .string(quantity.measure.rawValue)),
      ("statistic", .string(quantity.statistic.name)),
      (
        "scope",
        .object(contrast.scope.map { ($0.key.rawValue, .string($0.value)) })
      ),
      ("unit", .string(quantity.measure.unitText(of: quantity.statistic, in: currency))),
      ("same_persons", .flag(contrast.isOfSamePersons)),
      ("first_value", JSONValue(contrast.firstValue)),
      ("second_value", JSONValue(contrast.secondValue)),
      ("difference", JSONValue(contrast.difference)),
      ("lower", JSONValue(contrast.lower)),
      ("upper", JSONValue(contrast.upper)),
      ("adjusted_probability", JSONValue(contrast.adjustedProbability)),
      ("pairing_gain", JSONValue(contrast.pairingGain.flatMap { $0.isFinite ? $0 : nil })),
      ("margin", .number(contrast.margin)),
      ("finding", .string(contrast.finding.rawValue)),
    ])
  }
}

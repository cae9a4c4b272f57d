public import Experiments
internal import PassportOffice

extension StudyReport {
  /// The result as one JSON document; its keys are those of the results contract.
  ///
  /// Only the texts of cautions are in the language.
  public func json(in language: Language) -> String {
    var keys: [(String, JSONValue)] = [
      ("antrean", .string(context.version)),
      ("scenario", .string(result.scenario)),
      ("seed", .unsigned(result.seed)),
      ("replications", .integer(result.replications)),
      ("interrupted", .flag(result.wasInterrupted)),
      ("variants", .array(result.variants.map { .string($0.name) })),
      ("estimates", .array(result.variants.flatMap(estimates))),
      ("comparisons", .array(result.comparisons.map(json))),
      ("targets", .array(result.targets.map(json))),
      ("audit", audit),
      ("audits", .array(result.variants.flatMap(audits))),
      ("assumptions", .array(context.assumptions.map(json))),
      ("cautions", .array(result.cautions.map { json($0, in: language) })),
      ("results", JSONValue(context.resultFolder)),
    ]
    if let warmUp = result.warmUp {
      keys.append(("warm_up_hours", .number(warmUp.hours)))
    }
    return JSONValue.object(keys).text
  }

  private func estimates(of variant: VariantResult) -> [JSONValue] {
    variant.estimates.map { estimate in
      .object([
        ("variant", .string(variant.name)),
        ("measure", .string(estimate.measure.rawValue)),
        ("statistic", .string(estimate.statistic.name)),
        ("scope", json(estimate.scope)),
        ("unit", .string(estimate.measure.unitText(of: estimate.statistic, in: variant.currency))),
        ("value", JSONValue(estimate.value)),
        ("lower", JSONValue(estimate.lower)),
        ("upper", JSONValue(estimate.upper)),
        ("confidence", .number(estimate.confidence)),
        ("n", .integer(estimate.count)),
      ])
    }
  }

  private func json(_ comparison: Comparison) -> JSONValue {
    .object([
      ("variant", .string(comparison.variant)),
      ("cohort", .string(comparison.cohort.rawValue)),
      ("people", .number(comparison.people)),
      ("interviewed_in_both", .number(comparison.interviewedInBoth)),
      ("measure", .string(comparison.measure.rawValue)),
      ("statistic", .string(comparison.statistic.name)),
      ("unit", .string(comparison.measure.unitText(of: comparison.statistic, in: result.currency))),
      ("base", JSONValue(comparison.base)),
      ("other", JSONValue(comparison.other)),
      ("difference", JSONValue(comparison.difference)),
      ("lower", JSONValue(comparison.lower)),
      ("upper", JSONValue(comparison.upper)),
    ])
  }

  private func json(_ target: TargetResult) -> JSONValue {
    .object(
      [
        ("text", .string(target.text)),
        ("variant", .string(result.variants[0].name)),
        ("verdict", .string(target.verdict.rawValue)),
        ("hard", .flag(target.isHard)),
        ("value", JSONValue(target.value)),
        ("lower", JSONValue(target.lower)),
        ("upper", JSONValue(target.upper)),
      ]
        + (target.need.map { [("needs", .string($0.key)), ("more_replications", $0.count)] } ?? []))
  }

  private func json(_ caution: Caution, in language: Language) -> JSONValue {
    .object([
      ("code", .string(caution.code)), ("text", .string(caution.text.text(in: language))),
    ])
  }

  private func json(_ assumption: Assumption) -> JSONValue {
    .object([
      ("path", .string(assumption.path)), ("value", .string(assumption.text)),
      ("source", JSONValue(assumption.source)),
    ])
  }

  private func json(_ scope: [ScopePart]) -> JSONValue {
    .object(scope.map { ($0.key.rawValue, .string($0.value)) })
  }

  /// Everybody in `base`.
  private var audit: JSONValue {
    guard let base = result.variants.first, let row = base.audit.rows.first else {
      return .object([])
    }
    return .object(people(of: row) + [("initial", .integer(base.audit.initial))])
  }

  /// Every row of every variant.
  private func audits(of variant: VariantResult) -> [JSONValue] {
    variant.audit.rows.map { row in
      .object(
        [("variant", .string(variant.name)), ("scope", json(row.scope))] + people(of: row))
    }
  }

  private func people(of row: PeopleAudit.Row) -> [(key: String, value: JSONValue)] {
    [("people", .integer(row.people))]
      + zip(Fate.allCases, row.byFate).map { fate, count in
        (fate.measure.rawValue, .integer(count))
      }
  }
}

extension TargetNeed {
  /// The word for programs.
  fileprivate var key: String {
    switch self {
    case .replications: "replications"
    case .otherLimit: "other_limit"
    case .observation: "observation"
    case .secondReplication: "second_replication"
    case .otherStatistic: "other_statistic"
    }
  }

  /// Replications that would decide it, where some number would.
  fileprivate var count: JSONValue {
    switch self {
    case .replications(let count): .integer(count)
    case .secondReplication: .integer(1)
    case .otherLimit, .observation, .otherStatistic: .null
    }
  }
}

import Experiments
import Planning

extension HorizonReport {
  /// The months and the purchases as one JSON document.
  public var json: String {
    let failure = result.course.failure
    let clearing = result.clearing.map { [("clearing", json($0))] } ?? []
    return head.document(
      seed: result.seed,
      [
        ("growth", .number(result.request.growth)),
        ("replications", .integer(result.replications)),
        ("ending", .string(result.ending.word)),
        ("first_failure", json(failure)),
        ("months", .array(result.months.indices.map(json(ofMonth:)))),
        ("steps", .array(result.steps.map { .array($0.outcomes.map(json)) })),
      ] + clearing + [("cautions", .array(cautions.map { .string($0.text(in: .english)) }))])
  }

  private func json(_ failure: HorizonFailure?) -> JSONValue {
    let label = { (place: Int?) in JSONValue(place.map { result.months[$0].month.label }) }
    return .object([
      ("month", label(failure?.month)), ("earliest", label(failure?.earliest)),
      ("latest", label(failure?.latest)),
      ("target", JSONValue(failure?.target.map { result.request.targets[$0].text })),
    ])
  }

  private func json(ofMonth place: Int) -> JSONValue {
    let month = result.months[place]
    return .object([
      ("month", .string(month.month.label)),
      ("working_days", .integer(month.workingDays)),
      ("people", .number(month.people)),
      ("headroom", JSONValue(result.headroom(of: month))),
      ("verdict", .string(result.course.verdict(ofMonth: place).rawValue)),
      (
        "targets",
        .array(
          result.course.verdicts.enumerated().map { target, verdicts in
            .object([
              ("text", .string(result.request.targets[target].text)),
              ("verdict", .string(verdicts[place].verdict.rawValue)),
              ("value", JSONValue(verdicts[place].value)),
              ("lower", JSONValue(verdicts[place].lower)),
              ("upper", JSONValue(verdicts[place].upper)),
              ("broken_share", .number(verdicts[place].brokenShare)),
            ])
          })
      ),
    ])
  }

  /// What a purchase is and costs; the cost over all days looked at.
  func members(
    of purchase: Purchase, cost: Double?, isInvalid: Bool
  ) -> [(key: String, value: JSONValue)] {
    [
      ("purchase", .string(title(of: purchase).text(in: .english))),
      ("set", .object(purchase.settings.map { ($0.path, .string($0.text)) })),
      ("cost_per_day", JSONValue(purchase.cost)),
      ("cost", JSONValue(cost)),
      ("valid", .flag(!isInvalid)),
    ]
  }

  private func json(_ outcome: PurchaseOutcome) -> JSONValue {
    .object(
      members(of: outcome.purchase, cost: outcome.cost, isInvalid: outcome.isInvalid) + [
        ("first_failure", json(outcome.course?.failure)),
        ("months_gained", .integer(outcome.monthsGained)),
        ("months_held", .integer(outcome.course?.monthsHeld ?? 0)),
        ("months_per_million", JSONValue(outcome.monthsPerMillion)),
        ("replications", .integer(outcome.course?.replications ?? 0)),
      ])
  }
}

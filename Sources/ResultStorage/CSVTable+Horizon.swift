import Experiments
public import Planning

extension CSVTable {
  /// One row per month and target.
  static func months(_ result: HorizonResult) -> CSVTable {
    let columns = [
      "month", "working_days", "people", "headroom_per_day", "target", "group", "value", "lower",
      "upper", "verdict", "broken_share", "replications",
    ]
    return CSVTable(fileName: "months.csv", columns: columns) { write throws(ResultStoreError) in
      for (place, month) in result.months.enumerated() {
        for (target, verdicts) in zip(result.request.targets, result.course.verdicts) {
          let verdict = verdicts[place]
          let group = verdict.group.map { "\($0.key.rawValue)=\($0.value)" }
          try write([
            CSVField(month.month.label), CSVField(month.workingDays), CSVField(month.people),
            CSVField(result.headroom(of: month)), CSVField(target.text),
            CSVField(group.joined(separator: " and ")), CSVField(verdict.value),
            CSVField(verdict.lower), CSVField(verdict.upper), CSVField(verdict.verdict.rawValue),
            CSVField(verdict.brokenShare), CSVField(result.course.replications),
          ])
        }
      }
    }
  }

  /// One row per purchase that was looked at, in each step the best first.
  static func purchases(_ result: HorizonResult) -> CSVTable {
    let columns = [
      "step", "purchase", "set", "cost_per_day", "cost", "valid", "first_failure", "earliest",
      "latest", "months_gained", "months_held", "months_per_million", "replications",
    ]
    let label = { (place: Int?) in CSVField(place.map { result.months[$0].month.label } ?? "") }
    return CSVTable(fileName: "purchases.csv", columns: columns) {
      write throws(ResultStoreError) in
      for (number, step) in result.steps.enumerated() {
        for outcome in step.outcomes {
          let failure = outcome.course?.failure
          let settings = outcome.purchase.settings.map { "\($0.path)=\($0.text)" }
          try write([
            CSVField(number + 1), CSVField(result.request.name(of: outcome.purchase)),
            CSVField(settings.joined(separator: "; ")), CSVField(outcome.purchase.cost),
            CSVField(outcome.cost), CSVField(outcome.isInvalid ? "no" : "yes"),
            label(failure?.month), label(failure?.earliest), label(failure?.latest),
            CSVField(outcome.monthsGained), CSVField(outcome.course?.monthsHeld ?? 0),
            CSVField(outcome.monthsPerMillion), CSVField(outcome.course?.replications ?? 0),
          ])
        }
      }
    }
  }
}

extension HorizonRequest {
  /// The variant, or the path of the decision.
  func name(of purchase: Purchase) -> String {
    switch purchase.kind {
    case .decision(let decision, _, _): decisions[decision].path
    case .variant(let place): variants[place].name
    }
  }
}

extension HorizonResult: TabledAnswer {
  /// The name of its folder and of its patch.
  public static let name = "horizon"

  /// The months and the purchases, and the backlog, as far as they were looked at.
  public var tables: [CSVTable] {
    (months.isEmpty ? [] : [.months(self), .purchases(self)])
      + (clearing.map { [.clearing($0, of: request)] } ?? [])
  }
}

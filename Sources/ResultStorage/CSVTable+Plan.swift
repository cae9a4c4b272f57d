import Experiments
import PassportOffice
public import Planning
internal import Statistics

extension CSVTable {
  /// One row per plan that was simulated: its values, its cost and how it does on each constraint.
  static func plans(_ result: PlanResult) -> CSVTable {
    let constraints = result.request.constraints
    let columns =
      result.space.decisions.map(\.path)
      + ["cost", "verdict", "broken", "by_means", "replications", "worst_share"]
      + constraints.map(\.text)
    return CSVTable(fileName: "plans.csv", columns: columns) { write throws(ResultStoreError) in
      for record in result.records {
        let violation = result.violation(of: record)
        try write(
          result.space.settings(of: record.plan).map { CSVField($0.text) } + [
            CSVField(record.cost), CSVField(record.verdictWord),
            CSVField(record.broken.map { constraints[$0].text } ?? ""),
            CSVField(record.isByMeans ? "yes" : "no"), CSVField(record.replications),
            CSVField(violation.share.isFinite ? violation.share : nil),
          ] + constraints.indices.map { CSVField(result.value(of: $0, in: record)) })
      }
    }
  }

  /// One row per stage and half hour: what comes, the load, and desks by formulas.
  static func loads(_ loads: HalfHourLoads, stages: [String]) -> CSVTable {
    let columns =
      ["stage", "days"] + StaffWords.columns(["from", "until"], hasCalendar: loads.hasCalendar)
      + ["people", "load", "square_root", "erlang"]
    return CSVTable(fileName: "loads.csv", columns: columns) { write throws(ResultStoreError) in
      for row in loads.rows {
        try write([
          CSVField(stages[row.stage]), CSVField(StaffWords.days(row.weekdays)),
          CSVField(StaffWords.clock(row.open.from)), CSVField(StaffWords.clock(row.open.until)),
          CSVField(row.people), CSVField(row.load), CSVField(row.rule),
          row.erlang.map { CSVField($0) } ?? CSVField(""),
        ])
      }
    }
  }

  /// One row per scenario run on fresh random numbers and constraint.
  static func confirmation(_ confirmation: PlanConfirmation, _ space: PlanSpace) -> CSVTable {
    let columns = [
      "scenario", "cost", "constraint", "value", "lower", "upper", "verdict", "replications",
      "seed",
    ]
    return CSVTable(fileName: "confirmation.csv", columns: columns) {
      write throws(ResultStoreError) in
      for row in confirmation.rows {
        for result in row.results {
          try write([
            CSVField(row.kind.word(in: space)), CSVField(row.cost), CSVField(result.text),
            CSVField(result.value), CSVField(result.lower), CSVField(result.upper),
            CSVField(result.verdict.rawValue), CSVField(confirmation.replications),
            CSVField("\(confirmation.seed)"),
          ])
        }
      }
    }
  }
}

extension PlanRecord {
  fileprivate var verdictWord: String {
    switch verdict {
    case .feasible: "feasible"
    case .infeasible: "infeasible"
    case .invalid: "invalid"
    case nil: "undecided"
    }
  }

  fileprivate var broken: Int? {
    if case .infeasible(let constraint) = verdict { constraint } else { nil }
  }
}

extension PlanResult: TabledAnswer {
  /// The name of its folder and of its patch.
  public static let name = "plan"

  /// The plans and, where one was found, its confirmation and the loads at its policy.
  public var tables: [CSVTable] {
    [.plans(self)] + (confirmation.map { [.confirmation($0, space)] } ?? [])
      + (halfHours.map { [.loads($0, stages: stageNames)] } ?? [])
  }
}

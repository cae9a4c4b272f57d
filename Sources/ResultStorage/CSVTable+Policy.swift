import Experiments
public import Planning
internal import Statistics

extension CSVTable {
  /// One row per policy that was simulated: its options, its figures and why it is not in the set.
  static func policies(_ result: PolicyResult) -> CSVTable {
    let constraints = result.request.constraints
    let columns =
      ["policy"] + result.space.decisions.map { $0.title.text(in: .english) }
      + PolicyObjective.allCases.map(\.rawValue) + ["served", "wait"] + constraints.map(\.text)
      + ["standing", "beside", "proven", "replications"]
    let number = { (policy: PlanChoice) in
      result.records.firstIndex { $0.policy == policy }.map { $0 + 1 } ?? 0
    }
    return CSVTable(fileName: "policies.csv", columns: columns) {
      write throws(ResultStoreError) in
      for (place, record) in result.records.enumerated() {
        let names = zip(result.space.decisions, record.policy).map {
          CSVField($0.options[$1].text(in: .english))
        }
        let figures =
          PolicyObjective.allCases.map { CSVField(record.estimate($0)?.value) }
          + [CSVField(record.served?.value), CSVField(record.wait?.value)]
          + constraints.indices.map { CSVField(record.value(ofConstraint: $0)?.value) }
        let standing = record.words(number: number, constraints: constraints.map(\.text))
        try write(
          [CSVField(place + 1)] + names + figures + standing + [CSVField(record.replications)])
      }
    }
  }

  /// One row per policy on fresh random numbers and figure.
  static func confirmation(_ confirmation: PolicyConfirmation, confidence: Double) -> CSVTable {
    let columns = ["scenario", "figure", "value", "lower", "upper", "replications", "seed"]
    return CSVTable(fileName: "confirmation.csv", columns: columns) {
      write throws(ResultStoreError) in
      for row in confirmation.rows {
        let figures =
          PolicyObjective.allCases.map { ($0.rawValue, row.record.estimate($0)) }
          + [("served", row.record.served), ("wait", row.record.wait)]
        for (name, estimate) in figures {
          let interval = estimate?.interval(confidence: confidence)
          try write([
            CSVField(row.kind.rawValue), CSVField(name), CSVField(estimate?.value),
            CSVField(interval?.lower), CSVField(interval?.upper),
            CSVField(confirmation.replications), CSVField("\(confirmation.seed)"),
          ])
        }
      }
    }
  }
}

extension PolicyRecord {
  /// Its standing, the policy or the constraint that is the reason, and whether that is for sure.
  fileprivate func words(
    number: (PlanChoice) -> Int, constraints: [String]
  ) -> [CSVField] {
    switch standing {
    case .inSet: [CSVField("in_set"), CSVField(""), CSVField("")]
    case .dominated(let policy, let isProven):
      [CSVField("dominated"), CSVField(number(policy)), CSVField(isProven ? "yes" : "no")]
    case .equal(let policy, let isProven):
      [CSVField("equal"), CSVField(number(policy)), CSVField(isProven ? "yes" : "no")]
    case .refused(let breach):
      [CSVField("refused"), CSVField(breach.word(constraints)), CSVField("no")]
    case .invalid: [CSVField("invalid"), CSVField(""), CSVField("")]
    case nil: [CSVField("undecided"), CSVField(""), CSVField("")]
    }
  }
}

extension PolicyRecord.Breach {
  fileprivate func word(_ constraints: [String]) -> String {
    switch self {
    case .constraint(let place): constraints[place]
    case .fewerServed: "fewer_served"
    case .longerWait: "longer_wait"
    }
  }
}

extension PolicyResult: TabledAnswer {
  /// The name of its folder and of its patch.
  public static let name = "policy"

  /// The policies and, where one was found, its confirmation.
  public var tables: [CSVTable] {
    [.policies(self)]
      + (confirmation.map { [.confirmation($0, confidence: request.confidence)] } ?? [])
  }
}

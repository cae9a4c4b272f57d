import Experiments
import Statistics

/// Simulates plans until each is decided, and remembers all of them.
struct PlanJudge {
  /// Replications that a plan is to have.
  struct Job: Sendable {
    var plan: PlanChoice
    var replications: Range<Int>
  }

  /// The outputs of jobs: by job, replication and output; nil where a plan makes no valid scenario.
  typealias Simulate = (_ jobs: [Job]) throws -> [[[ReplicationOutput]]?]

  /// The most replications of one plan; after them its means decide.
  static let mostReplications = 200

  let outputs: PlanOutputs
  let check: FeasibilityCheck
  private let space: PlanSpace
  private let simulate: Simulate
  private var records: [PlanChoice: PlanRecord] = [:]
  /// In the order in which they were first looked at.
  private var order: [PlanChoice] = []

  init(
    _ space: PlanSpace, outputs: PlanOutputs, check: FeasibilityCheck,
    simulate: @escaping Simulate
  ) {
    self.space = space
    self.outputs = outputs
    self.check = check
    self.simulate = simulate
  }

  /// All plans looked at, in the order of looking.
  var all: [PlanRecord] { order.compactMap { records[$0] } }

  /// Replications of all of them.
  var replications: Int { records.values.reduce(0) { $0 + $1.replications } }

  func record(of plan: PlanChoice) -> PlanRecord? { records[plan] }

  func isFeasible(_ plan: PlanChoice) -> Bool { records[plan]?.verdict == .feasible }

  /// Whether a plan is known to break a constraint, or to make no valid scenario.
  func isRefused(_ plan: PlanChoice) -> Bool {
    switch records[plan]?.verdict {
    case .infeasible, .invalid: true
    case .feasible, nil: false
    }
  }

  /// Simulates some plans until all are decided, those undecided side by side.
  mutating func decide(_ plans: [PlanChoice]) throws {
    var open = plans.filter { records[$0]?.verdict == nil }
    while !open.isEmpty {
      try extend(open, by: 2)
      open.removeAll { records[$0]?.verdict != nil }
    }
  }

  /// Gives plans further replications, at least those of the first stage.
  mutating func extend(_ plans: [PlanChoice], by count: Int) throws {
    let jobs = plans.map { plan in
      let had = records[plan]?.replications ?? 0
      return Job(plan: plan, replications: had..<max(check.firstStage, had + count))
    }
    for (job, values) in zip(jobs, try simulate(jobs)) { take(values, of: job.plan) }
  }

  private mutating func take(_ values: [[ReplicationOutput]]?, of plan: PlanChoice) {
    var record = records[plan] ?? PlanRecord(plan: plan, cost: space.cost(of: plan))
    if records[plan] == nil { order.append(plan) }
    if let values {
      record.add(values)
      if record.verdict == nil { judge(&record) }
    } else {
      record.verdict = .invalid
    }
    records[plan] = record
  }

  private func judge(_ record: inout PlanRecord) {
    var isOpen = false
    for judged in outputs.judged {
      let deviations = outputs.deviations(record, of: judged)
      guard !deviations.isEmpty else {
        guard judged.isExpected else { continue }
        record.verdict = .infeasible(constraint: judged.constraint)
        return
      }
      switch check.side(
        of: deviations, tolerance: outputs.tolerance(of: judged, deviations))
      {
      case .above:
        record.verdict = .infeasible(constraint: judged.constraint)
        return
      case .below: continue
      case nil: isOpen = true
      }
    }
    if !isOpen {
      record.verdict = .feasible
    } else if record.replications >= Self.mostReplications {
      record.isByMeans = true
      let worst = outputs.violation(of: record)
      record.verdict =
        worst.share > 0 ? .infeasible(constraint: worst.constraint ?? 0) : .feasible
    }
  }
}

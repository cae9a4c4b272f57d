import Experiments
import Statistics

/// Which outputs of a replication are under which constraint.
struct PlanOutputs: Sendable {
  /// One output that a constraint judges.
  struct Judged: Sendable {
    var constraint: Int
    var output: Int
    /// In every plan there is an observation, or the constraint is not met.
    var isExpected: Bool
  }

  /// Every group of every constraint.
  let judged: [Judged]
  /// The output that is made as small or as great as can be; nil for the cost.
  let objective: Int?
  private let constraints: [Target]
  private let tolerance: Double

  init(judged: [Judged], objective: Int?, request: PlanRequest) {
    self.judged = judged
    self.objective = objective
    constraints = request.constraints
    tolerance = request.tolerance
  }

  /// How far outputs are beyond the limit, above 0 where it is broken; none without observation.
  ///
  /// A replication with twice the people of another counts twice in a mean or a share, so that the
  /// mean of the deviations is above 0 where the ratio of totals is beyond the limit. The unit of
  /// the weights is their mean in the first stage, which later replications do not change.
  func deviations(_ record: PlanRecord, of judged: Judged) -> [Double] {
    let target = constraints[judged.constraint]
    let sign: Double = target.comparison.wantsMore ? -1 : 1
    let outputs =
      record.outputs.indices.contains(judged.output) ? record.outputs[judged.output] : []
    let known = outputs.filter { $0.value != nil }
    let first = known.prefix(Planner.firstStage)
    let unit = first.reduce(0) { $0 + $1.weight } / Double(max(1, first.count))
    return known.compactMap { output in
      output.value.map { sign * ($0 - target.limit) * output.weight / unit }
    }
  }

  /// The tolerance of a constraint in its unit: a part of its limit.
  ///
  /// Beside a limit of 0 it is a part of what is observed, or of 1.
  func tolerance(of judged: Judged, _ deviations: [Double]) -> Double {
    let limit = constraints[judged.constraint].limit.magnitude
    if limit > 0 { return limit * tolerance }
    let mean = deviations.reduce(0) { $0 + $1.magnitude } / Double(max(1, deviations.count))
    return (mean > 0 ? mean : 1) * tolerance
  }

  /// How far a plan is beyond the worst of its limits, as a part of it; below 0 where all hold.
  ///
  /// Infinite where nothing is observed that should be.
  func violation(of record: PlanRecord) -> (share: Double, constraint: Int?) {
    var worst: (share: Double, constraint: Int?) = (-.infinity, nil)
    for judged in judged {
      let deviations = deviations(record, of: judged)
      let share: Double
      if deviations.isEmpty {
        guard judged.isExpected else { continue }
        share = .infinity
      } else {
        let mean = deviations.reduce(0, +) / Double(deviations.count)
        share = mean / tolerance(of: judged, deviations) * tolerance
      }
      if share > worst.share { worst = (share, judged.constraint) }
    }
    return worst
  }
}

import Experiments
public import Statistics

/// What the simulation has said of one plan.
public struct PlanRecord: Sendable {
  /// What was found of a plan.
  public enum Verdict: Sendable, Equatable {
    /// Every constraint is met.
    case feasible
    /// A constraint is broken: its place.
    case infeasible(constraint: Int)
    /// The scenario is not valid with these values.
    case invalid
  }

  /// The plan.
  public let plan: PlanChoice
  /// What its decisions cost a working day, in the currency.
  public let cost: Double
  /// Replications so far.
  public private(set) var replications = 0
  /// nil as long as it is not decided.
  public internal(set) var verdict: Verdict?
  /// Whether it was decided by its means, as the most replications were reached.
  public internal(set) var isByMeans = false
  /// By output and replication.
  private(set) var outputs: [[ReplicationOutput]] = []

  init(plan: PlanChoice, cost: Double) {
    self.plan = plan
    self.cost = cost
  }

  /// Takes in replications: by replication and output.
  mutating func add(_ further: [[ReplicationOutput]]) {
    for values in further {
      if outputs.isEmpty { outputs = values.map { _ in [] } }
      for (place, value) in values.enumerated() { outputs[place].append(value) }
    }
    replications += further.count
  }

  /// The mean of an output over its replications, with Student's interval; nil without one.
  ///
  /// That of a mean or a share is the ratio of its totals, as in a run.
  public func estimate(ofOutput output: Int, confidence: Double) -> IntervalEstimate? {
    replicated(output)?.interval(confidence: confidence)
  }

  /// Whether another plan has the same outputs in the replications that both have.
  func hasSameOutputs(as other: PlanRecord) -> Bool {
    zip(outputs, other.outputs).allSatisfy { one, two in zip(one, two).allSatisfy(==) }
  }

  func mean(ofOutput output: Int) -> Double? {
    replicated(output)?.value
  }

  private func replicated(_ output: Int) -> ReplicatedEstimate? {
    guard outputs.indices.contains(output) else { return nil }
    let known = outputs[output].filter { $0.value != nil }
    return ReplicatedEstimate(
      sums: known.map { ($0.value ?? 0) * $0.weight }, counts: known.map(\.weight))
  }
}

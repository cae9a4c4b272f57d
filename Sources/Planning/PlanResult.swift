public import Experiments

/// The plan that was found, and what was looked at on the way.
public struct PlanResult: PlanningAnswer, Sendable {
  /// How the search ended.
  public enum Ending: Sendable, Equatable {
    /// Every plan that could be better was looked at or ruled out.
    case complete
    /// Somebody stopped it.
    case interrupted
    /// The replications or the time allowed were used up.
    case outOfBudget

    /// The word of files and documents.
    public var word: String {
      switch self {
      case .complete: "complete"
      case .interrupted: "interrupted"
      case .outOfBudget: "out_of_budget"
      }
    }
  }

  /// What was asked.
  public var request: PlanRequest
  /// All plans that the decisions allow.
  public var space: PlanSpace
  /// The names of the stages of the network.
  public var stageNames: [String]
  /// What balances say of all plans; nil where there are too many policies or there was no time.
  public var balance: PlanBalance?
  /// What formulas say of the desks at the policy of the plan, or of the nearest.
  public var screen: PlanScreen
  /// The load of each half hour at that plan's policy; nil where none was simulated.
  public var halfHours: HalfHourLoads?
  /// Plans that were simulated, in the order of looking.
  public var records: [PlanRecord]
  /// The plan chosen; nil where none is known to meet every constraint.
  public var best: PlanRecord?
  /// The plan that comes nearest to meeting the constraints; the best where there is one.
  public var nearest: PlanRecord?
  /// The next best of those known to meet every constraint.
  public var runnerUp: PlanRecord?
  /// Plans of the same cost that meet every constraint too.
  public var equals: Int
  /// Whether more desks were taken never to hurt.
  public var usedMonotony: Bool
  /// Whether that was given up, as more desks did hurt.
  public var foundContradiction: Bool
  /// How the search ended.
  public var ending: Ending
  /// Replications simulated by the search.
  public var replications: Int
  /// The comparison of those that are equally good by the objective and the constraints.
  public var selection: PlanSelection
  /// The best change without cost; nil where there is none, or no time for it.
  public var freeChange: FreeChange?
  /// Replications of each plan from which variances are estimated.
  public var firstStage: Int
  /// The seed of the search.
  public var seed: UInt64
  /// The chosen plan and others near it on fresh random numbers; empty without a plan.
  public var confirmation: PlanConfirmation?
  /// The worst output of each constraint by record: its mean, its limits and its place.
  let outputs: PlanOutputs

  /// The replications that a first stage of all plans would take, before any of them is compared.
  public var replicationsOfAll: Int {
    space.count.multipliedReportingOverflow(by: firstStage).partialValue
  }

  /// How far a plan is beyond the worst of its limits, as a part of it, and which constraint it is.
  public func violation(of record: PlanRecord) -> (share: Double, constraint: Int?) {
    outputs.violation(of: record)
  }

  /// Decisions that changed no output of any two plans that differ in nothing else.
  ///
  /// Only those are told of which there are two such plans.
  public var idleDecisions: [Int] {
    space.decisions.indices.filter { decision in
      let groups = Dictionary(grouping: records.filter { $0.verdict != .invalid }) { record in
        var plan = record.plan
        plan[decision] = 0
        return plan
      }.values.filter { $0.count > 1 }
      return !groups.isEmpty
        && groups.allSatisfy { group in group.allSatisfy { $0.hasSameOutputs(as: group[0]) } }
    }
  }

  /// Constraints whose value is 0 in everything that was confirmed.
  public var constraintsNeverSeen: [Int] {
    guard let rows = confirmation?.rows else { return [] }
    return request.constraints.indices.filter { place in
      rows.allSatisfy { ($0.results[place].value ?? 0) == 0 }
    }
  }

  /// The mean of the worst group of a constraint; nil without an observation.
  public func value(of constraint: Int, in record: PlanRecord) -> Double? {
    let target = request.constraints[constraint]
    let values = outputs.judged.filter { $0.constraint == constraint }
      .compactMap { record.mean(ofOutput: $0.output) }
    return target.comparison.wantsMore ? values.min() : values.max()
  }

  /// Plans of which none looked at costs less and meets a constraint better, in the order of cost.
  ///
  /// The constraint is the first.
  public var paretoSet: [PlanRecord] {
    guard let target = request.constraints.first else { return [] }
    let sign: Double = target.comparison.wantsMore ? -1 : 1
    let known = records.compactMap { record in
      value(of: 0, in: record).map { (record: record, value: sign * $0) }
    }.sorted { ($0.record.cost, $0.value) < ($1.record.cost, $1.value) }
    var least = Double.infinity
    return known.filter { one in
      guard one.value < least else { return false }
      least = one.value
      return true
    }.map(\.record)
  }
}

/// What ranking and selection among the finalists took.
public struct PlanSelection: Sendable, Equatable {
  /// Plans that were compared.
  public var plans: Int
  /// Replications beyond those that judged the constraints.
  public var replications: Int
}

/// The best change found that costs nothing, with all that costs something as it stands.
public struct FreeChange: Sendable {
  /// The changes of the scenario.
  public var settings: [Setting]
  /// Changes that were compared.
  public var candidates: Int
  /// Replications that it took.
  public var replications: Int
}

import Experiments
import PassportOffice

/// What balances alone say of all plans, before anything is simulated.
///
/// Who must be served needs a seat, and time at desks that are open. Where the constraints say which
/// share must be served, policies with too few seats are out of balance, and so are desks with less
/// time than the work of that share takes: in the long run more would wait from week to week. What
/// the cheapest plan in balance costs is a bound below the cost of every plan under which nobody is
/// served after hours and no backlog is left to grow; it knows no crowds and no chance.
public struct PlanBalance: Sendable, Equatable {
  /// People who want something per working day (plain queue: per 24 h), at the first options.
  public var needs: Double
  /// The share of them that must be served; nil where no constraint says it.
  public var servedShare: Double?
  /// Choices of everything but desks.
  public var policies: Int
  /// Those with seats for the share that must be served.
  public var policiesWithSeats: Int
  /// By decision the options of policies with seats whose work some desks have time for; all options
  /// of desks.
  public var keptOptions: [[Int]]
  /// What the cheapest plan in balance costs a working day; nil where none is.
  public var leastCost: Double?

  /// More policies are not looked at.
  public static let mostPolicies = 400

  /// Looks at all policies; nil where there are too many, or the first makes no valid scenario.
  init?(
    _ decisions: [Decision], constraints: [Target], network: (PlanChoice) -> OfficeNetwork?
  ) {
    let space = PlanSpace(decisions, isMonotone: true)
    let policies = space.policyCount
    guard policies <= Self.mostPolicies, let first = network(decisions.map { _ in 0 }) else {
      return nil
    }
    let share = Self.servedShare(constraints, in: first)
    let found = space.policies.compactMap {
      PolicyBalance($0, in: space, share: share, network: network)
    }
    self.policies = policies
    needs = ArrivalFacts(of: first).total
    servedShare = share
    policiesWithSeats = found.count(where: \.hasSeats)
    let balanced = found.filter { $0.hasSeats && $0.leastCost != nil }
    leastCost = balanced.compactMap(\.leastCost).min()
    keptOptions = decisions.indices.map { decision in
      space.risingDecisions.contains(decision)
        ? Array(decisions[decision].options.indices)
        : Set(balanced.map { $0.policy[decision] }).sorted()
    }
  }

  /// The share of all who want something that constraints ask to be served; nil where none does.
  ///
  /// Of those who may give up the others are served, where nobody is lost in another way.
  static func servedShare(_ constraints: [Target], in network: OfficeNetwork) -> Double? {
    let shares = constraints.compactMap { target -> Double? in
      let quantity = target.quantity
      guard quantity.scope.isEmpty, quantity.statistic == .share else { return nil }
      switch (quantity.measure, target.comparison.wantsMore) {
      case (.served, true): return target.limit
      case (.gaveUp, false): return network.losesNobodyInLine ? 1 - target.limit : nil
      default: return nil
      }
    }
    let isPlainQueue = network.town == nil && network.losesNobodyInLine
    return shares.max().map { max(0, min(1, $0)) } ?? (isPlainQueue ? 1 : nil)
  }
}

/// The balances of one policy.
private struct PolicyBalance {
  let policy: PlanChoice
  let hasSeats: Bool
  /// Of the cheapest desks that have time; nil where none have.
  let leastCost: Double?

  /// nil where the policy makes no valid scenario.
  init?(
    _ policy: PlanChoice, in space: PlanSpace, share: Double?,
    network: (PlanChoice) -> OfficeNetwork?
  ) {
    guard let first = network(policy) else { return nil }
    self.policy = policy
    let needs = ArrivalFacts(of: first).total
    let seats = SeatFacts(of: first)?.admissions ?? .infinity
    hasSeats = seats >= (share ?? 0) * needs
    let stages = StageBalance.all(
      of: space.risingDecisions, in: space, first: first, next: space.nextPlans(of: policy, network)
    )
    let decided = Set(stages.flatMap(\.decisions))
    let others = space.decisions.indices.filter { !decided.contains($0) }
      .reduce(0.0) { $0 + space.decisions[$1].options[policy[$1]].cost }
    leastCost = stages.reduce(others) { sum, stage in
      guard let sum, let cost = stage.leastCost(ofShare: share ?? 0, in: space) else { return nil }
      return sum + cost
    }
  }
}

extension PlanSpace {
  /// Choices of the free decisions; `Int.max` where that is the least of them.
  var policyCount: Int { PlanSpace(freeDecisions.map { decisions[$0] }, isMonotone: false).count }

  /// The networks of a plan with the next option of each rising decision; nil where there is none.
  func nextPlans(
    of plan: PlanChoice, _ network: (PlanChoice) -> OfficeNetwork?
  ) -> [OfficeNetwork?] {
    risingDecisions.map { decision in
      guard decisions[decision].options.count > 1 else { return nil }
      var next = plan
      next[decision] = 1
      return network(next)
    }
  }
}

extension OfficeNetwork {
  /// Whether no line turns anybody away or has somebody who runs out of patience.
  fileprivate var losesNobodyInLine: Bool {
    allStages.allSatisfy { stage in
      stage.queue.places == nil && stage.queue.join == nil
        && stage.patience.all.allSatisfy { $0 == nil }
    } && (town?.rules.allSatisfy { $0.chairs == nil } ?? true)
  }
}

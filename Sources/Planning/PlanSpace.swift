public import Experiments

/// A choice of one option for each decision: places of options, by decision.
public typealias PlanChoice = [Int]

/// All plans that some decisions allow, and what each of them costs.
public struct PlanSpace: Sendable {
  /// In the order of the file.
  public let decisions: [Decision]
  /// The decisions in which more never makes a constraint harder to meet.
  public let risingDecisions: [Int]
  /// The other decisions.
  public let freeDecisions: [Int]

  /// `isMonotone` says whether more desks may be taken never to hurt.
  public init(_ decisions: [Decision], isMonotone: Bool) {
    self.decisions = decisions
    risingDecisions = decisions.indices.filter { isMonotone && decisions[$0].isDesks }
    freeDecisions = decisions.indices.filter { !isMonotone || !decisions[$0].isDesks }
  }

  /// How many plans there are; `Int.max` where that is the least of them.
  public var count: Int {
    decisions.reduce(1) { product, decision in
      let (result, isTooMany) = product.multipliedReportingOverflow(by: decision.options.count)
      return isTooMany ? .max : result
    }
  }

  /// What the decisions of a plan cost a working day.
  public func cost(of plan: PlanChoice) -> Double {
    zip(decisions, plan).reduce(0) { $0 + $1.0.options[$1.1].cost }
  }

  /// The changes of the scenario that a plan is.
  public func settings(of plan: PlanChoice) -> [Setting] {
    zip(decisions, plan).map { Setting(path: $0.path, text: $0.options[$1].text) }
  }

  /// All choices of the free decisions; the others stand at their first option.
  var policies: [PlanChoice] { choices(over: freeDecisions, of: decisions.map { _ in 0 }) }

  /// All plans of a policy.
  func plans(of policy: PlanChoice) -> [PlanChoice] { choices(over: risingDecisions, of: policy) }

  /// The plan of a policy with most of everything that never hurts.
  func top(of policy: PlanChoice) -> PlanChoice {
    var plan = policy
    for decision in risingDecisions { plan[decision] = decisions[decision].options.count - 1 }
    return plan
  }

  /// The free decisions of a plan alone.
  func policy(of plan: PlanChoice) -> PlanChoice {
    var policy = plan
    for decision in risingDecisions { policy[decision] = 0 }
    return policy
  }

  /// Whether the first plan has at least as much as the second of everything that never hurts, and
  /// is the same otherwise.
  func isAtLeast(_ plan: PlanChoice, _ other: PlanChoice) -> Bool {
    freeDecisions.allSatisfy { plan[$0] == other[$0] }
      && risingDecisions.allSatisfy { plan[$0] >= other[$0] }
  }

  private func choices(over places: [Int], of start: PlanChoice) -> [PlanChoice] {
    places.reduce([start]) { plans, place in
      plans.flatMap { plan in
        decisions[place].options.indices.map { option in
          var plan = plan
          plan[place] = option
          return plan
        }
      }
    }
  }
}

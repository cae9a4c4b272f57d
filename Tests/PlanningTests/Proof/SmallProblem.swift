import Experiments
import PassportOffice
import TestSupport
import Testing

@testable import Planning

/// A problem of so few plans that what each of them brings is known without the planner.
struct SmallProblem {
  var name: String
  let model: SmallModel
  /// The exact value of each constraint by plan; infinite where a line grows without end.
  let values: [PlanChoice: [Double]]

  init(
    name: String, decisions: [Decision], constraints: [Target],
    network: @escaping @Sendable (_ texts: [String]) -> OfficeNetwork,
    value: (PlanChoice) -> [Double]
  ) {
    self.name = name
    model = SmallModel(decisions: decisions, constraints: constraints, network: network)
    let all = PlanSpace(decisions, isMonotone: false).policies
    values = Dictionary(uniqueKeysWithValues: all.map { ($0, value($0)) })
  }

  var decisions: [Decision] { model.decisions }

  private var space: PlanSpace { PlanSpace(decisions, isMonotone: false) }

  /// How far beyond the worst of its limits a plan is, as a part of it; below 0 where all hold.
  func violation(of plan: PlanChoice) -> Double {
    zip(values[plan] ?? [], model.constraints).map { value, target in
      (target.comparison.wantsMore ? -1 : 1) * (value - target.limit) / target.limit
    }.max() ?? .infinity
  }

  /// The least cost of a plan that keeps all limits with a part of them to spare.
  func leastCost(sparing share: Double) -> Double {
    values.keys.filter { violation(of: $0) <= -share }.map(space.cost).min() ?? .infinity
  }

  /// Plans that cost least of those that keep all limits.
  var optima: [PlanChoice] {
    let cost = leastCost(sparing: 0)
    return values.keys.filter { violation(of: $0) <= 0 && space.cost(of: $0) == cost }
  }

  /// Whether a plan is the cheapest, or one that may be taken for it as it is within the tolerance
  /// of a limit.
  func isRight(_ plan: PlanChoice?) -> Bool {
    let sure = leastCost(sparing: PlanRequest.usualTolerance)
    guard let plan else { return sure == .infinity }
    return violation(of: plan) <= PlanRequest.usualTolerance && space.cost(of: plan) <= sure
  }

  /// Whether no plan breaks a limit that one with fewer desks keeps, both by more than the tolerance.
  var isMonotone: Bool {
    let tolerance = PlanRequest.usualTolerance
    let order = PlanSpace(decisions, isMonotone: true)
    let good = values.keys.filter { violation(of: $0) <= -tolerance }
    let bad = values.keys.filter { violation(of: $0) > tolerance }
    return !bad.contains { more in good.contains { order.isAtLeast(more, $0) } }
  }

  /// The plans of closed formulas: the fewest desks above the load, and the square root rule.
  ///
  /// What is no number of desks stands at its first option.
  var screened: [PlanChoice] {
    let screen = PlanScreen(decisions, policy: decisions.map { _ in 0 }) {
      model.network(of: space.settings(of: $0))
    }
    var (least, rule) = (decisions.map { _ in 0 }, decisions.map { _ in 0 })
    for row in screen.rows {
      let options = decisions[row.decision].options
      least[row.decision] = row.least ?? options.count - 1
      rule[row.decision] =
        options.firstIndex { Int($0.text) ?? 0 >= row.rule } ?? options.count - 1
    }
    return [least, rule]
  }

  /// Whether neither plan of closed formulas is the cheapest.
  var needsSearch: Bool { !optima.isEmpty && !screened.contains(where: optima.contains) }
}

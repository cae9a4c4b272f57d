import Experiments
import Statistics

/// Searches the cheapest plan that meets all constraints.
///
/// Cost is known without simulation, so that a plan is looked at only while it may still be the
/// answer: policies in the order of what they cost at least, and within a policy by halves, as more
/// desks never hurt. Whatever is found of a plan is found by the same check, which is right for all
/// plans together with the confidence asked for; so is the answer, as long as the order holds.
struct PlanSearch {
  /// Policies that are looked at side by side.
  private static let mostAtOnce = 64

  private var space: PlanSpace
  private let budget: Double
  private let looksAtAll: Bool
  private(set) var judge: PlanJudge
  /// The cheapest plan known to meet all constraints.
  private(set) var best: PlanChoice?
  /// A plan with more desks breaks what one with fewer meets.
  private(set) var foundContradiction = false
  /// What the comparison of the finalists took.
  private(set) var selection = PlanSelection(plans: 0, replications: 0)

  /// `looksAtAll` decides every plan: to see what the search saves.
  init(_ space: PlanSpace, budget: Double?, judge: PlanJudge, looksAtAll: Bool = false) {
    self.space = space
    self.looksAtAll = looksAtAll
    self.budget = budget ?? .infinity
    self.judge = judge
  }

  private var bestCost: Double { best.map(space.cost) ?? .infinity }

  /// Finds the cheapest plan; whatever is found is kept when the simulation throws.
  mutating func run() throws {
    var left = space.policies.map { (policy: $0, cost: space.cost(of: $0)) }
      .filter { $0.cost <= budget }
      .sorted { $0.cost < $1.cost }[...]
    while let cost = left.first?.cost, cost < bestCost {
      let next = left.prefix { $0.cost == cost }.prefix(Self.mostAtOnce).map(\.policy)
      left = left.dropFirst(next.count)
      try look(at: next)
    }
  }

  /// Looks at policies that cost the same at least, those with most to spare first.
  private mutating func look(at policies: [PlanChoice]) throws {
    let tops = policies.map(space.top)
    try judge.decide(tops)
    let promising = zip(policies, tops).filter { judge.isFeasible($0.1) }
      .map { (policy: $0.0, top: $0.1, slack: slack(of: $0.1)) }
      .sorted { $0.slack > $1.slack }
    for found in promising {
      if space.cost(of: found.top) < bestCost, space.cost(of: found.top) <= budget {
        best = found.top
      }
      try descend(found.policy)
    }
  }

  /// How far a plan is from the nearest of its limits, as a part of it.
  private func slack(of plan: PlanChoice) -> Double {
    judge.record(of: plan).map { -judge.outputs.violation(of: $0).share } ?? -.infinity
  }

  /// Halves the plans of a policy that are cheaper than the best until none is left.
  private mutating func descend(_ policy: PlanChoice) throws {
    var candidates = affordable(of: policy).sorted { space.cost(of: $0) < space.cost(of: $1) }
    while true {
      let limit = bestCost
      candidates.removeAll { space.cost(of: $0) >= limit }
      guard !candidates.isEmpty else { return }
      let plan = next(of: candidates)
      try judge.decide([plan])
      if judge.isFeasible(plan) {
        noteContradiction(above: plan)
        best = plan
      } else {
        candidates.removeAll { space.isAtLeast(plan, $0) }
      }
    }
  }

  /// The one in the middle where the answer so far is of the same policy; else the greatest.
  ///
  /// Another policy has nothing cheaper as a rule, which those plans show that rule out most.
  private func next(of candidates: [PlanChoice]) -> PlanChoice {
    guard let best, space.policy(of: best) != space.policy(of: candidates[0]) else {
      return candidates[candidates.count / 2]
    }
    let counts = candidates.map { plan in candidates.count { space.isAtLeast(plan, $0) } }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  private func affordable(of policy: PlanChoice) -> [PlanChoice] {
    space.plans(of: policy).filter { space.cost(of: $0) <= budget }
  }

  /// A plan with more of everything that never hurts has been refused.
  private mutating func noteContradiction(above plan: PlanChoice) {
    if judge.all.contains(where: { judge.isRefused($0.plan) && space.isAtLeast($0.plan, plan) }) {
      foundContradiction = true
    }
  }

  /// Decides all plans that cost what the best does, and chooses the one with the best output.
  ///
  /// Those that stay are compared by `selection` of Kim and Nelson on one output, `sign` times which
  /// is made small.
  mutating func chooseAmongEquals(
    output: Int, sign: Double, selection: (Int) -> KimNelsonSelection?
  ) throws {
    guard let best else { return }
    let cost = space.cost(of: best)
    let policies = space.policies.filter {
      space.cost(of: $0) <= cost && !judge.isRefused(space.top(of: $0))
    }
    let equals = policies.flatMap(space.plans).filter { space.cost(of: $0) == cost }
      .filter { plan in
        !judge.all.contains { judge.isRefused($0.plan) && space.isAtLeast($0.plan, plan) }
      }
    try judge.decide(equals)
    let feasible = equals.filter(judge.isFeasible)
    try choose(among: feasible, output: output, sign: sign, selection(feasible.count))
  }

  /// Goes on with those that are still in until one is left, or all have the most replications.
  private mutating func choose(
    among plans: [PlanChoice], output: Int, sign: Double, _ selection: KimNelsonSelection?
  ) throws {
    guard plans.count > 1, let selection else { return }
    var left = Array(plans.indices)
    self.selection.plans = plans.count
    let before = judge.replications
    defer { self.selection.replications = judge.replications - before }
    while left.count > 1 {
      let count = left.compactMap { judge.record(of: plans[$0])?.replications }.min() ?? 0
      let behind = left.filter { judge.record(of: plans[$0])?.replications == count }
      left = selection.survivors(of: left) { place in
        (judge.record(of: plans[place])?.outputs[output] ?? []).prefix(count).map {
          sign * ($0.value ?? 0)
        }
      }
      guard left.count > 1, count < PlanJudge.mostReplications else { break }
      try judge.extend(behind.filter(left.contains).map { plans[$0] }, by: 2)
    }
    let known = judge
    let values = plans.map { sign * (known.record(of: $0)?.mean(ofOutput: output) ?? .infinity) }
    if let chosen = left.min(by: { values[$0] < values[$1] }) { best = plans[chosen] }
  }
}

extension PlanSearch {
  /// Searches to the end, and once more without the order of desks if that was found not to hold.
  ///
  /// What was found is kept when somebody stops it or the budget is used up.
  mutating func finish(_ request: PlanRequest) throws -> PlanResult.Ending {
    let ending = try SearchBudget.ending {
      switch request.objective {
      case .cost: try findCheapest(request)
      case .quantity(_, let isMaximised):
        try compareAll(request, sign: isMaximised ? -1 : 1)
      }
    }
    if ending != .complete { keepCheapest(request) }
    return ending
  }

  /// Decides every plan within the budget, whatever is known of others; tells those that will do.
  ///
  /// `note` is called after every batch.
  private mutating func decideAll(
    note: (inout PlanSearch) -> Void = { _ in }
  ) throws -> [PlanChoice] {
    let plans = space.policies.flatMap(affordable)
    for start in stride(from: 0, to: plans.count, by: Self.mostAtOnce) {
      try judge.decide(Array(plans[start..<min(plans.count, start + Self.mostAtOnce)]))
      note(&self)
    }
    return plans.filter(judge.isFeasible)
  }

  /// The cheapest plan that was decided before the search was stopped, where cost is the objective.
  private mutating func keepCheapest(_ request: PlanRequest) {
    guard case .cost = request.objective, best == nil else { return }
    best =
      judge.all.filter { $0.verdict == .feasible && $0.cost <= budget }
      .min { $0.cost < $1.cost }?.plan
  }

  private mutating func findCheapest(_ request: PlanRequest) throws {
    if looksAtAll {
      best = try decideAll().min { space.cost(of: $0) < space.cost(of: $1) }
    } else {
      try run()
    }
    if foundContradiction {
      space = PlanSpace(space.decisions, isMonotone: false)
      try run()
    }
    guard let first = request.constraints.first else { return }
    let sign: Double = first.comparison.wantsMore ? -1 : 1
    let firstStage = judge.check.firstStage
    try chooseAmongEquals(output: 0, sign: sign) {
      Self.selection($0, request, firstStage: firstStage, size: first.limit)
    }
  }

  private static func selection(
    _ systems: Int, _ request: PlanRequest, firstStage: Int, size: Double
  ) -> KimNelsonSelection? {
    guard systems > 1, size != 0 else { return nil }
    return KimNelsonSelection(
      systems: systems, confidence: request.confidence, firstStage: firstStage,
      indifference: size.magnitude * request.tolerance)
  }

  /// Decides every plan, and selects among those that meet the constraints.
  private mutating func compareAll(_ request: PlanRequest, sign: Double) throws {
    guard let output = judge.outputs.objective else { return }
    let feasible = try decideAll { $0.keepBest(output: output, sign: sign) }
    let size =
      feasible.compactMap { judge.record(of: $0)?.mean(ofOutput: output)?.magnitude }
      .min() ?? 0
    try choose(
      among: feasible, output: output, sign: sign,
      Self.selection(
        feasible.count, request, firstStage: judge.check.firstStage, size: size))
  }

  /// The best so far, should the search be stopped.
  private mutating func keepBest(output: Int, sign: Double) {
    let value = { (record: PlanRecord) in
      sign * (record.mean(ofOutput: output) ?? .infinity)
    }
    best = judge.all.filter { $0.verdict == .feasible }.min { value($0) < value($1) }?.plan
  }

  /// The plan that is least beyond its limits.
  var nearest: PlanRecord? {
    judge.all.filter { $0.verdict != .invalid }
      .min { judge.outputs.violation(of: $0).share < judge.outputs.violation(of: $1).share }
  }

  /// The cheapest plan but one that is known to meet every constraint, with most to spare.
  func runnerUp(besides best: PlanRecord?) -> PlanRecord? {
    judge.all.filter { $0.verdict == .feasible && $0.plan != best?.plan }
      .min { one, other in
        let shares = [one, other].map { judge.outputs.violation(of: $0).share }
        return (one.cost, shares[0]) < (other.cost, shares[1])
      }
  }
}

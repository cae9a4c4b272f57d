public import Experiments
public import PassportOffice
internal import Statistics

/// Finds the cheapest plan that meets all constraints, and proves it on fresh random numbers.
public struct Planner: AnswerPlanner, Sendable {
  /// Replications of each plan from which variances are estimated.
  public static let firstStage = 6
  /// The most plans that are compared where the objective is simulated.
  public static let mostCompared = 2_000

  private let request: PlanRequest
  private let base: OfficeNetwork
  private let source: ModelSource
  private let plan: ExperimentPlan
  private let threads: Int
  private let looksAtAll: Bool
  /// Whether more desks may be taken never to hurt.
  private let isMonotone: Bool

  /// A planner of a scenario; `source` makes its networks with some of its values changed.
  ///
  /// `looksAtAll` simulates every plan: to see what the search saves.
  public init(
    _ request: PlanRequest, base: OfficeNetwork, source: ModelSource, plan: ExperimentPlan,
    threads: Int, looksAtAll: Bool = false
  ) throws(PlanProblem) {
    guard !request.constraints.isEmpty else { throw .noConstraints }
    self.request = request
    self.base = base
    self.source = source
    self.plan = plan
    self.threads = threads
    self.looksAtAll = looksAtAll
    isMonotone = MonotoneRule(constraints: request.constraints)
      .holds(in: base, decisions: request.decisions, source: source)
    let costs = request.decisions.contains { Set($0.options.map(\.cost)).count > 1 }
    let least = request.decisions.reduce(0) { $0 + ($1.options.map(\.cost).min() ?? 0) }
    guard least <= request.budget ?? .infinity else { throw .overBudget(least: least) }
    let count = PlanSpace(request.decisions, isMonotone: false).count
    switch request.objective {
    case .cost: guard costs else { throw .nothingCosts }
    case .quantity: guard count <= Self.mostCompared else { throw .tooManyPlans(count) }
    }
  }

  /// Searches within a budget, and confirms what was found.
  public func run(_ budget: SearchBudget) throws -> PlanResult? {
    let runner = PointRunner(quantities: quantities, seed: plan.seed, threads: threads)
    guard let prepared = runner.prepared([base], isCancelled: budget.isCancelled)?.first else {
      return nil
    }
    let space = PlanSpace(request.decisions, isMonotone: isMonotone)
    let simulator = PlanSimulator(
      settings: space.settings, base: prepared, source: source, runner: runner, budget: budget)
    let outputs = outputs(of: runner.emptySamples(of: prepared))
    let check = FeasibilityCheck(
      comparisons: space.count.multipliedReportingOverflow(by: outputs.judged.count).partialValue,
      confidence: request.confidence, firstStage: Self.firstStage)
    let judge = PlanJudge(space, outputs: outputs, check: check, simulate: simulator.simulate)
    var search = PlanSearch(
      space, budget: request.budget, judge: judge, looksAtAll: looksAtAll)
    let ending = try search.finish(request)
    guard !search.judge.all.isEmpty else { return nil }
    return try result(
      of: search, space, ending: ending, screen: PlanScreen(space) { simulator.network(of: $0) },
      budget)
  }

  /// About so many replications: two first stages of each policy, and the confirmation.
  public var expectedReplications: Int {
    let space = PlanSpace(request.decisions, isMonotone: isMonotone)
    let policies = space.freeDecisions.reduce(1) { product, decision in
      min(1_000, product * space.decisions[decision].options.count)
    }
    return 2 * Self.firstStage * policies + 5 * max(2, plan.leastReplications)
  }

  private var quantities: [Quantity] {
    let constraints = request.constraints.map(\.quantity)
    guard case .quantity(let quantity, _) = request.objective else { return constraints }
    return constraints + [quantity]
  }

  private func outputs(of samples: [[QuantitySample]]) -> PlanOutputs {
    var judged: [PlanOutputs.Judged] = []
    var next = 0
    for (constraint, groups) in samples.prefix(request.constraints.count).enumerated() {
      for group in groups {
        judged.append(
          PlanOutputs.Judged(constraint: constraint, output: next, isExpected: group.isKnown))
        next += 1
      }
    }
    let hasObjective = samples.count > request.constraints.count
    return PlanOutputs(judged: judged, objective: hasObjective ? next : nil, request: request)
  }

  private func result(
    of search: PlanSearch, _ space: PlanSpace, ending: PlanResult.Ending, screen: PlanScreen,
    _ budget: SearchBudget
  ) throws -> PlanResult {
    let records = search.judge.all
    let best = search.best.flatMap { search.judge.record(of: $0) }
    var result = PlanResult(
      request: request, space: space, screen: screen, records: records, best: best,
      nearest: best ?? search.nearest, runnerUp: search.runnerUp(besides: best),
      equals: records.count { $0.verdict == .feasible && $0.cost == best?.cost } - 1,
      usedMonotony: !space.risingDecisions.isEmpty && !search.foundContradiction,
      foundContradiction: search.foundContradiction, ending: ending,
      replications: budget.replications,
      firstStage: Self.firstStage, seed: plan.seed, confirmation: nil,
      outputs: search.judge.outputs)
    guard let best, ending != .interrupted else { return result }
    result.confirmation = try PlanConfirmer(
      request: request, space: space, source: source, plan: plan, threads: threads
    ).confirmation(of: best, runnerUp: result.runnerUp, budget.afterwards)
    if budget.isCancelled() { result.ending = .interrupted }
    return result
  }
}

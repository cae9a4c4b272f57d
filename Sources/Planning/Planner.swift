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
    let balance = balance(simulator, budget)
    let outputs = outputs(of: runner.emptySamples(of: prepared))
    let check = FeasibilityCheck(
      comparisons: space.count.multipliedReportingOverflow(by: outputs.judged.count).partialValue,
      confidence: request.confidence, firstStage: Self.firstStage)
    let judge = PlanJudge(space, outputs: outputs, check: check, simulate: simulator.simulate)
    var search = PlanSearch(
      space, budget: request.budget, judge: judge, looksAtAll: looksAtAll)
    let ending = try search.finish(request)
    guard !search.judge.all.isEmpty else { return nil }
    var result = result(of: search, space, ending: ending, budget)
    result.balance = balance
    try look(at: &result, simulator, budget)
    try lookForFreeChange(&result, simulator, budget)
    try confirm(&result, budget)
    return result
  }

  /// What balances say of all plans; nil where there is no time for them.
  private func balance(_ simulator: PlanSimulator, _ budget: SearchBudget) -> PlanBalance? {
    let balance = PlanBalance(request.decisions, constraints: request.constraints) {
      budget.hasMore ? simulator.made(of: $0) : nil
    }
    return budget.hasMore ? balance : nil
  }

  /// What formulas say of the desks at the policy of the plan.
  private func look(
    at result: inout PlanResult, _ simulator: PlanSimulator, _ budget: SearchBudget
  ) throws {
    guard let record = result.best ?? result.nearest, result.ending != .interrupted else { return }
    result.screen = PlanScreen(request.decisions, policy: record.plan, network: simulator.made)
    guard let network = simulator.network(of: record.plan) else { return }
    result.halfHours = try HalfHourSimulator(
      constraints: request.constraints, seed: plan.seed, threads: threads
    ).loads(
      of: network, stages: Set(result.screen.rows.map(\.stage)).sorted(),
      isCancelled: budget.isCancelled)
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

  /// The best change without cost, should there be time for it.
  private func lookForFreeChange(
    _ result: inout PlanResult, _ simulator: PlanSimulator, _ budget: SearchBudget
  ) throws {
    guard result.best != nil, result.ending == .complete else { return }
    let search = FreeChangeSearch(
      request.decisions, outputs: result.outputs,
      unit: base.replicationsForMeans)
    let before = budget.replications
    var settings: [Setting]?
    let ending = try SearchBudget.ending {
      settings = try search.best(simulate: simulator.of(settings: search.settings).simulate)
    }
    guard ending == .complete, let settings else { return }
    result.freeChange = FreeChange(
      settings: settings, candidates: search.count, replications: budget.replications - before)
  }

  private func result(
    of search: PlanSearch, _ space: PlanSpace, ending: PlanResult.Ending, _ budget: SearchBudget
  ) -> PlanResult {
    let records = search.judge.all
    let best = search.best.flatMap { search.judge.record(of: $0) }
    return PlanResult(
      request: request, space: space, stageNames: base.names.stages, screen: PlanScreen(rows: []),
      records: records, best: best,
      nearest: best ?? search.nearest, runnerUp: search.runnerUp(besides: best),
      equals: records.count { $0.verdict == .feasible && $0.cost == best?.cost } - 1,
      usedMonotony: !space.risingDecisions.isEmpty && !search.foundContradiction,
      foundContradiction: search.foundContradiction, ending: ending,
      replications: budget.replications, selection: search.selection, freeChange: nil,
      firstStage: Self.firstStage, seed: plan.seed, confirmation: nil,
      outputs: search.judge.outputs)
  }

  /// Runs what was found on other random numbers, where the search has come to an end of its own.
  private func confirm(_ result: inout PlanResult, _ budget: SearchBudget) throws {
    guard let best = result.best, result.ending != .interrupted else { return }
    result.confirmation = try PlanConfirmer(
      request: request, space: result.space, source: source, plan: plan, threads: threads
    ).confirmation(
      of: best, runnerUp: result.runnerUp, free: result.freeChange?.settings, budget.afterwards)
    if budget.isCancelled() { result.ending = .interrupted }
  }
}

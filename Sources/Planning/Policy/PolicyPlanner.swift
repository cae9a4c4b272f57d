public import Experiments
public import PassportOffice

/// Finds the policies of quotas and releases that no other beats.
public struct PolicyPlanner: AnswerPlanner, Sendable {
  private let request: PolicyRequest
  private let space: PolicySpace
  private let base: OfficeNetwork
  private let source: ModelSource
  private let plan: ExperimentPlan
  private let threads: Int

  /// A planner of a scenario; `source` makes its networks with some of its values changed.
  public init(
    _ request: PolicyRequest, space: PolicySpace, base: OfficeNetwork, source: ModelSource,
    plan: ExperimentPlan, threads: Int
  ) {
    self.request = request
    self.space = space
    self.base = base
    self.source = source
    self.plan = plan
    self.threads = threads
  }

  /// About so many replications: the first look of each policy, a third of the second, and so on.
  public var expectedReplications: Int {
    let policies = min(space.policies.count, request.mostPolicies)
    return 12 * policies + 3 * confirmed
  }

  /// Replications of each policy that is confirmed.
  private var confirmed: Int { max(10, plan.leastReplications) }

  /// Searches within a budget, and confirms what was found.
  ///
  /// What stands now is simulated whatever the budget.
  public func run(_ budget: SearchBudget) throws -> PolicyResult? {
    let runner = PointRunner(quantities: request.quantities, seed: plan.seed, threads: threads)
    guard let prepared = runner.prepared([base], isCancelled: budget.isCancelled)?.first else {
      return nil
    }
    let simulator = simulator(runner, prepared, budget)
    let figures = PolicyFigures(
      request, scopes: runner.emptySamples(of: prepared).map { $0.map(\.scope) })
    var search = PolicySearch(
      space, request, figures: figures, simulate: simulator.values)
    let ending = try SearchBudget.ending { try search.run() }
    guard !search.all.isEmpty else { return nil }
    search.finish()
    var result = result(of: search, ending: ending, simulated: budget.replications)
    guard ending != .interrupted, !result.members.isEmpty else { return result }
    result.confirmation = try confirmation(of: result, prepared, figures, budget.afterwards)
    if budget.isCancelled() { result.ending = .interrupted }
    return result
  }

  private func simulator(
    _ runner: PointRunner, _ prepared: OfficeNetwork, _ budget: SearchBudget
  ) -> PlanSimulator {
    PlanSimulator(
      settings: space.settings, base: prepared, source: source, runner: runner, budget: budget)
  }

  private func result(
    of search: PolicySearch, ending: PlanResult.Ending, simulated: Int
  ) -> PolicyResult {
    let rule = CompromiseRule(weights: request.weights, zones: search.request.zones)
    let set = rule.ordered(search.all.filter { $0.standing == .inSet }, space: space)
    return PolicyResult(
      request: search.request, space: space, records: search.all, members: set,
      present: search.record(of: space.present), isHopeless: search.isHopeless,
      breach: set.first.flatMap(search.breach), isCutShort: search.isCutShort,
      ending: ending,
      replications: simulated, seed: plan.seed, confirmation: nil)
  }

  /// The policy recommended, the scenario as it stands and the next of the set with another seed.
  private func confirmation(
    of result: PolicyResult, _ prepared: OfficeNetwork, _ figures: PolicyFigures,
    _ budget: SearchBudget
  ) throws -> PolicyConfirmation? {
    let seed = plan.seed &+ 1
    let simulator = simulator(
      PointRunner(quantities: request.quantities, seed: seed, threads: threads), prepared,
      budget)
    let kinds: [PolicyConfirmation.Kind] = [.chosen, .present, .runnerUp]
    let policies = [result.best?.policy, space.present, result.members.dropFirst().first?.policy]
    var rows: [PolicyConfirmation.Row] = []
    for (kind, policy) in zip(kinds, policies) {
      guard let policy, kind == .chosen || policy != result.best?.policy else { continue }
      let job = PlanJudge.Job(plan: policy, replications: 0..<confirmed)
      do {
        guard let outputs = try simulator.values(of: [job])[0] else { continue }
        var record = PolicyRecord(policy: policy)
        record.add(outputs.map(figures.figures))
        rows.append(.init(kind: kind, record: record))
      } catch SearchBudget.Stop.cancelled {
        break
      }
    }
    guard !rows.isEmpty else { return nil }
    return PolicyConfirmation(rows: rows, replications: confirmed, seed: seed)
  }
}

public import Experiments
public import PassportOffice

/// Finds the policies of quotas and releases that no other beats.
public struct PolicyPlanner: Sendable {
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

  /// Searches, as long as `mayGoOn` holds, and confirms what was found.
  ///
  /// `progress` is told the replications so far. What is found is kept after `isCancelled`; nil
  /// where nothing was.
  public func run(
    mayGoOn: @escaping @Sendable (_ replications: Int) -> Bool,
    progress: @escaping @Sendable (Int) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) throws -> PolicyResult? {
    let runner = PointRunner(quantities: request.quantities, seed: plan.seed, threads: threads)
    guard let prepared = runner.prepared([base], isCancelled: isCancelled)?.first else {
      return nil
    }
    let simulator = simulator(
      runner, prepared, mayGoOn: mayGoOn, progress: progress, isCancelled: isCancelled)
    let figures = PolicyFigures(
      request, scopes: runner.emptySamples(of: prepared).map { $0.map(\.scope) })
    var search = PolicySearch(
      space, request, figures: figures, simulate: simulator.values)
    let ending = try ending(of: &search)
    guard !search.all.isEmpty else { return nil }
    search.finish()
    var result = result(of: search, ending: ending, simulated: simulator.replications)
    guard ending != .interrupted, !result.members.isEmpty else { return result }
    let simulated = result.replications
    result.confirmation = try confirmation(
      of: result, prepared, figures, progress: { progress(simulated + $0) },
      isCancelled: isCancelled)
    if isCancelled() { result.ending = .interrupted }
    return result
  }

  private func simulator(
    _ runner: PointRunner, _ prepared: OfficeNetwork,
    mayGoOn: @escaping @Sendable (Int) -> Bool, progress: @escaping @Sendable (Int) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> PlanSimulator {
    PlanSimulator(
      settings: space.settings, base: prepared, source: source, runner: runner, mayGoOn: mayGoOn,
      progress: progress, isCancelled: isCancelled)
  }

  private func ending(of search: inout PolicySearch) throws -> PlanResult.Ending {
    do {
      try search.run()
      return .complete
    } catch PlanSimulator.Stop.cancelled {
      return .interrupted
    } catch PlanSimulator.Stop.budget {
      return .outOfBudget
    }
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
    progress: @escaping @Sendable (Int) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) throws -> PolicyConfirmation? {
    let seed = plan.seed &+ 1
    let simulator = simulator(
      PointRunner(quantities: request.quantities, seed: seed, threads: threads), prepared,
      mayGoOn: { _ in true }, progress: progress, isCancelled: isCancelled)
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
      } catch PlanSimulator.Stop.cancelled {
        break
      }
    }
    guard !rows.isEmpty else { return nil }
    return PolicyConfirmation(rows: rows, replications: confirmed, seed: seed)
  }
}

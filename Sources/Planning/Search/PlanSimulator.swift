import Experiments
import PassportOffice

/// Simulates plans of a scenario on the same citizens.
final class PlanSimulator {
  private let settings: (PlanChoice) -> [Setting]
  private let source: ModelSource
  private let runner: PointRunner
  private let budget: SearchBudget
  /// The length of warm-up that the first plan was found to need.
  private let base: OfficeNetwork
  private var networks: [PlanChoice: OfficeNetwork?] = [:]

  /// `settings` are the changes that a plan is.
  init(
    settings: @escaping (PlanChoice) -> [Setting], base: OfficeNetwork, source: ModelSource,
    runner: PointRunner, budget: SearchBudget
  ) {
    self.settings = settings
    self.base = base
    self.source = source
    self.runner = runner
    self.budget = budget
  }

  /// Another one of the same scenario, for plans that are other changes of it.
  func of(settings: @escaping (PlanChoice) -> [Setting]) -> PlanSimulator {
    PlanSimulator(
      settings: settings, base: base, source: source, runner: runner, budget: budget)
  }

  /// The network of a plan; nil where its values make no valid scenario.
  func network(of plan: PlanChoice) -> OfficeNetwork? {
    if let known = networks[plan] { return known }
    let network = made(of: plan)
    networks[plan] = .some(network)
    return network
  }

  /// The same, not kept.
  func made(of plan: PlanChoice) -> OfficeNetwork? {
    do {
      var network = try source.variants(settings(plan)).first?.network
      if network?.span.findsWarmUp == true { network?.span = base.span }
      return network
    } catch {
      return nil
    }
  }

  /// The values of jobs, by job, replication and output; nil where nothing was observed.
  func values(of jobs: [PlanJudge.Job]) throws -> [[[Double?]]?] {
    try simulate(jobs).map { $0?.map { $0.map(\.value) } }
  }

  /// The outputs of jobs, by job, replication and output.
  func simulate(_ jobs: [PlanJudge.Job]) throws -> [[[ReplicationOutput]]?] {
    try budget.ask()
    let found = jobs.map { network(of: $0.plan) }
    let valid = found.indices.filter { found[$0] != nil }
    let points = valid.compactMap { found[$0] }
    let list = points.indices.flatMap { point in
      jobs[valid[point]].replications.map { PointRunner.Job(point: point, replication: $0) }
    }
    let table = OutputTable(points.map { runner.emptySamples(of: $0) })
    let counter = FinishedCounter(tell: budget.tell)
    let done = try runner.run(list, of: points, isCancelled: budget.stops) { job, parts in
      table.add(parts, point: job.point)
      counter.count()
    }
    // The outputs of a batch that was ended are not used.
    try budget.spend(done, of: list.count)
    var results = [[[ReplicationOutput]]?](repeating: nil, count: jobs.count)
    for (point, values) in table.content.enumerated() { results[valid[point]] = values }
    return results
  }
}

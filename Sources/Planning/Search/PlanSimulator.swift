import Experiments
import PassportOffice

/// Simulates plans of a scenario on the same citizens.
final class PlanSimulator {
  /// Why a search ended before its end.
  enum Stop: Error {
    case cancelled
    /// The replications or the time that were allowed are used up.
    case budget
  }

  private let settings: (PlanChoice) -> [Setting]
  private let source: ModelSource
  private let runner: PointRunner
  private let mayGoOn: @Sendable (Int) -> Bool
  private let isCancelled: @Sendable () -> Bool
  private let progress: @Sendable (Int) -> Void
  /// The length of warm-up that the first plan was found to need.
  private let base: OfficeNetwork
  private var networks: [PlanChoice: OfficeNetwork?] = [:]
  /// Replications simulated.
  private(set) var replications = 0

  /// `settings` are the changes that a plan is; `mayGoOn` is asked on any thread, with the
  /// replications before the batch, whether the budget allows it.
  init(
    settings: @escaping (PlanChoice) -> [Setting], base: OfficeNetwork, source: ModelSource,
    runner: PointRunner,
    mayGoOn: @escaping @Sendable (Int) -> Bool, progress: @escaping @Sendable (Int) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.settings = settings
    self.base = base
    self.source = source
    self.runner = runner
    self.mayGoOn = mayGoOn
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// The network of a plan; nil where its values make no valid scenario.
  func network(of plan: PlanChoice) -> OfficeNetwork? {
    if let known = networks[plan] { return known }
    let network = made(of: plan)
    networks[plan] = .some(network)
    return network
  }

  private func made(of plan: PlanChoice) -> OfficeNetwork? {
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
    guard mayGoOn(replications) else { throw Stop.budget }
    let found = jobs.map { network(of: $0.plan) }
    let valid = found.indices.filter { found[$0] != nil }
    let points = valid.compactMap { found[$0] }
    let list = points.indices.flatMap { point in
      jobs[valid[point]].replications.map { PointRunner.Job(point: point, replication: $0) }
    }
    let table = OutputTable(points.map { runner.emptySamples(of: $0) })
    // A budget of time ends within a batch too, whose outputs are then not used; not in the first.
    let (start, mayGoOn, isCancelled) = (replications, mayGoOn, isCancelled)
    let stops: @Sendable () -> Bool = { isCancelled() || start > 0 && !mayGoOn(start) }
    let done = try runner.run(list, of: points, isCancelled: stops) { job, parts in
      table.add(parts, point: job.point)
    }
    replications += done
    progress(replications)
    guard done == list.count else { throw isCancelled() ? Stop.cancelled : Stop.budget }
    var results = [[[ReplicationOutput]]?](repeating: nil, count: jobs.count)
    for (point, values) in table.content.enumerated() { results[valid[point]] = values }
    return results
  }
}

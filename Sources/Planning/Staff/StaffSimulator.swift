import Experiments
import PassportOffice

/// Simulates tables of desks and sets of shifts on the same citizens.
final class StaffSimulator {
  private let planner: StaffPlanner
  private let base: OfficeNetwork
  private let mayGoOn: @Sendable (Int) -> Bool
  private let progress: @Sendable (Int) -> Void
  let isCancelled: @Sendable () -> Bool
  /// Replications simulated.
  private(set) var replications = 0

  init(
    _ planner: StaffPlanner, base: OfficeNetwork, mayGoOn: @escaping @Sendable (Int) -> Bool,
    progress: @escaping @Sendable (Int) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.planner = planner
    self.base = base
    self.mayGoOn = mayGoOn
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// A table of desks, if there is time left.
  func search(_ desks: [Int]) throws -> IntervalWaits {
    guard mayGoOn(replications) else { throw PlanSimulator.Stop.budget }
    return try run(
      base.staffed(desks, planner.layout), planner.searchReplications, seed: planner.plan.seed)
  }

  /// The scenario with changes on the numbers of the search, if there is time left.
  func trial(_ settings: [Setting]) throws -> IntervalWaits {
    guard mayGoOn(replications) else { throw PlanSimulator.Stop.budget }
    return try check(settings, planner.searchReplications, seed: planner.plan.seed)
  }

  /// The scenario with changes, whatever time it takes.
  func check(
    _ settings: [Setting], _ replications: Int, seed: UInt64
  ) throws -> IntervalWaits {
    guard var network = try planner.source.variants(settings).first?.network else {
      throw PlanSimulator.Stop.cancelled
    }
    if network.span.findsWarmUp { network.span = base.span }
    return try run(network, replications, seed: seed)
  }

  private func run(
    _ network: OfficeNetwork, _ count: Int, seed: UInt64
  ) throws -> IntervalWaits {
    let runner = IntervalRunner(
      planner.layout, statistic: planner.request.target.quantity.statistic, seed: seed,
      threads: planner.threads)
    let (before, progress) = (replications, progress)
    let counter = FinishedCounter { progress(before + $0) }
    let waits = try runner.run(
      network, replications: count, finished: counter.count, isCancelled: isCancelled)
    guard let waits else { throw PlanSimulator.Stop.cancelled }
    replications += count
    return waits
  }
}

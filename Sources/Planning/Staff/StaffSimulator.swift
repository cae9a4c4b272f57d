import Experiments
import PassportOffice

/// Simulates tables of desks and sets of shifts on the same citizens.
final class StaffSimulator {
  private let planner: StaffPlanner
  private let base: OfficeNetwork
  let budget: SearchBudget

  init(_ planner: StaffPlanner, base: OfficeNetwork, _ budget: SearchBudget) {
    self.planner = planner
    self.base = base
    self.budget = budget
  }

  /// A table of desks, if there is time left.
  func search(_ desks: [Int]) throws -> IntervalWaits {
    try budget.ask()
    return try run(
      base.staffed(desks, planner.layout), planner.searchReplications, seed: planner.plan.seed)
  }

  /// The scenario with changes on the numbers of the search, if there is time left.
  func trial(_ settings: [Setting]) throws -> IntervalWaits {
    try budget.ask()
    return try check(settings, planner.searchReplications, seed: planner.plan.seed)
  }

  /// The scenario with changes, whatever time it takes.
  func check(
    _ settings: [Setting], _ replications: Int, seed: UInt64
  ) throws -> IntervalWaits {
    guard var network = try planner.source.variants(settings).first?.network else {
      throw SearchBudget.Stop.cancelled
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
    let counter = FinishedCounter(tell: budget.tell)
    let waits = try runner.run(
      network, replications: count, finished: counter.count, isCancelled: budget.isCancelled)
    guard let waits else { throw SearchBudget.Stop.cancelled }
    budget.spend(count)
    return waits
  }
}

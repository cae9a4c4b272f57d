import Experiments
import PassportOffice

@testable import Planning

/// What may be decided about a small network, and what must hold.
struct SmallModel: Sendable {
  var decisions: [Decision]
  var constraints: [Target]
  /// What is simulated for the texts of the options.
  var network: @Sendable (_ texts: [String]) -> OfficeNetwork

  /// The network with some settings; the other decisions stand at their first option.
  func network(of settings: [Setting]) -> OfficeNetwork {
    network(
      decisions.map { decision in
        settings.first { $0.path == decision.path }?.text ?? decision.options[0].text
      })
  }

  /// What the planner finds.
  func plan(seed: UInt64) throws -> PlanResult? {
    let planner = try Planner(
      PlanRequest(
        decisions: decisions, objective: .cost, budget: nil, constraints: constraints),
      base: network(of: []),
      source: ModelSource { [self] in [Variant(name: "base", network: network(of: $0))] },
      plan: ExperimentPlan(seed: seed, replications: .fixed(2), confidence: 0.95), threads: 1)
    return try planner.run(
      SearchBudget(mayGoOn: { _ in true }, progress: { _ in }, isCancelled: { false }))
  }
}

import ArgumentParser
import Experiments
import PassportOffice
import Planning
import Scenarios

/// A scenario whose quotas and release rules are to be decided.
struct PolicyScenario {
  let scenario: Scenario
  let design: PolicyDesign
  private let source: ModelSource

  /// In which amounts of money are.
  var currency: String { scenario.variants[0].network.names.currency }

  /// Reads the file, designs the policies and tries each option alone; throws what is wrong.
  init(_ arguments: ScenarioArguments) throws {
    scenario = try ScenarioLoader.load(
      path: arguments.file, settings: arguments.settings, variants: [])
    do throws(PolicyDesign.Problem) {
      design = try PolicyDesign(scenario)
    } catch {
      throw ValidationError(Self.wording(of: error))
    }
    source = try arguments.modelSource()
    for settings in design.singleChanges { _ = try source.variants(settings) }
  }

  /// What searches the policies.
  func planner(_ study: ExperimentPlan, threads: Int, mostPolicies: Int?) -> PolicyPlanner {
    let base = scenario.variants[0].network
    var request = design.request(for: base)
    if let mostPolicies { request.mostPolicies = mostPolicies }
    return PolicyPlanner(
      request, space: design.space, base: base, source: source, plan: study, threads: threads)
  }

  /// The changes that the policy is, as `run --apply` takes them; nil where nothing is changed.
  func patch(of result: PolicyResult) -> String? {
    result.best.flatMap { best in
      guard !design.space.settings(of: best.policy).isEmpty else { return nil }
      return design.patch(
        of: best.policy, remark: "antrean policy: \(scenario.name), seed \(result.seed)")
    }
  }

  private static func wording(of problem: PolicyDesign.Problem) -> Wording {
    switch problem {
    case .noApp:
      Wording(
        en: "the scenario has no `booking`, so that there are no quotas and releases to decide",
        id: "skenario ini tidak punya `booking`, jadi tidak ada kuota dan pembukaan yang "
          + "diputuskan")
    case .tooMany:
      Wording(
        en: "more than \(PolicySpace.mostChoices) policies cannot be looked through: name fewer "
          + "options",
        id: "lebih dari \(PolicySpace.mostChoices) kebijakan tidak dapat ditelusuri: kurangi "
          + "pilihannya")
    }
  }
}

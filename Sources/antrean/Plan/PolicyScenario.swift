import Experiments
import PassportOffice
import Planning
import Reports
import Scenarios

/// A scenario whose quotas and release rules are to be decided.
struct PolicyScenario: PlanningSubject {
  let scenario: Scenario
  let design: PolicyDesign
  private let source: ModelSource

  /// Reads the file, designs the policies and tries each option alone; throws what is wrong.
  init(_ arguments: ScenarioArguments) throws {
    scenario = try ScenarioLoader.load(
      path: arguments.file, settings: arguments.settings, variants: [])
    design = try PolicyDesign(scenario)
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

  func patch(of answer: PolicyResult, remark: String) -> String? {
    answer.best.flatMap { best in
      guard !design.space.settings(of: best.policy).isEmpty else { return nil }
      return design.patch(of: best.policy, remark: remark)
    }
  }

  func report(on answer: PolicyResult, _ head: ReportHead) -> any PrintedReport {
    PolicyReport(
      head, result: answer, notice: answer.best.map { design.notice(of: $0.policy) },
      remarks: design.remarks)
  }
}

extension PolicyDesign.Problem: PlanningProblem {
  var refusal: FileRefusal {
    switch self {
    case .noApp:
      FileRefusal(
        Wording(
          en: "the scenario has no `booking`, so that there are no quotas and releases to decide",
          id: "skenario ini tidak punya `booking`, jadi tidak ada kuota dan pembukaan yang "
            + "diputuskan"),
        hint: Wording(
          en: "add `booking` with a `quota` and a `release`",
          id: "tambahkan `booking` dengan `quota` dan `release`"), at: ["booking"])
    case .tooMany:
      FileRefusal(
        Wording(
          en: "more than \(PolicySpace.mostChoices) policies cannot be looked through",
          id: "lebih dari \(PolicySpace.mostChoices) kebijakan tidak dapat ditelusuri"),
        hint: Wording(en: "name fewer options", id: "kurangi pilihannya"), at: ["policy"])
    }
  }
}

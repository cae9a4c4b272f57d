import Experiments
import PassportOffice
import Planning
import Reports
import Scenarios

/// A scenario whose section `plan` says what may be decided.
struct PlannedScenario: PlanningSubject {
  let scenario: Scenario
  /// What stands in the file, by decision.
  let present: [String?]
  private let request: PlanRequest
  private let source: ModelSource

  /// Reads the file, and tries every option alone so that what is wrong with one is told at once.
  init(_ arguments: ScenarioArguments) throws {
    scenario = try ScenarioLoader.load(
      path: arguments.file, settings: arguments.settings, variants: [])
    guard let request = scenario.planRequest else { throw PlanProblem.noDecisions }
    self.request = request
    source = try arguments.modelSource()
    present = try ScenarioLoader.texts(
      at: request.decisions.map(\.path), inFile: arguments.file, settings: arguments.settings)
    for decision in request.decisions {
      for option in decision.options {
        _ = try source.variants([Setting(path: decision.path, text: option.text)])
      }
    }
  }

  /// What searches the plan; throws what makes a search pointless.
  func planner(
    _ study: ExperimentPlan, threads: Int, looksAtAll: Bool
  ) throws(PlanProblem) -> Planner {
    try Planner(
      request, base: scenario.variants[0].network, source: source, plan: study,
      threads: threads, looksAtAll: looksAtAll)
  }

  func patch(of answer: PlanResult, remark: String) -> String? {
    answer.best.map {
      ScenarioPatch.text(answer.space.settings(of: $0.plan), remark: remark)
    }
  }

  func report(on answer: PlanResult, _ head: ReportHead) -> any PrintedReport {
    PlanReport(head, result: answer, present: present)
  }
}

import Experiments
import PassportOffice
import Planning
import Reports
import Scenarios

/// A scenario whose shifts are planned.
struct StaffedScenario: PlanningSubject {
  let scenario: Scenario
  private let request: StaffRequest
  private let source: ModelSource

  init(_ arguments: ScenarioArguments) throws {
    scenario = try ScenarioLoader.load(
      path: arguments.file, settings: arguments.settings, variants: [])
    guard let request = scenario.staffRequest else { throw StaffProblem.noStages }
    self.request = request
    source = try arguments.modelSource()
  }

  /// What plans the shifts; throws what makes that pointless.
  func planner(
    _ study: ExperimentPlan, replications: Int?, threads: Int
  ) throws(StaffProblem) -> StaffPlanner {
    try StaffPlanner(
      request, base: scenario.variants[0].network, source: source, plan: study,
      replications: replications, threads: threads)
  }

  func patch(of answer: StaffResult, remark: String) -> String? {
    answer.roster.map { roster in
      ScenarioPatch.text(
        roster.settings(scenario.variants[0].network, answer.layout), remark: remark)
    }
  }

  func report(on answer: StaffResult, _ head: ReportHead) -> any PrintedReport {
    StaffReport(head, result: answer)
  }
}

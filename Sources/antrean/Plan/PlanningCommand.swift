import Experiments
import PassportOffice
import Planning
import Reports
import ResultStorage
import Scenarios

/// A command that searches an answer about a scenario: one way from the file to the report.
protocol PlanningCommand: AntreanCommand {
  /// The scenario as it is looked at.
  associatedtype Subject: PlanningSubject
  /// What searches the answer.
  associatedtype Search: AnswerPlanner where Search.Answer == Subject.Answer

  var source: ScenarioArguments { get }
  var limits: SearchLimitArguments { get }
  var plan: SearchArguments { get }
  var workers: WorkerArguments { get }
  var speech: LanguageArguments { get }

  /// Reads the file.
  func subject() throws -> Subject
  /// What searches, with the seed and the replications of a study.
  func planner(for subject: Subject, _ study: ExperimentPlan) throws -> Search
  /// What a whole answer means to the caller.
  func status(of answer: Subject.Answer) -> ExitStatus
}

/// A scenario about which an answer is searched, and how the answer is put.
protocol PlanningSubject {
  /// What is found about it.
  associatedtype Answer: PlanningAnswer, TabledAnswer

  var scenario: Scenario { get }
  /// The changes that an answer is, as `run --apply` takes them, below a remark; nil where it
  /// changes nothing.
  func patch(of answer: Answer, remark: String) -> String?
  /// An answer in words and tables.
  func report(on answer: Answer, _ head: ReportHead) -> any PrintedReport
}

extension PlanningCommand {
  func perform() throws -> ExitStatus {
    do {
      return try answer()
    } catch let problem as any PlanningProblem {
      throw try problem.refusal.errors(inFile: source.file, settings: source.settings)
    }
  }

  private func answer() throws -> ExitStatus {
    let subject = try subject()
    let scenario = subject.scenario
    StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    let planner = try planner(for: subject, plan.study(of: scenario))
    let store = try plan.store(of: scenario, named: Subject.Answer.name)
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    let budget = session.budget(limits, expecting: planner.expectedReplications)
    guard let answer = try planner.run(budget) else { return session.interruptedAtOnce() }
    let remark = "antrean \(Subject.Answer.name): \(scenario.name), seed \(answer.seed)"
    let folder = try store?.save(
      answer, patch: subject.patch(of: answer, remark: remark), scenarioText: scenario.textAsRun)
    session.close()
    try plan.print(subject.report(on: answer, head(of: scenario, folder)), in: speech.language)
    return answer.ending == .interrupted ? .interrupted : status(of: answer)
  }

  private func head(
    of scenario: Scenario, _ folder: String?
  ) throws(ScenarioErrors) -> ReportHead {
    try ReportHead(
      scenario: scenario.name, currency: scenario.variants[0].network.names.currency,
      version: Antrean.version, resultFolder: folder,
      command: ([source.file] + source.options).map(ShellWord.quoted).joined(separator: " "))
  }
}

/// Why nothing can be searched about a scenario: a fault of the file, not of what was typed.
protocol PlanningProblem: Error {
  /// What is wrong, what to write, and where.
  var refusal: FileRefusal { get }
}

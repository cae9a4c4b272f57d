import ArgumentParser
import Experiments
import Foundation
import Planning
import Reports
import ResultStorage
import Scenarios

/// `antrean plan FILE`: the cheapest plan that meets what must hold.
struct PlanCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: Wording(
      en: "Find the cheapest plan that meets what must hold, and prove it.",
      id: "Cari rencana termurah yang memenuhi syarat, dan buktikan."
    ).forParser,
    discussion: Wording(
      en: """
        The section `plan` of the file says what may be decided, what it costs and what must hold. \
        Exit status 2 where no plan meets all constraints.
        """,
      id: """
        Bagian `plan` dalam berkas menyatakan apa yang boleh diputuskan, biayanya, dan syaratnya. \
        Status keluar 2 bila tidak ada rencana yang memenuhi semua syarat.
        """
    ).forParser)

  @OptionGroup var source: ScenarioArguments

  @OptionGroup var limits: SearchLimitArguments

  @Flag(
    help: ArgumentHelp(
      Wording(
        en: "Simulate every plan, to see what the search saves; takes long.",
        id: "Simulasikan setiap rencana, untuk melihat penghematan pencarian; lama.")))
  var everyPlan = false

  @OptionGroup var plan: SearchArguments

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    try plan.refuseVariants(of: source, insteadUse: nil)
  }

  func perform() throws -> ExitStatus {
    let planned = try PlannedScenario(source)
    let scenario = planned.scenario
    StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    var study = scenario.plan
    if let seed = plan.seed { study.seed = seed }
    if let count = plan.replications { study.replications = .fixed(count) }
    let planner = try planned.planner(
      study, threads: workers.count, looksAtAll: everyPlan)
    let store = try plan.store(of: scenario, named: "plan")
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    let (show, expected) = (session.show, planner.expectedReplications)
    let result = try planner.run(
      mayGoOn: limits.mayGoOn, progress: { show(.init(completed: $0, atMost: max($0, expected))) },
      isCancelled: session.isInterrupted)
    guard let result, !result.records.isEmpty else { return session.interruptedAtOnce() }
    let folder = try store?.save(
      result, patch: planned.patch(of: result), scenarioText: scenario.textAsRun)
    session.close()
    let report = PlanReport(
      result: result, scenario: scenario.name, present: planned.present,
      currency: planned.currency, version: Antrean.version, resultFolder: folder,
      command: ([source.file] + source.options).map(ShellWord.quoted).joined(separator: " "))
    try StandardOutput.write(
      plan.format == .json ? report.json : report.text(in: speech.language))
    if result.ending == .interrupted { return .interrupted }
    return result.best == nil ? .targetFailed : .success
  }
}

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

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Search no longer than so many seconds; the best so far is told.",
        id: "Cari paling lama sekian detik; yang terbaik sejauh ini disampaikan."),
      valueName: "seconds"))
  var seconds: Double?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Search with no more than so many replications in all.",
        id: "Cari dengan paling banyak sekian replikasi seluruhnya."),
      valueName: "n"))
  var mostReplications: Int?

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
    if let seconds, !(seconds > 0 && seconds.isFinite) {
      throw ValidationError(
        Wording(
          en: "--seconds takes a number above 0, not \(seconds)",
          id: "--seconds menerima angka di atas 0, bukan \(seconds)"))
    }
    if let mostReplications, mostReplications < 1 {
      throw ValidationError(
        Wording(
          en: "--most-replications takes a number from 1 on, not \(mostReplications)",
          id: "--most-replications menerima angka mulai 1, bukan \(mostReplications)"))
    }
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
      mayGoOn: mayGoOn, progress: { show(.init(completed: $0, atMost: max($0, expected))) },
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

  private var mayGoOn: @Sendable (Int) -> Bool {
    let end = seconds.map { ProcessInfo.processInfo.systemUptime + $0 } ?? .infinity
    let most = mostReplications ?? .max
    return { $0 < most && ProcessInfo.processInfo.systemUptime < end }
  }
}

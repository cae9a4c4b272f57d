import ArgumentParser
import Experiments
import Foundation
import Planning
import Reports
import ResultStorage
import Scenarios

/// `antrean staff FILE`: how many desks when, and which shifts open them.
struct StaffCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: Wording(
      en: "Find the desks that each half hour needs, and the cheapest shifts that open them.",
      id: "Cari loket yang diperlukan tiap setengah jam, dan sif termurah yang membukanya."
    ).forParser,
    discussion: Wording(
      en: """
        The key `shifts` in the section `plan` of the file says how shifts may look and what they \
        must bring; without it what is usual holds. Exit status 2 where the shifts do not keep the \
        target or no number of desks does, 3 where that is undecided.
        """,
      id: """
        Kunci `shifts` dalam bagian `plan` menyatakan bentuk sif kerja dan yang harus dicapai; \
        tanpanya berlaku yang lazim. Status keluar 2 bila sif tidak memenuhi target atau tidak \
        tertolong oleh loket, 3 bila belum pasti.
        """
    ).forParser)

  @OptionGroup var source: ScenarioArguments

  @OptionGroup var limits: SearchLimitArguments

  @OptionGroup var plan: SearchArguments

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    try plan.refuseVariants(of: source, insteadUse: nil)
  }

  func perform() throws -> ExitStatus {
    let staffed = try StaffedScenario(source)
    let scenario = staffed.scenario
    StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    var study = scenario.plan
    if let seed = plan.seed { study.seed = seed }
    let planner = try staffed.planner(
      study, replications: plan.replications, threads: workers.count)
    let store = try plan.store(of: scenario, named: "staff")
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    let (show, expected) = (session.show, planner.expectedReplications)
    let result = try staffed.result {
      try planner.run(
        mayGoOn: limits.mayGoOn,
        progress: { show(.init(completed: $0, atMost: max($0, expected))) },
        isCancelled: session.isInterrupted)
    }
    guard let result else { return session.interruptedAtOnce() }
    let folder = try store?.save(
      result, patch: staffed.patch(of: result, by: planner), scenarioText: scenario.textAsRun)
    session.close()
    let report = StaffReport(
      result: result, scenario: scenario.name,
      currency: planner.hasCosts ? staffed.currency : nil, isOffice: staffed.isOffice,
      version: Antrean.version, resultFolder: folder,
      command: ([source.file] + source.options).map(ShellWord.quoted).joined(separator: " "))
    try StandardOutput.write(
      plan.format == .json ? report.json : report.text(in: speech.language))
    return status(of: result)
  }

  private func status(of result: StaffResult) -> ExitStatus {
    if result.ending == .interrupted { return .interrupted }
    guard result.hasArrivals else { return .success }
    guard let check = result.check(.chosen) else { return .undecided }
    if result.requirement.isOutOfReach.contains(true) { return .targetFailed }
    switch check.verdict {
    case .pass: return .success
    case .fail: return .targetFailed
    case .undecided: return .undecided
    }
  }
}

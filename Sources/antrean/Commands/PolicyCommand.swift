import ArgumentParser
import Experiments
import Foundation
import Planning
import Reports
import ResultStorage
import Scenarios

/// `antrean policy FILE`: the policies of quotas and releases that no other beats.
struct PolicyCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: Wording(
      en: "Find the quotas and release rules that no others beat, and recommend one.",
      id: "Cari kuota dan aturan pembukaan yang tidak terkalahkan, dan sarankan satu."
    ).forParser,
    discussion: Wording(
      en: """
        Policies are compared by days to the interview, slots wasted, the gap in who is served and \
        the rush at a release. The hard targets of the file must hold, and nobody may be worse \
        served than now. Exit status 2 where no policy meets that.
        """,
      id: """
        Kebijakan dibandingkan menurut lama sampai wawancara, kuota terbuang, selisih siapa yang \
        terlayani, dan serbuan saat pembukaan. Target wajib dalam berkas harus dipenuhi, dan \
        pelayanan tidak boleh lebih buruk daripada kini. Status keluar 2 bila tidak ada yang \
        memenuhinya.
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

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Simulate no more than so many policies (default: \(PolicyRequest.usualMost)).",
        id: "Simulasikan paling banyak sekian kebijakan (bawaan: \(PolicyRequest.usualMost))."),
      valueName: "n"))
  var mostPolicies: Int?

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
    try Self.check(mostReplications, of: "--most-replications", from: 1)
    try Self.check(mostPolicies, of: "--most-policies", from: 2)
  }

  private static func check(_ number: Int?, of option: String, from least: Int) throws {
    guard let number, number < least else { return }
    throw ValidationError(
      Wording(
        en: "\(option) takes a number from \(least) on, not \(number)",
        id: "\(option) menerima angka mulai \(least), bukan \(number)"))
  }

  func perform() throws -> ExitStatus {
    let decided = try PolicyScenario(source)
    let scenario = decided.scenario
    StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    var study = scenario.plan
    if let seed = plan.seed { study.seed = seed }
    if let count = plan.replications { study.replications = .fixed(count) }
    let planner = decided.planner(study, threads: workers.count, mostPolicies: mostPolicies)
    let store = try plan.store(of: scenario, named: "policy")
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    let (show, expected) = (session.show, planner.expectedReplications)
    let result = try planner.run(
      mayGoOn: mayGoOn, progress: { show(.init(completed: $0, atMost: max($0, expected))) },
      isCancelled: session.isInterrupted)
    guard let result else { return session.interruptedAtOnce() }
    let folder = try store?.save(
      result, patch: decided.patch(of: result), scenarioText: scenario.textAsRun)
    session.close()
    let report = PolicyReport(
      result: result, scenario: scenario.name,
      notice: result.best.map { decided.design.notice(of: $0.policy) },
      remarks: decided.design.remarks,
      currency: decided.currency, version: Antrean.version,
      resultFolder: folder,
      command: ([source.file] + source.options).map(ShellWord.quoted).joined(separator: " "))
    try StandardOutput.write(
      plan.format == .json ? report.json : report.text(in: speech.language))
    if result.ending == .interrupted { return .interrupted }
    return result.isHopeless || result.best == nil ? .targetFailed : .success
  }

  /// What stands now is simulated whatever the budget.
  private var mayGoOn: @Sendable (Int) -> Bool {
    let end = seconds.map { ProcessInfo.processInfo.systemUptime + $0 } ?? .infinity
    let most = mostReplications ?? .max
    return { $0 == 0 || $0 < most && ProcessInfo.processInfo.systemUptime < end }
  }
}

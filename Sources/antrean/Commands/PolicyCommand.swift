import ArgumentParser
import Experiments
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

  @OptionGroup var limits: SearchLimitArguments

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
    if let mostPolicies, mostPolicies < 2 {
      throw ValidationError(
        Wording(
          en: "--most-policies takes a number from 2 on, not \(mostPolicies)",
          id: "--most-policies menerima angka mulai 2, bukan \(mostPolicies)"))
    }
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
    let mayGoOn = limits.mayGoOn
    let result = try planner.run(
      // What stands now is simulated whatever the budget.
      mayGoOn: { $0 == 0 || mayGoOn($0) },
      progress: { show(.init(completed: $0, atMost: max($0, expected))) },
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
}

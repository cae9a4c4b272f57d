import ArgumentParser
import Experiments
import Planning

/// `antrean policy FILE`: the policies of quotas and releases that no other beats.
struct PolicyCommand: PlanningCommand {
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
    try OptionNumber.check(mostPolicies, of: "--most-policies", from: 2)
  }

  func subject() throws -> PolicyScenario { try PolicyScenario(source) }

  func planner(
    for subject: PolicyScenario, _ study: ExperimentPlan
  ) throws -> PolicyPlanner {
    subject.planner(study, threads: workers.count, mostPolicies: mostPolicies)
  }

  func status(of answer: PolicyResult) -> ExitStatus {
    answer.isHopeless || answer.best == nil ? .targetFailed : .success
  }
}

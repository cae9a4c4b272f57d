import ArgumentParser
import Experiments
import Planning

/// `antrean plan FILE`: the cheapest plan that meets what must hold.
struct PlanCommand: PlanningCommand {
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

  func subject() throws -> PlannedScenario { try PlannedScenario(source) }

  func planner(
    for subject: PlannedScenario, _ study: ExperimentPlan
  ) throws -> Planner {
    try subject.planner(study, threads: workers.count, looksAtAll: everyPlan)
  }

  func status(of answer: PlanResult) -> ExitStatus {
    answer.best == nil ? .targetFailed : .success
  }
}

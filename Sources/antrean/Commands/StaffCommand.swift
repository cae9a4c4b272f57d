import ArgumentParser
import Experiments
import Planning

/// `antrean staff FILE`: how many desks when, and which shifts open them.
struct StaffCommand: PlanningCommand {
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

  func subject() throws -> StaffedScenario { try StaffedScenario(source) }

  func planner(
    for subject: StaffedScenario, _ study: ExperimentPlan
  ) throws -> StaffPlanner {
    try subject.planner(study, replications: plan.replications, threads: workers.count)
  }

  func status(of answer: StaffResult) -> ExitStatus {
    guard answer.hasArrivals else { return .success }
    guard let check = answer.check(.chosen) else { return .undecided }
    if answer.requirement.isOutOfReach.contains(true) { return .targetFailed }
    switch check.verdict {
    case .pass: return .success
    case .fail: return .targetFailed
    case .undecided: return .undecided
    }
  }
}

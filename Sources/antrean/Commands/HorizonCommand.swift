import ArgumentParser
import Experiments
import PassportOffice
import Planning
import Scenarios

/// `antrean horizon FILE`: when the first target fails as demand grows, and what delays it.
struct HorizonCommand: PlanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "horizon",
    abstract: Wording(
      en: "Look years ahead: when does a target fail, and what delays it for least money?",
      id: "Lihat tahun-tahun ke depan: kapan target gagal, dan apa yang menundanya paling murah?"
    ).forParser,
    discussion: Wording(
      en: """
        The calendar of the file is carried on, its season repeated and its demand grown from month \
        to month. Every target is judged in every month; steps of `plan: decide` and the variants \
        are what can be bought. With a day to clear a backlog by, what is asked is whether it is gone \
        by then. Exit status 2 where a hard target fails in some month, or the day is missed.
        """,
      id: """
        Kalender berkas diteruskan, musimnya berulang dan permintaannya tumbuh tiap bulan. Setiap \
        target dinilai di setiap bulan; langkah `plan: decide` dan varian adalah yang dapat dibeli. \
        Bila ada hari untuk menghabiskan tunggakan, yang ditanya ialah apakah saat itu sudah habis. \
        Status keluar 2 bila target wajib gagal di suatu bulan, atau hari itu terlewat.
        """
    ).forParser)

  @OptionGroup var source: ScenarioArguments

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Calendar months from the first counted one on (default: the file's, else 36).",
        id: "Bulan kalender sejak yang pertama dihitung (bawaan: isi berkas, atau 36)."),
      valueName: "n"))
  var months: Int?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "How much the demand grows in a year, as '6 % / year' (default: the file's, else 0).",
        id: "Pertumbuhan permintaan setahun, misalnya '6 % / year' (bawaan: isi berkas, atau 0)."),
      valueName: "growth"),
    transform: GrowthWord.share)
  var growth: Double?

  @Option(
    help: ArgumentHelp(
      Wording(
        en:
          "The day by which the people of `initial.backlog` are to be gone (default: the file's).",
        id: "Hari saat orang dari `initial.backlog` harus sudah habis (bawaan: isi berkas)."),
      valueName: "date"),
    transform: ShockWord.date)
  var clearBy: CivilDate?

  @OptionGroup var limits: SearchLimitArguments

  @OptionGroup var plan: SearchArguments

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    try plan.refuseVariants(of: source, insteadUse: nil)
    try OptionNumber.check(months, of: "--months", in: 1...HorizonWish.mostMonths)
  }

  func subject() throws -> HorizonScenario {
    try HorizonScenario(source, months: months, growth: growth, clearBy: clearBy)
  }

  func planner(
    for subject: HorizonScenario, _ study: ExperimentPlan
  ) throws -> HorizonPlanner {
    subject.planner(study, threads: workers.count, pairs: plan.replications)
  }

  /// That of the months, or of the backlog where that is worse.
  func status(of answer: HorizonResult) -> ExitStatus {
    let statuses = [status(ofMonths: answer), status(of: answer.clearing)]
    if statuses.contains(.targetFailed) { return .targetFailed }
    return statuses.contains(.undecided) ? .undecided : .success
  }

  /// Soft targets never change it.
  private func status(ofMonths answer: HorizonResult) -> ExitStatus {
    let targets = answer.request.targets
    guard targets.contains(where: \.isHard) else { return .success }
    let failure = answer.course.failure
    if failure.latest != nil { return .targetFailed }
    let isEmpty = targets.indices.contains { targets[$0].isHard && answer.course.isEmpty($0) }
    return isEmpty || failure.earliest != nil ? .undecided : .success
  }

  private func status(of clearing: ClearingResult?) -> ExitStatus {
    switch clearing?.course.verdict {
    case .pass, nil: .success
    case .undecided: .undecided
    case .fail: .targetFailed
    }
  }
}

/// The form of a growth on the command line.
enum GrowthWord {
  /// The share of a text.
  static func share(_ text: String) throws -> Double {
    if let share = GrowthText.share(text) { return share }
    throw ValidationError(
      Wording(
        en: "`\(text)` is no growth in a year: write for example '6 % / year', from -90 to 1000 %",
        id: "`\(text)` bukan pertumbuhan setahun: tulis misalnya '6 % / year', -90 sampai 1000 %"))
  }
}

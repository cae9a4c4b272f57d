import ArgumentParser
import Experiments
import Planning
import Reports
import ResultStorage
import Scenarios

/// `antrean horizon FILE`: when the first target fails as demand grows, and what delays it.
struct HorizonCommand: AntreanCommand {
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
        are what can be bought. Exit status 2 where a hard target fails in some month.
        """,
      id: """
        Kalender berkas diteruskan, musimnya berulang dan permintaannya tumbuh tiap bulan. Setiap \
        target dinilai di setiap bulan; langkah `plan: decide` dan varian adalah yang dapat dibeli. \
        Status keluar 2 bila target wajib gagal di suatu bulan.
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

  @OptionGroup var limits: SearchLimitArguments

  @OptionGroup var plan: SearchArguments

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    try plan.refuseVariants(of: source, insteadUse: nil)
    if let months, !(1...HorizonWish.mostMonths).contains(months) {
      throw ValidationError(
        Wording(
          en: "--months takes a number from 1 to \(HorizonWish.mostMonths), not \(months)",
          id: "--months menerima angka 1 sampai \(HorizonWish.mostMonths), bukan \(months)"))
    }
  }

  func perform() throws -> ExitStatus {
    let ahead = try HorizonScenario(source, months: months, growth: growth)
    let scenario = ahead.scenario
    StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    let planner = ahead.planner(
      seed: plan.seed ?? scenario.plan.seed, threads: workers.count,
      replications: plan.replications ?? scenario.plan.leastReplications)
    let store = try plan.store(of: scenario, named: "horizon")
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    let (show, expected) = (session.show, planner.expectedReplications)
    let result = try planner.run(
      mayGoOn: limits.mayGoOn,
      progress: { show(.init(completed: $0, atMost: max($0, expected))) },
      isCancelled: session.isInterrupted)
    guard let result else { return session.interruptedAtOnce() }
    let folder = try store?.save(
      result, patch: ahead.patch(of: result), scenarioText: scenario.textAsRun)
    session.close()
    let report = HorizonReport(
      result: result, scenario: scenario.name, currency: ahead.currency, version: Antrean.version,
      resultFolder: folder,
      command: ([source.file] + source.options).map(ShellWord.quoted).joined(separator: " "),
      cautions: ahead.cautions)
    try StandardOutput.write(
      plan.format == .json ? report.json : report.text(in: speech.language))
    return ExitStatus(of: result)
  }
}

extension ExitStatus {
  /// The status of the months ahead: soft targets never change it.
  fileprivate init(of result: HorizonResult) {
    let targets = result.request.targets
    let isEmpty = targets.indices.contains { targets[$0].isHard && result.course.isEmpty($0) }
    let failure = result.course.failure
    if result.ending == .interrupted {
      self = .interrupted
    } else if !targets.contains(where: \.isHard) {
      self = .success
    } else if failure.latest != nil {
      self = .targetFailed
    } else {
      self = isEmpty || failure.earliest != nil ? .undecided : .success
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

import ArgumentParser
import Experiments
import PassportOffice
import Reports
import ResultStorage
import Scenarios

/// `antrean stress FILE`: how much more demand an office bears, and what shocks do to it.
struct StressCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "stress",
    abstract: Wording(
      en: "Raise the demand until a target breaks, or let the office live through a shock.",
      id: "Naikkan permintaan sampai target gagal, atau beri kantor sebuah guncangan."
    ).forParser)

  @OptionGroup var source: ScenarioArguments

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Instead of more demand: outage, half-desks, umrah or blanks.",
        id: "Sebagai ganti permintaan: outage, half-desks, umrah, atau blanks."),
      valueName: "shock"),
    transform: ShockWord.shock)
  var shock: Shock?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "The first day of the shock (default: the first working day of the second quarter of "
          + "the counted days; umrah: 1 October).",
        id: "Hari pertama guncangan (bawaan: hari kerja pertama dari seperempat kedua hari yang "
          + "dihitung; umrah: 1 Oktober)."),
      valueName: "date"),
    transform: ShockWord.date)
  var on: CivilDate?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Days of the shock (default: outage 1, half-desks 5, umrah 76, blanks 14).",
        id: "Lama guncangan dalam hari (bawaan: outage 1, half-desks 5, umrah 76, blanks 14)."),
      valueName: "n"))
  var days: Int?

  @OptionGroup var near: NearArguments

  @OptionGroup var plan: SearchArguments

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    try plan.refuseVariants(of: source, insteadUse: nil)
    if shock == nil && (on != nil || days != nil) {
      throw ValidationError(
        Wording(
          en: "--on and --days say when a shock happens: name one with --shock",
          id: "--on dan --days menyatakan kapan guncangan terjadi: sebut dengan --shock"))
    }
    try OptionNumber.check(days, of: "--days", from: 1)
  }

  func perform() throws -> ExitStatus {
    var scenario = try source.load()
    StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    if let seed = plan.seed { scenario.plan.seed = seed }
    return try shock.map { try strike($0, scenario) } ?? raiseDemand(of: scenario)
  }

  private func raiseDemand(of scenario: Scenario) throws -> ExitStatus {
    guard !scenario.targets.isEmpty else {
      throw ValidationError(
        Wording(
          en: "the file has no targets that could break: add some, or try "
            + "--set 'targets=[p90(wait) <= 30 min]'",
          id: "berkas ini tidak punya target yang bisa gagal: tambahkan, atau coba "
            + "--set 'targets=[p90(wait) <= 30 min]'"))
    }
    guard StressRunner.hasMeaning(for: scenario.variants[0].network) else {
      throw ValidationError(
        Wording(
          en: "nobody comes at a rate that could be raised: the people of the file are listed",
          id: "tidak ada kedatangan dengan laju yang bisa dinaikkan: orang dalam berkas terdaftar"))
    }
    let store = try plan.store(of: scenario, named: "stress")
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    let result = try StressRunner(
      base: scenario.variants[0], targets: scenario.targets, plan: scenario.plan,
      threads: workers.count
    ).run(
      replications: plan.replications ?? near.nearReplications, progress: session.show,
      isCancelled: session.isInterrupted)
    guard !result.wasInterrupted || !result.limits.isEmpty else {
      return session.interruptedAtOnce()
    }
    let folder = try store?.save(result, scenarioText: scenario.textAsRun)
    session.close()
    let report = StressReport(
      result: result, version: Antrean.version, resultFolder: folder)
    try plan.print(report, in: speech.language)
    return result.wasInterrupted ? .interrupted : .success
  }

  private func strike(_ shock: Shock, _ scenario: Scenario) throws -> ExitStatus {
    let base = scenario.variants[0]
    guard shock.hasMeaning(in: base.network) else {
      throw ValidationError(
        Wording(
          en:
            "--shock \(shock.rawValue) has no meaning here: \(shock.reasonWithoutMeaning(in: base.network))",
          id:
            "--shock \(shock.rawValue) tidak berarti di sini: \(shock.reasonWithoutMeaning(in: base.network))"
        ))
    }
    let days = try ShockDays(shock, on: on, count: days, in: base.network).days
    let store = try plan.store(of: scenario, named: "shock-\(shock.rawValue)")
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    let replications = plan.replications ?? scenario.plan.leastReplications
    session.begin(expecting: replications)
    let result = try ShockRunner(
      base: base, shock: shock, days: days, plan: scenario.plan, threads: workers.count
    ).run(
      replications: replications, finished: session.finishedOne,
      isCancelled: session.isInterrupted)
    guard result.replications > 0 else { return session.interruptedAtOnce() }
    let folder = try store?.save(result, scenarioText: scenario.textAsRun)
    session.close()
    let report = ShockReport(result: result, version: Antrean.version, resultFolder: folder)
    try plan.print(report, in: speech.language)
    return result.wasInterrupted ? .interrupted : .success
  }
}

extension Shock {
  /// Why it cannot happen in a network.
  fileprivate func reasonWithoutMeaning(in network: OfficeNetwork) -> Wording {
    guard network.town != nil else {
      return Wording(
        en: "the file is a plain queue, and shocks are those of a passport office",
        id: "berkas ini antrean biasa, sedangkan guncangan terjadi pada kantor paspor")
    }
    return switch self {
    case .outage:
      Wording(
        en: "there is no app, and no stage says `depends_on`",
        id: "tidak ada aplikasi, dan tidak ada tahap dengan `depends_on`")
    case .halfDesks:
      Wording(en: "no stage has two desks", id: "tidak ada tahap dengan dua loket")
    case .umrah, .blanks:
      Wording(
        en: "nobody comes at a rate that could be doubled",
        id: "tidak ada kedatangan dengan laju yang bisa digandakan")
    }
  }
}

import ArgumentParser
import Experiments
import Reports
import ResultStorage
import Scenarios

/// `antrean why RUN`: why people wait, when, and who they are.
struct WhyCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: Wording(
      en: "Tell why people wait: the causes, the worst hour and who is in it; or one's story.",
      id: "Jelaskan mengapa orang menunggu: sebabnya, jam terburuk, dan siapa di dalamnya; atau "
        + "kisah satu orang."
    ).forParser,
    discussion: Wording(
      en: """
        RUN is the folder of a saved run, whose scenario, seed and options it takes, or a scenario \
        file. Replications are simulated anew, on the same citizens.

          antrean why results/padang-2022/0a1b2c3d
          antrean why office.yaml --causes breaks,outages --shares
          antrean why office.yaml --applicant 1042
        """,
      id: """
        RUN adalah folder simulasi tersimpan, yang skenario, seed dan opsinya dipakai, atau berkas \
        skenario. Replikasi disimulasikan ulang, dengan warga yang sama.

          antrean why results/padang-2022/0a1b2c3d
          antrean why kantor.yaml --causes breaks,outages --shares
          antrean why kantor.yaml --applicant 1042
        """
    ).forParser)

  @Argument(
    help: ArgumentHelp(
      Wording(
        en: "The folder of a saved run, or a scenario file.",
        id: "Folder simulasi tersimpan, atau berkas skenario."),
      valueName: "run|file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var run: String

  @OptionGroup var given: SettingArguments

  @Option(
    help: ArgumentHelp(
      Wording(en: "The variant looked at.", id: "Varian yang dilihat."), valueName: "name"))
  var variant = "base"

  @OptionGroup var question: CauseArguments

  @OptionGroup var person: ApplicantArguments

  @OptionGroup var plan: SearchArguments

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    guard person.applicant != nil else { return }
    let given: [(String, Bool)] = [
      ("--replications", plan.replications != nil), ("--out", plan.out != nil),
      ("--causes", question.list != nil), ("--shares", question.shares),
      ("--of", !question.quantities.isEmpty),
    ]
    guard let (option, _) = given.first(where: \.1) else { return }
    throw ValidationError(
      Wording(
        en: "\(option) has no meaning with --applicant, which tells the story of one person in one "
          + "replication, on standard output: leave it out",
        id: "\(option) tidak berarti bersama --applicant, yang menceritakan satu orang dalam satu "
          + "replikasi, ke keluaran standar: hilangkan"))
  }

  func perform() throws -> ExitStatus {
    let source = try WhySource(run, settings: given.settings, seed: plan.seed)
    StandardError.write(DiagnosticRenderer.render(source.scenario.warnings, in: speech.language))
    let place = try source.place(ofVariant: variant)
    let store = try person.applicant == nil ? source.store(for: plan) : nil
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    guard
      let variants = source.scenario.variants.withWarmUpFound(
        seed: source.scenario.plan.seed, isCancelled: session.isInterrupted)
    else { return session.interruptedAtOnce() }
    if let applicant = person.applicant {
      return try tellStory(of: applicant, variants[place], of: source.scenario, session)
    }
    return try explain(variants[place], of: source.scenario, in: store, session)
  }

  /// What makes people wait, then when, and who they are.
  private func explain(
    _ variant: Variant, of scenario: Scenario, in store: TableStore?, _ session: SearchSession
  ) throws -> ExitStatus {
    let replications = plan.replications ?? scenario.plan.leastReplications
    let causes = try taken(from: variant, of: scenario, replications, session)
    session.begin(expecting: replications)
    let hours = try WorstHourRunner(
      variant: variant, plan: scenario.plan, threads: workers.count
    ).run(
      replications: replications, finished: session.finishedOne,
      isCancelled: session.isInterrupted)
    let hasHours = hours.replications > 0
    guard hasHours || causes != nil else { return session.interruptedAtOnce() }
    let folder = try store?.save(
      causes, hasHours ? hours : nil, scenarioText: scenario.textAsRun)
    session.close()
    let report = WhyReport(
      causes: causes, hours: hours, version: Antrean.version, resultFolder: folder)
    try plan.print(report, in: speech.language)
    return hours.wasInterrupted || !hasHours ? .interrupted : .success
  }

  /// The causes, each taken away; nil where there is none, or where no replication was finished.
  private func taken(
    from variant: Variant, of scenario: Scenario, _ replications: Int, _ session: SearchSession
  ) throws -> CauseStudy? {
    let causes = try question.causes(in: variant.network)
    let quantities = try scenario.quantities(
      question.texts(for: variant.network), from: "--of")
    guard !causes.isEmpty else { return nil }
    return try CauseRunner(
      network: variant.network, causes: causes, quantities: quantities, plan: scenario.plan,
      threads: workers.count
    ).run(
      replications: replications, withShares: question.shares, progress: session.show,
      isCancelled: session.isInterrupted)
  }

  /// What happened to one person, in time order.
  private func tellStory(
    of applicant: Int, _ variant: Variant, of scenario: Scenario, _ session: SearchSession
  ) throws -> ExitStatus {
    let (seed, replication) = (scenario.plan.seed, (person.replication ?? 1) - 1)
    let outcome = StoryRunner(variant: variant, seed: seed, replication: replication).story(
      of: UInt64(applicant), isCancelled: session.isInterrupted)
    session.close()
    switch outcome {
    case .cancelled: return session.interruptedAtOnce()
    case .notCounted, .missing: throw ValidationError(outcome.refusal(of: applicant))
    case .found(let story):
      let report = StoryReport(
        story: story, variant: variant, seed: seed, replication: replication,
        version: Antrean.version)
      try plan.print(report, in: speech.language)
      return .success
    }
  }
}

extension StoryOutcome {
  /// Why there is no story of somebody.
  fileprivate func refusal(of applicant: Int) -> Wording {
    switch self {
    case .found, .cancelled: ""
    case .notCounted:
      Wording(
        en: "the need of person \(applicant) arose outside the counted time (in the warm-up, or "
          + "after `calendar.measure`), so it is in no result",
        id:
          "kebutuhan orang \(applicant) muncul di luar waktu yang dihitung (dalam pemanasan, atau "
          + "sesudah `calendar.measure`), sehingga tidak ada dalam hasil mana pun")
    case .missing(0):
      Wording(
        en: "there is no person \(applicant): nobody is counted in this replication",
        id: "tidak ada orang \(applicant): tidak ada yang dihitung dalam replikasi ini")
    case .missing(let counted):
      Wording(
        en: "there is no person \(applicant): this replication counts \(counted) people, from 1 to "
          + "\(counted)",
        id:
          "tidak ada orang \(applicant): replikasi ini menghitung \(counted) orang, dari 1 sampai "
          + "\(counted)")
    }
  }
}

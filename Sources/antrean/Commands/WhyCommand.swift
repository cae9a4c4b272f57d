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
      en: "Tell why people wait: the causes, the worst hour and who is in it.",
      id: "Jelaskan mengapa orang menunggu: sebabnya, jam terburuk, dan siapa di dalamnya."
    ).forParser,
    discussion: Wording(
      en: """
        RUN is the folder of a saved run, whose scenario, seed and options it takes, or a scenario \
        file. Replications are simulated anew, on the same citizens.

          antrean why results/padang-2022/0a1b2c3d
          antrean why office.yaml --causes breaks,outages --shares
        """,
      id: """
        RUN adalah folder simulasi tersimpan, yang skenario, seed dan opsinya dipakai, atau berkas \
        skenario. Replikasi disimulasikan ulang, dengan warga yang sama.

          antrean why results/padang-2022/0a1b2c3d
          antrean why kantor.yaml --causes breaks,outages --shares
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

  @OptionGroup var plan: SearchArguments

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var speech: LanguageArguments

  func perform() throws -> ExitStatus {
    let source = try WhySource(run, settings: given.settings, seed: plan.seed)
    StandardError.write(DiagnosticRenderer.render(source.scenario.warnings, in: speech.language))
    let place = try source.place(ofVariant: variant)
    let store = try source.store(for: plan)
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    guard
      let variants = source.scenario.variants.withWarmUpFound(
        seed: source.scenario.plan.seed, isCancelled: session.isInterrupted)
    else { return session.interruptedAtOnce() }
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
    try StandardOutput.write(
      plan.format == .json ? report.json : report.text(in: speech.language))
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
}

import ArgumentParser
import Experiments
import PassportOffice
import Reports
import ResultStorage
import Scenarios

/// `antrean sensitivity FILE`: what an answer rests on.
struct SensitivityCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: Wording(
      en: "Show which uncertain values and guesses an answer rests on.",
      id: "Tunjukkan nilai tidak pasti dan tebakan mana yang menjadi sandaran jawaban."
    ).forParser,
    discussion: Wording(
      en: """
        The inputs are the values marked `uncertain` in the file; if there is none, the guesses that \
        are numbers, each up to 20 % higher or lower. A tornado moves each alone; morris and sobol \
        move them together.

          antrean sensitivity office.yaml --of "p90(wait)"
          antrean sensitivity office.yaml --of "p90(wait)" --method sobol --points 128
        """,
      id: """
        Masukannya adalah nilai yang ditandai `uncertain` dalam berkas; bila tidak ada, tebakan \
        berupa bilangan, masing-masing sampai 20 % lebih tinggi atau lebih rendah. Tornado mengubah \
        satu per satu; morris dan sobol mengubahnya bersama.

          antrean sensitivity kantor.yaml --of "p90(wait)"
          antrean sensitivity kantor.yaml --of "p90(wait)" --method sobol --points 128
        """
    ).forParser)

  @OptionGroup var source: ScenarioArguments

  @Option(
    help: ArgumentHelp(
      Wording(en: "tornado, morris or sobol.", id: "tornado, morris atau sobol.")))
  var method = SensitivityMethod.tornado

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Walks of morris (default: 10; inputs + 1 points each) or rows of sobol (default: 64; "
          + "inputs + 2 points each).",
        id: "Banyaknya lintasan morris (bawaan: 10; masing-masing masukan + 1 titik) atau baris "
          + "sobol (bawaan: 64; masing-masing masukan + 2 titik).")))
  var points: Int?

  @OptionGroup var asked: PointArguments

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var folder: StudyFolderArguments

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    try OptionNumber.check(points, of: "--points", from: 2)
    if points != nil && method == .tornado {
      throw ValidationError(
        Wording(
          en: "a tornado has two points an input: --points is for morris and sobol",
          id: "tornado bertitik dua untuk tiap masukan: --points untuk morris dan sobol"))
    }
  }

  func perform() throws -> ExitStatus {
    var scenario = try source.load()
    StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    if let seed = asked.seed { scenario.plan.seed = seed }
    let quantities = try scenario.quantities(asked.quantities, from: "--of")
    let model = try source.modelSource()
    let inputs = try StudyInputs(of: scenario, model)
    guard !inputs.inputs.isEmpty else { throw StudyInputs.nothingToVary }
    let design = SensitivityDesign(
      method, inputs: inputs.inputs, size: points ?? method.usualSize, seed: scenario.plan.seed)
    let rule = asked.rule(confidence: scenario.plan.confidence)
    let study = PointStudy(
      points: design.settings, quantities: quantities, rule: rule, seed: scenario.plan.seed,
      threads: workers.count, source: model)
    try study.check()
    let store = try store(of: scenario, design, quantities)
    let outcome = try study.run(store.journal, isQuiet: folder.quiet, in: speech.language)
    guard !outcome.wasInterrupted else { return try stop(store) }
    let result = SensitivityResult(
      scenario: scenario.name, currency: scenario.variants[0].network.names.currency,
      design: design, quantities: quantities, samples: outcome.samples, rule: rule,
      seed: scenario.plan.seed)
    return try finish(result, inputs, of: scenario, in: store)
  }

  /// Results that cannot be kept are still shown: they may have taken long.
  private func finish(
    _ result: SensitivityResult, _ inputs: StudyInputs, of scenario: Scenario,
    in store: SweepStore
  ) throws -> ExitStatus {
    var failure: SweepStoreError?
    do throws(SweepStoreError) {
      try store.save(result, scenarioText: scenario.textAsRun)
    } catch {
      failure = error
    }
    let report = SensitivityReport(
      result: result,
      context: .init(
        guessRange: inputs.areGuesses ? Scenario.guessRange : nil,
        leftOut: inputs.leftOut.map { $0.text(in: speech.language) },
        folder: failure == nil ? store.folder : nil))
    try StandardOutput.write(report.text(in: speech.language))
    if let failure { throw failure }
    return .success
  }

  private func store(
    of scenario: Scenario, _ design: SensitivityDesign, _ quantities: [Quantity]
  ) throws(SweepStoreError) -> SweepStore {
    let parts =
      [scenario.textAsRun] + scenario.tableDigests + ["\(scenario.plan.seed)", method.rawValue]
      + quantities.map(\.text) + design.settings.joined().map { "\($0.path)=\($0.text)" }
    let text = parts.joined(separator: "\u{0}")
    let hash = ContentHash.hexDigits(of: ContentHash.fnv1a(text.utf8))
    let identity = "sensitivity 1 \(hash)"
    if let continued = folder.continued {
      return try SweepStore(continuing: continued, identity: identity)
    }
    return try SweepStore(
      newIn: folder.out ?? "results/\(scenario.name)/sensitivity-\(hash.prefix(8))",
      identity: identity)
  }

  private func stop(_ store: SweepStore) throws(SweepStoreError) -> ExitStatus {
    try store.finishJournal()
    let command = ShellWord.command(continuing: store.folder)
    let message = Wording(
      en: "antrean: interrupted; go on with\n  \(command)\n",
      id: "antrean: dihentikan; lanjutkan dengan\n  \(command)\n")
    StandardError.write(message.text(in: speech.language))
    return .interrupted
  }
}

import ArgumentParser
import Experiments
import Foundation
import PassportOffice
import Reports
import ResultStorage
import Scenarios

/// `antrean compare FILE...`: every two variants or files on the same citizens.
struct CompareCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: Wording(
      en: "Compare variants or files on the same citizens, and split what changed.",
      id: "Bandingkan varian atau berkas dengan warga yang sama, dan uraikan apa yang berubah."
    ).forParser)

  @Argument(
    help: ArgumentHelp(
      Wording(
        en: "A scenario, whose variants are compared; several, as they stand; or folders of saved "
          + "runs.",
        id: "Sebuah skenario, yang variannya dibandingkan; beberapa, apa adanya; atau folder "
          + "simulasi tersimpan."),
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var question: CompareArguments

  @OptionGroup var plan: SearchArguments

  @OptionGroup var workers: WorkerArguments

  @OptionGroup var speech: LanguageArguments

  func validate() throws {
    if files.count > 1, !question.variants.isEmpty, !isRun(files[0]) {
      throw ValidationError(
        Wording(
          en: "--variant chooses among the variants of one file, but several files are given",
          id: "--variant memilih varian dari satu berkas, tetapi ada beberapa berkas"))
    }
  }

  func perform() throws -> ExitStatus {
    if try areRuns() { return try contrastRuns() }
    let compared = try ComparedScenarios(
      files: files, settings: question.settings, variants: question.variants)
    for scenario in compared.scenarios {
      StandardError.write(DiagnosticRenderer.render(scenario.warnings, in: speech.language))
    }
    var study = compared.first.plan
    if let seed = plan.seed { study.seed = seed }
    if let count = plan.replications { study.replications = .fixed(count) }
    if let confidence = question.confidence { study.confidence = confidence }
    let quantities = try compared.quantities(question.quantities)
    return question.whatChanged
      ? try split(compared, quantities, study) : try contrast(compared, quantities, study)
  }

  private func isRun(_ file: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether the arguments are folders of runs rather than scenarios.
  private func areRuns() throws -> Bool {
    let folders = files.filter(isRun)
    guard !folders.isEmpty else { return false }
    guard folders.count == files.count else {
      throw ValidationError(
        Wording(
          en: "compare scenarios or saved runs, not both: \(folders.joined(separator: ", ")) is a "
            + "folder",
          id: "bandingkan skenario atau simulasi tersimpan, jangan campur: "
            + "\(folders.joined(separator: ", ")) adalah folder"))
    }
    guard !question.whatChanged, plan.replications == nil, plan.seed == nil,
      question.settings.isEmpty
    else {
      throw ValidationError(
        Wording(
          en:
            "saved runs are compared as they are: leave out --what-changed, --set, --replications "
            + "and --seed",
          id: "simulasi tersimpan dibandingkan apa adanya: hilangkan --what-changed, --set, "
            + "--replications, dan --seed"))
    }
    return true
  }

  private func contrastRuns() throws -> ExitStatus {
    let runs = try SavedRuns(folders: files, chosen: question.variants)
    let quantities =
      try question.quantities.isEmpty
      ? runs.usualQuantities() : SavedReplications.quantities(question.quantities, from: "--of")
    let margins = try SavedReplications.margins(
      question.margins, for: quantities, from: "--margin")
    let result = SavedComparison(
      names: runs.names, seed: runs.seed, confidence: question.confidence ?? 0.95
    ).result(of: quantities, margins: margins, series: try runs.series(of: quantities))
    let report = ContrastReport(
      result: result, title: files.joined(separator: ", "), version: Antrean.version,
      currency: runs.currency ?? NetworkNames.usualCurrency, resultFolder: nil)
    try plan.print(report, in: speech.language)
    return status(of: result)
  }

  private func contrast(
    _ compared: ComparedScenarios, _ quantities: [Quantity], _ study: ExperimentPlan
  ) throws -> ExitStatus {
    let margins = try compared.first.margins(
      question.margins, for: quantities, from: "--margin")
    let store = try plan.store(of: compared.first, named: "compare")
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    let result = try PairwiseRunner(
      variants: compared.variants, quantities: quantities, plan: study, threads: workers.count
    ).run(
      margins: margins, matchesPersons: question.people == .same, progress: session.show,
      isCancelled: session.isInterrupted)
    guard let result else { return session.interruptedAtOnce() }
    let folder = try store?.save(
      result, currency: compared.currency, scenarioText: compared.first.textAsRun)
    session.close()
    let report = ContrastReport(
      result: result, title: compared.title, version: Antrean.version,
      currency: compared.currency, resultFolder: folder)
    try plan.print(report, in: speech.language)
    return status(of: result)
  }

  /// Worse than the first is a failure where that was asked for, not known to be no worse is open.
  private func status(of result: PairwiseResult) -> ExitStatus {
    if result.wasInterrupted { return .interrupted }
    guard question.failOn == .worse else { return .success }
    let findings = result.contrasts.filter { $0.first == result.variants[0] }.map(\.finding)
    if findings.contains(.worse) { return .targetFailed }
    return findings.contains(.undecided) ? .undecided : .success
  }

  private func split(
    _ compared: ComparedScenarios, _ quantities: [Quantity], _ study: ExperimentPlan
  ) throws -> ExitStatus {
    let keys = try changedKeys(of: compared)
    let store = try plan.store(of: compared.first, named: "what-changed")
    let networks = try keys.networks(in: speech.language)
    let session = SearchSession(plan, in: speech.language)
    defer { session.close() }
    let count = study.leastReplications
    let rows = try ShareRunner(
      networks: networks, changes: keys.changes.count, quantities: quantities, plan: study,
      threads: workers.count
    ).run(replications: count, progress: session.show, isCancelled: session.isInterrupted)
    guard let rows else { return session.interruptedAtOnce() }
    let names = keys.changes.map(\.name)
    let folder = try store?.save(
      rows, changes: names, currency: compared.currency, confidence: study.confidence,
      scenarioText: compared.first.textAsRun)
    session.close()
    let report = ShareReport(
      rows: rows, changes: names,
      names: (compared.variants[0].name, compared.variants[1].name), replications: count,
      seed: study.seed, confidence: study.confidence, version: Antrean.version,
      currency: compared.currency, resultFolder: folder)
    try plan.print(report, in: speech.language)
    return .success
  }

  private func changedKeys(of compared: ComparedScenarios) throws -> ChangedKeys {
    guard compared.variants.count == 2 else {
      let names = compared.variants.map(\.name).joined(separator: ", ")
      throw ValidationError(
        Wording(
          en: "--what-changed splits the difference of two, but there are \(names): name one with "
            + "--variant",
          id: "--what-changed menguraikan selisih dua hal, tetapi ada \(names): sebut satu dengan "
            + "--variant"))
    }
    if files.count == 2 {
      return try ChangedKeys(
        from: files[0], to: files[1], settings: question.settings, together: question.together)
    }
    return try ChangedKeys(
      variant: compared.variants[1].name, of: compared.first, file: files[0],
      together: question.together)
  }
}

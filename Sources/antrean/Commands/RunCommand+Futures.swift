import ArgumentParser
import Experiments
import PassportOffice
import Reports
import ResultStorage
import Scenarios

/// `antrean run FILE --futures N`: in how many futures the targets hold.
extension RunCommand {
  /// What cannot stand beside `--futures`.
  func checkFutures() throws {
    guard let futures else { return }
    try OptionNumber.check(futures, of: "--futures", from: 1)
    if format == .junit || applicants.limit != 0 || replicationsCsv || !scopes.isEmpty {
      throw ValidationError(
        Wording(
          en: "--futures judges targets: --format junit, --by, --applicants and "
            + "--replications-csv are for one run",
          id: "--futures menilai target: --format junit, --by, --applicants dan "
            + "--replications-csv untuk satu simulasi"))
    }
  }

  /// Draws the uncertain inputs and judges the targets in each future.
  func runFutures(_ count: Int, of scenario: Scenario) throws -> ExitStatus {
    guard !scenario.targets.isEmpty else {
      throw ValidationError(
        Wording(
          en: "--futures asks in how many futures targets hold, but the file has no `targets`",
          id: "--futures menanyakan dalam berapa masa depan target terpenuhi, tetapi berkas ini "
            + "tanpa `targets`"))
    }
    let model = try source.modelSource()
    let inputs = try StudyInputs(of: scenario, model)
    guard !inputs.inputs.isEmpty else { throw StudyInputs.nothingToVary }
    let study = FutureStudy(
      futures: count, inputs: inputs.inputs, plan: scenario.plan, targets: scenario.targets,
      threads: workers.count, source: model)
    try study.check()
    let result = try runShowing { try study.run(progress: $0, isCancelled: $1) }
    let folder = noFiles ? nil : out ?? "results/\(scenario.name)/futures"
    if let folder {
      try FutureFiles.save(
        result, scenarioText: scenario.textAsRun,
        currency: scenario.variants[0].network.names.currency, in: folder)
    }
    let report = FutureReport(
      result: result, scenario: scenario.name, version: Antrean.version,
      guessRange: inputs.areGuesses ? Scenario.guessRange : nil, folder: folder)
    try StandardOutput.write(
      format == .json ? report.json : report.text(in: speech.language))
    return ExitStatus(of: result)
  }

  /// Runs futures with their progress until they are done or somebody stops them.
  private func runShowing(
    _ body: (
      @escaping @Sendable (StudyProgress) -> Void, @escaping @Sendable () -> Bool
    ) throws -> FutureResult
  ) throws -> FutureResult {
    let display = ProgressDisplay.onStandardError(isQuiet: quiet, in: speech.language)
    let watch = InterruptWatch { display.clear() }
    defer { display.clear() }
    return try body(display.show, watch.isInterrupted)
  }
}

import ArgumentParser
import Experiments
import Foundation
import Reports
import ResultStorage
import Scenarios

/// `antrean run FILE`: simulates a scenario and its variants on the same citizens.
struct RunCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Simulate a scenario and its variants on the same citizens.")

  @OptionGroup var source: ScenarioArguments

  @Option(help: "This many replications instead of what the file says.")
  var replications: Int?

  @Option(help: "This seed instead of the file's.")
  var seed: UInt64?

  @Option(help: "Worker threads (default: one per processor); results do not depend on it.")
  var threads: Int?

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      "Estimates by this key too, as weekday or hour; may be given several times.",
      discussion: "They are rows of summary.csv and of the JSON; the text report stays as it is.",
      valueName: "scope"),
    transform: ScopeText.key)
  var scopes: [ScopeKey] = []

  @Option(
    help: ArgumentHelp(
      "People of the first replication for applicants.csv: all, a number or none.",
      valueName: "all|N|none"))
  var applicants = ApplicantChoice.atMost(0)

  @Option(
    help: ArgumentHelp(
      "Folder for the files (default: results/<scenario>); each run has a folder in it.",
      valueName: "dir"))
  var out: String?

  @Flag(help: "Write no files.")
  var noFiles = false

  @Flag(help: "Write replications.csv above 10,000 replications too.")
  var replicationsCsv = false

  @Option(help: "text or json, on standard output.")
  var format = OutputFormat.text

  @Flag(help: "No progress on standard error.")
  var quiet = false

  func validate() throws {
    if let replications, replications < 1 {
      throw ValidationError("--replications takes a number from 1 on, not \(replications)")
    }
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 1024, not \(threads)")
    }
    if out?.isEmpty == true { throw ValidationError("--out takes a folder, not an empty text") }
    if noFiles && applicants.limit != 0 {
      throw ValidationError(
        "--applicants writes a file, but --no-files wants none: keep one of them")
    }
    if noFiles && replicationsCsv {
      throw ValidationError(
        "--replications-csv writes a file, but --no-files wants none: keep one of them")
    }
  }

  func perform() throws -> ExitStatus {
    var scenario = try source.load()
    StandardError.write(DiagnosticRenderer.render(scenario.warnings))
    try checkScopes(of: scenario)
    if let replications { scenario.plan.replications = .fixed(replications) }
    if let seed { scenario.plan.seed = seed }
    let store = try noFiles ? nil : ResultStore(folder: out ?? "results/\(scenario.name)")
    if let run = scenario.plannedIdentity { try store?.checkPlace(of: run) }
    let options = try options(base: scenario.variants[0], store)
    let started = Date.now
    let result = try simulate(scenario, options)
    guard result.replications > 0 else {
      StandardError.write("antrean: interrupted before a replication was finished\n")
      return .interrupted
    }
    let record = RunRecord(scenario: scenario, result: result, started: started, threads: workers)
    return try finish(record, in: store)
  }

  private func checkScopes(of scenario: Scenario) throws {
    for scope in scopes {
      guard let reason = scope.reasonWithoutMeaning(in: scenario.variants[0].network) else {
        continue
      }
      throw ValidationError("--by \(scope.rawValue) has no meaning here: \(reason)")
    }
  }

  private var seedOption: [String] { seed.map { ["--seed", String($0)] } ?? [] }

  private var workers: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  private func simulate(
    _ scenario: Scenario, _ options: RunOptions
  ) throws(StudyError) -> StudyResult {
    let display = ProgressDisplay(
      style: .init(
        isQuiet: quiet, isTerminal: StandardError.isTerminal, columns: StandardError.columns,
        terminalName: ProcessInfo.processInfo.environment["TERM"]),
      write: StandardError.write)
    let watch = InterruptWatch {
      display.clear()
      StandardError.write(
        "antrean: stopping after the replications in hand; once more to stop at once\n")
    }
    defer { display.clear() }
    let runner = StudyRunner(
      variants: scenario.variants, plan: scenario.plan, targets: scenario.targets,
      options: options)
    return try runner.run(progress: display.show, isCancelled: watch.isInterrupted)
  }

  private func options(
    base: Variant, _ store: ResultStore?
  ) throws(ResultStoreError) -> RunOptions {
    var options = RunOptions(threads: workers, extraScopes: scopes)
    options.archive = try store?.makeArchive()
    if applicants.limit != 0 {
      options.applicants = try store?.makeApplicantArchive(of: base, limit: applicants.limit)
    }
    if replicationsCsv { options.replicationRowLimit = .max }
    return options
  }

  /// Results that cannot be kept are still shown: they may have taken long.
  private func finish(_ record: RunRecord, in store: ResultStore?) throws -> ExitStatus {
    var failure: ResultStoreError?
    var folder: String?
    do throws(ResultStoreError) {
      folder = try store?.save(record.toKeep(writesAllReplications: replicationsCsv))
    } catch {
      failure = error
    }
    let report = StudyReport(
      result: record.result,
      context: record.context(
        file: source.file, options: source.options + seedOption, folder: folder))
    switch format {
    case .text: try StandardOutput.write(report.text)
    case .json: try StandardOutput.write(report.json)
    }
    if let failure { throw failure }
    return ExitStatus(of: record.result)
  }
}

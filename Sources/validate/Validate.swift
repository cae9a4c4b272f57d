import ArgumentParser
import Foundation
import Validation

/// The program behind `make validate`: reference values beside what Antrean finds.
@main
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Compare the simulator and the formulas with exact reference values.")

  @Option(help: "The table of exact values.")
  var reference = "Tests/Fixtures/reference.csv"

  @Option(help: "The simulator to be judged.")
  var antrean = ".build/release/antrean"

  @Option(help: "short sees a bias of 5 %, long one of 2 %.")
  var form = "short"

  @Option(
    help: """
      Only models whose id begins with this, or coverage for how often intervals hold the exact \
      value; may be given several times.
      """)
  var only: [String] = []

  @Option(help: "Models simulated at a time, each on one thread; the outcome is the same.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Write the whole table to this file, as comma-separated values.")
  var csv: String?

  @Flag(help: "Tell too how many seconds of a processor each model took.")
  var timing = false

  @Flag(help: "Formulas only.")
  var noSimulation = false

  func validate() throws {
    guard ValidationForm(rawValue: form) != nil else {
      throw ValidationError("--form is short or long, not \(form)")
    }
    guard threads > 0 else { throw ValidationError("--threads is at least 1") }
  }

  func run() throws {
    var table = try ReferenceTable(path: reference)
    if !only.isEmpty {
      table.models.removeAll { model in !only.contains { model.id.hasPrefix($0) } }
    }
    let folder = FileManager.default.temporaryDirectory.path + "/antrean-validate-\(getpid())"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    defer { remove(folder) }
    let simulator = noSimulation ? nil : Simulator(program: antrean, folder: folder)
    var validation = Validation(
      table: table, simulator: simulator, form: ValidationForm(rawValue: form) ?? .short,
      threads: threads)
    validation.checksCoverage = only.isEmpty || only.contains("coverage")
    let outcome = try validation.outcome { id in
      FileHandle.standardError.write(Data("\(id)\n".utf8))
    }
    if let csv { try outcome.csv.write(toFile: csv, atomically: true, encoding: .utf8) }
    print(outcome.summary, terminator: "")
    if timing { print("\n\(outcome.timing)", terminator: "") }
    if !outcome.isGood { throw ExitCode.failure }
  }

  private func remove(_ folder: String) {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      FileHandle.standardError.write(Data("\(folder) is left behind: \(error)\n".utf8))
    }
  }
}

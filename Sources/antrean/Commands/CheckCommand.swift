import ArgumentParser
import Scenarios

/// `antrean check FILE`: all problems of a scenario at once.
struct CheckCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find all problems of a scenario file at once.")

  @OptionGroup var source: ScenarioArguments

  @Option(help: "text or json.")
  var format = OutputFormat.text

  func perform() throws -> ExitStatus {
    let scenario: Scenario
    do throws(ScenarioErrors) {
      scenario = try source.load()
    } catch {
      try show(CheckOutput(file: source.file, problems: error.diagnostics))
      return .invalidScenario
    }
    try show(CheckOutput(file: source.file, scenario: scenario))
    return .success
  }

  private func show(_ output: CheckOutput) throws {
    switch format {
    case .json:
      try StandardOutput.write(try output.json())
    case .text:
      StandardError.write(output.problemText)
      try StandardOutput.write(output.summary)
    }
  }
}

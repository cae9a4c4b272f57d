import ArgumentParser
import Experiments
import Scenarios

/// `antrean check FILE`: all problems of a scenario at once.
struct CheckCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Wording(
      en: "Find all problems of a scenario file at once.",
      id: "Temukan semua masalah berkas skenario sekaligus."
    ).forParser)

  @OptionGroup var source: ScenarioArguments

  @Option(help: ArgumentHelp(Wording(en: "text or json.", id: "text atau json.")))
  var format = OutputFormat.text

  @OptionGroup var speech: LanguageArguments

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
      try StandardOutput.write(try output.json(in: speech.language))
    case .text:
      StandardError.write(output.problemText(in: speech.language))
      try StandardOutput.write(output.summary(in: speech.language))
    }
  }
}

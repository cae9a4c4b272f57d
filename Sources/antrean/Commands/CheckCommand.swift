import ArgumentParser
import Experiments
import Scenarios

/// `antrean check FILE ...`: all problems of scenarios at once.
struct CheckCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Wording(
      en: "Find all problems of scenario files at once.",
      id: "Temukan semua masalah berkas skenario sekaligus."
    ).forParser)

  @OptionGroup var source: ScenarioArguments

  @Argument(
    help: ArgumentHelp(
      Wording(
        en: "More scenarios; with json one document for each, one after the other.",
        id: "Skenario lain; dengan json satu dokumen untuk masing-masing, berurutan.")),
    completion: .file(extensions: ["yaml", "yml"]))
  var others: [String] = []

  @Option(help: ArgumentHelp(Wording(en: "text or json.", id: "text atau json.")))
  var format = OutputFormat.text

  @OptionGroup var speech: LanguageArguments

  func perform() throws -> ExitStatus {
    var status = ExitStatus.success
    for file in [source.file] + others where try check(file) == .invalidScenario {
      status = .invalidScenario
    }
    return status
  }

  private func check(_ file: String) throws -> ExitStatus {
    var source = source
    source.file = file
    let scenario: Scenario
    do throws(ScenarioErrors) {
      scenario = try source.load()
    } catch {
      try show(CheckOutput(file: file, problems: error.diagnostics))
      return .invalidScenario
    }
    try show(CheckOutput(file: file, scenario: scenario))
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

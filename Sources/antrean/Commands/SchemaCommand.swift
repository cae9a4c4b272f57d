import ArgumentParser
import Experiments
import Scenarios

/// `antrean schema`: what an editor needs to complete and check scenarios.
struct SchemaCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Wording(
      en: "Print the JSON Schema of scenario files.", id: "Cetak JSON Schema berkas skenario."
    ).forParser)

  @OptionGroup var speech: LanguageArguments

  func perform() throws -> ExitStatus {
    try StandardOutput.write(ScenarioSchema.json(in: speech.language))
    return .success
  }
}

import ArgumentParser
import Experiments
import Scenarios

/// `antrean reference`: every key of the language on one page.
struct ReferenceCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: Wording(
      en: "Print the reference of the scenario language (Markdown).",
      id: "Cetak acuan bahasa skenario (Markdown)."
    ).forParser)

  @OptionGroup var speech: LanguageArguments

  func perform() throws -> ExitStatus {
    try StandardOutput.write(ReferencePage.markdown(in: speech.language))
    return .success
  }
}

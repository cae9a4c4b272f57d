import ArgumentParser
import Scenarios

/// `antrean reference`: every key of the language on one page.
struct ReferenceCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Print the reference of the scenario language (Markdown).")

  func perform() throws -> ExitStatus {
    try StandardOutput.write(ReferencePage.markdown())
    return .success
  }
}

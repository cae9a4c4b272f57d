import ArgumentParser
import Scenarios

/// `antrean schema`: what an editor needs to complete and check scenarios.
struct SchemaCommand: AntreanCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of scenario files.")

  func perform() throws -> ExitStatus {
    try StandardOutput.write(ScenarioSchema.json())
    return .success
  }
}

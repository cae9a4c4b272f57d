import ArgumentParser

@main
struct Antrean: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "antrean", abstract: "Simulates and plans passport offices.",
    subcommands: [BenchCommand.self])
}

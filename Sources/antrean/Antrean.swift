import ArgumentParser

/// The program: reads arguments, hands over to a command, ends with its status.
@main
struct Antrean: ParsableCommand {
  /// The version told by `--version`, in results and in manifests.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "antrean", abstract: "Simulates and plans passport offices.",
    discussion: """
      A scenario is one YAML file: the town's need for passports, the ways into the office, the \
      office itself, what must hold, and what to try.

        antrean init PRESET    a scenario to start from
        antrean check FILE     is the scenario right?
        antrean explain FILE   what does it say before a simulation?
        antrean run FILE       what happens?
        antrean figures TABLE  does it agree with what was published?

      Exit status: 0 done, 1 failure, 2 a hard target failed, 3 a hard target is undecided, \
      64 wrong usage, 65 invalid scenario, 130 interrupted.
      """,
    version: version,
    subcommands: [
      CheckCommand.self, RunCommand.self, ExplainCommand.self, SchemaCommand.self,
      ReferenceCommand.self, InitCommand.self, FiguresCommand.self,
      BenchCommand.self,
    ])

  static func main() {
    ProcessSetup.prepare()
    ExitStatus(running: Array(CommandLine.arguments.dropFirst())).end()
  }
}

/// A command that decides about the exit status by what it found.
protocol AntreanCommand: ParsableCommand {
  /// Does the work and tells how it went.
  func perform() throws -> ExitStatus
}

extension AntreanCommand {
  func run() throws {
    try perform().end()
  }
}

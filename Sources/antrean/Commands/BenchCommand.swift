import ArgumentParser

/// `antrean bench`: how fast this machine simulates.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures the speed of the simulator on this machine.",
    subcommands: [BenchSchedulerCommand.self],
    defaultSubcommand: BenchSchedulerCommand.self)
}

/// How measurements are written.
enum BenchFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case csv
}

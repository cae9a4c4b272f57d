import ArgumentParser
import Benchmarks
import Experiments

/// `antrean bench`: how fast this machine simulates.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: Wording(
      en: "Measures the speed of the simulator on this machine.",
      id: "Mengukur kecepatan simulator di mesin ini."
    ).forParser,
    subcommands: [
      BenchSchedulerCommand.self, BenchModelCommand.self, BenchExperimentsCommand.self,
      BenchRandomCommand.self,
    ],
    defaultSubcommand: BenchSchedulerCommand.self)
}

/// How measurements are written.
enum BenchFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case csv

  /// The rule about `--rounds` that all measurements share.
  static func validate(rounds: Int?) throws {
    if let rounds, !(1...1_000 ~= rounds) {
      throw ValidationError(
        Wording(
          en: "--rounds is 1 to 1000, not \(rounds)",
          id: "--rounds adalah 1 sampai 1000, bukan \(rounds)"))
    }
  }
}

/// Why a measurement is worth nothing.
enum BenchError: Error {
  /// The structures did not give the same events in the same order.
  case differentHistories(SchedulerBenchmark)
  /// A study and the bare simulation of its replications did not have the same events.
  case differentEvents

  var message: Wording {
    switch self {
    case .differentHistories(let benchmark):
      Wording(
        en: "the two structures gave different events (\(benchmark.pattern.rawValue), "
          + "\(benchmark.pending) pending): one of them is wrong, please report it",
        id: "kedua struktur memberi peristiwa yang berbeda (\(benchmark.pattern.rawValue), "
          + "\(benchmark.pending) menunggu): salah satunya keliru, mohon laporkan")
    case .differentEvents:
      Wording(
        en: "the study and the bare replications had different events: please report it",
        id: "studi dan replikasi polosnya memberi peristiwa yang berbeda: mohon laporkan")
    }
  }
}

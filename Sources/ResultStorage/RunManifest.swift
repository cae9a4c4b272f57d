internal import Foundation

/// Where a run came from: the only file that differs between two runs of one scenario and seed.
public struct RunManifest: Sendable, Encodable {
  /// Version of Antrean.
  var antrean: String
  var scenario: String
  /// Hash of the scenario as run; filled in when it is kept.
  var scenarioHash = ""
  var seed: UInt64 = 0
  var replications = 0
  var wasInterrupted = false
  /// ISO 8601, with the offset from UTC.
  var started: String
  var ended: String
  /// The words of the command line.
  var commandLine: [String]
  var machine: Machine

  /// The computer of the run.
  public struct Machine: Sendable, Encodable {
    var name: String
    var system: String
    var processors: Int
    var threads: Int

    /// Collects the parts.
    public init(name: String, system: String, processors: Int, threads: Int) {
      self.name = name
      self.system = system
      self.processors = processors
      self.threads = threads
    }
  }

  /// Collects what only the caller knows.
  public init(
    antrean: String, scenario: String, started: String, ended: String, commandLine: [String],
    machine: Machine
  ) {
    self.antrean = antrean
    self.scenario = scenario
    self.started = started
    self.ended = ended
    self.commandLine = commandLine
    self.machine = machine
  }

  private enum CodingKeys: String, CodingKey {
    case antrean, scenario
    case scenarioHash = "scenario_hash"
    case seed, replications
    case wasInterrupted = "interrupted"
    case started, ended
    case commandLine = "command_line"
    case machine
  }

  /// The manifest as JSON with sorted keys.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

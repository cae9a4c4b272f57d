internal import Foundation

/// Where a run came from: the only file that differs between two runs of one scenario and seed.
public struct RunManifest: Sendable, Codable {
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
  /// What a run that continues has to ask for; none in runs that keep no outcomes.
  var request: RunRequest?
  /// The words of the command line.
  var commandLine: [String]
  var machine: Machine

  /// The computer of the run.
  public struct Machine: Sendable, Codable {
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
    machine: Machine, request: RunRequest? = nil
  ) {
    self.antrean = antrean
    self.scenario = scenario
    self.started = started
    self.ended = ended
    self.commandLine = commandLine
    self.machine = machine
    self.request = request
  }

  private enum CodingKeys: String, CodingKey {
    case antrean, scenario
    case scenarioHash = "scenario_hash"
    case seed, replications
    case wasInterrupted = "interrupted"
    case started, ended
    case request
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

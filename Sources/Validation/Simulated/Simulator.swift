import Foundation

/// Runs scenarios with the program as a user would, each on one thread: many run at a time.
public struct Simulator: Sendable {
  /// The program.
  var program: String
  /// Where scenarios and results are put; the caller removes it.
  var folder: String

  /// A program at a path, and a folder that exists.
  public init(program: String, folder: String) {
    self.program = program
    self.folder = folder
  }

  /// The quantities of a case by name, from so many replications with a seed.
  func measure(
    _ simulated: SimulatedCase, replications: Int, seed: Int
  ) throws -> (values: [String: Measured], seconds: Double) {
    let start = secondsOfThread()
    let file = "\(folder)/\(simulated.id).yaml"
    let text = """
      name: \(simulated.id)
      \(simulated.scenario)
      experiment: {seed: \(seed), replications: \(replications)}

      """
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    let keys = simulated.replicationKeys
    let files = "\(folder)/\(simulated.id)"
    let (output, seconds) = try run(
      ["run", file, "--format", "json", "--quiet", "--threads", "1"]
        + simulated.scopes.flatMap { ["--by", $0] }
        + (keys.isEmpty ? ["--no-files"] : ["--out", files, "--replications-csv"]), files: files)
    let each = try keys.isEmpty ? nil : replicationValues(in: files, keys, output.replications)
    let values: [String: Measured] = simulated.readings.compactMapValues { reading in
      let measured: Measured? =
        switch reading.origin {
        case .estimate(let key): output.measured(key)
        case .target(let number): output.measured(target: number)
        case .replications(let keys, let number): each?.measured(keys, number)
        case .combined(let keys, let numbers, let function):
          each?.combined(keys, numbers, function)
        }
      return measured.map {
        Measured(
          value: reading.scale * $0.value + reading.offset,
          standardError: abs(reading.scale) * $0.standardError)
      }
    }
    return (values, seconds + secondsOfThread() - start)
  }

  private func replicationValues(
    in files: String, _ keys: Set<ResultKey>, _ replications: Int
  ) throws -> ReplicationValues {
    let runs = try FileManager.default.contentsOfDirectory(atPath: files)
    guard let run = runs.first else { throw SimulatorError(text: "\(files) is empty") }
    let text = try String(contentsOfFile: "\(files)/\(run)/replications.csv", encoding: .utf8)
    try FileManager.default.removeItem(atPath: files)
    return ReplicationValues(text, keys: keys, replications: replications)
  }

  /// What the program says on these arguments, and the seconds of a processor that it took.
  func run(_ arguments: [String], files: String) throws -> (output: RunOutput, seconds: Double) {
    let ended = try EndedProgram.running(program, arguments, files: files)
    // 2 and 3 are verdicts about targets.
    guard let status = ended.status, [0, 2, 3].contains(status) else {
      throw SimulatorError(text: ended.errors)
    }
    return (try JSONDecoder().decode(RunOutput.self, from: ended.output), ended.seconds)
  }
}

/// A run that did not end as it should.
public struct SimulatorError: Error, CustomStringConvertible {
  var text: String

  /// What the program said.
  public var description: String { text }
}

extension SimulatedCase {
  /// What is read from single replications.
  var replicationKeys: Set<ResultKey> {
    readings.values.reduce(into: []) { keys, reading in
      switch reading.origin {
      case .replications(let own, _), .combined(let own, _, _): keys.formUnion(own)
      case .estimate, .target: break
      }
    }
  }
}

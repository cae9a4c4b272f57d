import Foundation

/// Runs scenarios with the program as a user would.
public struct Simulator: Sendable {
  /// The program.
  var program: String
  /// Worker threads of each run.
  var threads: Int
  /// Where scenarios and results are put; the caller removes it.
  var folder: String

  /// A program at a path, and a folder that exists.
  public init(program: String, threads: Int, folder: String) {
    self.program = program
    self.threads = threads
    self.folder = folder
  }

  /// The quantities of a case by name, from so many replications with a seed.
  func measure(_ simulated: SimulatedCase, replications: Int, seed: Int) throws -> [String:
    Measured]
  {
    let file = "\(folder)/\(simulated.id).yaml"
    let text = """
      name: \(simulated.id)
      \(simulated.scenario)
      experiment: {seed: \(seed), replications: \(replications)}

      """
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    let keys = simulated.replicationKeys
    let files = "\(folder)/\(simulated.id)"
    let output = try run(
      ["run", file, "--format", "json", "--quiet", "--threads", "\(threads)"]
        + simulated.scopes.flatMap { ["--by", $0] }
        + (keys.isEmpty ? ["--no-files"] : ["--out", files, "--replications-csv"]))
    let each = try keys.isEmpty ? nil : replicationValues(in: files, keys, output.replications)
    return simulated.readings.compactMapValues { reading in
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

  /// What the program says on these arguments.
  func run(_ arguments: [String]) throws -> RunOutput {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let problem = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // 2 and 3 are verdicts about targets.
    guard [0, 2, 3].contains(process.terminationStatus) else {
      throw SimulatorError(text: String(decoding: problem, as: UTF8.self))
    }
    return try JSONDecoder().decode(RunOutput.self, from: data)
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

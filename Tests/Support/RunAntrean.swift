import Dispatch
public import Foundation

/// What a program has left behind.
public struct ProgramOutcome: Equatable, Sendable {
  /// Exit status; the number of the signal that ended it if `wasSignalled`.
  public var status: Int32
  /// Ended by a signal, as a crash does.
  public var wasSignalled: Bool
  /// Killed because it took longer than allowed.
  public var tookTooLong: Bool
  /// Everything written to standard output.
  public var stdout: String
  /// Everything written to standard error.
  public var stderr: String
}

/// The command-line program under test, built beside the tests.
public var antreanExecutable: URL {
  URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "antrean")
}

/// Runs `antrean` with arguments, in the top folder of the project unless told otherwise.
///
/// Standard input is empty. `environment` is added to that of the tests, whose locale is `C`. After `seconds` the
/// program is killed and the outcome says so.
public func runAntrean(
  _ arguments: [String], environment: [String: String] = [:], in folder: URL = Repository.root,
  seconds: Int = 60
) throws -> ProgramOutcome {
  try runProgram(
    antreanExecutable, arguments, environment: environment, in: folder, seconds: seconds)
}

/// Runs a line of shell in which `antrean` is the program under test, so that streams can be closed.
public func runShell(
  _ line: String, environment: [String: String] = [:], in folder: URL = Repository.root,
  seconds: Int = 60
) throws -> ProgramOutcome {
  let function = "antrean() { '\(antreanExecutable.path(percentEncoded: false))' \"$@\"; }\n"
  return try runProgram(
    URL(filePath: "/bin/sh"), ["-c", function + line], environment: environment, in: folder,
    seconds: seconds)
}

private func runProgram(
  _ executable: URL, _ arguments: [String], environment: [String: String], in folder: URL,
  seconds: Int
) throws -> ProgramOutcome {
  // Files instead of pipes: a full pipe would stop the program.
  let output = try TemporaryDirectory()
  let stdout = try output.write("", to: "stdout")
  let stderr = try output.write("", to: "stderr")
  let process = Process()
  process.executableURL = executable
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment
    .merging(["SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C"]) { _, new in new }
    .merging(environment) { _, new in new }
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = try FileHandle(forWritingTo: URL(filePath: stdout))
  process.standardError = try FileHandle(forWritingTo: URL(filePath: stderr))
  let ended = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in ended.signal() }
  try process.run()
  let tookTooLong = ended.wait(timeout: .now() + .seconds(seconds)) == .timedOut
  if tookTooLong {
    kill(process.processIdentifier, SIGKILL)
    ended.wait()
  }
  return ProgramOutcome(
    status: process.terminationStatus,
    wasSignalled: process.terminationReason == .uncaughtSignal,
    tookTooLong: tookTooLong,
    stdout: String(decoding: try Data(contentsOf: URL(filePath: stdout)), as: UTF8.self),
    stderr: String(decoding: try Data(contentsOf: URL(filePath: stderr)), as: UTF8.self))
}

import ArgumentParser
import Experiments
import Foundation
import ResultStorage
import Scenarios

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the program tells its caller; the only place that decides about it.
enum ExitStatus: Int32 {
  /// Done, and no hard target failed.
  case success = 0
  case failure = 1
  /// A hard target failed.
  case targetFailed = 2
  /// No hard target failed, but some are undecided within the replications allowed.
  case undecided = 3
  /// Wrong arguments (`EX_USAGE`).
  case usage = 64
  /// A scenario that is not valid (`EX_DATAERR`).
  case invalidScenario = 65
  /// Stopped by Ctrl-C or SIGTERM; what was finished is kept.
  case interrupted = 130

  /// The status of a result: soft targets never change it.
  init(of result: StudyResult) {
    let verdicts = result.targets.filter(\.isHard).map(\.verdict)
    if result.wasInterrupted {
      self = .interrupted
    } else if verdicts.contains(.fail) {
      self = .targetFailed
    } else {
      self = verdicts.contains(.undecided) ? .undecided : .success
    }
  }

  /// The status of futures: a hard target has to hold in each of them.
  init(of result: FutureResult) {
    let counts = result.targets.indices.filter { result.targets[$0].isHard }
      .map { result.count(ofTarget: $0) }
    if result.futures.count < result.asked {
      self = .interrupted
    } else if counts.contains(where: { $0.fails > 0 }) {
      self = .targetFailed
    } else {
      self = counts.contains { $0.undecided > 0 } ? .undecided : .success
    }
  }

  /// Runs the command that the arguments ask for and says on standard error what went wrong.
  init(running arguments: [String]) {
    do {
      try Antrean.checkCommand(of: arguments)
      var command = try Antrean.parseAsRoot(arguments)
      if let command = command as? any AntreanCommand {
        self = try command.perform()
      } else {
        try command.run()
        self = .success
      }
    } catch {
      let environment = ProcessInfo.processInfo.environment
      self.init(
        reporting: error, in: Language(arguments: arguments, environment: environment))
    }
  }

  private init(reporting error: any Error, in language: Language) {
    switch error {
    case let error as ScenarioErrors:
      StandardError.write(DiagnosticRenderer.render(error.diagnostics, in: language))
      self = .invalidScenario
    case let error as ResultStoreError:
      StandardError.write("antrean: \(error.message.text(in: language))\n")
      self = .failure
    case let error as SweepStoreError:
      StandardError.write("antrean: \(error.message.text(in: language))\n")
      self = .failure
    case let error as ContinuationError:
      StandardError.write("antrean: \(error.message.text(in: language))\n")
      self = .failure
    case let error as StudyError:
      StandardError.write("antrean: \(error.message.text(in: language))\n")
      self = .failure
    case let error as BenchError:
      StandardError.write("antrean: \(error.message.text(in: language))\n")
      self = .failure
    case let error as StandardOutputError:
      self.init(reporting: error, in: language)
    default:
      self.init(reportingUsage: error, in: language)
    }
  }

  /// Nobody reads on: that is the reader's choice, not a failure.
  private init(reporting error: StandardOutputError, in language: Language) {
    switch error {
    case .closed:
      self = .success
    case .failed(let code):
      let reason = String(cString: strerror(code))
      let message = Wording(
        en: "antrean: cannot write to standard output: \(reason)\n",
        id: "antrean: tidak dapat menulis ke keluaran standar: \(reason)\n")
      StandardError.write(message.text(in: language))
      self = .failure
    }
  }

  /// Help and version are errors to the parser, but no failures.
  private init(reportingUsage error: any Error, in language: Language) {
    let message = ParserTexts.text(Antrean.fullMessage(for: error), in: language)
    let code = Antrean.exitCode(for: error)
    if code == .success {
      do throws(StandardOutputError) {
        try StandardOutput.write(message.isEmpty ? "" : message + "\n")
        self = .success
      } catch {
        self.init(reporting: error, in: language)
      }
    } else {
      StandardError.write(message.isEmpty ? "" : message + "\n")
      self = code == .validationFailure ? .usage : .failure
    }
  }

  /// Ends the program.
  func end() -> Never {
    exit(rawValue)
  }
}

extension StudyError {
  /// What happened, in one line.
  var message: Wording {
    switch self {
    case .auditFailed(let variant, let replication, let detail):
      Wording(
        en:
          "the people of variant \(variant), replication \(replication) do not add up: \(detail); "
          + "this is a fault of the program, please report it with the scenario",
        id: "jumlah orang varian \(variant), replikasi \(replication) tidak cocok: \(detail); ini "
          + "kesalahan program, mohon laporkan bersama skenarionya")
    case .unreadableOutcome(let replication):
      Wording(
        en: "the outcome of replication \(replication) of the earlier run cannot be read: run it "
          + "anew",
        id: "hasil replikasi \(replication) dari simulasi terdahulu tidak dapat dibaca: jalankan "
          + "dari awal")
    }
  }
}

import ArgumentParser
import Experiments
import Foundation

/// How many threads simulate, as several commands take it.
struct WorkerArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Worker threads (default: one per processor); results do not depend on it.",
        id: "Banyaknya thread (bawaan: satu per prosesor); hasil tidak bergantung padanya.")))
  var threads: Int?

  func validate() throws {
    try OptionNumber.check(threads, of: "--threads", in: 1...1_024)
  }

  /// As many as asked for, else one for each processor.
  var count: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }
}

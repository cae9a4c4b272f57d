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
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError(
        Wording(
          en: "--threads takes a number from 1 to 1024, not \(threads)",
          id: "--threads menerima angka 1 sampai 1024, bukan \(threads)"))
    }
  }

  /// As many as asked for, else one for each processor.
  var count: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }
}

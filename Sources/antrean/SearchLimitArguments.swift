import ArgumentParser
import Experiments
import Foundation

/// How long a search may go on.
struct SearchLimitArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Search no longer than so many seconds; the best so far is told.",
        id: "Cari paling lama sekian detik; yang terbaik sejauh ini disampaikan."),
      valueName: "seconds"))
  var seconds: Double?

  @Option(
    help: ArgumentHelp(
      Wording(
        en: "Search with no more than so many replications in all.",
        id: "Cari dengan paling banyak sekian replikasi seluruhnya."),
      valueName: "n"))
  var mostReplications: Int?

  func validate() throws {
    if let seconds, !(seconds > 0 && seconds.isFinite) {
      throw ValidationError(
        Wording(
          en: "--seconds takes a number above 0, not \(seconds)",
          id: "--seconds menerima angka di atas 0, bukan \(seconds)"))
    }
    try OptionNumber.check(mostReplications, of: "--most-replications", from: 1)
  }

  /// Whether there is time left after so many replications.
  var mayGoOn: @Sendable (Int) -> Bool {
    let end = seconds.map { ProcessInfo.processInfo.systemUptime + $0 } ?? .infinity
    let most = mostReplications ?? .max
    return { $0 < most && ProcessInfo.processInfo.systemUptime < end }
  }
}

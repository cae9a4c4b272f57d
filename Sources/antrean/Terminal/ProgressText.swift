import Experiments

/// The words of a progress.
struct ProgressText {
  private let completed: Int
  private let atMost: Int
  private let elapsed: Duration
  private let language: Language

  /// What is known of a run after some time.
  init(completed: Int, atMost: Int, elapsed: Duration, in language: Language) {
    self.completed = completed
    self.atMost = max(atMost, 1)
    self.elapsed = elapsed
    self.language = language
  }

  /// One line for a log.
  var line: String {
    Wording(
      en: "antrean: \(completed) of at most \(atMost) replications, \(percent) %\(rest)",
      id: "antrean: \(completed) dari paling banyak \(atMost) replikasi, \(percent) %\(rest)"
    ).text(in: language)
  }

  /// A bar with the same facts, no wider than the terminal.
  func bar(columns: Int) -> String {
    let facts = Wording(
      en: " \(completed)/\(atMost) replications, \(percent) %\(rest)",
      id: " \(completed)/\(atMost) replikasi, \(percent) %\(rest)"
    ).text(in: language)
    let room = min(40, columns - facts.count - 3)
    guard room >= 8 else { return String(facts.dropFirst().prefix(max(0, columns - 1))) }
    let full = room * min(completed, atMost) / atMost
    return "[" + String(repeating: "#", count: full)
      + String(repeating: ".", count: room - full) + "]" + facts
  }

  private var percent: Int { 100 * min(completed, atMost) / atMost }

  /// The time left if the rest takes as long as what is done.
  private var rest: Wording {
    guard completed > 0, completed < atMost else { return "" }
    let seconds =
      Double(elapsed.components.seconds) / Double(completed)
      * Double(atMost - completed)
    guard seconds >= 1 else { return "" }
    let (whole, minutes) = (Int(seconds.rounded()), Int((seconds / 60).rounded()))
    return seconds < 120
      ? Wording(en: ", about \(whole) s left", id: ", kira-kira \(whole) detik lagi")
      : Wording(en: ", about \(minutes) min left", id: ", kira-kira \(minutes) menit lagi")
  }
}

/// The words of a progress.
struct ProgressText {
  private let completed: Int
  private let atMost: Int
  private let elapsed: Duration

  /// What is known of a run after some time.
  init(completed: Int, atMost: Int, elapsed: Duration) {
    self.completed = completed
    self.atMost = max(atMost, 1)
    self.elapsed = elapsed
  }

  /// One line for a log.
  var line: String {
    "antrean: \(completed) of at most \(atMost) replications, \(percent) %\(rest)"
  }

  /// A bar with the same facts, no wider than the terminal.
  func bar(columns: Int) -> String {
    let facts = " \(completed)/\(atMost) replications, \(percent) %\(rest)"
    let room = min(40, columns - facts.count - 3)
    guard room >= 8 else { return String(facts.dropFirst().prefix(max(0, columns - 1))) }
    let full = room * min(completed, atMost) / atMost
    return "[" + String(repeating: "#", count: full)
      + String(repeating: ".", count: room - full) + "]" + facts
  }

  private var percent: Int { 100 * min(completed, atMost) / atMost }

  /// The time left if the rest takes as long as what is done.
  private var rest: String {
    guard completed > 0, completed < atMost else { return "" }
    let seconds =
      Double(elapsed.components.seconds) / Double(completed)
      * Double(atMost - completed)
    guard seconds >= 1 else { return "" }
    return seconds < 120
      ? ", about \(Int(seconds.rounded())) s left"
      : ", about \(Int((seconds / 60).rounded())) min left"
  }
}

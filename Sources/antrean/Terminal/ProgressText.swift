import Experiments

/// The words of a progress.
struct ProgressText {
  private let completed: Int
  private let atMost: Int
  /// Replications that will probably do, if less than `atMost` can.
  private let expected: Int?
  private let reused: Int
  private let elapsed: Duration
  private let language: Language

  /// What is known of a run after some time.
  init(completed: Int, atMost: Int, elapsed: Duration, in language: Language) {
    self.init(
      StudyProgress(completed: completed, atMost: atMost), elapsed: elapsed, in: language)
  }

  /// What is known of a run after some time.
  init(_ progress: StudyProgress, elapsed: Duration, in language: Language) {
    completed = progress.completed
    atMost = max(progress.atMost, 1)
    expected = progress.expected.map { max($0, progress.completed) }
    reused = progress.reused
    self.elapsed = elapsed
    self.language = language
  }

  /// One line for a log.
  var line: String {
    guard let expected else {
      return Wording(
        en: "antrean: \(completed) of at most \(atMost) replications, \(percent) %\(rest)",
        id: "antrean: \(completed) dari paling banyak \(atMost) replikasi, \(percent) %\(rest)"
      ).text(in: language)
    }
    return Wording(
      en: "antrean: \(completed) of about \(expected) replications, about \(expected - completed) "
        + "still needed (at most \(atMost) in all)\(rest)",
      id: "antrean: \(completed) dari kira-kira \(expected) replikasi, masih perlu kira-kira "
        + "\(expected - completed) (paling banyak \(atMost) seluruhnya)\(rest)"
    ).text(in: language)
  }

  /// A bar with the same facts, no wider than the terminal.
  func bar(columns: Int) -> String {
    let number = expected.map { "~\($0)" } ?? "\(atMost)"
    let facts = Wording(
      en: " \(completed)/\(number) replications, \(percent) %\(rest)",
      id: " \(completed)/\(number) replikasi, \(percent) %\(rest)"
    ).text(in: language)
    let room = min(40, columns - facts.count - 3)
    guard room >= 8 else { return String(facts.dropFirst().prefix(max(0, columns - 1))) }
    let full = room * min(completed, whole) / whole
    return "[" + String(repeating: "#", count: full)
      + String(repeating: ".", count: room - full) + "]" + facts
  }

  /// How many replications there will be, as far as is known.
  private var whole: Int { max(1, expected ?? atMost) }

  private var percent: Int { 100 * min(completed, whole) / whole }

  /// The time left if the rest takes as long as what this process has done.
  private var rest: Wording {
    guard completed > reused, completed < whole else { return "" }
    let seconds =
      Double(elapsed.components.seconds) / Double(completed - reused)
      * Double(whole - completed)
    guard seconds >= 1 else { return "" }
    let (whole, minutes) = (Int(seconds.rounded()), Int((seconds / 60).rounded()))
    return seconds < 120
      ? Wording(en: ", about \(whole) s left", id: ", kira-kira \(whole) detik lagi")
      : Wording(en: ", about \(minutes) min left", id: ", kira-kira \(minutes) menit lagi")
  }
}

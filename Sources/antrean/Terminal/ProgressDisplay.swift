import Experiments
import Synchronization

/// Tells on standard error how far a run is.
final class ProgressDisplay: Sendable {
  /// How it is told.
  enum Style {
    /// A bar that is drawn over itself.
    case bar(columns: Int)
    /// A line from time to time, for logs.
    case lines
    case none

    /// The style for the stream as it is: a bar needs a terminal that can clear a line.
    init(isQuiet: Bool, isTerminal: Bool, columns: Int, terminalName: String?) {
      if isQuiet {
        self = .none
      } else {
        self = isTerminal && terminalName != "dumb" ? .bar(columns: columns) : .lines
      }
    }

    var interval: Duration {
      switch self {
      case .bar: .milliseconds(100)
      case .lines, .none: .seconds(3)
      }
    }
  }

  private let style: Style
  private let started: ContinuousClock.Instant
  private let write: @Sendable (String) -> Void
  private let state: Mutex<State>

  private struct State {
    var lastShown: ContinuousClock.Instant
    var isBarVisible = false
  }

  /// A display that starts now.
  init(style: Style, write: @escaping @Sendable (String) -> Void) {
    self.style = style
    self.write = write
    started = .now
    state = Mutex(State(lastShown: .now))
  }

  /// Shows the progress unless that was done a moment ago; may be called on any thread.
  func show(_ progress: StudyProgress) {
    if case .none = style { return }
    let now = ContinuousClock.now
    state.withLock { state in
      guard now - state.lastShown >= style.interval else { return }
      state.lastShown = now
      let text = ProgressText(progress, elapsed: now - started)
      switch style {
      case .bar(let columns):
        write("\r\u{1B}[K" + text.bar(columns: columns))
        state.isBarVisible = true
      case .lines: write(text.line + "\n")
      case .none: break
      }
    }
  }

  /// Takes the bar away, so that other text can follow.
  func clear() {
    state.withLock { state in
      if state.isBarVisible { write("\r\u{1B}[K") }
      state.isBarVisible = false
    }
  }
}

/// The words of a progress.
struct ProgressText {
  private let completed: Int
  private let atMost: Int
  private let elapsed: Duration

  /// What is known of a run after some time.
  init(_ progress: StudyProgress, elapsed: Duration) {
    completed = progress.completed
    atMost = max(progress.atMost, 1)
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

import Experiments
import Foundation
import Synchronization

/// Tells on standard error how far a run is.
final class ProgressDisplay: Sendable {
  /// How it is told.
  enum Style: Equatable {
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
  private let language: Language
  private let started: ContinuousClock.Instant
  private let write: @Sendable (String) -> Void
  private let state: Mutex<State>

  private struct State {
    var lastShown: ContinuousClock.Instant
    var isBarVisible = false
  }

  /// A display on standard error as it is, that starts now.
  static func onStandardError(isQuiet: Bool, in language: Language) -> ProgressDisplay {
    let style = Style(
      isQuiet: isQuiet, isTerminal: StandardError.isTerminal, columns: StandardError.columns,
      terminalName: ProcessInfo.processInfo.environment["TERM"])
    return ProgressDisplay(style: style, in: language, write: StandardError.write)
  }

  /// A display that starts now.
  init(style: Style, in language: Language, write: @escaping @Sendable (String) -> Void) {
    self.style = style
    self.language = language
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
      let text = ProgressText(progress, elapsed: now - started, in: language)
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

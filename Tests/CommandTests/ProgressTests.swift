import Experiments
import TestSupport
import Testing

@testable import antrean

struct ProgressTests {
  @Test func `a line tells count, share and the time left`() {
    let text = ProgressText(completed: 25, atMost: 100, elapsed: .seconds(10), in: .english)

    #expect(
      text.line == "antrean: 25 of at most 100 replications, 25 %, about 30 s left")
  }

  @Test func `long times left are in minutes`() {
    let text = ProgressText(completed: 1, atMost: 11, elapsed: .seconds(60), in: .english)

    #expect(text.line.hasSuffix(", about 10 min left"))
  }

  @Test func `nothing is guessed before the first replication or after the last`() {
    #expect(
      ProgressText(completed: 0, atMost: 5, elapsed: .seconds(9), in: .english).line
        == "antrean: 0 of at most 5 replications, 0 %")
    #expect(
      ProgressText(completed: 5, atMost: 5, elapsed: .seconds(9), in: .english).line
        == "antrean: 5 of at most 5 replications, 100 %")
  }

  @Test func `a bar fills with the share done`() {
    let text = ProgressText(completed: 1, atMost: 4, elapsed: .zero, in: .english)

    // 40 columns less 23 of facts and 3 of brackets and margin: 14 places, a quarter full.
    #expect(text.bar(columns: 40) == "[###...........] 1/4 replications, 25 %")
  }

  @Test(arguments: 1...120)
  func `a bar never breaks the line`(columns: Int) {
    let text = ProgressText(
      completed: 123_456, atMost: 9_999_999, elapsed: .seconds(1_000), in: .english)

    #expect(text.bar(columns: columns).count < max(columns, 2))
  }

  @Test func `a terminal gets a bar, a log lines, quiet nothing`() {
    func style(quiet: Bool, terminal: Bool, name: String?) -> ProgressDisplay.Style {
      ProgressDisplay.Style(
        isQuiet: quiet, isTerminal: terminal, columns: 80, terminalName: name)
    }

    #expect(style(quiet: false, terminal: true, name: "xterm") == .bar(columns: 80))
    #expect(style(quiet: false, terminal: true, name: "dumb") == .lines)
    #expect(style(quiet: false, terminal: false, name: "xterm") == .lines)
    #expect(style(quiet: true, terminal: true, name: "xterm") == .none)
  }
}

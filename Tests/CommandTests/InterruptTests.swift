import Foundation
import TestSupport
import Testing

/// A long run that is stopped from outside.
struct InterruptTests {
  let fixture: RunFixture
  /// Starts a run of hours in the background and waits until it has told some progress.
  ///
  /// By its path: the shell function `antrean` would take the signals in its place.
  private let start = """
    "$ANTREAN" run small.yaml --replications 9999999 --applicants all --out out \
      >report 2>progress & run=$!
    until grep -q replications progress; do sleep 0.1; done

    """
  private let program = ["ANTREAN": antreanExecutable.path(percentEncoded: false)]

  init() throws {
    fixture = try RunFixture()
  }

  @Test(arguments: ["INT", "TERM"])
  func `a signal keeps what is finished`(signal: String) throws {
    let outcome = try runShell(
      start + "kill -\(signal) $run; wait $run", environment: program, in: fixture.folder.url)

    #expect(outcome.status == 130)
    #expect(try fixture.text(of: "report").contains("interrupted: this is what was finished"))
    let progress = try fixture.text(of: "progress")
    #expect(progress.contains(" of at most 9999999 replications, "))
    #expect(progress.contains("once more to stop at once"))
    #expect(!progress.contains("\u{1B}") && !progress.contains("\r"))
    let runs = fixture.names(in: "out")
    let run = try #require(runs.first)
    #expect(runs.count == 1 && !run.hasPrefix("."))
    #expect(try fixture.text(of: "out/\(run)/manifest.json").contains("\"interrupted\" : true"))
    #expect(try fixture.text(of: "out/\(run)/summary.csv").hasSuffix("\r\n"))
    // Those of the first replication, which is the same however many follow.
    _ = try fixture.run("--replications", "1", "--applicants", "all", "--out", "one")
    let one = try #require(fixture.names(in: "one").first)
    #expect(
      try fixture.text(of: "out/\(run)/applicants.csv")
        == fixture.text(of: "one/\(one)/applicants.csv"))
  }

  @Test func `a run killed before its first replication leaves nothing after the next one`()
    throws
  {
    _ = try runShell(
      """
      "$ANTREAN" run small.yaml --set 'calendar.measure=5_000_000 h' --quiet --out out & run=$!
      until ls -A out/.partial-* >/dev/null 2>&1; do sleep 0.1; done
      sleep 0.3; kill -KILL $run; wait $run
      """, environment: program, in: fixture.folder.url)
    let left = fixture.names(in: "out")
    #expect(left.count == 1 && left.allSatisfy { $0.hasPrefix(".partial-") })

    let next = try fixture.run("--out", "out")

    #expect(next.status == 0)
    let runs = fixture.names(in: "out")
    #expect(runs.count == 1 && runs.allSatisfy { !$0.hasPrefix(".") })
  }
}

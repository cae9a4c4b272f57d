import Foundation
import TestSupport
import Testing

@Suite struct BenchCommandTests {
  @Test func `the scheduler benchmark writes one CSV line per round and structure`() throws {
    let outcome = try runAntrean([
      "bench", "scheduler", "--quick", "--sizes", "1,20", "--rounds", "2", "--format", "csv",
    ])

    #expect(outcome.status == 0)
    #expect(outcome.stderr.isEmpty)
    let rows = outcome.stdout.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(rows.map(\.count) == Array(repeating: 7, count: 1 + 2 * 2 * 2 * 2))
    #expect(
      rows.dropFirst().prefix(2).map { $0[0...3].joined(separator: " ") } == [
        "hold 1 EventList 1", "hold 1 EventList 2",
      ])
  }

  @Test func `the model benchmark writes one CSV line per round, path and program`() throws {
    let outcome = try runAntrean(["bench", "model", "--quick", "--rounds", "1", "--format", "csv"])

    #expect(outcome.status == 0)
    #expect(outcome.stderr.isEmpty)
    let rows = outcome.stdout.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(
      rows.dropFirst().map { $0[0...3].joined(separator: " ") } == [
        "run antrean 1 50000", "run loop 1 50000", "study antrean 1 50000", "study loop 1 50000",
      ])
  }

  @Test func `the model benchmark times replications of a scenario`() throws {
    let outcome = try runAntrean([
      "bench", "model", "--scenario", "scenarios/tutorial-mm3.yaml", "--rounds", "2", "--format",
      "csv",
    ])

    #expect(outcome.status == 0)
    #expect(outcome.stderr.isEmpty)
    let rows = outcome.stdout.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(
      rows.dropFirst().map { $0[0...1].joined(separator: " ") } == [
        "run 1", "run 2", "study 1", "study 2",
      ])
  }

  @Test func `an experiment is timed beside the bare simulation of its replications`() throws {
    let options = [
      "bench", "experiments", "--scenario", "scenarios/tutorial-mm3.yaml", "--set",
      "calendar.measure=20 h", "--replications", "3", "--rounds", "2", "--threads", "2",
    ]
    let outcome = try runAntrean(options + ["--format", "csv"])

    #expect(outcome.status == 0)
    #expect(outcome.stderr.isEmpty)
    let rows = outcome.stdout.split(separator: "\n").map { $0.split(separator: ",") }
    let runs = ["records 1", "study 1", "records 2", "study 2"]
    #expect(
      rows.dropFirst().map { $0[0...2].joined(separator: " ") }
        == [1, 2].flatMap { round in runs.map { "\($0) \(round)" } })
    // Every run of a round has the same events, in the second round those of the first.
    #expect(Set(rows.dropFirst().map { $0[5] }).count == 1)
    let text = try runAntrean(options)
    #expect(text.status == 0)
    #expect(text.stdout.hasPrefix("3 replications of base of tutorial-mm3, "))
  }

  @Test func `no replications are nothing to time`() throws {
    let outcome = try runAntrean(["bench", "experiments", "--replications", "0"])
    #expect(outcome.status == 64)
    #expect(outcome.stderr.contains("--replications is 1 to 10000, not 0"))
  }

  @Test(arguments: [
    (["--sizes", "10,x"], "not \"x\""), (["--sizes", "0"], "not \"0\""),
    (["--sizes", "1000001"], "not \"1000001\""), (["--rounds", "0"], "not 0"),
    (["--format", "xml"], "xml"),
  ])
  func `a wrong option is refused by name`(options: [String], message: String) throws {
    let outcome = try runAntrean(["bench", "scheduler"] + options)

    #expect(outcome.status == 64)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains(message))
  }

  @Test func `random bits come in the number asked for and end when nobody reads on`() throws {
    let counted = try runShell("antrean bench random --bytes 131077 | wc -c")
    #expect(counted.stdout.trimmingCharacters(in: .whitespacesAndNewlines) == "131077")

    let endless = try runShell(
      "{ antrean bench random; echo $? >&2; } | head -c 1000000 | wc -c")
    #expect(endless.stdout.trimmingCharacters(in: .whitespacesAndNewlines) == "1000000")
    #expect(endless.stderr == "0\n")
  }

  @Test func `random bits of other neighbours and seeds are other bits`() throws {
    let arguments = [
      "", "--seed 2", "--neighbours people", "--neighbours replications", "--neighbours seeds",
    ]
    let sums = try arguments.map {
      try runShell("antrean bench random --bytes 100000 \($0) | cksum").stdout
    }
    #expect(Set(sums).count == arguments.count)
  }

  @Test func `no bytes at all are refused`() throws {
    let outcome = try runAntrean(["bench", "random", "--bytes", "0"])
    #expect(outcome.status == 64)
    #expect(outcome.stderr.contains("--bytes is at least 1, not 0"))
  }
}

import Foundation
import TestSupport
import Testing

/// Everything that the planning commands print, word for word: text in both languages and JSON.
struct PlanningGoldenTests {
  @Test func `a plan`() throws {
    let queue = try PlanCommandTests.Queue(plan: PlanCommandTests.desks)
    try expectGoldens(
      "plan", of: "queue.yaml", in: queue.folder, "--set", "calendar.measure=60 h")
  }

  @Test func `policies`() throws {
    let town = try PolicyCommandTests.Town(needs: 12)
    try expectGoldens("policy", of: "calendar.yaml", in: town.folder, "--most-policies", "4")
  }

  @Test func `shifts of a queue and of an office`() throws {
    // Three hours that start empty, and two weeks with hours of the clock.
    for (name, text) in [("", StaffCommandTests.day), ("-office", StaffCommandTests.office)] {
      let folder = try TemporaryDirectory()
      _ = try folder.write(text, to: "file.yaml")
      try expectGoldens(
        "staff", name, of: "file.yaml", in: folder, "--replications", "4", "--set",
        "plan={shifts: {interval: 1 h}}")
    }
  }

  @Test func `the months ahead`() throws {
    let queue = try HorizonCommandTests.Queue(
      horizon: "horizon: {months: 3, growth: 400 % / year}", targets: "[mean(wait) <= 12 min]")
    try expectGoldens("horizon", of: "queue.yaml", in: queue.folder)
  }

  private func expectGoldens(
    _ command: String, _ suffix: String = "", of file: String, in folder: TemporaryDirectory,
    _ options: String...
  ) throws {
    let forms = [
      (".txt", ["--out", "out"]), ("-id.txt", ["--lang", "id", "--out", "out"]),
      (".json", ["--format", "json", "--no-files"]),
    ]
    for (ending, form) in forms {
      let outcome = try runAntrean(
        [command, file, "--quiet", "--set", "experiment.replications=4"] + options + form,
        in: folder.url)
      #expect([0, 2, 3].contains(outcome.status), "\(outcome.stderr)")
      try expectGolden(
        ending == ".json" ? Self.rounded(outcome.stdout) : outcome.stdout,
        named: "planning/\(command)\(suffix)\(ending)")
    }
  }

  /// The last digits of a number are those of the machine's mathematics.
  private static func rounded(_ json: String) -> String {
    json.replacing(/-?\d+\.\d{6,}(e-?\d+)?/) { match in
      String(format: "%.7g", Double(match.output.0) ?? 0)
    }
  }
}

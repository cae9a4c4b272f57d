import Foundation
import TestSupport
import Testing

/// `antrean run` from the file to the results.
struct RunTests {
  @Test func `a table that has changed is another run, explained beside its files`() throws {
    let fixture = try RunFixture()
    let text = try fixture.text(of: "small.yaml").replacing(
      "{exponential: {mean: 4.34 min}}",
      with: "{empirical: {file: minutes.csv, column: minutes, unit: min}}")
    _ = try fixture.folder.write(text, to: "small.yaml")
    for minutes in ["4", "5"] {
      _ = try fixture.folder.write("minutes\n3\n\(minutes)\n", to: "minutes.csv")
      _ = try fixture.run()
    }
    let runs = fixture.names(in: "results/small")
    #expect(runs.count == 2)
    for run in runs {
      #expect(try fixture.text(of: "results/small/\(run)/README.md").hasPrefix("# Results"))
    }
  }

  @Test func `a run prints a report and keeps its files`() throws {
    let fixture = try RunFixture()

    let outcome = try fixture.run()

    #expect(outcome.status == 0)
    #expect(outcome.stderr.isEmpty)
    let runs = fixture.names(in: "results/small")
    let run = try #require(runs.first)
    #expect(runs.count == 1 && run.count == 8)
    #expect(outcome.stdout.contains("results/small/\(run)/"))
    #expect(outcome.stdout.contains("wait in line"))
    #expect(
      fixture.names(in: "results/small/\(run)") == [
        "README.md", "manifest.json", "replications.csv", "replications.journal", "scenario.yaml",
        "slots.csv", "summary.csv", "timeline.csv",
      ])
    #expect(
      try fixture.text(of: "results/small/\(run)/scenario.yaml") == fixture.text(of: "small.yaml"))
  }

  @Test func `the JSON has the keys of the contract and the same numbers as the CSV`() throws {
    let fixture = try RunFixture()

    let outcome = try fixture.run("--format", "json", "--out", "out")

    let document = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8))
    let keys = try #require(document as? [String: Any])
    #expect(keys["antrean"] as? String == "0.1.0")
    #expect(keys["scenario"] as? String == "small")
    #expect(keys["seed"] as? Int == 1)
    #expect(keys["replications"] as? Int == 4)
    let audit = try #require(keys["audit"] as? [String: Int])
    #expect(try #require(audit["people"]) > 900)
    #expect(audit["people"] == audit["served"].map { $0 + (audit["unfinished"] ?? 0) })
    let run = try #require(fixture.names(in: "out").first)
    let rows = try fixture.text(of: "out/\(run)/summary.csv").split(separator: "\r\n")
    let row = try #require(rows.first { $0.hasPrefix("base,wait,mean,,,,,,,,,,,min,") })
    let value = row.split(separator: ",", omittingEmptySubsequences: false)[14]
    #expect(
      outcome.stdout.contains(
        "{\"variant\": \"base\", \"measure\": \"wait\", \"statistic\": \"mean\", "
          + "\"scope\": {}, \"unit\": \"min\", \"value\": \(value), "))
  }

  @Test func `one and two threads write the same bytes`() throws {
    let fixture = try RunFixture(replications: 7)
    for threads in ["1", "2"] {
      let outcome = try fixture.run(
        "--threads", threads, "--out", threads, "--applicants", "50", "--by", "arrival_index")
      #expect(outcome.status == 0)
    }

    let run = try #require(fixture.names(in: "1").first)
    let files = fixture.names(in: "1/\(run)")

    #expect(fixture.names(in: "2/\(run)") == files)
    #expect(files.contains("applicants.csv"))
    for file in files where file != "manifest.json" {
      let bytes = try ["1", "2"].map { threads in
        try Data(contentsOf: fixture.folder.url.appending(path: "\(threads)/\(run)/\(file)"))
      }
      #expect(bytes[0] == bytes[1], "\(file) differs")
    }
  }

  @Test func `seed and replications of the command line replace those of the file`() throws {
    let fixture = try RunFixture()

    let outcome = try fixture.run("--seed", "9", "--replications", "2", "--no-files")

    #expect(outcome.stdout.contains("small: 2 replications, seed 9"))
    #expect(outcome.stdout.contains("none were written"))
    #expect(fixture.names(in: "results") == [])
  }

  @Test(arguments: [
    ("weekday", "no dates"), ("region", "no regions"), ("group", "no office"),
    ("class", "no classes"),
  ])
  func `estimates by what the scenario does not have are refused before the run`(
    scope: String, reason: String
  ) throws {
    let fixture = try RunFixture()

    let outcome = try fixture.run("--by", scope)

    #expect(outcome.status == 64)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("--by \(scope) has no meaning here"))
    #expect(outcome.stderr.contains(reason))
    #expect(fixture.names(in: "results") == [])
  }

  @Test func `a setting changes the office and is kept with the scenario`() throws {
    let fixture = try RunFixture()

    let outcome = try fixture.run("--set", "stages.desk.desks=4", "--out", "out")

    #expect(outcome.status == 0)
    let run = try #require(fixture.names(in: "out").first)
    #expect(
      try fixture.text(of: "out/\(run)/scenario.yaml")
        == "# Run with these options:\n# --set 'stages.desk.desks=4'\n"
        + fixture.text(of: "small.yaml"))
  }

  @Test(
    arguments: [
      // The mean wait is 0.69 min by Erlang C; 50 h give it to about a fifth.
      (["mean(wait) <= 30 min"], 0), (["mean(wait) <= 0.01 min"], 2),
      (["mean(wait) <= 0.692 min"], 3),
      (["mean(wait) <= 0.692 min", "mean(wait) <= 0.01 min"], 2),
      (["{that: mean(wait) <= 0.01 min, weight: soft}"], 0),
    ] as [([String], Int32)])
  func `hard targets decide the status`(targets: [String], status: Int32) throws {
    let outcome = try RunFixture(targets: targets).run("--no-files")

    #expect(outcome.status == status)
  }
}

import Foundation
import TestSupport
import Testing

/// `antrean compare` from files to findings.
struct CompareTests {
  /// Three queues in one file and one of them in another.
  private struct Fixture {
    let folder: TemporaryDirectory

    init() throws {
      folder = try TemporaryDirectory()
      _ = try folder.write(Self.text(desks: 2), to: "two.yaml")
      _ = try folder.write(
        Self.text(desks: 3).replacing("4.34 min", with: "4 min"), to: "three.yaml")
    }

    private static func text(desks: Int) -> String {
      """
      antrean: 1
      name: queue-\(desks)
      calendar: {always_open: true, warm_up: 10 h, measure: 50 h}
      demand: [{id: all, rate: 20.8 / h}]
      stages:
        - {id: desk, desks: \(desks), service: {exponential: {mean: 4.34 min}}}
      variants:
        same: {set: {stages.desk.desks: \(desks)}}
        more: {set: {stages.desk.desks: \(desks + 1)}}
      experiment: {seed: 1, replications: 6}

      """
    }

    func compare(_ arguments: String...) throws -> ProgramOutcome {
      try runAntrean(["compare", "--quiet"] + arguments, in: folder.url, seconds: 60)
    }
  }

  @Test func `variants are compared in words, and every row is kept`() throws {
    let fixture = try Fixture()

    let outcome = try fixture.compare("two.yaml")

    #expect(outcome.status == 0)
    #expect(outcome.stderr.isEmpty)
    #expect(outcome.stdout.contains("same beside base, 6 quantities: same 6"))
    #expect(outcome.stdout.contains("more beside same, 6 quantities: better 4, less 1, same 1"))
    let path = fixture.folder.url.appending(path: "results/queue-2/compare/compare.csv")
    let rows = try String(contentsOf: path, encoding: .utf8).split(separator: "\r\n")
    #expect(rows.count == 1 + 3 * 6)
    #expect(rows[0].hasPrefix("first,second,measure,statistic,scope,unit,same_persons,"))
  }

  @Test func `files are compared as they stand, on one plan`() throws {
    let fixture = try Fixture()

    let outcome = try fixture.compare(
      "two.yaml", "three.yaml", "--of", "mean(wait)", "--no-files", "--format", "json",
      "--replications", "4")

    let document = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8))
    let keys = try #require(document as? [String: Any])
    #expect(keys["variants"] as? [String] == ["queue-2", "queue-3"])
    #expect(keys["replications"] as? Int == 4)
    let contrasts = try #require(keys["contrasts"] as? [[String: Any]])
    #expect(contrasts.map { $0["finding"] as? String } == ["better"])
    #expect(outcome.stderr.isEmpty)
  }

  @Test func `worse than the first is a failure where that is asked for`() throws {
    let fixture = try Fixture()
    let options = ["--of", "mean(wait)", "--no-files", "--fail-on", "worse"]
    let status = { (files: [String]) in
      try runAntrean(["compare", "--quiet"] + files + options, in: fixture.folder.url, seconds: 60)
        .status
    }
    #expect(try status(["three.yaml", "two.yaml"]) == 2)
    #expect(try status(["two.yaml", "three.yaml"]) == 0)
    // Two replications cannot tell 4.34 from 4.33 minutes.
    #expect(
      try status([
        "two.yaml", "--variant", "same", "--replications", "2", "--set",
        "variants.same.set={stages.desk.service.exponential.mean: 4.339 min}",
      ]) == 3)
  }

  @Test func `shares of what changed add up to the difference`() throws {
    let fixture = try Fixture()

    let outcome = try fixture.compare(
      "two.yaml", "three.yaml", "--what-changed", "--of", "mean(wait)", "--format", "json",
      "--no-files")

    let document = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8))
    let keys = try #require(document as? [String: Any])
    #expect(
      keys["changes"] as? [String] == ["stages.desk.desks", "stages.desk.service.exponential.mean"])
    let row = try #require((keys["quantities"] as? [[String: Any]])?.first)
    let shares = try #require(row["shares"] as? [Double])
    let difference = try #require(row["difference"] as? Double)
    #expect(abs(shares[0] + shares[1] - difference) < 1e-12)
    // Both shorten the wait, the desk far more.
    #expect(shares[0] < shares[1] && shares[1] < 0)
  }

  @Test func `the fewest replications of a precision are told to be so`() throws {
    let fixture = try Fixture()
    let plan = "{precision: 5 %, of: [mean(wait)], at_least: 3, at_most: 1200}"
    let setting = "experiment.replications=\(plan)"
    let some = try fixture.compare("two.yaml", "--no-files", "--set", setting)

    #expect(some.stdout.contains(" 3 replications, "))
    #expect(some.stdout.contains("asks for a precision and allows 1,200 replications"))
    let all = try fixture.compare(
      "two.yaml", "--no-files", "--set", setting, "--replications", "4")
    #expect(all.stdout.contains(" 4 replications, "))
    #expect(!all.stdout.contains("asks for a precision"))
  }

  @Test func `saved runs are compared without simulating again`() throws {
    let fixture = try Fixture()
    let run = { (file: String, seed: String) in
      _ = try runAntrean(
        ["run", file, "--quiet", "--out", "runs-\(file)-\(seed)", "--seed", seed],
        in: fixture.folder.url,
        seconds: 60)
      let names = try FileManager.default.contentsOfDirectory(
        atPath: fixture.folder.url.appending(path: "runs-\(file)-\(seed)").path)
      return "runs-\(file)-\(seed)/\(try #require(names.first))"
    }
    let (two, three, other) = (
      try run("two.yaml", "1"), try run("three.yaml", "1"), try run("three.yaml", "2")
    )

    let variants = try fixture.compare(two, "--of", "mean(queue_length)", "--format", "json")
    let both = try fixture.compare(two, three, "--of", "mean(queue_length)", "--format", "json")
    let fresh = try fixture.compare(
      "two.yaml", "three.yaml", "--of", "mean(queue_length)", "--format", "json", "--no-files")

    // The mean of a time average is that of its replications, whichever way it comes.
    #expect(try difference(in: both) == difference(in: fresh))
    #expect(variants.stdout.contains("\"first\": \"same\", \"second\": \"more\""))
    #expect(try fixture.compare(two, three, "--quiet").status == 0)
    let foreign = try fixture.compare(two, other)
    #expect(foreign.status == 64)
    #expect(foreign.stderr.contains("different seeds"))
    #expect(try fixture.compare(two, "two.yaml").stderr.contains("not both"))

    try FileManager.default.removeItem(
      at: fixture.folder.url.appending(path: "\(three)/replications.csv"))
    let without = try fixture.compare(two, three)
    #expect(without.status == 64)
    #expect(without.stderr.contains("\(three) has no replications.csv"))
    #expect(without.stderr.contains("`antrean run \(three)/scenario.yaml`"))
  }

  private func difference(in outcome: ProgramOutcome) throws -> Double {
    let document = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8))
    let contrasts = (document as? [String: Any])?["contrasts"] as? [[String: Any]]
    return try #require(contrasts?.first?["difference"] as? Double, "\(outcome.stderr)")
  }

  @Test func `wrong questions are told what to write`() throws {
    let fixture = try Fixture()
    for (arguments, status, text) in [
      (["two.yaml", "--of", "mean(weit)"], Int32(65), "did you mean `wait`?"),
      (["two.yaml", "--margin", "2 lemons"], 65, "--margin:1:1"),
      (["two.yaml", "--variant", "base"], 64, "the variants are same, more"),
      (["two.yaml", "three.yaml", "--variant", "same"], 64, "several files are given"),
      (["two.yaml", "--what-changed"], 64, "name one with --variant"),
      (["two.yaml", "nowhere.yaml"], 65, "nowhere.yaml"),
      (["two.yaml", "--together", "stages"], 64, "which is not asked for"),
    ] {
      let outcome = try runAntrean(
        ["compare", "--quiet", "--no-files"] + arguments, in: fixture.folder.url, seconds: 60)
      #expect(outcome.status == status, "\(arguments): \(outcome.stderr)")
      #expect(outcome.stderr.contains(text), "\(arguments): \(outcome.stderr)")
    }
  }
}

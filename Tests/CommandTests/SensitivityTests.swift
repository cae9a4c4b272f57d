import Foundation
import TestSupport
import Testing

/// What answers rest on, on a way of two delays whose time is their sum, to the microsecond.
///
/// X is uniform between 8 and 12 min, Y between 9 and 10 min: variances 16/12 and 1/12, so that
/// 16/17 = 94.1 % of the variance is of X and 1/17 = 5.9 % of Y.
struct SensitivityCommandTests {
  let folder: TemporaryDirectory
  let scenario: String

  init() throws {
    folder = try TemporaryDirectory()
    scenario = try folder.write(
      """
      antrean: 1
      name: sum
      calendar: {always_open: true, measure: 10 h}
      demand: [{id: all, interarrival: {constant: 6 min}}]
      stages:
        - {id: x, delay: {constant: {value: 10 min, uncertain: {uniform: {from: 8 min, to: 12 min}}}}}
        - {id: y, delay: {constant: {value: 9.5 min, uncertain: {uniform: {from: 9 min, to: 10 min}}}}}
      targets: [mean(visit) <= 20 min, mean(visit) >= 1 min]
      experiment: {seed: 1, replications: 2}
      """, to: "sum.yaml")
  }

  private func run(_ arguments: [String]) throws -> ProgramOutcome {
    try runAntrean(arguments + ["--quiet"], in: folder.url, seconds: 120)
  }

  private func rows(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
    let lines = text.split(separator: "\r\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  /// 90 % of the ranges: changes of 3.6 and 0.9 min.
  @Test func `a tornado puts the wider input first`() throws {
    let outcome = try run([
      "sensitivity", scenario, "--of", "mean(visit)", "--replications", "2", "--out", "found",
    ])

    #expect(outcome.status == 0)
    let rows = try rows("found/sensitivity.csv")
    #expect(rows.map { $0["input"] } == ["stages.x.delay.constant", "stages.y.delay.constant"])
    let number = { (row: Int, key: String) in Double(rows[row][key] ?? "") ?? .nan }
    #expect(abs(number(0, "effect") - 3.6) < 1e-6)
    #expect(abs(number(1, "effect") - 0.9) < 1e-6)
    #expect(abs(number(0, "low") - 17.7) < 1e-6)
    #expect(abs(number(0, "base") - 19.5) < 1e-6)
    #expect(abs(number(0, "share") - 16.0 / 17) < 1e-6)
    // The same citizens: the change does not vary at all.
    #expect(abs(number(0, "effect_lower") - 3.6) < 1e-6)
    #expect(outcome.stdout.contains("1  stages.x.delay.constant: 8.2 min … 11.8 min"))
    #expect(outcome.stdout.contains("94.1 %"))
    #expect(outcome.stdout.contains("############|###########"))
  }

  /// 256 even rows: three standard errors of as many drawn rows would be 0.2.
  @Test func `Sobol's indices are the parts of the variance`() throws {
    let outcome = try run([
      "sensitivity", scenario, "--of", "mean(visit)", "--method", "sobol", "--points", "256",
      "--replications", "1", "--out", "found",
    ])

    #expect(outcome.status == 0)
    let rows = try rows("found/sensitivity.csv")
    for (row, share) in zip(rows, [16.0 / 17, 1.0 / 17]) {
      for key in ["first", "total"] {
        let value = try #require(Double(row[key] ?? ""))
        #expect(abs(value - share) < 0.05)
      }
    }
  }

  /// A plane: every effect is the width of the range, and none spreads.
  @Test func `the effects of Morris are the widths of the ranges`() throws {
    let outcome = try run([
      "sensitivity", scenario, "--of", "mean(visit)", "--method", "morris", "--points", "4",
      "--replications", "1", "--out", "found",
    ])

    #expect(outcome.status == 0)
    let rows = try rows("found/sensitivity.csv")
    for (row, width) in zip(rows, [4.0, 1]) {
      #expect(abs(try #require(Double(row["mu_star"] ?? "")) - width) < 1e-5)
      #expect(abs(try #require(Double(row["sigma"] ?? ""))) < 1e-5)
    }
  }

  /// P(X + Y <= 20) = E(20 - Y - 8) / 4 = 2.5 / 4 = 62.5 %.
  @Test func `futures say in how many a target holds`() throws {
    let outcome = try run([
      "run", scenario, "--futures", "200", "--replications", "2", "--out", "found",
    ])

    // A hard target fails in some.
    #expect(outcome.status == 2)
    let rows = try rows("found/futures.csv")
    #expect(rows.count == 400)
    let verdicts = rows.filter { $0["target"] == "mean(visit) <= 20 min" }
    let holds = verdicts.count { $0["verdict"] == "pass" }
    for row in verdicts {
      let drawn = ["stages.x.delay.constant", "stages.y.delay.constant"].compactMap { key in
        row[key].flatMap { Double($0.dropLast(4)) }
      }
      #expect((drawn.reduce(0, +) <= 20) == (row["verdict"] == "pass"))
    }
    // Four standard errors of 200 draws are 0.137.
    #expect(abs(Double(holds) / 200 - 0.625) < 0.137)
    #expect(
      outcome.stdout.contains("mean(visit) <= 20 min: holds in \(holds) of 200 futures ("))
    #expect(outcome.stdout.contains("fails in \(200 - holds), undecided in 0"))
    #expect(
      outcome.stdout.contains("mean(visit) >= 1 min: holds in 200 of 200 futures (98.1 to 100.0 %)")
    )
  }

  @Test func `futures are told to programs, and each hard target has to hold in all`() throws {
    let options = ["--futures", "5", "--replications", "2", "--no-files", "--format", "json"]
    let outcome = try run(["run", scenario] + options)

    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [String: Any])
    #expect(document["futures"] as? Int == 5)
    #expect(document["interrupted"] as? Bool == false)
    #expect((document["inputs"] as? [Any])?.count == 2)
    let targets = try #require(document["targets"] as? [[String: Any]])
    #expect(targets.map { $0["hard"] as? Bool } == [true, true])
    #expect(targets[1]["holds"] as? Int == 5)
    #expect(targets[1]["share"] as? Double == 1)
    let fails = try #require(targets[0]["fails"] as? Int)
    #expect(outcome.status == (fails > 0 ? 2 : 0))

    let easy = try run(["run", scenario, "--set", "targets=[mean(visit) >= 1 min]"] + options)
    #expect(easy.status == 0, "\(easy.stderr)")
  }

  @Test func `guesses have a stated range where nothing is marked`() throws {
    let guessed = try folder.write(
      """
      name: guessed
      calendar: {always_open: true, measure: 10 h}
      demand: [{id: all, interarrival: {constant: 6 min}}]
      stages:
        - {id: x, delay: {constant: {value: 10 min, kind: guess}}}
        - {id: y, desks: 9, service: {constant: 5 min}, queue: {order: {value: fifo, kind: guess}}}
      """, to: "guessed.yaml")

    let outcome = try run([
      "sensitivity", guessed, "--of", "mean(visit)", "--replications", "1", "--out", "found",
      "--lang", "id",
    ])

    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("atau lebih rendah sampai 20.0 %"))
    #expect(outcome.stdout.contains("  stages.y.queue.order: fifo"))
    #expect(try rows("found/sensitivity.csv").map { $0["low_value"] } == ["8.2 min"])
  }

  @Test func `a file without anything uncertain is told so`() throws {
    let sure = try RunFixture()

    let outcome = try runAntrean(
      ["sensitivity", sure.scenario, "--of", "mean(wait)", "--quiet"], in: sure.folder.url)

    #expect(outcome.status == 64)
    #expect(outcome.stderr.contains("nothing in the file is uncertain"))
  }
}

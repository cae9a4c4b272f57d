import Foundation
import TestSupport
import Testing

/// Sweeps as a user runs them.
struct SweepTests {
  let fixture: RunFixture
  private let design = [
    "--vary", "stages.desk.desks=3..5/1", "--of", "mean(wait)", "--of", "p90(wait) by stage",
  ]

  init() throws { fixture = try RunFixture() }

  private func sweep(_ arguments: [String]) throws -> ProgramOutcome {
    try runAntrean(
      ["sweep", fixture.scenario, "--quiet"] + arguments, in: fixture.folder.url, seconds: 120)
  }

  private func rows(_ path: String) throws -> [[String]] {
    try fixture.text(of: path).split(separator: "\r\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Each point is the run with its setting, on the citizens of the same seed.
  @Test func `a point is the run with its settings`() throws {
    let outcome = try sweep(design + ["--replications", "6", "--out", "swept"])
    _ = try fixture.run(
      "--set", "stages.desk.desks=4", "--replications", "6", "--out", "alone")

    #expect(outcome.status == 0)
    let rows = try rows("swept/sweep.csv")
    #expect(
      rows[0] == [
        "point", "stages.desk.desks", "quantity", "group", "unit", "value", "lower", "upper",
        "confidence", "replications",
      ])
    #expect(
      rows.dropFirst().map { Array($0[0...4]) } == [
        ["1", "3", "mean(wait)", "", "min"], ["1", "3", "p90(wait) by stage", "stage=desk", "min"],
        ["2", "4", "mean(wait)", "", "min"], ["2", "4", "p90(wait) by stage", "stage=desk", "min"],
        ["3", "5", "mean(wait)", "", "min"], ["3", "5", "p90(wait) by stage", "stage=desk", "min"],
      ])
    let run = try #require(fixture.names(in: "alone").first)
    let alone = try self.rows("alone/\(run)/summary.csv")
    let heading = alone[0]
    let value = try #require(heading.firstIndex(of: "value"))
    let stage = try #require(heading.firstIndex(of: "stage"))
    let mean = try #require(
      alone.first { Array($0[0...2]) == ["base", "wait", "mean"] && $0[stage].isEmpty })
    try expectSame(rows[3][5...7], mean[value...value + 2])
    let quantile = try #require(
      alone.first { Array($0[0...2]) == ["base", "wait", "p90"] && $0[stage] == "desk" })
    try expectSame(rows[4][5...7], quantile[value...value + 2])
  }

  /// The two ways to add up the same replications differ in the last digits.
  private func expectSame(_ one: ArraySlice<String>, _ other: ArraySlice<String>) throws {
    for (text, otherText) in zip(one, other) {
      let (number, otherNumber) = (try #require(Double(text)), try #require(Double(otherText)))
      #expect(abs(number - otherNumber) <= 1e-9 * abs(otherNumber))
    }
  }

  @Test func `a sweep is the same on any number of threads`() throws {
    _ = try sweep(design + ["--replications", "5", "--threads", "1", "--out", "one"])
    _ = try sweep(design + ["--replications", "5", "--threads", "3", "--out", "three"])

    #expect(try fixture.text(of: "one/sweep.csv") == fixture.text(of: "three/sweep.csv"))
  }

  /// More desks, shorter waits: the interval of 5 desks needs fewer minutes but more of its size.
  @Test func `each point has the replications that it needs`() throws {
    let outcome = try sweep(
      design + ["--precision", "0.2", "--at-least", "4", "--at-most", "60", "--out", "swept"])

    #expect(outcome.status == 0)
    // From 4 on the looks are at 4, 6, 9, 14, 21, 32, 48 and 60.
    let counts = try rows("swept/sweep.csv").dropFirst().compactMap { Int($0[9]) }
    #expect(counts.allSatisfy { [4, 6, 9, 14, 21, 32, 48, 60].contains($0) })
    #expect(Set(counts).count > 1)
    for row in try rows("swept/sweep.csv").dropFirst() where row[9] != "60" {
      let (lower, upper) = (try #require(Double(row[6])), try #require(Double(row[7])))
      #expect((upper - lower) / 2 <= 0.2)
    }
  }

  /// Killed at several moments, some within a replication, and continued until it is done.
  @Test func `a sweep that is killed goes on and ends as the unbroken one`() throws {
    let whole = try RunFixture()
    let options =
      #"--vary stages.desk.desks=3..6/1 --of "mean(wait)" --of "p90(wait)" --quiet "#
      + "--precision '3 %' --at-least 20 --at-most 150"
    let program = ["ANTREAN": antreanExecutable.path(percentEncoded: false)]
    let unbroken = try runShell(
      "\"$ANTREAN\" sweep small.yaml \(options) --out swept >report", environment: program,
      in: whole.folder.url)
    #expect(unbroken.status == 0)

    let broken = try runShell(
      """
      kills=0
      begin() {
        how=--out
        [ -e swept/points.journal ] && how=--continue
        "$ANTREAN" sweep small.yaml \(options) $how swept >report 2>&1 & run=$!
      }
      begin
      for pause in 0.3 0.5 0.4 0.8 0.5 0.6; do
        sleep $pause
        [ -e swept/sweep.csv ] && break
        kill -KILL $run 2>/dev/null && kills=$((kills + 1))
        wait $run 2>/dev/null
        begin
      done
      wait $run
      echo kills $kills
      """, environment: program, in: fixture.folder.url)

    #expect(broken.stdout.contains("kills ") && !broken.stdout.contains("kills 0"))
    #expect(
      try fixture.text(of: "swept/sweep.csv") == whole.folder.text(of: "swept/sweep.csv"))
  }

  @Test func `a stopped sweep says how it goes on`() throws {
    let program = ["ANTREAN": antreanExecutable.path(percentEncoded: false)]
    let outcome = try runShell(
      """
      "$ANTREAN" sweep small.yaml --vary stages.desk.desks=3,4 --of "mean(wait)" \
        --replications 9999999 --out swept >report 2>progress & run=$!
      until [ -s swept/points.journal ] && [ $(wc -c <swept/points.journal) -gt 200 ]; do
        sleep 0.1
      done
      kill -INT $run; wait $run
      """, environment: program, in: fixture.folder.url)

    #expect(outcome.status == 130)
    #expect(try fixture.text(of: "report").contains("--continue swept"))
    #expect(!fixture.names(in: "swept").contains("sweep.csv"))
    let again = try sweep([
      "--vary", "stages.desk.desks=3,4", "--of", "mean(wait)", "--out", "swept",
    ])
    #expect(again.status == 1)
    #expect(again.stderr.contains("a sweep that was broken off is in `swept`"))
  }

  @Test func `a sweep goes on only as it was begun`() throws {
    _ = try sweep(design + ["--replications", "2", "--out", "swept"])

    let other = try sweep([
      "--vary", "stages.desk.desks=3,4", "--of", "mean(wait)", "--continue", "swept",
    ])
    let none = try sweep(design + ["--continue", "nowhere"])
    let more = try sweep(design + ["--replications", "4", "--continue", "swept"])
    _ = try sweep(design + ["--replications", "4", "--out", "whole"])

    #expect(other.status == 1)
    #expect(other.stderr.contains("is of another sweep"))
    #expect(none.status == 1)
    #expect(none.stderr.contains("there is no sweep in `nowhere`"))
    #expect(more.status == 0)
    #expect(try fixture.text(of: "swept/sweep.csv") == fixture.text(of: "whole/sweep.csv"))
  }

  @Test func `points come from a table too`() throws {
    _ = try fixture.folder.write(
      "stages.desk.desks,#remark,demand.all.rate\n4,more,\n,few,10 / h\n", to: "points.csv")

    let outcome = try sweep([
      "--from", "points.csv", "--of", "mean(wait)", "--replications", "2", "--out", "swept",
    ])

    #expect(outcome.status == 0)
    let rows = try rows("swept/sweep.csv")
    #expect(
      rows.map { Array($0[1...2]) } == [
        ["stages.desk.desks", "demand.all.rate"], ["4", "20.8 / h"], ["3", "10 / h"],
      ])
  }

  /// 32 points are in memory at a time; a later one is still the run with its setting.
  @Test func `there may be more points than are in memory`() throws {
    let outcome = try sweep([
      "--vary", "demand.all.rate=10 / h..20 / h", "--design", "grid", "--points", "41", "--of",
      "mean(wait)", "--replications", "1", "--out", "swept",
    ])
    let alone = try sweep([
      "--vary", "demand.all.rate=19 / h", "--of", "mean(wait)", "--replications", "1", "--out",
      "alone",
    ])

    #expect(outcome.status == 0 && alone.status == 0)
    let rows = try rows("swept/sweep.csv")
    #expect(rows.count == 42)
    #expect(rows[37][1] == "19 / h")
    #expect(try Array(rows[37][2...]) == Array(self.rows("alone/sweep.csv")[1][2...]))
  }

  /// A pilot finds the warm-up of the first point, after which all are counted.
  @Test func `a warm-up that is found is the same at every point`() throws {
    let setting = ["--set", "calendar.warm_up=auto", "--of", "mean(wait)", "--replications", "2"]
    let outcome = try sweep(
      setting + ["--vary", "stages.desk.desks=3,4", "--out", "swept"])
    let run = try fixture.run(
      "--set", "calendar.warm_up=auto", "--replications", "2", "--out", "run")

    #expect(outcome.status == 0 && run.status == 0)
    let folder = try #require(fixture.names(in: "run").first)
    let summary = try rows("run/\(folder)/summary.csv")
    let value = try #require(summary[0].firstIndex(of: "value"))
    let mean = try #require(summary.first { Array($0[0...2]) == ["base", "wait", "mean"] })
    try expectSame(try rows("swept/sweep.csv")[1][5...5], mean[value...value])
  }

  @Test func `a folder that cannot be made is told before anything is run`() throws {
    let outcome = try sweep(design + ["--out", "/proc/nowhere/swept"])

    #expect(outcome.status == 1)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("cannot make a folder in `/proc/nowhere/swept`"))
  }

  /// The results of hours are shown even where they cannot be kept.
  @Test(.enabled(if: TinyDisk.isPossible))
  func `a full disk is told, and the results are shown`() throws {
    let disk = try TinyDisk(options: "size=16k")

    let outcome = try sweep(
      design + ["--replications", "300", "--out", "\(disk.path)/swept"])

    #expect(outcome.status == 1)
    #expect(outcome.stdout.contains("mean(wait)"))
    #expect(outcome.stderr.contains("No space left on device"))
  }

  @Test(arguments: [
    (["--of", "mean(wait)"], "--vary or --from says what changes"),
    (["--vary", "a=1"], "--of says what to estimate"),
    (["--vary", "stages.desk.desks=5..3", "--of", "mean(wait)"], "does not rise"),
    (
      ["--vary", "a=1", "--of", "mean(wait)", "--precision", "x"], "`x` is no half-width"
    ),
  ])
  func `wrong options are refused`(arguments: [String], message: String) throws {
    let outcome = try sweep(arguments)

    #expect(outcome.status == 64)
    #expect(outcome.stderr.contains(message))
  }

  @Test func `a path that leads nowhere is shown before anything is run`() throws {
    let outcome = try sweep([
      "--vary", "stages.dsk.desks=3,4", "--of", "mean(wait)", "--out", "swept",
    ])

    #expect(outcome.status == 65)
    #expect(outcome.stderr.contains("there is no `dsk` at `stages`"))
    #expect(fixture.names(in: "swept").isEmpty)
  }

  @Test func `the report speaks Indonesian`() throws {
    let outcome = try sweep(design + ["--replications", "2", "--out", "swept", "--lang", "id"])

    #expect(outcome.stdout.hasPrefix("Sapuan\n  small: 3 titik, masing-masing 2 replikasi"))
  }
}

extension TemporaryDirectory {
  /// The text of a file in it.
  fileprivate func text(of path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }
}

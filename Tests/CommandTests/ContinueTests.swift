import Foundation
import TestSupport
import Testing

/// Runs that go on: the same bytes as one that was never broken off.
struct ContinueTests {
  let fixture: RunFixture
  private let program = ["ANTREAN": antreanExecutable.path(percentEncoded: false)]

  init() throws {
    fixture = try RunFixture(targets: ["p90(wait) <= 5 min"])
  }

  private func shell(_ line: String, seconds: Int = 120) throws -> ProgramOutcome {
    try runShell(line, environment: program, in: fixture.folder.url, seconds: seconds)
  }

  /// Whether two folders hold the same runs but for where they come from, and what differs.
  private func differences(_ one: String, _ other: String) throws -> String {
    try shell("diff -rq -x manifest.json \(one) \(other)").stdout
  }

  private func only(_ folder: String) throws -> String {
    let names = fixture.names(in: folder)
    #expect(names.count == 1, "\(names)")
    return "\(folder)/\(try #require(names.first))"
  }

  @Test func `a finished run gets more replications, and the same bytes as a longer one`() throws {
    for format in ["text", "json"] {
      let options = ["--applicants", "20", "--by", "weekday", "--set", "stages.desk.desks=4"]
        .map { $0 == "weekday" ? "hour" : $0 }.joined(separator: " ")
      let long = try shell(
        "antrean run small.yaml --quiet --out out --replications 30 \(options) --format \(format)")
      _ = try shell("rm -rf whole && mv out whole")
      _ = try shell("antrean run small.yaml --quiet --out out --replications 7 \(options)")
      let short = try only("out")

      let outcome = try shell(
        "antrean run --continue \(short) --replications 30 --quiet --threads 1 --format \(format)")

      #expect(outcome.stderr == "")
      #expect(outcome.status == long.status)
      #expect(outcome.stdout == long.stdout)
      #expect(fixture.names(in: "out").count == 2)
      _ = try shell("rm -r \(short)")
      #expect(try differences("whole", "out") == "")
      _ = try shell("rm -r out")
    }
  }

  /// Kills come at moments of which some fall before the first replication, some between two, and
  /// some into the taking over of what is there.
  @Test(.timeLimit(.minutes(10)))
  func `killed at any moment, again and again, a run comes to the same bytes`() throws {
    let options = "--quiet --replications 400 --applicants all --seed 5"
    let whole = try shell("antrean run small.yaml --out whole --threads 2 \(options)", seconds: 300)

    let outcome = try shell(
      """
      kills=0; status=1
      start() {
        if [ -n "$(find out -name replications.journal -size +2k 2>/dev/null)" ]; then
          "$ANTREAN" run --continue out --threads $1 --quiet >report 2>errors & run=$!
        else
          "$ANTREAN" run small.yaml --out out --threads $1 \(options) >report 2>errors & run=$!
        fi
      }
      for moment in 19 42 31 55 27 63 40 71 37 93 33 69 44 59 47; do
        start $((moment % 3 + 1))
        sleep 0.$moment
        kill -KILL $run 2>/dev/null
        wait $run; status=$?
        case $status in 137) kills=$((kills + 1)) ;; 1) ;; *) break ;; esac
      done 2>/dev/null
      case $status in 137 | 1) start 2; wait $run; status=$? ;; esac
      cat errors >&2; echo $kills; exit $status
      """, seconds: 500)

    #expect(outcome.status == whole.status)
    #expect(outcome.stderr == "")
    #expect(try #require(Int(outcome.stdout.filter(\.isNumber))) > 2)
    #expect(
      try fixture.text(of: "report")
        == whole.stdout.replacingOccurrences(of: " whole/", with: " out/"))
    _ = try only("out")
    #expect(try differences("whole", "out") == "")
  }

  @Test func `a run stopped by Ctrl-C goes on in a fresh process with other threads`() throws {
    _ = try shell("antrean run small.yaml --quiet --out whole --replications 300 --threads 1")
    let stopped = try shell(
      """
      "$ANTREAN" run small.yaml --out out --replications 300 --threads 2 >report 2>errors & run=$!
      until ls -A out/.partial-*/replications.journal >/dev/null 2>&1; do sleep 0.02; done
      sleep 0.3; kill -INT $run; wait $run; status=$?
      sed -n 's/.*go on with: antrean //p' errors; exit $status
      """)
    #expect(stopped.status == 130)
    let advice = stopped.stdout.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(advice.hasPrefix("run --continue out/"))

    let outcome = try shell("antrean \(advice) --threads 3 --quiet")

    #expect([0, 2, 3].contains(outcome.status))
    _ = try shell("rm -r \(advice.dropFirst("run --continue ".count))")
    #expect(try differences("whole", "out") == "")
  }

  @Test func `another run in the folder keeps one that was broken off, and tells of it`() throws {
    _ = try shell(
      """
      "$ANTREAN" run small.yaml --quiet --out out --replications 99999 >report & run=$!
      sleep 0.6; kill -KILL $run; wait $run
      """)
    let left = try only("out")

    let other = try fixture.run("--out", "out")

    #expect(other.stderr.contains("go on with `antrean run --continue \(left)`"))
    #expect(fixture.names(in: "out").count == 2)
    #expect(fixture.names(in: left).contains("replications.journal"))
  }

  @Test func `precision still wanted is reached, and the rule stops where it would have`() throws {
    let text = try fixture.text(of: "small.yaml")
    let precise = text.replacingOccurrences(
      of: "replications: 4}",
      with: "replications: {precision: 6 %, of: [mean(wait)], at_least: 5, at_most: 500}}")
    _ = try fixture.folder.write(precise, to: "precise.yaml")
    _ = try shell("antrean run precise.yaml --quiet --out whole")
    _ = try shell("antrean run precise.yaml --quiet --out out --replications 12")
    let short = try only("out")

    let outcome = try shell("antrean run --continue \(short) --quiet")

    #expect(outcome.stderr == "")
    _ = try shell("rm -r \(short)")
    #expect(try differences("whole", "out") == "")
  }

  @Test func `a run that has everything is reported again`() throws {
    let first = try fixture.run("--out", "out")
    let run = try only("out")

    let again = try shell("antrean run --continue \(run)/ --quiet")

    #expect(again.stdout == first.stdout)
    #expect(again.stderr.contains("has all of its replications"))
    #expect(try only("out") == run)
  }

  @Test func `what cannot be continued is told, and nothing is changed`() throws {
    #expect(try fixture.run("--out", "out").status == 0 || true)
    let run = try only("out")
    func refusal(_ words: String) throws -> String {
      let outcome = try shell("antrean run --quiet \(words)")
      #expect(outcome.status == 1, "\(words)")
      #expect(outcome.stdout == "")
      return outcome.stderr
    }
    _ = try shell("cp -r \(run) before")

    #expect(try refusal("--continue nowhere").contains("there is no run to continue in `nowhere`"))
    #expect(try refusal("--continue small.yaml").contains("there is no run"))
    #expect(try refusal("--continue out").contains("there is no run to continue in `out`"))
    _ = try shell("sed 's/desks: 3/desks: 4/' small.yaml > other.yaml")
    #expect(
      try refusal("other.yaml --continue \(run) --replications 9").contains("is not as it was in"))
    _ = try shell("sed -i 's/20.8/20.9/' small.yaml")
    #expect(try refusal("--continue \(run) --replications 9").contains("is not as it was in"))
    _ = try shell("sed -i 's/20.9/20.8/' small.yaml; mv small.yaml moved.yaml")
    #expect(try shell("antrean run --continue \(run) --quiet").status == 65)
    #expect(
      try shell("antrean run moved.yaml --continue \(run) --replications 6 --quiet").stderr == "")
    _ = try shell("mv moved.yaml small.yaml")
    #expect(try differences("before", run) == "")
  }

  @Test(arguments: [
    (
      "sed -i 's/\"antrean\" : \"[^\"]*\"/\"antrean\" : \"0.0.9\"/'", "manifest.json",
      "belongs to another run than the manifest"
    ),
    ("echo '{' >", "manifest.json", "has kept no outcomes"),
    ("rm", "manifest.json", "there is no run to continue"),
    ("rm", "replications.journal", "has kept no outcomes"),
    ("truncate -s 30", "replications.journal", "has kept no outcomes"),
    (
      "printf x | dd conv=notrunc bs=1 seek=200 status=none of=", "replications.journal",
      "is damaged from byte"
    ),
  ])
  func `damage is told`(command: String, file: String, message: String) throws {
    _ = try fixture.run("--out", "out")
    let run = try only("out")
    let space = command.hasSuffix("=") ? "" : " "
    #expect(try shell("\(command)\(space)\(run)/\(file)").status == 0)

    let outcome = try shell("antrean run --continue \(run) --replications 9 --quiet")

    #expect(outcome.status == 1)
    #expect(outcome.stderr.contains(message), "\(outcome.stderr)")
    #expect(outcome.stdout == "")
  }

  @Test func `a torn last replication is simulated again`() throws {
    _ = try fixture.run("--out", "whole", "--replications", "9")
    _ = try fixture.run("--out", "out", "--replications", "5")
    let run = try only("out")
    _ = try shell("truncate -s -7 \(run)/replications.journal")

    let outcome = try shell("antrean run --continue \(run) --replications 9 --quiet")

    #expect(outcome.stderr == "")
    _ = try shell("rm -r \(run)")
    #expect(try differences("whole", "out") == "")
  }

  @Test func `the outcomes of another seed are not taken`() throws {
    _ = try fixture.run("--out", "out")
    let run = try only("out")
    _ = try fixture.run("--out", "other", "--seed", "2")
    _ = try shell("cp other/*/replications.journal \(run)/")

    let outcome = try shell("antrean run --continue \(run) --replications 9 --quiet")

    #expect(outcome.status == 1)
    #expect(outcome.stderr.contains("belongs to another run"))
  }

  @Test(arguments: [
    "--seed 3", "--set stages.desk.desks=4", "--variant base", "--by hour", "--applicants 4",
    "--no-files", "--replications 2",
  ])
  func `options of the earlier run cannot change`(option: String) throws {
    _ = try fixture.run("--out", "out")
    let run = try only("out")

    let outcome = try shell("antrean run --continue \(run) \(option)")

    #expect(outcome.status == 64, "\(outcome.stderr)")
    #expect(try only("out") == run)
  }

  @Test(.enabled(if: TinyDisk.isPossible, "needs the right to mount a file system"))
  func `what a full disk has kept is continued where there is room`() throws {
    let disk = try TinyDisk(options: "size=200k")
    _ = try shell("antrean run small.yaml --quiet --out whole --replications 60")
    _ = try shell("antrean run small.yaml --quiet --out '\(disk.path)' --replications 2")
    let earlier = try shell("cd '\(disk.path)' && cat */summary.csv | md5sum").stdout

    let full = try shell(
      "antrean run small.yaml --quiet --out '\(disk.path)' --replications 60")

    #expect(full.status == 1)
    #expect(full.stdout.contains("wait in line"))
    #expect(full.stderr.contains("No space left on device; the "))
    #expect(try shell("cd '\(disk.path)' && cat */summary.csv | md5sum").stdout == earlier)
    let outcome = try shell("antrean run --continue '\(disk.path)' --out out --quiet")
    #expect(outcome.stderr == "")
    #expect(try differences("whole", "out") == "")
  }

  @Test(.enabled(if: TinyDisk.isPossible, "needs the right to mount a file system"))
  func `a run on a read-only disk is continued elsewhere`() throws {
    let disk = try TinyDisk(options: "size=2m")
    _ = try shell("antrean run small.yaml --quiet --out whole --replications 9")
    _ = try shell("antrean run small.yaml --quiet --out '\(disk.path)'")
    _ = try shell("mount -o remount,ro '\(disk.path)'")

    let there = try shell("antrean run --continue '\(disk.path)'/* --replications 9 --quiet")
    let here = try shell(
      "antrean run --continue '\(disk.path)'/* --replications 9 --quiet --out out")

    #expect(there.status == 1)
    #expect(there.stderr.contains("Read-only file system"))
    #expect(here.stderr == "")
    #expect(try differences("whole", "out") == "")
  }
}

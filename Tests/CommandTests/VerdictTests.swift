import Foundation
import TestSupport
import Testing

/// The verdict on the command line.
struct VerdictTests {
  private let folder: TemporaryDirectory

  /// Three desks beside two faster ones, over 60 hours.
  init() throws {
    folder = try TemporaryDirectory()
    _ = try folder.write(
      """
      antrean: 1
      name: desks
      calendar: {always_open: true, warm_up: 10 h, measure: 60 h}
      demand:
        - {id: all, rate: 20.8 / h}
      stages:
        - id: desk
          desks: 3
          service: {exponential: {mean: 4.34 min}}
      variants:
        fast: {set: {stages.desk.desks: 2, stages.desk.service: {exponential: {mean: 3.5 min}}}}
      experiment: {seed: 1, replications: 4}

      """, to: "desks.yaml")
  }

  private func run(_ arguments: String...) throws -> ProgramOutcome {
    try runAntrean(["verdict"] + arguments + ["--quiet"], in: folder.url)
  }

  private func text(of path: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  /// By Erlang C the mean times at the office are equal at 0.84441 times the demand: 1.2704 erlang
  /// on three desks, 1.0245 on two.
  @Test func `the crossover of two queues is that of Erlang C, in text, CSV and JSON`() throws {
    let outcome = try run(
      "desks.yaml", "--against", "fast", "--answer", "visit", "--factor", "demand",
      "--near-replications", "8")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("Verdict: base against fast, the same persons in both"))
    #expect(outcome.stdout.contains("time at the office: below 0."))
    let rows = try text(of: "results/desks/verdict/crossover.csv").split(separator: "\r\n")
    let fields = try #require(rows.dropFirst().first).split(
      separator: ",", omittingEmptySubsequences: false)
    #expect(rows.count == 2 && fields[1] == "demand" && fields[2] == "visit")
    let (lower, upper) = (try #require(Double(fields[6])), try #require(Double(fields[7])))
    #expect(lower <= 0.84441 && 0.84441 <= upper)
    #expect(fields[9] == "fast" && fields[10] == "base")
    let json = try run(
      "desks.yaml", "--against", "fast", "--no-crossover", "--no-files", "--format", "json")
    let document = try JSONSerialization.jsonObject(with: Data(json.stdout.utf8))
    let balance = try #require((document as? [String: Any])?["balance"] as? [[String: Any]])
    let table = try text(of: "results/desks/verdict/verdict.csv").split(separator: "\r\n")
    #expect(balance.count == table.count - 1)
  }

  @Test func `nothing turns where one is better throughout, which is said`() throws {
    let outcome = try run(
      "desks.yaml", "--against", "fast", "--answer", "wait", "--no-files", "--near-replications",
      "4")

    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("wait in line: no turn, base is better throughout"))
  }

  @Test func `a variant that is not there is told how to be named or written`() throws {
    let queue = try run("desks.yaml")
    let office = try runAntrean([
      "verdict", "scenarios/outreach-sawahlunto.yaml", "--quiet", "--no-files",
    ])

    #expect(queue.status == 64)
    #expect(queue.stderr.contains("there is no variant `walk-in-only` to weigh against: the file"))
    #expect(queue.stderr.contains("has fast"))
    #expect(office.status == 64)
    #expect(office.stderr.contains("      channels.walk_in.admits: all\n"))
    #expect(office.stderr.contains("      choice: {all: {walk_in: 100 %}}\n"))
  }

  @Test(arguments: [
    (["--factor", "aware"], "--factor aware has no meaning here: nobody chooses"),
    (["--factor", "colour"], "`colour` is no factor: there are demand, no_show, aware"),
    (["--answer", "money_lost"], "--answer money_lost has no meaning here: there are served"),
    (["--answer", "overtime"], "--answer takes a measure of people"),
    (["--near-replications", "1"], "one replication has no interval"),
    (["--variant", "fast"], "use --against"),
  ])
  func `what has no meaning is refused`(arguments: [String], message: String) throws {
    let outcome = try runAntrean(
      ["verdict", "desks.yaml", "--against", "fast"] + arguments, in: folder.url)

    #expect(outcome.status == 64)
    #expect(outcome.stderr.contains(message), "\(outcome.stderr)")
    #expect(outcome.stdout.isEmpty)
  }

  @Test func `a signal shows the balance that is finished`() throws {
    let outcome = try runShell(
      """
      "$ANTREAN" verdict desks.yaml --against fast --replications 999999 --out out \
        >report 2>progress & run=$!
      until grep -q replications progress; do sleep 0.1; done
      kill -INT $run; wait $run
      """, environment: ["ANTREAN": antreanExecutable.path(percentEncoded: false)],
      in: folder.url)

    #expect(outcome.status == 130)
    #expect(try text(of: "report").contains("interrupted: this is what was finished"))
    #expect(try text(of: "out/verdict/verdict.csv").hasSuffix("\r\n"))
  }

  @Test func `an office is weighed for every kind of segment, in Indonesian too`() throws {
    let outcome = try runAntrean([
      "verdict", "scenarios/padang-2022.yaml", "--set", "calendar.warm_up=2 weeks", "--set",
      "calendar.measure.through=2022-01-31", "--set", "calendar.follow=4 weeks",
      "--replications", "2", "--no-crossover", "--no-files", "--quiet", "--lang", "id",
    ])

    #expect(outcome.status == 0, "\(outcome.stderr)")
    for text in [
      "Kesimpulan: base dibandingkan dengan walk-in-only, orang yang sama di keduanya",
      "menurut permohonan", "menurut kelompok", "pilgrims", "aplikasi di base", "lembur",
      "loket menganggur",
    ] {
      #expect(outcome.stdout.contains(text))
    }
    #expect(outcome.stdout.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}

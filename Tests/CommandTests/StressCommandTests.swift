import Foundation
import TestSupport
import Testing

/// The stress test on the command line.
struct StressCommandTests {
  private let office = [
    "scenarios/padang-2022.yaml", "--set", "calendar.warm_up=2 weeks", "--set",
    "calendar.measure.through=2022-04-15", "--set", "calendar.follow=4 weeks", "--quiet",
    "--replications", "2", "--no-files",
  ]

  /// Erlang C: 2 min at 1.34100 times 499.2 people a day, 170.2 more.
  @Test func `the headroom of a queue is that of Erlang C, in text and CSV`() throws {
    let fixture = try RunFixture(targets: [
      "mean(wait) <= 2 min", "{that: p90(wait) <= 1 h, weight: soft}",
    ])
    let outcome = try runAntrean(
      ["stress", "small.yaml", "--near-replications", "8", "--quiet", "--out", "out"],
      in: fixture.folder.url)

    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("people more a day"))
    #expect(outcome.stdout.contains("until `mean(wait) <= 2 min`"))
    let rows = try fixture.text(of: "out/stress/stress.csv").split(separator: "\r\n")
    let fields = rows[1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(rows.count == 3 && fields[0] == "mean(wait) <= 2 min" && fields[1] == "yes")
    let (lower, upper) = (try #require(Double(fields[9])), try #require(Double(fields[10])))
    #expect(lower <= 170.2 && 170.2 <= upper)
  }

  @Test func `a file without targets says how to give one`() throws {
    let fixture = try RunFixture()
    let outcome = try runAntrean(["stress", "small.yaml"], in: fixture.folder.url)

    #expect(outcome.status == 64)
    #expect(outcome.stderr.contains("--set 'targets=[p90(wait) <= 30 min]'"))
  }

  @Test(arguments: [
    (["--shock", "outage"], "--shock outage has no meaning here: the file is a plain queue"),
    (["--shock", "flood"], "`flood` is no shock: there are outage, half-desks, umrah, blanks"),
    (["--on", "2023-01-30"], "--on and --days say when a shock happens"),
    (["--shock", "outage", "--on", "30 January"], "is no date: write for example 2023-01-30"),
    (["--shock", "outage", "--days", "0"], "--days takes a number from 1 on"),
    (["--variant", "x"], "it looks at `base`"),
  ])
  func `what has no meaning is refused`(arguments: [String], message: String) throws {
    let fixture = try RunFixture(targets: ["mean(wait) <= 2 min"])
    let outcome = try runAntrean(["stress", "small.yaml"] + arguments, in: fixture.folder.url)

    #expect(outcome.status == 64)
    #expect(outcome.stderr.contains(message), "\(outcome.stderr)")
  }

  @Test(arguments: ["outage", "half-desks", "blanks"])
  func `a shock tells its worst week and the days to recover`(shock: String) throws {
    let outcome = try runAntrean(
      ["stress"] + office + ["--shock", shock, "--on", "2022-02-14", "--days", "5"])

    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("from 2022-02-14 through 2022-02-18"))
    #expect(outcome.stdout.contains("need to passport: "))
    #expect(outcome.stdout.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  /// Nothing is printed from Monday to Friday: who is interviewed on the Monday gets the passport
  /// four working days later at least, and everybody waits no longer for the interview.
  @Test func `blanks that are out delay the passport and not the interview`() throws {
    let outcome = try runAntrean(
      ["stress"] + office
        + ["--shock", "blanks", "--on", "2022-02-14", "--days", "5", "--format", "json"])
    let document = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8))
    let effects = try #require((document as? [String: Any])?["effects"] as? [[String: Any]])

    let worst = effects.map { $0["worst"] as? Double ?? .nan }
    #expect(
      effects.map { $0["measure"] as? String } == ["interview_delay", "total_delay", "visit"])
    #expect(worst[0] == 0 && worst[2] == 0)
    #expect(worst[1] > 0.5)
  }

  @Test func `days beyond the counted ones are refused`() throws {
    let outcome = try runAntrean(["stress"] + office + ["--shock", "umrah"])

    #expect(outcome.status == 64)
    #expect(outcome.stderr.contains("76 days of --shock umrah do not lie in the counted days"))
  }
}

import TestSupport
import Testing

/// What `explain` tells about parts of a scenario, and the reference.
struct ExplainTests {
  private static let file = "scenarios/padang-2022.yaml"

  @Test func `a key is explained with its value in the file`() throws {
    let outcome = try runAntrean(["explain", Self.file, "booking.payment.fee"])

    #expect(outcome.status == 0)
    #expect(outcome.stdout.hasPrefix("booking.payment.fee\n"))
    #expect(outcome.stdout.contains("here: 350_000 IDR (\(Self.file):"))
    #expect(outcome.stdout.contains("tarif19, reported)"))
  }

  @Test func `a stage is explained with its desks and its line of the file`() throws {
    let outcome = try runAntrean(["explain", Self.file, "files"])

    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("offices.padang.staff.shifts.day.desks.files (\(Self.file):"))
    #expect(outcome.stdout.contains("offices.padang.stages.files (\(Self.file):"))
  }

  /// Uniform from 0.3 to 0.8: 5 % lies below 0.325 and above 0.775.
  @Test func `uncertain values are listed with what they may be`() throws {
    let outcome = try runAntrean(["explain", "scenarios/uncertain-queue.yaml"])

    #expect(outcome.status == 0)
    #expect(
      outcome.stdout.contains("Uncertain values, and the range of 90 % of what they may be\n"))
    #expect(
      outcome.stdout.contains("  stages.desk.service.lognormal.cv    0.5 (0.325 … 0.775)\n"))
  }

  @Test func `a caution of a run is explained`() throws {
    let outcome = try runAntrean(["explain", Self.file, "C03", "--lang", "id"])

    #expect(outcome.status == 0)
    #expect(outcome.stdout.hasPrefix("C03\n  Orang yang datang lebih banyak"))
  }

  @Test func `a code is explained with the problems of the file`() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("name: a\ncalendar: {mesure: 1 h}\n", to: "wrong.yaml")

    let outcome = try runAntrean(["explain", path, "unknown-key"])

    #expect(outcome.status == 0)
    #expect(outcome.stdout.hasPrefix("unknown-key\n"))
    #expect(outcome.stdout.contains("\(path):2:12: error: `mesure` is not a key of calendar"))
  }

  /// May 2022: 2 May to 6 May are holidays of Eid, 26 May Ascension Day, and 30 May is the last
  /// working day before the release of 31 May.
  @Test func `a month is told day by day`() throws {
    let outcome = try runAntrean([
      "explain", Self.file, "--variant", "base", "--calendar", "2022-05",
    ])

    #expect(outcome.status == 0)
    let lines = outcome.stdout.split(separator: "\n").map(String.init)
    #expect(lines.count { $0.contains("2022-05-") && !$0.contains("opens") } == 31)
    let monday = try #require(lines.first { $0.contains("2022-05-09 mon") })
    #expect(
      monday.split(separator: " ", omittingEmptySubsequences: true) == [
        "2022-05-09", "mon", "08:00-12:00,", "13:00-16:00", "104", "26", "1", "3", "3", "1",
      ])
    #expect(lines.contains { $0.contains("2022-05-26 thu") && $0.contains("holiday") })
    #expect(lines.contains { $0.contains("2022-05-07 sat") && $0.contains("shut") })
    #expect(outcome.stdout.contains("2022-05-31 09:00 opens 2022-06-01 through 2022-06-30\n"))
  }

  /// The quota factor of Ramadan is 0.6: 62.4 slots are 62, 15.6 tickets 16.
  @Test func `the seats of a month are those after the factor of a period`() throws {
    let outcome = try runAntrean([
      "explain", Self.file, "--variant", "base", "--calendar", "2022-04",
    ])
    let lines = outcome.stdout.split(separator: "\n")
    let monday = try #require(lines.first { $0.contains("2022-04-04 mon") })
    #expect(monday.split(separator: " ")[4...5] == ["62", "16"])
  }

  @Test(arguments: [
    ["explain", file, "no_such_key"], ["explain", file, "--calendar", "2031-01"],
    ["explain", file, "--calendar", "May"], ["explain", file, "quota", "--calendar", "2022-05"],
    ["explain", "scenarios/tutorial-mm3.yaml", "--calendar", "2022-05"],
  ])
  func `what cannot be explained is a usage error`(arguments: [String]) throws {
    let outcome = try runAntrean(arguments)

    #expect(outcome.status == 64)
    #expect(outcome.stdout.isEmpty)
  }

  @Test func `the reference has every part of the language`() throws {
    let outcome = try runAntrean(["reference"])

    #expect(outcome.status == 0)
    #expect(outcome.stdout.hasPrefix("# The scenario language\n"))
    for heading in ["## scenario", "## booking", "## walk_in", "## Distributions"] {
      #expect(outcome.stdout.contains("\(heading)\n"))
    }
  }
}

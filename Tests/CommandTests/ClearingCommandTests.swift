import Foundation
import TestSupport
import Testing

/// A backlog that is to be gone by a day, on the command line.
struct ClearingCommandTests {
  /// Ten slots a day for four needs a day: 60 people are gone after 60 / (10 - 4) = 10 days, on
  /// 10 January; with twelve slots after 60 / 8 = 7.5, on the 8th, and with fourteen on the 6th.
  private struct Office {
    let folder: TemporaryDirectory

    init(horizon: String = "horizon: {clear_by: 2024-01-10}", more: String = "") throws {
      folder = try TemporaryDirectory()
      let days = (1...31).map { "2024-01-\($0 < 10 ? "0" : "")\($0)" }
      let needs = days.flatMap { Array(repeating: "\($0) 07:00\n", count: 4) }
      _ = try folder.write("at\n" + needs.joined(), to: "needs.csv")
      _ = try folder.write(
        """
        name: office
        currency: IDR
        calendar:
          measure: {from: 2024-01-01, through: 2024-01-31}
          open: {mon-sun: [08:00-16:00]}
        demand: [{id: all, file: needs.csv}]
        choice: {aware: {app: 100 %}}
        when_full: [{retry: {every: 200 days, at_release: 100 %, at_most: 1_000}}, give_up]
        booking:
          sequence: book_only
          quota: {regular: 10}
          release: [{on: every_day, at: 05:00, opens: {days_ahead: 0}}]
          no_show: 0 %
        initial: {backlog: 60}
        offices:
          town:
            staff: {shifts: [{id: day, on: mon-sun, hours: 08:00-16:00, desks: {interview: 2}}]}
            stages: [{id: interview, service: {constant: 6 min}}]
        plan:
          \(horizon)
          decide: [{path: booking.quota.regular, from: 10, through: 30, step: 2, cost: 1_000 IDR}]
        \(more)
        experiment: {seed: 5, replications: 2}

        """, to: "office.yaml")
    }

    func horizon(_ arguments: String...) throws -> ProgramOutcome {
      try runAntrean(
        ["horizon", "office.yaml", "--quiet"] + arguments, in: folder.url, seconds: 300)
    }

    func text(of name: String) throws -> String {
      try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    }
  }

  private func words(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test func `the day is exact, and the date on either side of it turns the verdict`() throws {
    let office = try Office()
    let inTime = try office.horizon("--no-files")
    #expect(inTime.status == 0, "\(inTime.stderr)")
    let told = words(inTime.stdout)
    #expect(told.contains("Of 60 people who wait on 2024-01-01, the backlog is gone by 2024-01-10"))
    #expect(told.contains("enough for the 90 % asked for"))
    #expect(told.contains("gone on 2024-01-10 (2024-01-10 to 2024-01-10)"))
    #expect(!told.contains("cheapest"))
    #expect(inTime.stdout.split(separator: "\n").allSatisfy { $0.count <= 100 })

    let late = try office.horizon("--clear-by", "2024-01-09", "--no-files")
    #expect(late.status == 2, "\(late.stderr)")
    #expect(words(late.stdout).contains("too few for the 90 % asked for"))
  }

  @Test func `the cheapest step that clears it in time is told, kept and can be applied`() throws {
    let office = try Office(horizon: "horizon: {clear_by: 2024-01-08}")
    let outcome = try office.horizon("--out", "out")

    #expect(outcome.status == 2, "\(outcome.stderr)")
    // Eight working days of one step.
    #expect(
      words(outcome.stdout).contains(
        "The cheapest that clears it in time is quota.regular 10 → 12: in 100 % (90–100) of the "
          + "futures, at 1,000 IDR a working day, 8,000 IDR until then."))
    let rows = try office.text(of: "out/horizon/clearing.csv").split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    // On the 8th 60 - 8 x 6 = 12 people are left, and nobody with twelve slots.
    #expect(rows[1][9] == "2024-01-10" && rows[1][12] == "0" && rows[1][15] == "12")
    #expect(rows[1][19] == "fail")
    #expect(rows[2][2] == "booking.quota.regular=12" && rows[2][4] == "8000")
    #expect(rows[2][9] == "2024-01-08" && rows[2][12] == "1" && rows[2][19] == "pass")
    #expect(rows.count == 3)
    let patch = try office.text(of: "out/horizon/horizon.yaml")
    #expect(patch.hasSuffix("set:\n  booking.quota.regular: 12\n"))
    let applied = try office.horizon("--apply", "out/horizon/horizon.yaml", "--no-files")
    #expect(applied.status == 0, "\(applied.stderr)")
  }

  @Test func `where one step is not enough, others follow`() throws {
    let office = try Office(horizon: "horizon: {clear_by: 2024-01-06}")
    let outcome = try office.horizon("--out", "out", "--lang", "id")

    #expect(outcome.status == 2, "\(outcome.stderr)")
    #expect(
      words(outcome.stdout).contains(
        "Tidak ada satu pembelian yang cukup, tetapi quota.regular 10 → 12, lalu quota.regular 12 → 14 "
          + "cukup: dalam 100 % (90–100) masa depan, dengan 2,000 IDR per hari kerja, 12,000 IDR "
          + "sampai saat itu."))
    #expect(
      try office.text(of: "out/horizon/horizon.yaml")
        .hasSuffix("set:\n  booking.quota.regular: 14\n"))
  }

  @Test func `three steps that are not enough are told as such`() throws {
    // Sixteen slots a day take five days.
    let office = try Office(horizon: "horizon: {clear_by: 2024-01-04}")
    let outcome = try office.horizon("--no-files")

    #expect(outcome.status == 2, "\(outcome.stderr)")
    #expect(words(outcome.stdout).contains("quota.regular 14 → 16, is not enough"))
  }

  @Test func `months are judged beside it where somebody says how far they go`() throws {
    let office = try Office(
      horizon: "horizon: {months: 1, clear_by: 2024-01-10}",
      more: "targets: [mean(interview_delay) <= 20 days]")
    let both = try office.horizon("--out", "out")

    #expect(both.status == 0, "\(both.stderr)")
    #expect(both.stdout.contains("Month by month") && both.stdout.contains("The backlog\n"))
    #expect(words(both.stdout).contains("No target fails through January 2024."))
    for file in ["months.csv", "purchases.csv", "clearing.csv"] {
      #expect(try !office.text(of: "out/horizon/\(file)").isEmpty)
    }
    let broken = try office.horizon(
      "--no-files", "--replications", "12", "--set", "targets=[mean(interview_delay) <= 1 min]")
    #expect(broken.status == 2, "\(broken.stderr)")
    let untold = try office.horizon("--no-files", "--set", "targets=[mean(queue_length) <= 1]")
    #expect(untold.status == 0 && !untold.stdout.contains("Month by month"), "\(untold.stderr)")
  }

  @Test func `two replications leave it undecided, and a budget is told`() throws {
    let office = try Office()
    let outcome = try office.horizon("--no-files", "--replications", "2", "--format", "json")
    #expect(outcome.status == 3, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("\"verdict\": \"undecided\""))
    let short = try office.horizon("--no-files", "--most-replications", "1")
    #expect(short.status == 3 && words(short.stdout).contains("are used up"), "\(short.stderr)")
    #expect(short.stdout.contains("4 replications in all"))
  }

  @Test func `the same bytes come from any number of threads`() throws {
    let office = try Office(horizon: "horizon: {clear_by: 2024-01-06}")
    let one = try office.horizon("--no-files", "--threads", "1", "--format", "json")
    let two = try office.horizon("--no-files", "--threads", "2", "--format", "json")

    #expect(one.status == 2 && one.stdout == two.stdout)
  }

  @Test func `a signal keeps what is finished`() throws {
    let office = try Office(horizon: "horizon: {clear_by: 2024-01-06, clear_probability: 99 %}")
    let outcome = try runShell(
      """
      "$ANTREAN" horizon office.yaml --replications 900000 --out out >report 2>progress &
      run=$!
      until grep -q replications progress; do sleep 0.1; done
      kill -INT $run; wait $run
      """, environment: ["ANTREAN": antreanExecutable.path(percentEncoded: false)],
      in: office.folder.url)

    #expect(outcome.status == 130)
  }

  @Test func `wrong uses are told in words`() throws {
    let office = try Office()
    for (arguments, words) in [
      (["--clear-by", "soon"], "is no date"),
      (["--clear-by", "2023-12-31"], "is not in the months looked at"),
      (["--clear-by", "2024-03-01", "--months", "1"], "2024-01-01 through 2024-01-31"),
      (
        ["--clear-by", "2024-01-10", "--set", "initial.backlog=0"],
        "without `initial.backlog` nobody"
      ),
    ] {
      let outcome = try runAntrean(
        ["horizon", "office.yaml", "--no-files", "--set", "plan={horizon: {growth: 0 % / year}}"]
          + arguments, in: office.folder.url)
      #expect(outcome.status == 64 && outcome.stderr.contains(words), "\(outcome.stderr)")
    }
    let file = try Office(horizon: "horizon: {clear_by: 2023-12-31}")
    let refused = try file.horizon("--no-files", "--lang", "id")
    #expect(refused.status == 65)
    #expect(refused.stderr.contains("office.yaml:20:23:"), "\(refused.stderr)")
    #expect(refused.stderr.contains("tidak ada dalam bulan yang dilihat"))
  }
}

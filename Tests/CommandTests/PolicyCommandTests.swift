import Foundation
import TestSupport
import Testing

/// Quotas and releases on the command line.
struct PolicyCommandTests {
  /// An office open every day, to which so many people want to come from 07:00 each day.
  ///
  /// All book in the app at once, take the earliest slot at 08:00 and are seen then. Who finds nothing
  /// gives up.
  struct Town {
    let folder: TemporaryDirectory

    init(
      needs: Int, quota: Int = 10, more: String = "", choice: String = "app",
      demand: String = "file: needs.csv"
    ) throws {
      folder = try TemporaryDirectory()
      let days =
        (1...31).map { "2023-01-\(Self.padded($0))" }
        + (1...28).map { "2023-02-\(Self.padded($0))" }
      let rows = days.flatMap { day in (0..<needs).map { _ in "\(day) 07:00\n" } }
      _ = try folder.write("at\n" + rows.joined(), to: "needs.csv")
      _ = try folder.write(
        """
        name: calendar
        calendar:
          warm_up: 5 weeks
          measure: {from: 2023-02-05, through: 2023-02-25}
          follow: 5 weeks
          open: {mon-sun: [08:00-12:00]}
        demand: [{id: all, \(demand)}]
        choice: {all: {\(choice): 100 %}}
        when_full: [give_up]
        booking:
          sequence: book_only
          form: 0 min
          slots: {every: 4 h, from: 08:00, until: 12:00, spread: window_start}
          quota: \(quota)
          release: [{rolling: {days_ahead: 3}}]
          slot_choice: {per_day_later: -15}
          punctuality: {constant: 0 min}
        offices:
          padang:
            staff:
              shifts: [{id: day, on: mon-sun, hours: 08:00-12:00, desks: {interview: 20}}]
            stages: [{id: interview, service: {constant: 1 min}}]
        \(more)
        experiment: {seed: 1, replications: 4}

        """, to: "calendar.yaml")
    }

    private static func padded(_ day: Int) -> String { day < 10 ? "0\(day)" : "\(day)" }

    func policy(_ arguments: String...) throws -> ProgramOutcome {
      try runAntrean(["policy", "calendar.yaml", "--quiet"] + arguments, in: folder.url)
    }

    func text(of name: String) throws -> String {
      try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    }

    /// The rows of a table as columns by heading.
    func rows(of name: String) throws -> [[String: String]] {
      let lines = try text(of: name).split(separator: "\r\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      // Names of rules have commas in quotes; those of numbers stand from the end.
      return lines.dropFirst().map { cells in
        var row = Dictionary(
          zip(lines[0].reversed(), cells.reversed()), uniquingKeysWith: { first, _ in first })
        row["line"] = cells.joined(separator: ",")
        return row
      }
    }
  }

  /// With 9 people a day and 10 slots one slot in ten is wasted, and all are seen after an hour.
  ///
  /// With 8 slots the three days ahead fill up, so that who gets a slot waits 3 days and an hour, and
  /// one in nine gives up. With 9 slots nothing is wasted and nobody waits.
  @Test func `the quota that fits the demand beats all others`() throws {
    let town = try Town(needs: 9)
    let outcome = try town.policy("--out", "out")
    #expect(outcome.status == 0, "\(outcome.stderr)")
    let rows = try town.rows(of: "out/policy/policies.csv")
    let own = try #require(rows.first)

    #expect(abs(try #require(Double(own["days"] ?? "")) - 1.0 / 24) < 1e-9)
    #expect(abs(try #require(Double(own["wasted"] ?? "")) - 0.1) < 1e-9)
    #expect(own["rush"] == "9" && own["gap"] == "0" && own["served"] == "1")
    #expect(own["standing"] == "dominated" && own["proven"] == "yes")
    let set = rows.filter { $0["standing"] == "in_set" }
    #expect(set.count == 1)
    #expect(set.first?["quota"] == "9" && set.first?["wasted"] == "0")
    #expect(abs(try #require(Double(set.first?["days"] ?? "")) - 1.0 / 24) < 1e-9)
    let fewer = try #require(
      rows.first { row in
        row["line"]?.contains("\"rolling, 3 days\",0 %,at once,0 %,8,") ?? false
      })
    #expect(fewer["standing"] == "dominated")
    #expect(abs(try #require(Double(fewer["days"] ?? "")) - 3 - 1.0 / 24) < 1e-9)
    #expect(abs(try #require(Double(fewer["served"] ?? "")) - 8.0 / 9) < 1e-9)
    #expect(outcome.stdout.contains("quota 9"))
    #expect(outcome.stdout.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  /// 12 people a day and 10 slots: 3 days and an hour, and two in twelve give up; 12 slots serve all.
  @Test func `demand above the quota asks for more, and the patch is what run applies`() throws {
    let town = try Town(needs: 12, more: "targets: [mean(interview_delay) <= 1 days]")
    let outcome = try town.policy("--out", "out", "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.stderr)")
    let rows = try town.rows(of: "out/policy/policies.csv")

    #expect(abs(try #require(Double(rows[0]["days"] ?? "")) - 3 - 1.0 / 24) < 1e-9)
    #expect(abs(try #require(Double(rows[0]["served"] ?? "")) - 10.0 / 12) < 1e-9)
    #expect(rows[0]["standing"] == "dominated")
    #expect(rows.filter { $0["standing"] == "in_set" }.map { $0["quota"] } == ["12"])
    #expect(!outcome.stdout.contains("makes worse"))
    let sentence = "Kuota 12 orang sehari dibuka setiap hari untuk paling jauh 3 hari ke depan; "
    #expect(outcome.stdout.split { $0.isWhitespace }.joined(separator: " ").contains(sentence))
    let patch = try town.text(of: "out/policy/policy.yaml")
    #expect(patch.hasPrefix("# Kuota 12 orang sehari"))
    #expect(patch.hasSuffix("set:\n  booking.quota: 12\n"))
    let run = try runAntrean(
      [
        "run", "calendar.yaml", "--apply", "out/policy/policy.yaml", "--seed", "9", "--quiet",
        "--no-files",
      ], in: town.folder.url)
    #expect(run.status == 0, "\(run.stderr)")
    let before = try runAntrean(
      ["run", "calendar.yaml", "--quiet", "--no-files"], in: town.folder.url)
    #expect(before.status == 2)
  }

  /// 12 people a day and 10 slots, full three days ahead: a slot opened 14 days ahead serves nobody
  /// sooner, so that among few policies one can be recommended that lets people wait longer.
  @Test func `what the recommendation makes worse is said at once`() throws {
    let town = try Town(needs: 12)
    for (language, harm) in [
      ("en", "though it makes worse: the time to the interview"),
      ("id", "walau memperburuk: lama sampai wawancara"),
    ] {
      let text = try town.policy("--no-files", "--most-policies", "4", "--lang", language).stdout
      let words = text.split { $0.isWhitespace }.joined(separator: " ")
      #expect(words.contains(harm), "\(text)")
    }
  }

  @Test func `where nobody books all policies are the same, and nothing is changed`() throws {
    let town = try Town(needs: 9, choice: "walk_in")
    let outcome = try town.policy("--no-files", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("\"rush\": 0"))
    #expect(try town.policy("--no-files").stdout.contains("Leave it as it is"))
  }

  @Test func `any number of threads gives the same policies`() throws {
    let town = try Town(needs: 9)
    let outcomes = try ["1", "2"].map { threads in
      try town.policy(
        "--no-files", "--threads", threads, "--format", "json", "--most-policies", "20"
      )
      .stdout
    }
    #expect(outcomes[0] == outcomes[1] && outcomes[0].contains("\"set\""))
  }

  @Test func `in Indonesian all but names of keys is Indonesian, and the notice is the same`()
    throws
  {
    let town = try Town(needs: 9)
    let text = try town.policy("--no-files", "--lang", "id", "--most-policies", "20").stdout
    #expect(text.contains("Disarankan:"))
    #expect(text.contains("Kuota 9 orang sehari"))
  }

  @Test func `a target that no policy meets is told with the status of a failed target`() throws {
    let town = try Town(needs: 9, more: "targets: [mean(interview_delay) <= 1 min]")
    let outcome = try town.policy("--no-files")
    #expect(outcome.status == 2)
    #expect(outcome.stdout.contains("Every policy breaks what must hold"))
  }

  @Test func `a small budget keeps what it has`() throws {
    let town = try Town(needs: 9)
    let outcome = try town.policy("--no-files", "--most-replications", "10")
    #expect(outcome.status == 0, "\(outcome.stderr)")
    let words = outcome.stdout.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("are used up"))
    let none = try town.policy("--no-files", "--most-replications", "1").stdout
    #expect(none.contains("Nothing but what stands now was simulated"))
  }

  @Test func `a signal keeps the best so far`() throws {
    let town = try Town(needs: 1, quota: 400, demand: "rate: 300 / day")
    let outcome = try runShell(
      """
      "$ANTREAN" policy calendar.yaml --out out >report 2>progress &
      run=$!
      until grep -qE '[1-9][0-9]+ of' progress; do sleep 0.1; done
      kill -INT $run; wait $run
      """, environment: ["ANTREAN": antreanExecutable.path(percentEncoded: false)],
      in: town.folder.url)

    #expect(outcome.status == 130)
    #expect(try town.text(of: "report").contains("Interrupted"))
  }

  @Test(arguments: [
    (["--seconds", "0"], "--seconds takes a number above 0"),
    (["--most-policies", "1"], "--most-policies takes a number from 2 on"),
    (["--variant", "x"], "it looks at `base`"),
    (["--set", "booking.quotas=3"], "quotas"),
  ])
  func `what cannot be searched is refused`(arguments: [String], message: String) throws {
    let town = try Town(needs: 1)
    let outcome = try runAntrean(
      ["policy", "calendar.yaml", "--no-files"] + arguments, in: town.folder.url)
    #expect(outcome.status == 64 || outcome.status == 65)
    #expect(outcome.stderr.contains(message), "\(outcome.stderr)")
  }

  @Test func `a queue without an app has nothing to decide`() throws {
    let fixture = try RunFixture()
    let outcome = try runAntrean(["policy", "small.yaml"], in: fixture.folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.stderr.contains("small.yaml:1:1: error: the scenario has no `booking`"))
  }
}

import Foundation
import TestSupport
import Testing

/// Why people wait, on the command line.
struct WhyTests {
  /// An office whose days can be worked out by hand.
  ///
  /// Everybody comes before 08:00 and is let in then; a service takes 10 minutes at the one desk, and 5
  /// at the one camera behind it.
  private struct HandOffice {
    let folder: TemporaryDirectory

    init(needs: String) throws {
      folder = try TemporaryDirectory()
      _ = try folder.write(needs, to: "needs.csv")
      _ = try folder.write(
        """
        antrean: 1
        name: hand
        calendar: {measure: {from: 2023-01-02, through: 2023-01-13}, open: {mon-fri: [08:00-12:00, 13:00-16:00]}}
        demand: [{id: diary, file: needs.csv}]
        applications: {new: {share: 50 %}, old: {share: 50 %}}
        channels: {walk_in: {arrive: {06:30: 1}, tickets: {from: 08:00, until: 08:01}}}
        offices:
          kantor:
            staff: {shifts: [{id: day, desks: {desk: 1, photo: 1}}]}
            stages: [{id: desk, service: 10 min}, {id: photo, service: 5 min}]
            issue: {working_days: 0}
        experiment: {seed: 1, replications: 2}

        """, to: "hand.yaml")
    }

    func why(_ arguments: String...) throws -> ProgramOutcome {
      try runAntrean(["why"] + arguments, in: folder.url)
    }

    /// The records of a table below `out/why`, without its header.
    func rows(of table: String) throws -> [String] {
      let file = folder.url.appending(path: "out/why/\(table)")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\r\n").dropFirst()
        .map(String.init)
    }
  }

  /// Three come on a Monday, two on the Tuesday, one on the next Monday.
  ///
  /// Waits at the desk: 0, 10 and 20 minutes on the first Monday, 0 and 10 on the Tuesday, 0 on the
  /// second Monday; nobody waits for the camera. So 30 of 40 minutes and 8 of 12 waits are Monday's.
  private static let needs = """
    at,application
    2023-01-02 06:00,new
    2023-01-02 06:01,new
    2023-01-02 06:02,old
    2023-01-03 06:00,new
    2023-01-03 06:01,new
    2023-01-09 06:00,new

    """

  @Test func `the worst hour of an office worked out by hand`() throws {
    let office = try HandOffice(needs: Self.needs)
    let outcome = try office.why("hand.yaml", "--quiet", "--out", "out", "--format", "json")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    let document = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8))
    let result = try #require(document as? [String: Any])
    let worst = try #require(result["worst_hour"] as? [String: Any])
    #expect(worst["weekday"] as? String == "mon" && worst["hour"] as? Int == 8)
    #expect(
      try office.rows(of: "worst-hours.csv") == [
        "base,mon,8,8,4,3.75,3.75,3.75,20,20,20,0.6666666666666666,0.75,0.75,0.75,1,yes,0.95",
        "base,tue,8,4,2,2.5,2.5,2.5,10,10,10,0.3333333333333333,0.25,0.25,0.25,0,no,0.95",
      ])
    #expect(
      try office.rows(of: "worst-hour-stages.csv") == [
        "base,mon,8,desk,walk_in,4,7.5,7.5,7.5,1,1,1,0.95",
        "base,mon,8,photo,walk_in,4,0,0,0,0,0,0,0.95",
      ])
    let people = try office.rows(of: "worst-hour-people.csv").map { $0.split(separator: ",") }
      .filter { $0[3] == "application" }
    #expect(people.map { String($0[4]) } == ["new", "old"])
    let inHour = people.map { Double($0[5]) ?? 0 }
    #expect(inHour == [0.75, 0.25])
    let inAllHours = people.map { Double($0[8]) ?? 0 }
    #expect(inAllHours == [5.0 / 6, 1.0 / 6])
  }

  @Test(arguments: [
    ("en", "Worst hour: Monday 08:00-09:00", "it leads in 2 of 2 replications"),
    ("id", "Jam terburuk: Senin 08:00-09:00", "terburuk dalam 2 dari 2 replikasi"),
  ])
  func `the report tells the worst hour in both languages`(
    language: String, title: String, sentence: String
  ) throws {
    let office = try HandOffice(needs: Self.needs)
    let outcome = try office.why("hand.yaml", "--quiet", "--no-files", "--lang", language)

    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains(title))
    let words = outcome.stdout.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains(sentence) && words.contains("75.0 %"))
    #expect(outcome.stdout.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  /// The only desk and its hours are the whole of it: no break falls into these waits.
  ///
  /// 40 minutes of the six people, of which the three of the first Monday are let in together.
  @Test func `the causes of an office worked out by hand add up`() throws {
    let office = try HandOffice(needs: Self.needs)
    let outcome = try office.why("hand.yaml", "--quiet", "--out", "out", "--shares")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    let mean = "6.666666666666667"
    let none = "0,0,0,0,0,0,0.95"
    #expect(
      try office.rows(of: "causes.csv").filter { $0.hasPrefix("wait,mean,,") }.map {
        $0.replacingOccurrences(of: "wait,mean,,min,", with: "")
      } == [
        "desks,\([String](repeating: mean, count: 6).joined(separator: ",")),0.95",
        "breaks,\(none)", "together,0,0,0,,,,0.95", "rest,\(none)",
        "whole,\([String](repeating: mean, count: 6).joined(separator: ",")),0.95",
      ])
    #expect(outcome.stdout.hasPrefix("Why people wait\n"))
    #expect(outcome.stdout.contains("too few desks"))
  }

  @Test func `where nobody waits there is no worst hour`() throws {
    let office = try HandOffice(needs: "at,application\n2023-01-02 06:00,new\n")
    let outcome = try office.why("hand.yaml", "--quiet", "--out", "out")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("Nobody waits in any line."))
  }

  @Test func `a saved run is asked about with its own seed and variants`() throws {
    let office = try HandOffice(needs: Self.needs)
    let run = try runAntrean(
      ["run", "hand.yaml", "--quiet", "--out", "runs", "--seed", "7"], in: office.folder.url)
    #expect(run.status == 0, "\(run.stderr)")
    let folder = try #require(
      FileManager.default.contentsOfDirectory(atPath: office.folder.path + "runs").first)
    let saved = "runs/\(folder)"
    let outcome = try office.why(saved, "--quiet")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("hand, variant base: 2 replications, seed 7"))
    #expect(outcome.stdout.contains("\(saved)/why/"))
    for (option, message) in [
      (["--causes", "flood"], "`flood` is no cause of waiting: there are desks, breaks"),
      (["--causes", "outages"], "nobody waits for outages here: the causes of the file are desks"),
      (["--seed", "3"], "--seed belongs to the saved run"),
      (["--set", "experiment.seed=3"], "--set belongs to the saved run"),
      (["--variant", "x"], "there is no variant `x`: there are base"),
    ] {
      let refused = try runAntrean(["why", saved] + option, in: office.folder.url)
      #expect(refused.status == 64 && refused.stderr.contains(message), "\(refused.stderr)")
    }
    _ = try office.folder.write("at,application\n2023-01-02 06:00,new\n", to: "needs.csv")
    let changed = try office.why(saved)
    #expect(changed.status == 1 && changed.stderr.contains("is not as it was in the run"))
    try FileManager.default.removeItem(at: office.folder.url.appending(path: "hand.yaml"))
    let gone = try office.why(saved)
    #expect(gone.status == 1 && gone.stderr.contains("is not there any more"), "\(gone.stderr)")
  }

  /// Of the three who come on Monday one waits 20 minutes for the desk, is served for 10 and then
  /// photographed for 5; the office closes at 16:00.
  @Test func `a story ends with the row of applicants csv`() throws {
    let office = try HandOffice(needs: Self.needs)
    let run = try runAntrean(
      ["run", "hand.yaml", "--quiet", "--out", "runs", "--applicants", "all"],
      in: office.folder.url)
    #expect(run.status == 0, "\(run.stderr)")
    let folder = try #require(
      FileManager.default.contentsOfDirectory(atPath: office.folder.path + "runs").first)
    let file = office.folder.url.appending(path: "runs/\(folder)/applicants.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let last = try #require(rows.first { $0[21] == "20" })
    // By its place among the arrivals, and by its long number.
    for number in [last[9], last[1]] {
      let outcome = try office.why("runs/\(folder)", "--applicant", number, "--format", "json")
      #expect(outcome.status == 0, "\(outcome.stderr)")
      let document = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8))
      let story = try #require(document as? [String: Any])
      let totals = try #require(story["totals"] as? [String: Any])
      for (place, name) in rows[0].enumerated() {
        guard let total = totals[name] else { continue }
        let text = total is NSNull ? "" : "\(total)"
        #expect(text == last[place], "\(name)")
      }
      let events = try #require(story["events"] as? [[String: Any]])
      #expect(
        events.map { "\($0["at"] ?? "") \($0["what"] ?? "") \($0["wait"] ?? "")" }.suffix(8) == [
          "2023-01-02T08:00:00 joins_line ", "2023-01-02T08:20:00 service 20",
          "2023-01-02T08:30:00 service_ends ", "2023-01-02T08:30:00 service 0",
          "2023-01-02T08:35:00 service_ends ", "2023-01-02T08:35:00 leaves 20",
          "2023-01-02T08:35:00 passport_awaited ", "2023-01-02T16:00:00 ends ",
        ])
    }
  }

  @Test(arguments: [
    ("en", "joins the line of desk: 1 ahead; 1 of 1 desks busy", "leaves after"),
    ("id", "masuk antrean desk: 1 orang di depan; 1 dari 1 loket sibuk", "pulang sesudah"),
  ])
  func `a story is told in both languages`(language: String, line: String, end: String) throws {
    let office = try HandOffice(needs: Self.needs)
    let stories = try ["1", "2", "3"].map {
      try office.why("hand.yaml", "--applicant", $0, "--lang", language).stdout
    }

    #expect(stories.count { $0.contains(line) } == 1)
    #expect(stories.allSatisfy { $0.contains(end) && $0.contains("2023-01-02\n") })
    let lines = stories.flatMap { $0.split(separator: "\n") }
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  /// The queue is counted from 10 hours on; person 1536 is the seventh to come.
  @Test(arguments: [
    (["--applicant", "1"], 0, ""),
    (["--applicant", "1", "--replication", "3"], 0, ""),
    (["--applicant", "0"], 64, "--applicant takes a number from 1 on, not 0"),
    (["--applicant=-3"], 64, "--applicant takes a number from 1 on, not -3"),
    (["--applicant", "99999999"], 64, "there is no person 99999999: this replication counts "),
    (["--applicant", "1536"], 64, "the need of person 1536 arose outside the counted time"),
    (["--applicant", "1", "--replication", "0"], 64, "--replication takes a number from 1"),
    (["--replication", "2"], 64, "name one with --applicant"),
    (["--applicant", "1", "--replications", "4"], 64, "--replications has no meaning with"),
    (["--applicant", "1", "--shares"], 64, "--shares has no meaning with --applicant"),
  ])
  func `a queue has stories too, of people who are counted`(
    arguments: [String], status: Int32, message: String
  ) throws {
    let fixture = try RunFixture()
    let outcome = try runAntrean(["why", "small.yaml"] + arguments, in: fixture.folder.url)

    #expect(outcome.status == status, "\(outcome.stderr)")
    #expect(message.isEmpty || outcome.stderr.contains(message), "\(outcome.stderr)")
    guard status == 0 else { return }
    #expect(outcome.stdout.contains("arrives\n") && outcome.stdout.contains("in lines, "))
    #expect(fixture.names(in: "results") == [])
  }

  @Test(arguments: [
    (["missing.yaml"], 65, "missing.yaml"),
    (["."], 1, "there is no run"),
    (["hand.yaml", "--variant", "x"], 64, "there is no variant `x`: there are base"),
    (["hand.yaml", "--replications", "1"], 64, "--replications takes a number from 2"),
  ])
  func `what cannot be asked about is refused`(
    arguments: [String], status: Int32, message: String
  ) throws {
    let office = try HandOffice(needs: Self.needs)
    let outcome = try runAntrean(["why"] + arguments, in: office.folder.url)

    #expect(outcome.status == status && outcome.stderr.contains(message), "\(outcome.stderr)")
  }

  @Test func `a signal shows what is finished`() throws {
    let fixture = try RunFixture()
    let outcome = try runShell(
      """
      "$ANTREAN" why small.yaml --replications 999999 --out out >report 2>progress & run=$!
      until grep -q replications progress; do sleep 0.1; done
      kill -INT $run; wait $run
      """, environment: ["ANTREAN": antreanExecutable.path(percentEncoded: false)],
      in: fixture.folder.url)

    #expect(outcome.status == 130)
    #expect(try fixture.text(of: "report").contains("interrupted: this is what was finished"))
    #expect(fixture.names(in: "out") == ["why"])
  }
}

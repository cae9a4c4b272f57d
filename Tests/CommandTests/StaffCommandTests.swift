import Foundation
import TestSupport
import Testing

/// Shifts on the command line.
struct StaffCommandTests {
  /// A queue in which 20.8 people an hour are served in 4.34 minutes, day and night.
  ///
  /// By Erlang C people wait 5.644 minutes at two desks and 0.692 at three, so that every quarter of
  /// the day needs three, and shifts of six hours three people each: 72 hours of work a day.
  static let steady = """
    name: steady
    currency: IDR
    calendar: {always_open: true, warm_up: 24 h, measure: 480 h}
    demand: [{id: all, rate: 20.8 / h}]
    stages: [{id: desk, desks: 2, service: {exponential: {mean: 4.34 min}}}]
    plan: {shifts: {target: mean(wait) <= 2 min, interval: 6 h, lengths: [6 h], break: none,
      starts: {from: 00:00, through: 18:00, every: 6 h}, cost: 50_000 IDR / h}}

    """

  /// Three hours that start empty; nothing is said of shifts.
  static let day = """
    antrean: 1
    name: day
    calendar: {always_open: true, measure: 3 h, drain: true}
    demand:
      - {id: all, rate: [{at: 0 h, value: 0.3 / min}, {at: 1 h, value: 0.9 / min}, {at: 2 h, value: 0.3 / min}]}
    stages:
      - {id: desk, desks: 4, service: {exponential: {mean: 8 min}}}

    """

  /// An office with two stages, a break of the doors and other hours on Friday.
  static let office = """
    antrean: 1
    name: office
    calendar:
      timezone: Asia/Jakarta
      measure: {from: 2023-01-02, through: 2023-01-15}
      open: {mon-thu: [08:00-12:00, 13:00-16:00], fri: [08:00-11:30, 13:30-16:30]}
    demand: [{id: residents, rate: 60 / working day}]
    choice: {all: {walk_in: 100 %}}
    channels:
      walk_in: {tickets: {from: 07:30, until: 14:00, per_day: 200}, arrive: {08:00: 1, 14:00: 0}}
    offices:
      town:
        staff:
          shifts: [{id: day, on: mon-fri, hours: 08:00-16:30, desks: {files: 1, interview: 2}}]
        stages:
          - {id: files, service: {exponential: {mean: 3 min}}}
          - {id: interview, service: {exponential: {mean: 9 min}}}
    targets: [p90(wait) of stage=interview <= 30 min]
    experiment: {seed: 1, replications: 4}

    """

  private func staff(
    _ text: String, _ arguments: String...
  ) throws -> (outcome: ProgramOutcome, folder: TemporaryDirectory) {
    let folder = try TemporaryDirectory()
    _ = try folder.write(text, to: "file.yaml")
    let outcome = try runAntrean(["staff", "file.yaml", "--quiet"] + arguments, in: folder.url)
    return (outcome, folder)
  }

  private func text(of name: String, in folder: TemporaryDirectory) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  @Test func `a steady queue gets the desks of Erlang C, and one person less fails`() throws {
    let (outcome, folder) = try staff(Self.steady, "--out", "out", "--replications", "8")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    let words = outcome.stdout.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("12 people's shifts of 4 kinds with 72.0 h of work a day"))
    #expect(words.contains("3,600,000 IDR"))
    #expect(words.contains("no shifts that cover the desks needed cost less"))
    // Two desks are open for 24 hours.
    #expect(words.contains("The file as it stands with 48.0 h fails in 4 intervals."))
    #expect(words.contains("desk-1 +00:00 +06:00"))
    #expect(words.contains("+08:30 is 8 hours and 30 minutes after the start"))
    #expect(outcome.stdout.split(separator: "\n").filter { $0.contains("FAILS at") }.count == 4)
    #expect(outcome.stdout.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let rows = try text(of: "out/staff/shifts.csv", in: folder).split(separator: "\r\n")
    #expect(rows.count == 5)
    #expect(rows[0].hasPrefix("id,stage,days,from_after_start,until_after_start,break_from"))
    #expect(rows[1] == "desk-1,desk,,00:00,06:00,,,3,6,300000,900000")
    let patch = try text(of: "out/staff/staff.yaml", in: folder)
    #expect(patch.hasSuffix("set:\n  stages.desk.desks: [{at: 0 min, count: 3}]\n"))
    let needed = try text(of: "out/staff/requirement.csv", in: folder).split(separator: "\r\n")
    #expect(needed.dropFirst().allSatisfy { $0.contains(",3,3,") })
  }

  @Test func `a file that says nothing of shifts is planned by what is usual`() throws {
    let (outcome, folder) = try staff(Self.day, "--out", "out", "--replications", "300")

    #expect([0, 3].contains(outcome.status), "\(outcome.stderr)")
    #expect(outcome.stdout.contains("`p90(wait) <= 30 min`"))
    #expect(outcome.stdout.contains("The file names no target of shifts"))
    let run = try runAntrean(
      [
        "run", "file.yaml", "--apply", "out/staff/staff.yaml", "--quiet", "--no-files",
        "--replications", "4",
      ], in: folder.url)
    #expect(run.status == 0, "\(run.stderr)")
  }

  @Test func `an office gets shifts by hours of the week, which run applies`() throws {
    let (outcome, folder) = try staff(Self.office, "--out", "out", "--replications", "4")

    #expect([0, 2, 3].contains(outcome.status), "\(outcome.stderr)")
    #expect(outcome.stdout.contains("Desks mon-thu"))
    #expect(outcome.stdout.contains("08:00-08:30") && !outcome.stdout.contains("+08:00"))
    let shifts = try text(of: "out/staff/shifts.csv", in: folder)
    #expect(shifts.hasPrefix("id,stage,days,from,until,break_from,break_until,people"))
    #expect(outcome.stdout.contains("Desks fri"))
    let patch = try text(of: "out/staff/staff.yaml", in: folder)
    #expect(
      patch.contains("  offices.town.staff.shifts: [{id: files-1, on: mon-thu, hours: "))
    #expect(patch.contains("on: fri, hours: "))
    #expect(patch.contains("breaks: {stagger: {length: 60 min, from: "))
    let check = try runAntrean(
      ["run", "file.yaml", "--apply", "out/staff/staff.yaml", "--quiet", "--no-files"],
      in: folder.url)
    #expect(check.status == 0, "\(check.stdout) \(check.stderr)")
  }

  @Test func `only the stages named are changed`() throws {
    let (outcome, folder) = try staff(
      Self.office + "plan: {shifts: {stages: [interview], interval: 1 h}}\n", "--out", "out",
      "--replications", "4")

    #expect([0, 2, 3].contains(outcome.status), "\(outcome.stderr)")
    let patch = try text(of: "out/staff/staff.yaml", in: folder)
    #expect(patch.contains("[{id: day, on: mon-fri, hours: 08:00-16:30, desks: {files: 1}}, "))
    #expect(patch.contains("{id: interview-1, "))
    #expect(!patch.contains("files-1"))
  }

  @Test func `nobody needs no shift, and a budget of one replication ends at once`() throws {
    let (nobody, _) = try staff(Self.day, "--no-files", "--set", "demand.all.rate=0 / h")
    #expect(nobody.status == 0, "\(nobody.stderr)")
    #expect(nobody.stdout.contains("Nobody comes to these stages"))

    let (short, _) = try staff(
      Self.day, "--no-files", "--replications", "20", "--most-replications", "1")
    #expect([0, 2, 3].contains(short.status), "\(short.stderr)")
    #expect(short.stdout.contains("are used up"))
  }

  @Test func `a single person is not taken away to see what fails`() throws {
    let (outcome, _) = try staff(
      Self.day, "--no-files", "--replications", "8", "--set", "plan={shifts: {at_most: 1}}")

    #expect([2, 3].contains(outcome.status), "\(outcome.stderr)")
    #expect(outcome.stdout.contains("1 people's shifts of 1 kind"), "\(outcome.stdout)")
  }

  @Test func `hours that no shift covers are told before the search`() throws {
    let (outcome, _) = try staff(
      Self.day, "--no-files", "--set",
      "plan={shifts: {lengths: [1 h], starts: {from: 00:00, through: 01:00}}}")

    #expect(outcome.status == 65)
    #expect(
      outcome.stderr.hasPrefix(
        "--set:1:41: error: no shift that is allowed works the whole of +02:00-02:30"),
      "\(outcome.stderr)")
  }

  @Test func `what is wrong with shifts is told at its place, all at once`() throws {
    let (outcome, _) = try staff(
      Self.day
        + """
        plan:
          shifts:
            stages: [dsk]
            interval: 1 min
            target: mean(visit) <= 1 h
            starts: {from: 09:00, through: 08:00}
            break: {after: 5 h}

        """, "--no-files")

    #expect(outcome.status == 65)
    for place in ["10:14", "11:15", "12:13", "13:36", "14:20"] {
      #expect(outcome.stderr.contains("file.yaml:\(place): error:"), "\(place) \(outcome.stderr)")
    }
  }

  @Test func `a signal keeps the best so far`() throws {
    let folder = try TemporaryDirectory()
    _ = try folder.write(Self.steady, to: "file.yaml")
    let outcome = try runShell(
      """
      "$ANTREAN" staff file.yaml --set 'calendar.measure=6_000 h' --no-files >report 2>progress &
      run=$!
      until grep -q replications progress; do sleep 0.1; done
      kill -INT $run; wait $run
      """, environment: ["ANTREAN": antreanExecutable.path(percentEncoded: false)],
      in: folder.url)

    #expect(outcome.status == 130)
  }

  @Test func `the report speaks Indonesian`() throws {
    let (outcome, _) = try staff(
      Self.day, "--no-files", "--replications", "40", "--lang", "id")

    #expect(outcome.stdout.contains("Sif kerja"))
    #expect(outcome.stdout.contains("Satu baris per jenis sif"))
  }
}

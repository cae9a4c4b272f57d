import Foundation
import TestSupport
import Testing

/// Each kind of thing that may be decided about an office is decided rightly: of two options, of
/// which the second costs something, the first breaks a limit and the second keeps it.
struct PlanDecisionKindsTests {
  private static let shifts = "offices.town.staff.shifts"

  /// A decision, a limit between what its options bring, and what stands in the file besides.
  struct Kind: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var path: String
    var options: String
    var limit: String
    var besides: [String] = []
  }

  private static let office = """
    name: kinds
    currency: IDR
    calendar:
      warm_up: 3 weeks
      measure: {from: 2024-01-01, through: 2024-01-26}
      follow: 6 weeks
      open: {mon-fri: [08:00-16:00]}
    applications:
      new: {share: 85 %}
      same_day: {share: 15 %, pool: same_day}
    demand: [{id: residents, rate: 7_800 / year, level: {gamma: {mean: 1, cv: 0.2}, per: day}}]
    choice: {all: {app: 100 %}}
    channels:
      walk_in:
        admits: all
        tickets: {from: 07:30, until: 10:00, per_day: 10}
        arrive: {07:00: 1, 08:00: 1}
    booking:
      sequence: book_only
      slots: {every: 1 h, from: 08:00, until: 16:00, spread: even}
      quota: {regular: 34, same_day: 8}
      release: [{rolling: {days_ahead: 10}}]
      no_show: 10 %
    offices:
      town:
        staff:
          shifts:
            - {id: day, on: mon-sat, hours: 08:00-16:00, desks: {files: 1, interview: 1}}
            - {id: early, on: mon-fri, hours: 08:00-08:30, desks: {interview: 0}}
        stages:
          - {id: files, service: {exponential: {mean: 4 min}}, next: interview}
          - {id: interview, service: {exponential: {mean: 13 min}}}
    experiment: {seed: 1, replications: 4}

    """

  static let kinds: [Kind] = [
    Kind(
      testDescription: "desks of a shift", path: "\(shifts).day.desks.interview",
      options: "1, 2", limit: "mean(wait) <= 6 min"),
    Kind(
      testDescription: "desks of half an hour", path: "\(shifts).early.desks.interview",
      options: "0, 3", limit: "mean(wait) <= 150 min",
      besides: ["booking.slots={every: 8 h, from: 08:00, until: 16:00, spread: window_start}"]),
    Kind(
      testDescription: "skills", path: "\(shifts).day.helps",
      options: "{}, {files: [interview]}", limit: "mean(wait) <= 9 min"),
    Kind(
      testDescription: "opening hours", path: "calendar.open",
      options: "{mon-fri: [08:00-12:00]}, {mon-fri: [08:00-16:00]}",
      limit: "mean(overtime) <= 60 min"),
    Kind(
      testDescription: "sessions on Saturday", path: "calendar.open",
      options: "{mon-fri: [08:00-16:00]}, {mon-sat: [08:00-16:00]}",
      limit: "share(served) >= 85 %",
      besides: ["booking.quota={regular: 18, same_day: 8}"]),
    Kind(
      testDescription: "slots an hour", path: "booking.slots.every",
      options: "8 h, 30 min", limit: "mean(wait) <= 22 min"),
    Kind(
      testDescription: "quota of a lane", path: "booking.quota.same_day",
      options: "2, 8", limit: "share(served) >= 87 %"),
    Kind(
      testDescription: "quota", path: "booking.quota.regular",
      options: "20, 34", limit: "mean(interview_delay) <= 8 days"),
    Kind(
      testDescription: "overbooking", path: "booking.overbook",
      options: "0 %, 30 %", limit: "mean(interview_delay) <= 7 days",
      besides: ["booking.quota={regular: 24, same_day: 8}"]),
    Kind(
      testDescription: "release rule of a list", path: "booking.release",
      options: "[{on: last_working_day, at: 09:00, opens: next_month}], "
        + "[{on: every_day, at: 20:00, opens: {days_ahead: 4}}]",
      limit: "mean(interview_delay) <= 5 days"),
    Kind(
      testDescription: "hold-back", path: "booking.release",
      options: "[{on: fri, at: 17:00, opens: next_week}], [{on: fri, at: 17:00, opens: next_week, "
        + "hold_back: {share: 60 %, open: {days_before: 1, at: 08:00}}}]",
      limit: "mean(interview_delay) <= 2.4 days"),
    Kind(
      testDescription: "split of app and walk-in", path: "choice",
      options: "{all: {app: 100 %}}, {all: {app: 70 %, walk_in: 30 %}}",
      limit: "mean(interview_delay) <= 5 days"),
  ]

  @Test(arguments: kinds) func `each kind of decision is made`(kind: Kind) throws {
    let folder = try TemporaryDirectory()
    let plan = """
      plan:
        subject_to: [\(kind.limit)]
        decide: [{path: \(kind.path), options: [\(kind.options)], costs: [0 IDR, 1 IDR]}]

      """
    _ = try folder.write(Self.office + plan, to: "office.yaml")
    let outcome = try runAntrean(
      ["plan", "office.yaml", "--quiet", "--out", "out"]
        + kind.besides.flatMap { ["--set", $0] }, in: folder.url)
    let rows = try String(
      contentsOf: folder.url.appending(path: "out/plan/plans.csv"), encoding: .utf8
    ).split(separator: "\r\n")

    #expect(outcome.status == 0, "\(outcome.stdout) \(outcome.stderr)")
    #expect(rows.contains { $0.contains(",0,infeasible,") }, "\(rows)")
    #expect(rows.contains { $0.contains(",1,feasible,") }, "\(rows)")
  }
}

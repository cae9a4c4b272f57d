import Foundation
import TestSupport
import Testing

/// The planner on the command line.
struct PlanCommandTests {
  /// A queue in which 20.8 people an hour are served in 4.34 minutes.
  ///
  /// By Erlang C people wait 5.644 minutes at two desks and 0.692 at three; 0.112 at four.
  struct Queue {
    let folder: TemporaryDirectory

    init(plan: String, targets: String = "[mean(wait) <= 2 min]") throws {
      folder = try TemporaryDirectory()
      _ = try folder.write(
        """
        name: queue
        currency: IDR
        calendar: {always_open: true, warm_up: 10 h, measure: 400 h}
        demand: [{id: all, rate: 20.8 / h}]
        stages: [{id: desk, desks: 3, service: {exponential: {mean: 4.34 min}}}]
        targets: \(targets)
        plan: \(plan)
        experiment: {seed: 1, replications: 8}

        """, to: "queue.yaml")
    }

    func plan(_ arguments: String...) throws -> ProgramOutcome {
      try runAntrean(["plan", "queue.yaml"] + arguments, in: folder.url)
    }

    func text(of name: String) throws -> String {
      try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    }
  }

  static let desks =
    "{decide: [{path: stages.desk.desks, from: 2, through: 6, cost: 300_000 IDR}]}"

  @Test func `the fewest desks are those of Erlang C, and one less is shown to fail`() throws {
    let queue = try Queue(plan: Self.desks)
    let outcome = try queue.plan("--quiet", "--out", "out")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("costs 300,000 IDR"))
    #expect(outcome.stdout.contains("one less of desk.desks"))
    #expect(outcome.stdout.contains("mean(wait) <= 2 min: 5."))
    #expect(try queue.text(of: "out/plan/plan.yaml").hasSuffix("set:\n  stages.desk.desks: 3\n"))
    let rows = try queue.text(of: "out/plan/plans.csv").split(separator: "\r\n").map(String.init)
    #expect(rows.contains { $0.hasPrefix("3,300000,feasible") })
    #expect(rows.contains { $0.hasPrefix("2,0,infeasible,mean(wait) <= 2 min") })
    #expect(outcome.stdout.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `the patch is what run applies, and its targets pass with another seed`() throws {
    let queue = try Queue(plan: Self.desks)
    #expect(try queue.plan("--quiet", "--out", "out").status == 0)
    let run = try runAntrean(
      [
        "run", "queue.yaml", "--apply", "out/plan/plan.yaml", "--seed", "77", "--quiet",
        "--no-files", "--format", "json",
      ], in: queue.folder.url)

    #expect(run.status == 0, "\(run.stderr)")
    #expect(run.stdout.contains("\"pass\""))
    let two = try runAntrean(
      ["run", "queue.yaml", "--set", "stages.desk.desks=2", "--seed", "77", "--no-files"],
      in: queue.folder.url)
    #expect(two.status == 2)
  }

  @Test func `where no plan will do the nearest is told, with the status of a failed target`()
    throws
  {
    let queue = try Queue(
      plan: "{decide: [{path: stages.desk.desks, from: 1, through: 2, cost: 1 IDR}]}",
      targets: "[mean(wait) <= 1 min]")
    let outcome = try queue.plan("--quiet", "--no-files")

    #expect(outcome.status == 2)
    #expect(outcome.stdout.contains("No plan meets all constraints."))
    #expect(outcome.stdout.contains("`mean(wait) <= 1 min` stands in the way"))
  }

  @Test func `a budget of one replication keeps what it has`() throws {
    let queue = try Queue(plan: Self.desks)
    let outcome = try queue.plan("--quiet", "--no-files", "--most-replications", "1")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    let words = outcome.stdout.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("a cheaper one may exist"))
    #expect(words.contains("are used up"))
  }

  @Test func `a decision that changes nothing is told, and takes no long comparison`() throws {
    let queue = try Queue(
      plan: "{decide: [{path: stages.desk.desks, from: 2, through: 4, cost: 1 IDR}, "
        + "{path: stages.desk.queue.places, options: [100000, 100001]}]}")
    let outcome = try queue.plan("--quiet", "--no-files", "--format", "json")
    let text = try queue.plan("--quiet", "--no-files").stdout

    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(text.contains("changed nothing in the plans that were simulated"))
  }

  @Test func `a constraint on what happens to nobody is told`() throws {
    let queue = try Queue(
      plan: "{subject_to: [share(no_show) <= 1 %, mean(wait) <= 2 min], decide: "
        + "[{path: stages.desk.desks, from: 2, through: 4, cost: 1 IDR}]}")
    let words = try queue.plan("--quiet", "--no-files").stdout
      .split { $0.isWhitespace }.joined(separator: " ")

    #expect(words.contains("`share(no_show) <= 1 %` is about something that happened to nobody"))
    #expect(!words.contains("`mean(wait) <= 2 min` is about something"))
  }

  @Test func `a signal keeps the best so far`() throws {
    let queue = try Queue(plan: Self.desks)
    let outcome = try runShell(
      """
      "$ANTREAN" plan queue.yaml --set 'calendar.measure=4_000 h' --out out >report 2>progress &
      run=$!
      until grep -q replications progress; do sleep 0.1; done
      kill -INT $run; wait $run
      """, environment: ["ANTREAN": antreanExecutable.path(percentEncoded: false)],
      in: queue.folder.url)

    #expect(outcome.status == 130)
  }

  @Test func `every plan gives the same answer as the search`() throws {
    let queue = try Queue(plan: Self.desks)
    let outcome = try queue.plan("--quiet", "--no-files", "--every-plan", "--format", "json")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("\"simulated\": 5"))
    #expect(outcome.stdout.contains("\"stages.desk.desks\": \"3\""))
  }

  @Test func `an objective that is simulated is made small within a budget`() throws {
    let queue = try Queue(
      plan: "{minimise: mean(wait), budget: 600_000 IDR, decide: "
        + "[{path: stages.desk.desks, from: 2, through: 6, cost: 300_000 IDR}]}")
    let outcome = try queue.plan("--quiet", "--no-files", "--format", "json")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("\"stages.desk.desks\": \"4\""))
  }

  @Test func `any number of threads gives the same plan`() throws {
    let queue = try Queue(plan: Self.desks)
    let outcomes = try ["1", "2"].map { threads in
      try queue.plan("--quiet", "--no-files", "--threads", threads, "--format", "json").stdout
    }
    #expect(outcomes[0] == outcomes[1])
  }

  @Test(arguments: [
    (
      "{decide: [{path: stages.desk.desks, from: 2, through: 6}]}", [], "no decision costs anything"
    ),
    ("{decide: [{path: stages.desk.deks, from: 2, through: 6, cost: 1 IDR}]}", [], "deks"),
    (desks, ["--seconds", "0"], "--seconds takes a number above 0"),
    (desks, ["--variant", "x"], "it looks at `base`"),
    (desks, ["--apply", "none.yaml"], "none.yaml"),
  ])
  func `what cannot be planned is refused`(
    plan: String, arguments: [String], message: String
  ) throws {
    let queue = try Queue(plan: plan)
    let outcome = try runAntrean(
      ["plan", "queue.yaml", "--no-files"] + arguments, in: queue.folder.url)

    #expect(outcome.status == 64 || outcome.status == 65)
    #expect(outcome.stderr.contains(message), "\(outcome.stderr)")
  }

  @Test(arguments: [
    ("stages.desk.desks: 4", ":1:1: error: a patch is a map `set`"),
    ("set: {a: 1, a: 2, b: 3, b: 4}", ":1:25: error: `b` stands twice"),
    ("set: [", ":2:1: error: "),
  ])
  func `what is wrong in a patch is told at its place and without usage`(
    patch: String, problem: String
  ) throws {
    let queue = try Queue(plan: Self.desks)
    _ = try queue.folder.write("\(patch)\n", to: "patch.yaml")
    let outcome = try queue.plan("--no-files", "--apply", "patch.yaml")

    #expect(outcome.status == 65)
    #expect(outcome.stderr.contains("patch.yaml\(problem)"), "\(outcome.stderr)")
    #expect(!outcome.stderr.contains("Usage"))
    #expect(outcome.stdout.isEmpty)
  }

  @Test(arguments: [
    (
      "{decide: [{path: stages.desk.desks, from: 2, through: 6}]}", "[mean(wait) <= 2 min]",
      "queue.yaml:7:16: error: no decision costs anything"
    ),
    (desks, "[]", "queue.yaml:6:10: error: nothing must hold"),
    (
      "{budget: 9 IDR, decide: [{path: stages.desk.desks, options: "
        + "[3, 4], costs: [30 IDR, 40 IDR]}]}", "[mean(wait) <= 2 min]",
      "queue.yaml:7:16: error: no plan is within the `budget`: the cheapest costs 30"
    ),
    (
      "{minimise: mean(wait), decide: [{path: stages.desk.desks, from: 1, through: 50}, "
        + "{path: stages.desk.queue.places, from: 1, through: 50}]}", "[mean(wait) <= 2 min]",
      "queue.yaml:7:38: error: 2500 plans would all have to be compared"
    ),
    ("{shifts: {interval: 1 h}}", "[]", "queue.yaml:7:7: error: the file has no section `plan`"),
  ])
  func `what a file lacks is told at its place and without usage`(
    plan: String, targets: String, head: String
  ) throws {
    let outcome = try Queue(plan: plan, targets: targets).plan("--no-files", "--quiet")

    #expect(outcome.status == 65)
    #expect(outcome.stderr.contains(head), "\(outcome.stderr)")
    #expect(outcome.stderr.contains("[not-plannable]\n  ") && outcome.stderr.contains("hint: "))
    #expect(!outcome.stderr.lowercased().contains("usage"))
  }

  @Test func `what was typed wrongly is told with the usage`() throws {
    let outcome = try Queue(plan: Self.desks).plan("--seconds", "0")
    #expect(outcome.status == 64 && outcome.stderr.contains("Usage: antrean plan"))
  }

  @Test func `a budget of time that is used up at once is not called an interruption`() throws {
    let outcome = try Queue(plan: Self.desks)
      .plan("--no-files", "--quiet", "--seconds", "0.000001")
    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("used up"))
  }

  @Test func `without a plan or without targets the file is asked for them`() throws {
    let fixture = try RunFixture()
    let none = try runAntrean(["plan", "small.yaml"], in: fixture.folder.url)
    #expect(none.status == 65 && none.stderr.contains("no section `plan`"))

    let outcome = try Queue(plan: Self.desks, targets: "[]").plan("--no-files")
    #expect(outcome.status == 65 && outcome.stderr.contains("nothing must hold"))
  }
}

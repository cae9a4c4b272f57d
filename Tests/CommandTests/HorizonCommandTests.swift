import Foundation
import TestSupport
import Testing

/// The months ahead on the command line.
struct HorizonCommandTests {
  /// A queue open day and night whose demand grows fivefold in a year, from a load of 0.6 desks.
  ///
  /// With services of 45 minutes on average the mean wait at a load of a desks is, by Erlang C,
  /// 45 a^2 / (4 - a^2) minutes at two desks. The load of month k is a = 0.6 x 5^(k/12): 36.8 min in
  /// month 6 (July) and 64.3 in month 7 (August); a limit of 53 min lies between. At three desks the
  /// waits are 37.7 min in month 10 (November) and 92.4 in month 11 (December).
  struct Queue {
    let folder: TemporaryDirectory

    init(
      horizon: String = "horizon: {months: 12, growth: 400 % / year}", more: String = "",
      targets: String = "[mean(wait) <= 53 min]"
    ) throws {
      folder = try TemporaryDirectory()
      _ = try folder.write(
        """
        name: queue
        currency: IDR
        calendar:
          warm_up: 4 weeks
          measure: {from: 2023-01-01, through: 2023-03-31}
          open: {mon-sun: [00:00-24:00]}
        demand: [{id: all, rate: 0.8 / h}]
        stages: [{id: desk, desks: 2, service: {exponential: {mean: 45 min}}}]
        targets: \(targets)
        plan:
          \(horizon)
          decide: [{path: stages.desk.desks, from: 1, through: 6, cost: 350_000 IDR}]
        \(more)
        experiment: {seed: 5, replications: 12}

        """, to: "queue.yaml")
    }

    func horizon(_ arguments: String...) throws -> ProgramOutcome {
      try runAntrean(["horizon", "queue.yaml"] + arguments, in: folder.url, seconds: 300)
    }

    func text(of name: String) throws -> String {
      try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    }

    func rows(of name: String) throws -> [[String]] {
      try text(of: name).split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
  }

  @Test func `the first failing month and what a desk gains are those of Erlang C`() throws {
    let queue = try Queue()
    let outcome = try queue.horizon("--quiet", "--out", "out")

    #expect(outcome.status == 2, "\(outcome.stderr)")
    let words = outcome.stdout.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("The first target fails in August 2023: `mean(wait) <= 53 min`"))
    #expect(
      words.contains(
        "Buy first desk.desks 2 → 3: it holds until December 2023, 4 months longer, at 350,000 IDR "
          + "a working day."))
    #expect(outcome.stdout.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let months = try queue.rows(of: "out/horizon/months.csv").dropFirst()
    #expect(months.map { $0[0] } == (1...12).map { "2023-\($0 < 10 ? "0" : "")\($0)" })
    // The people of a month: 24 h x 0.8 an hour x 31 days, and 5^(1/12) times as many a day.
    #expect(Double(months.first?[2] ?? "") == 595.2)
    let february = try #require(Double(months.dropFirst().first?[2] ?? ""))
    #expect(abs(february - 0.8 * 24 * 28 * pow(5, 1.0 / 12)) < 1e-6)
    let purchase = try #require(try queue.rows(of: "out/horizon/purchases.csv").dropFirst().first)
    #expect(purchase[1] == "stages.desk.desks" && purchase[6] == "2023-12")
    // Four months for 365 days of 350,000.
    #expect(purchase[9] == "4" && purchase[4] == "127750000")
    #expect(abs((Double(purchase[11]) ?? 0) - 4 / 127.75) < 1e-12)
    #expect(
      try queue.text(of: "out/horizon/horizon.yaml").hasSuffix("set:\n  stages.desk.desks: 3\n"))
    let run = try runAntrean(
      ["run", "queue.yaml", "--apply", "out/horizon/horizon.yaml", "--quiet", "--no-files"],
      in: queue.folder.url)
    #expect(run.status == 0, "\(run.stderr)")
  }

  @Test func `a run tells its months apart, and their people add up`() throws {
    let queue = try Queue(targets: "[p90(wait) by month <= 10 h]")
    let run = try runAntrean(
      ["run", "queue.yaml", "--by", "month", "--quiet", "--out", "out"], in: queue.folder.url)

    #expect(run.status == 0, "\(run.stderr)")
    let folder = queue.folder.url.appending(path: "out")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).first)
    let rows = try queue.rows(of: "out/\(name)/summary.csv")
    let header = try #require(rows.first)
    let month = try #require(header.firstIndex(of: "month"))
    let value = try #require(header.firstIndex(of: "value"))
    let arrivals = rows.filter { $0.dropFirst().starts(with: ["arrivals", "count"]) }
    let all = arrivals.first { $0[month].isEmpty }.flatMap { Double($0[value]) }
    let months = arrivals.filter { !$0[month].isEmpty }
    #expect(months.map { $0[month] } == ["2023-01", "2023-02", "2023-03"])
    let sum = months.compactMap { Double($0[value]) }.reduce(0, +)
    #expect(abs(sum - (all ?? 0)) < 1e-6)
  }

  @Test func `the headroom of a month is that of Erlang C`() throws {
    let queue = try Queue(horizon: "horizon: {months: 3}", targets: "[mean(wait) <= 22 min]")
    let outcome = try queue.horizon("--quiet", "--out", "out", "--replications", "60")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    // 45 a^2 / (4 - a^2) = 22 at a = 1.1461, so that 1.910 times the demand is borne: 17.5 people
    // more than 19.2 a day. The straight line between factors 1.5 and 2 is a few hundredths off.
    for month in try queue.rows(of: "out/horizon/months.csv").dropFirst() {
      let headroom = try #require(Double(month[3]))
      #expect(abs(headroom - 17.5) < 3, "\(month)")
    }
    #expect(outcome.stdout.contains("No growth is given"))
  }

  @Test func `without a failure nothing is bought, and the status is that of success`() throws {
    let queue = try Queue(horizon: "horizon: {months: 2}", targets: "[mean(wait) <= 10 h]")
    let outcome = try queue.horizon("--quiet", "--no-files")

    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("No target fails through February 2023."))
    #expect(!outcome.stdout.contains("What to buy"))
  }

  @Test func `a variant is bought too, and later purchases follow the first`() throws {
    let queue = try Queue(
      more: "variants: {fast: {set: {stages.desk.service: {constant: 5 min}}}}")
    let outcome = try queue.horizon("--quiet", "--no-files", "--format", "json")

    #expect(outcome.status == 2, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("\"purchase\": \"fast\""))
    #expect(outcome.stdout.contains("\"purchase\": \"desk.desks 3 → 4\""))
    let text = try queue.horizon("--quiet", "--no-files", "--lang", "id")
    #expect(text.stdout.contains("Target pertama gagal pada Agustus 2023"))
  }

  @Test func `a budget of two replications tells what they say`() throws {
    let queue = try Queue()
    let outcome = try queue.horizon("--quiet", "--no-files", "--most-replications", "1")

    #expect(outcome.status != 1, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("2 replications in all"))
    let words = outcome.stdout.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("are used up"))
  }

  @Test func `the same bytes come from any number of threads`() throws {
    let queue = try Queue()
    let one = try queue.horizon("--quiet", "--no-files", "--threads", "1", "--months", "8")
    let three = try queue.horizon("--quiet", "--no-files", "--threads", "3", "--months", "8")

    #expect(one.stdout == three.stdout)
  }

  @Test func `a signal keeps what is finished`() throws {
    let queue = try Queue()
    let outcome = try runShell(
      """
      "$ANTREAN" horizon queue.yaml --months 200 --growth '1 % / year' --out out >report 2>progress &
      run=$!
      until grep -q replications progress; do sleep 0.1; done
      kill -INT $run; wait $run
      """, environment: ["ANTREAN": antreanExecutable.path(percentEncoded: false)],
      in: queue.folder.url)

    #expect(outcome.status == 130)
  }

  @Test func `wrong uses are told in words`() throws {
    let queue = try Queue(horizon: "horizon: {months: 0, growth: 6 / month}")
    let outcome = try queue.horizon("--no-files")
    #expect(outcome.status == 65)
    for place in ["queue.yaml:11:", "`6 / month` is no growth in a year", "6 % / year"] {
      #expect(outcome.stderr.contains(place), "\(outcome.stderr)")
    }
    let good = try Queue()
    let growth = try good.horizon("--growth", "fast")
    #expect(growth.status == 64 && growth.stderr.contains("is no growth in a year"))
    #expect(try good.horizon("--months", "0").status == 64)
    let clock = try good.horizon("--set", "calendar={always_open: true, measure: 9 h}")
    #expect(clock.status == 65 && clock.stderr.contains("a calendar with dates"))
    let level = try good.horizon("--set", "targets=[mean(queue_length) <= 5]")
    #expect(level.status == 65 && level.stderr.contains("month by month: mean(queue_length) <= 5"))
    let alone = try good.horizon("--set", "plan={tolerance: 5 %}")
    #expect(alone.status == 65 && alone.stderr.contains("decide"))
  }
}

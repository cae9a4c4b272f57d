import Experiments
import PassportOffice
import Planning
import TestSupport
import Testing

@testable import Scenarios

/// What a file says of the years ahead, and of single months.
struct HorizonReaderTests {
  private func file(plan: String, targets: String = "[mean(wait) <= 5 min]") -> String {
    """
    name: queue
    currency: IDR
    calendar: {measure: {from: 2023-11-16, through: 2024-02-10}, open: {mon-fri: [08:00-12:00]}}
    demand: [{id: all, rate: 50 / working day}]
    stages: [{id: desk, desks: 3, service: {exponential: {mean: 4 min}}}]
    targets: \(targets)
    plan: \(plan)
    """
  }

  @Test func `months and growth are read, and no decision is needed for them`() throws {
    let scenario = try loaded(
      file(plan: "{horizon: {months: 24, growth: 6 % / year}}"))

    #expect(scenario.planRequest == nil)
    #expect(scenario.horizon?.months == 24 && scenario.horizon?.growth == 0.06)
  }

  @Test func `a growth is a share of a year, of either sign`() {
    for (text, share) in [("6 % / year", 0.06), ("6%/year", 0.06), ("0.5 / year", 0.5)] {
      #expect(GrowthText.share(text) == share)
    }
    #expect(GrowthText.share("-2 % / year") == -0.02)
    for text in ["6", "6 % / month", "fast", "-95 % / year", "2_000 % / year"] {
      #expect(GrowthText.share(text) == nil, "\(text)")
    }
  }

  @Test func `what is wrong in it is told at its place`() throws {
    let found = try problems(file(plan: "{horizon: {months: 0, growth: 6 / month}}"))
    #expect(found.map(\.code) == [.outOfRange, .unknownUnit])
    let nothing = try problems(file(plan: "{tolerance: 5 %}"))
    #expect(nothing.map(\.code) == [.missingKey])
  }

  /// An office with an app that begins with a backlog, in a file whose line 9 is the plan.
  private func office(horizon: String, initial: String = "{backlog: 60}") -> String {
    """
    name: office
    calendar: {measure: {from: 2024-01-01, through: 2024-02-29}, open: {mon-fri: [08:00-12:00]}}
    demand: [{id: all, rate: 5 / working day}]
    booking: {sequence: book_only, quota: {regular: 8}, release: [{rolling: {days_ahead: 7}}]}
    initial: \(initial)
    offices:
      town:
        {staff: {shifts: [{id: day, on: mon-fri, hours: 08:00-12:00, desks: {interview: 1}}]}, stages: [{id: interview, service: {constant: 10 min}}]}
    plan: {horizon: \(horizon)}
    """
  }

  @Test func `a day to clear the backlog is read with its probability`() throws {
    let wish = try loaded(office(horizon: "{clear_by: 2024-03-29, clear_probability: 80 %}"))
      .horizon
    #expect(wish?.clearBy == CivilDate(year: 2024, month: 3, day: 29))
    #expect(wish?.clearProbability == 0.8)
    #expect(wish?.months == nil && wish?.growth == nil)
    let last = try loaded(office(horizon: "{months: 2, clear_by: 2024-02-29}")).horizon
    #expect(last?.clearBy != nil && last?.clearProbability == nil)
  }

  @Test func `a day that nothing can be told of is refused at its place`() throws {
    let errors = { (text: String) in
      try problems(text).filter { $0.severity == .error }
        .map { "\($0.code.rawValue) \($0.span?.line ?? 0):\($0.span?.column ?? 0)" }
    }
    for (horizon, found) in [
      ("{clear_by: 2023-12-31}", "out-of-range 9:28"),
      ("{months: 2, clear_by: 2024-03-01}", "out-of-range 9:39"),
      ("{clear_by: 2024-02-30}", "out-of-range 9:28"),
      ("{clear_by: soon}", "wrong-value 9:28"),
      ("{clear_by: 2024-02-01, clear_probability: 100 %}", "out-of-range 9:59"),
    ] {
      #expect(try errors(office(horizon: horizon)) == [found], "\(horizon)")
    }
    let nobody = office(horizon: "{clear_by: 2024-02-01}", initial: "{backlog: 0}")
    #expect(try errors(nobody) == ["key-combination 9:28"])
    let queue = file(plan: "{horizon: {clear_by: 2024-01-05}}")
    #expect(try errors(queue) == ["key-combination 7:28"])
  }

  @Test func `targets may be about months of the counted days`() throws {
    let scenario = try loaded(
      file(
        plan: "{horizon: {months: 2}}",
        targets: "[p90(wait) by month <= 5 min, share(served) of month=2024-01 >= 90 %]"))
    #expect(scenario.targets[0].quantity.by == [.month])
    let months = scenario.variants[0].network.countedMonths
    #expect(months.map(\.label) == ["2023-11", "2023-12", "2024-01", "2024-02"])
    #expect(months.map(\.days.count) == [15, 31, 31, 10])
    let wrong = try problems(
      file(
        plan: "{horizon: {months: 2}}",
        targets: "[mean(wait) of month=2024-03 <= 5 min]"))
    #expect(wrong.map(\.code) == [.badTarget])
  }

  @Test func `demand grows from month to month, each with its own part of the year`() throws {
    let network = try loaded(file(plan: "{horizon: {months: 2}}")).variants[0].network
    let grown = network.withDemand(growing: 1)
    for (place, month) in network.countedMonths.enumerated() {
      let ratio = grown.expectedPeople(in: month) / network.expectedPeople(in: month)
      // Doubled in twelve months: the twelfth root of 2 each, 1.0594631 by tables of tempered tuning.
      let root = 1.059_463_094_359_295
      #expect(abs(ratio - [1, root, root * root, root * root * root][place]) < 1e-9)
    }
  }
}

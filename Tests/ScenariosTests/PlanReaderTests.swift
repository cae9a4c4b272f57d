import Experiments
import Planning
import TestSupport
import Testing

@testable import Scenarios

/// What a file says may be decided.
struct PlanReaderTests {
  private func queue(_ plan: String, targets: String = "[mean(wait) <= 5 min]") -> String {
    """
    name: queue
    currency: IDR
    calendar: {always_open: true, measure: 100 h}
    demand: [{id: all, rate: 20 / h}]
    stages: [{id: desk, desks: 3, service: {exponential: {mean: 4 min}}}]
    targets: \(targets)
    plan: \(plan)
    """
  }

  private func request(_ plan: String, targets: String = "[mean(wait) <= 5 min]") throws
    -> PlanRequest
  {
    try #require(try loaded(queue(plan, targets: targets)).planRequest)
  }

  @Test func `a range has its numbers, and each step its cost`() throws {
    let request = try request(
      "{decide: [{path: stages.desk.desks, from: 2, through: 5, cost: 300_000 IDR}]}")
    let decision = try #require(request.decisions.first)

    #expect(decision.options.map(\.text) == ["2", "3", "4", "5"])
    #expect(decision.options.map(\.cost) == [0, 300_000, 600_000, 900_000])
    #expect(decision.isDesks)
    #expect(request.constraints.map(\.text) == ["mean(wait) <= 5 min"])
    #expect(request.tolerance == 0.05 && request.confidence == 0.95)
  }

  @Test func `options are texts with names and costs of their own`() throws {
    let request = try request(
      """
      {minimise: p90(wait), budget: 2_000_000 IDR, subject_to: [share(served) >= 90 %],
        tolerance: 2 %, decide: [{path: stages.desk.queue, names: [fair, not], costs: [0 IDR, 5 IDR],
        options: [{order: fifo}, {order: lifo}]}]}
      """)
    let decision = try #require(request.decisions.first)

    #expect(decision.options.map(\.text) == ["{order: fifo}", "{order: lifo}"])
    #expect(decision.options.map(\.name) == ["fair", "not"])
    #expect(decision.options.map(\.cost) == [0, 5])
    #expect(!decision.isDesks)
    #expect(request.budget == 2_000_000 && request.tolerance == 0.02)
    #expect(request.constraints.map(\.text) == ["share(served) >= 90 %"])
    guard case .quantity(let quantity, false) = request.objective else {
      Issue.record("a quantity is minimised")
      return
    }
    #expect(quantity.text == "p90(wait)")
  }

  @Test(arguments: [
    ("{decide: []}", "at least"),
    ("{decide: [{path: stages.desk.desks}]}", "`from` or `options`"),
    ("{decide: [{path: stages.desk.desks, from: 2}]}", "`through`"),
    ("{decide: [{path: stages.desk.desks, from: 5, through: 2}]}", "no range of numbers"),
    ("{decide: [{path: stages.desk.desks, from: 2, through: 5, step: 0}]}", "no range of numbers"),
    (
      "{decide: [{path: a, options: [1, 2]}, {path: a, options: [3]}]}", "decided twice"
    ),
    ("{decide: [{path: a, options: [1, 1]}]}", "two options are the same"),
    ("{decide: [{path: a, options: [1, 2], costs: [1 IDR]}]}", "one amount for each of the 2"),
    ("{decide: [{path: a, options: [1, 2], names: [x]}]}", "one name for each of the 2"),
    (
      "{minimise: cost, maximise: share(served), decide: [{path: a, options: [1]}]}",
      "one objective"
    ),
    ("{minimise: p90(wate), decide: [{path: a, options: [1]}]}", "wate"),
    ("{decide: [{path: experiment.seed, options: [1, 2]}]}", "the same in every plan"),
    ("{tolerance: 0, decide: [{path: a, options: [1]}]}", "between 0 and 100 %"),
    (
      "{subject_to: [mean(wait) <= 2 min, mean(wait) >= 3 min], decide: [{path: a, options: [1]}]}",
      "no plan can hold this beside"
    ),
  ])
  func `what cannot be decided is told at its place`(plan: String, message: String) throws {
    let found = try problems(queue(plan))

    #expect(found.contains { $0.message.contains(message) }, "\(found.map(\.message))")
    #expect(found.allSatisfy { ($0.span?.line ?? 0) >= 7 })
  }

  @Test func `a patch sets what it says and nothing else`() throws {
    let settings = [
      Setting(path: "stages.desk.desks", text: "4"),
      Setting(path: "changes", text: "[{from: 2023-01-06, set: {a.b: [1, 2]}}]"),
    ]
    let folder = try TemporaryDirectory()
    let path = try folder.write(ScenarioPatch.text(settings, remark: "found"), to: "plan.yaml")

    #expect(try ScenarioPatch.settings(path: path) == settings)
    let wrong = try folder.write("stages: 4\n", to: "wrong.yaml")
    #expect(throws: ScenarioErrors.self) { try ScenarioPatch.settings(path: wrong) }
  }
}

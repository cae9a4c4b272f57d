import Experiments
import TestSupport
import Testing

@testable import Planning

/// The best change without cost among candidates whose values are made up.
@Suite struct FreeChangeSearchTests {
  private let decisions = [
    Decision(
      path: "desks", options: [.init(text: "1", cost: 0), .init(text: "2", cost: 5)],
      isDesks: true),
    Decision(
      path: "quota", options: (0..<6).map { .init(text: "\($0)", cost: 0) }, isDesks: false),
    Decision(
      path: "rule", options: ["a", "b", "c"].map { .init(text: $0, cost: 0) }, isDesks: false),
  ]

  private var outputs: PlanOutputs {
    let target = Target(
      quantity: Quantity(
        text: "mean(wait)", statistic: .mean, measure: .wait, scope: [], by: []),
      comparison: .lessOrEqual, limit: 10, isHard: true, text: "mean(wait) <= 10")
    return PlanOutputs(
      judged: [.init(constraint: 0, output: 0, isExpected: true)], objective: nil,
      request: PlanRequest(
        decisions: decisions, objective: .cost, budget: nil, constraints: [target]))
  }

  /// The wait of the change `quota` and `rule`: least at quota 4 with rule b.
  private func wait(_ settings: [Setting]) -> Double {
    let quota = Double(settings.first { $0.path == "quota" }?.text ?? "") ?? .nan
    let rule = settings.first { $0.path == "rule" }?.text
    return 12 + (quota - 4) * (quota - 4) + (rule == "b" ? 0 : 0.7)
  }

  private func best(_ search: FreeChangeSearch) throws -> (settings: [Setting]?, count: Int) {
    var random = SeededGenerator(seed: 3)
    var simulated = 0
    let settings = try search.best { jobs in
      jobs.map { job in
        simulated += job.replications.count
        return job.replications.map { _ in
          [
            ReplicationOutput(
              value: wait(search.settings(of: job.plan))
                + 0.4 * random.uniform() - 0.2)
          ]
        }
      }
    }
    return (settings, simulated)
  }

  @Test func `the best of all changes is found, with what costs something as it stands`() throws {
    let search = FreeChangeSearch(decisions, kept: nil, outputs: outputs)
    let found = try best(search)
    #expect(search.count == 18)
    #expect(
      found.settings == [Setting(path: "quota", text: "4"), Setting(path: "rule", text: "b")])
    // Rounds of 18, 9, 5, 3 and 2 candidates.
    #expect(found.count == 2 * (18 + 9 + 5 + 3 + 2))
  }

  @Test func `options out of balance are left out`() throws {
    let search = FreeChangeSearch(
      decisions, kept: [[0, 1], [0, 1, 2], [0, 1, 2]], outputs: outputs)
    #expect(search.count == 9)
    #expect(try best(search).settings?.first == Setting(path: "quota", text: "2"))
  }

  @Test func `nothing is looked at where everything costs something or the changes are too many`()
    throws
  {
    #expect(FreeChangeSearch([decisions[0]], kept: nil, outputs: outputs).count == 0)
    let many = Decision(
      path: "p", options: (0..<65).map { .init(text: "\($0)", cost: 1) }, isDesks: false)
    #expect(FreeChangeSearch([many], kept: nil, outputs: outputs).count == 0)
    #expect(try best(FreeChangeSearch([many], kept: nil, outputs: outputs)).settings == nil)
  }
}

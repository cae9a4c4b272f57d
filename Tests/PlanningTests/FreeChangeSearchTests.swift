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

  /// The wait of the scenario as it stands.
  private let present = 13.0

  /// The wait of the change `quota` and `rule`: least at quota 4 with rule b.
  private func wait(_ settings: [Setting]) -> Double {
    guard !settings.isEmpty else { return present }
    let quota = Double(settings.first { $0.path == "quota" }?.text ?? "") ?? .nan
    let rule = settings.first { $0.path == "rule" }?.text
    return 12 + (quota - 4) * (quota - 4) + (rule == "b" ? 0 : 0.7)
  }

  private func best(
    _ search: FreeChangeSearch, better share: Double = 0
  ) throws -> (settings: [Setting]?, count: Int) {
    var random = SeededGenerator(seed: 3)
    var simulated = 0
    let settings = try search.best { jobs in
      jobs.map { job in
        simulated += job.replications.count
        let settings = search.settings(of: job.plan)
        return job.replications.map { _ in
          let noise = 0.4 * random.uniform() - 0.2
          return [
            ReplicationOutput(value: wait(settings) + noise - (settings.isEmpty ? share : 0))
          ]
        }
      }
    }
    return (settings, simulated)
  }

  @Test func `the best of all changes is found, with what costs something as it stands`() throws {
    let search = FreeChangeSearch(decisions, outputs: outputs, unit: 1)
    let found = try best(search)
    #expect(search.count == 18)
    #expect(
      found.settings == [Setting(path: "quota", text: "4"), Setting(path: "rule", text: "b")])
    // Rounds of 19, 10, 5, 3 and 2 candidates, the file as it stands among them.
    #expect(found.count == 19 + 10 + 2 * (5 + 3 + 2))
  }

  @Test func `short replications are taken several at a time`() throws {
    #expect(try best(FreeChangeSearch(decisions, outputs: outputs, unit: 7)).count == 7 * 49)
  }

  @Test func `no change is better than a file that is better than all of them`() throws {
    let search = FreeChangeSearch(decisions, outputs: outputs, unit: 1)
    #expect(try best(search, better: 2).settings == [])
  }

  @Test func `nothing is looked at where everything costs something or the changes are too many`()
    throws
  {
    #expect(FreeChangeSearch([decisions[0]], outputs: outputs, unit: 1).count == 0)
    let many = Decision(
      path: "p", options: (0..<65).map { .init(text: "\($0)", cost: 1) }, isDesks: false)
    let search = FreeChangeSearch([many], outputs: outputs, unit: 1)
    #expect(search.count == 0)
    #expect(try best(search).settings == nil)
  }
}

import Experiments
import Statistics
import Testing

@testable import Planning

@Suite struct PlanJudgeTests {
  /// Judges a single plan whose replications are, in turn, those given.
  private func verdict(
    of days: [ReplicationOutput], limit: Double
  ) throws -> (verdict: PlanRecord.Verdict?, mean: Double?) {
    let space = PlanSpace(
      [Decision(path: "rule", options: [.init(text: "a", cost: 0)], isDesks: false)],
      isMonotone: false)
    let target = Target(
      quantity: Quantity(
        text: "mean(wait)", statistic: .mean, measure: .wait, scope: [], by: []),
      comparison: .lessOrEqual, limit: limit, isHard: true, text: "mean(wait) <= \(limit)")
    let request = PlanRequest(
      decisions: space.decisions, objective: .cost, budget: nil, constraints: [target])
    var judge = PlanJudge(
      space,
      outputs: PlanOutputs(
        judged: [.init(constraint: 0, output: 0, isExpected: true)], objective: nil,
        request: request),
      check: FeasibilityCheck(comparisons: 1, confidence: 0.95, firstStage: 6)
    ) { jobs in jobs.map { $0.replications.map { [days[$0 % days.count]] } } }
    try judge.decide([[0]])
    let record = judge.record(of: [0])
    return (record?.verdict, record?.mean(ofOutput: 0))
  }

  /// A quiet day of 10 people who wait 10 min and a busy one of 30 who wait 40: 25 min a day, but
  /// 32.5 min a person, which is what a run says.
  @Test func `a busy day counts by its people`() throws {
    let days = [
      ReplicationOutput(value: 10, weight: 10), ReplicationOutput(value: 40, weight: 30),
    ]
    let busy = try verdict(of: days, limit: 30)
    #expect(busy.verdict == .infeasible(constraint: 0))
    #expect(busy.mean == 32.5)
    #expect(try verdict(of: days, limit: 35).verdict == .feasible)
  }

  @Test func `a quantile counts each replication alike, and a day without people not at all`()
    throws
  {
    let days = [
      ReplicationOutput(value: 10), ReplicationOutput(value: nil, weight: 0),
      ReplicationOutput(value: 40),
    ]
    #expect(try verdict(of: days, limit: 30).verdict == .feasible)
    #expect(try verdict(of: days, limit: 22).verdict == .infeasible(constraint: 0))
  }
}

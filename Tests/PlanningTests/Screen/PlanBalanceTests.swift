import EventKernel
import Experiments
import PassportOffice
import TestSupport
import Testing

@testable import Planning

/// What balances alone say of plans.
@Suite struct PlanBalanceTests {
  /// A stage with two shifts, of which a desk has 4 and 3 hours.
  private func stage(work: Double, otherHours: Double = 0) -> StageBalance {
    StageBalance(
      stage: 0, decisions: [0, 1], hoursOfDesk: [4, 3], otherHours: otherHours, work: work)
  }

  private func space(_ counts: Int, costs: [[Double]]) -> PlanSpace {
    PlanSpace(
      costs.enumerated().map { place, costs in
        Decision(
          path: "shift\(place)",
          options: (0..<counts).map { .init(text: "\($0)", cost: costs[$0]) }, isDesks: true)
      }, isMonotone: true)
  }

  @Test func `desks for the work are the cheapest combination of shifts`() {
    let space = space(4, costs: [[0, 5, 10, 15], [0, 3, 6, 9]])
    // 10 hours: 2 x 4 + 1 x 3 = 11 h for 13; 1 x 4 + 2 x 3 = 10 h for 11; 3 x 3 = 9 h are too few.
    #expect(stage(work: 10).leastCost(ofShare: 1, in: space) == 11)
    // Half of the work and one hour of others: 4 hours, one desk of the first shift for 5.
    #expect(stage(work: 10, otherHours: 1).leastCost(ofShare: 0.5, in: space) == 5)
    #expect(stage(work: 21).leastCost(ofShare: 1, in: space) == 24)
    #expect(stage(work: 21.1).leastCost(ofShare: 1, in: space) == nil)
    #expect(stage(work: 10).load(ofShare: 1) == 10.0 / 7)
  }

  /// Of so many shifts that they are not tried one by one the bound is below the optimum, which a
  /// table of hours finds.
  @Test func `of many shifts the bound is below the cheapest combination`() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      let costs = (0..<12).map { _ in
        (0..<3).map { $0 == 0 ? 0 : Double((1 + random.below(9)) * $0) }
      }
      let hours = (0..<12).map { _ in Double(1 + random.below(6)) }
      let need = 5 + random.below(36)
      let balance = StageBalance(
        stage: 0, decisions: Array(0..<12), hoursOfDesk: hours, otherHours: 0, work: Double(need))
      let bound = balance.leastCost(ofShare: 1, in: space(3, costs: costs))
      let least = leastCost(of: costs, hours, need: need)
      #expect((bound == nil) == (least == nil))
      if let bound, let least { #expect(bound > 0 && bound <= least + 1e-9) }
    }
  }

  /// By a table: the least cost of at least so many hours.
  private func leastCost(of costs: [[Double]], _ hours: [Double], need: Int) -> Double? {
    var least = [Double](repeating: .infinity, count: need + 1)
    least[0] = 0
    for (costs, hours) in zip(costs, hours) {
      var next = [Double](repeating: .infinity, count: need + 1)
      for have in 0...need {
        for (count, cost) in costs.enumerated() {
          let reached = min(need, have + count * Int(hours))
          next[reached] = min(next[reached], least[have] + cost)
        }
      }
      least = next
    }
    return least[need].isFinite ? least[need] : nil
  }

  private func balance(
    _ decisions: [Decision], _ constraints: [Target], _ network: ([Setting]) -> OfficeNetwork
  ) -> PlanBalance? {
    let space = PlanSpace(decisions, isMonotone: false)
    return PlanBalance(decisions, constraints: constraints) { network(space.settings(of: $0)) }
  }

  @Test func `a steady queue takes the desks that its load keeps busy`() throws {
    for rate in [0.3, 0.74, 1.01, 1.9, 2.3] {
      let found = try #require(
        balance([.desks("one", 1...10, cost: 1)], [.limit(.wait, atMost: 5)]) { settings in
          SmallNetwork(rates: [rate], lines: [.init(desks: settings[0].text, 4)]).network
        })
      #expect(found.leastCost == (4 * rate).rounded(.up), "\(rate)")
      #expect(found.servedShare == 1 && found.policies == 1)
      #expect(abs(found.needs - 1_440 * rate) < 1e-6)
    }
    let few = balance([.desks("one", 1...3, cost: 1)], [.limit(.wait, atMost: 5)]) { settings in
      SmallNetwork(rates: [0.9], lines: [.init(desks: settings[0].text, 4)]).network
    }
    #expect(few?.leastCost == nil)
  }

  @Test func `the bound is below the optimum of problems that are solved exactly`() {
    for seed in UInt64(1)...20 where seed % 7 != 1 {
      let problem = SmallProblem.drawn(seed: seed)
      let found = balance(
        problem.decisions, problem.model.constraints, problem.model.network(of:))
      guard let cost = found?.leastCost else {
        Issue.record("\(problem.name) has no plan in balance")
        continue
      }
      #expect(cost <= problem.leastCost(sparing: 0), "\(problem.name)")
    }
  }

  @Test func `a share that gives up at most leaves one that must be served`() {
    let line = SmallNetwork(rates: [1], lines: [.init(desks: .fixed(1), meanService: 1)])
    var impatient = line
    impatient.lines[0].meanPatience = 5
    let target = { (measure: Measure, comparison: TargetOperator, limit: Double) in
      Target(
        quantity: Quantity(
          text: "share", statistic: .share, measure: measure, scope: [], by: []),
        comparison: comparison, limit: limit, isHard: true, text: "share")
    }
    let share = { (targets: [Target], network: OfficeNetwork) in
      PlanBalance.servedShare(targets, in: network)
    }
    #expect(share([target(.gaveUp, .lessOrEqual, 0.2)], line.network) == 0.8)
    #expect(share([target(.gaveUp, .lessOrEqual, 0.2)], impatient.network) == nil)
    #expect(share([target(.served, .greaterOrEqual, 0.7)], impatient.network) == 0.7)
    #expect(
      share(
        [target(.served, .greaterOrEqual, 0.7), target(.gaveUp, .lessOrEqual, 0.1)], line.network)
        == 0.9)
    #expect(share([], line.network) == 1)
    #expect(share([], impatient.network) == nil)
  }
}

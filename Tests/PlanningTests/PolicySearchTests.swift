import Experiments
import TestSupport
import Testing

@testable import Planning

/// The search over policies whose outputs are made up, so that the set is known by enumeration.
@Suite struct PolicySearchTests {
  /// Four decisions: the first two trade objectives, the third costs something and gives nothing, the
  /// fourth changes nothing.
  private struct Town {
    var options = [6, 5, 3, 2]
    var noise = 0.2
    var served: (PlanChoice) -> Double = { _ in 0.9 }
    var wait: (PlanChoice) -> Double = { _ in 60 }

    var space: PolicySpace {
      get throws {
        let decisions = options.map { count in
          PolicyDecision(
            title: "d", options: (0..<count).map { "o\($0)" }, present: 0, isOrdered: count > 4)
        }
        let space = PolicySpace(decisions, settings: { _ in [] })
        return try #require(space)
      }
    }

    /// Days, not served, wasted, gap and rush.
    func means(_ policy: PlanChoice) -> [Double] {
      let (a, b, c) = (Double(policy[0]), Double(policy[1]), Double(policy[2]))
      return [
        30 - 4 * a + b * b + 2 * c, 1 - served(policy), 0.1 + 0.033 * a + 0.02 * c,
        0.2 - 0.03 * b + 0.03 * c,
        1_000 + 170 * a - 110 * b + 240 * c,
      ]
    }

    var zones: [Double] { [0.5, 0.01, 0.01, 0.01, 50] }

    /// Policies that no other beats, by enumeration of the true means.
    var trueSet: Set<PlanChoice> {
      get throws {
        let all = try space.policies.filter { $0[3] == 0 }
        let means = all.map(means)
        return Set(
          all.indices.filter { place in
            !means.contains { ParetoSet.dominates($0, means[place], zones: zones) }
          }.map { all[$0] })
      }
    }

    func search(seed: UInt64, most: Int) throws -> (search: PolicySearch, replications: Int) {
      var request = PolicyRequest(constraints: [], fairness: [FairnessAxis(key: .firstChannel)])
      request.mostPolicies = most
      let parts = [ScopePart(key: .firstChannel, value: "app")]
      let other = [ScopePart(key: .firstChannel, value: "walk_in")]
      let figures = PolicyFigures(request, scopes: [[[]], [[]], [[]], [[]], [[]], [parts, other]])
      let counter = Counter()
      var search = PolicySearch(try space, request, figures: figures) { jobs in
        jobs.map { job in
          counter.value += job.replications.count
          return job.replications.map { outputs(of: job.plan, replication: $0, seed: seed) }
        }
      }
      try search.run()
      search.finish()
      return (search, counter.value)
    }

    /// What a replication gives: the same citizens in every policy, and a little of its own for each
    /// that is not a decision without effect.
    private func outputs(of policy: PlanChoice, replication: Int, seed: UInt64) -> [Double?] {
      let means = means(policy)
      var common = SeededGenerator(seed: seed &* 1_000 &+ UInt64(replication))
      let own = policy.prefix(3).reduce(UInt64(17)) { $0 &* 31 &+ UInt64($1) }
      var single = SeededGenerator(seed: common.next() ^ own)
      let draw = { (generator: inout SeededGenerator) in
        (0..<12).reduce(-6.0) { sum, _ in sum + generator.uniform() }
      }
      let shock = zones.map { $0 * (5 * draw(&common) + noise * draw(&single)) }
      let gap = max(0, means[3] + shock[3] / 5)
      return [
        means[0] + shock[0], 1 - max(0, means[2] + shock[2] / 5), means[4] + shock[4] / 5,
        served(policy), wait(policy), 0.5 + gap, 0.5,
      ]
    }

    private final class Counter {
      var value = 0
    }
  }

  @Test func `the set is that of enumeration when all policies are looked at`() throws {
    let town = Town()
    let truth = try town.trueSet
    #expect(truth.count > 3)
    for seed in UInt64(1)...20 {
      let found = try town.search(seed: seed, most: 1_000)
      let set = found.search.all.filter { $0.standing == .inSet }.map(\.policy)
      #expect(Set(set) == truth, "seed \(seed)")
      #expect(found.search.all.count == 180)
      // All with as many replications as the longest would take 180 times 40.
      #expect(found.replications < 180 * 40 / 3)
    }
  }

  @Test func `going from neighbour to neighbour finds it too, with fewer policies`() throws {
    let town = Town()
    let truth = try town.trueSet
    for seed in UInt64(1)...20 {
      let found = try town.search(seed: seed, most: 160)
      let set = found.search.all.filter { $0.standing == .inSet }.map(\.policy)
      #expect(Set(set) == truth, "seed \(seed)")
      #expect(found.search.idle == [3])
      #expect(!found.search.isCutShort)
      #expect(found.search.all.count < 160)
    }
  }

  @Test func `what is left out for sure is beaten by the true means`() throws {
    let town = Town(noise: 1)
    for seed in UInt64(1)...20 {
      for record in try town.search(seed: seed, most: 1_000).search.all {
        guard case .dominated(let other, true) = record.standing else { continue }
        #expect(
          ParetoSet.dominates(
            town.means(other), town.means(record.policy), zones: town.zones))
      }
    }
  }

  @Test func `of two that are the same the one that changes less is kept`() throws {
    let found = try Town().search(seed: 3, most: 1_000).search
    let same = try #require(found.record(of: [0, 0, 0, 1]))
    #expect(same.standing == .equal(to: [0, 0, 0, 0], isProven: true))
  }

  @Test func `who serves fewer or lets wait longer is refused unless all do`() throws {
    var town = Town()
    town.served = { $0[0] > 0 ? 0.88 : 0.9 }
    town.wait = { $0[1] > 0 ? 68 : 60 }
    let found = try town.search(seed: 5, most: 1_000).search
    #expect(found.record(of: [1, 0, 0, 0])?.standing == .refused(.fewerServed))
    #expect(found.record(of: [0, 1, 0, 0])?.standing == .refused(.longerWait))
    #expect(found.all.filter { $0.standing == .inSet }.map(\.policy) == [[0, 0, 0, 0]])
  }

  @Test func `the nearest to the best of everything is recommended`() {
    let rule = CompromiseRule(weights: [1, 1], zones: [0.1, 0.1])
    // From (0, 0): 1, 1 and the root of 2 times 0.4 squared.
    let distances = rule.distances(of: [[0, 10], [10, 0], [4, 4]])
    #expect(distances[0] == 1 && distances[1] == 1)
    #expect(abs(distances[2] - 0.565_685_424_949_238) < 1e-12)
    // What differs by less than its zone counts for nothing.
    #expect(rule.distances(of: [[0, 1], [0.05, 2]]) == [0, 1])
  }
}

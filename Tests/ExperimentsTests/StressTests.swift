import EventKernel
import PassportOffice
import TestSupport
import Testing

@testable import Experiments

@Suite struct StressTests {
  private static func target(_ measure: Measure, _ limit: Double) -> Target {
    let quantity = Quantity(
      text: "mean(\(measure.rawValue))", statistic: .mean, measure: measure, scope: [], by: [])
    return Target(
      quantity: quantity, comparison: .lessOrEqual, limit: limit, isHard: true,
      text: "\(quantity.text) <= \(limit)")
  }

  private func result(
    seed: UInt64, _ target: Target, hours: Int64 = 60, replications: Int = 6
  ) throws -> StressResult {
    try StressRunner(
      base: Variant(name: "base", network: PlainNetwork.queue(desks: 3, hours: hours)),
      targets: [target],
      plan: ExperimentPlan(seed: seed, replications: .fixed(1), confidence: 0.95), threads: 2
    ).run(replications: replications, progress: { _ in }, isCancelled: { false })
  }

  /// Known from theory.
  ///
  /// By Erlang C three desks of 4.34 min let people wait 2 min on average at 1.34100 times 20.8
  /// people an hour. Of six intervals of 95 % at least four hold it but for once in 450 times.
  @Test func `the demand at which three desks wait two minutes is that of Erlang C`() throws {
    let exact = 1.34100
    let held = try (1...6).map { seed in
      try result(seed: UInt64(seed), Self.target(.wait, 2))
    }.count { result in
      guard let breaking = result.limits[0].breaking else { return false }
      return breaking.lower ?? 0 <= exact && exact <= breaking.upper ?? .infinity
    }
    #expect(held >= 4)
  }

  @Test func `headroom is people a day above those of the scenario`() throws {
    let result = try result(seed: 3, Self.target(.wait, 2))
    let breaking = try #require(result.first(isHard: true)?.breaking)

    #expect((result.peoplePerDay - 499.2).magnitude < 1e-6)
    #expect(result.headroom(at: breaking.factor) == (breaking.factor - 1) * result.peoplePerDay)
    #expect(result.limits[0].present.verdict == .pass)
  }

  @Test func `a target that is broken already says how many people fewer it takes`() throws {
    // 0.69 min at 20.8 people an hour; 0.1 min at about half of them.
    let result = try result(seed: 3, Self.target(.wait, 0.1))
    let breaking = try #require(result.first(isHard: true)?.breaking)

    #expect(result.limits[0].present.verdict == .fail)
    #expect(breaking.factor < 1 && result.headroom(at: breaking.factor) < 0)
  }

  @Test func `a target that no demand breaks has no limit`() throws {
    let result = try result(
      seed: 3, Self.target(.utilization, 1.5), hours: 5, replications: 3)

    #expect(result.first(isHard: true) == nil)
    #expect(result.limits[0].greatestFactor == 4)
  }

  @Test func `a search that is stopped keeps what it has found`() throws {
    let result = try StressRunner(
      base: Variant(name: "base", network: PlainNetwork.queue(desks: 3)),
      targets: [Self.target(.wait, 2)],
      plan: ExperimentPlan(seed: 1, replications: .fixed(1), confidence: 0.95), threads: 1
    ).run(replications: 4, progress: { _ in }, isCancelled: { true })

    #expect(result.wasInterrupted && result.limits.isEmpty)
  }

  @Test func `demand is multiplied whatever the form of the rate`() {
    let minute = SimDuration.minutes(1)
    let forms: [RateFunction] = [
      .constant(1e-7),
      .points(
        [RatePoint(at: .zero, rate: 1e-7), RatePoint(at: minute, rate: 2e-7)], isLinear: false,
        cycle: nil),
      .sine(mean: 1e-7, amplitude: 5e-8, period: minute),
    ]
    for form in forms {
      var network = PlainNetwork.queue(desks: 3)
      network.demands[0].arrivals = .poisson(form)
      let facts = ArrivalFacts(of: network)
      let more = ArrivalFacts(of: network.withDemand(multipliedBy: 1.5))
      #expect((more.total / facts.total - 1.5).magnitude < 1e-9)
    }
    var renewal = PlainNetwork.queue(desks: 3)
    renewal.demands[0].arrivals = .renewal(gap: .constant(60e6), first: nil)
    #expect(
      (ArrivalFacts(of: renewal.withDemand(multipliedBy: 2)).total
        / ArrivalFacts(of: renewal).total - 2).magnitude < 1e-9)
  }
}

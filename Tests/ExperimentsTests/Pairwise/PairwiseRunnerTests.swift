import Statistics
import Testing

@testable import Experiments

/// Every two of some queues on the same citizens, against exact values.
@Suite struct PairwiseRunnerTests {
  private static let quantities = [
    quantity(.mean, .wait), quantity(.p90, .wait), quantity(.mean, .queueLength),
    quantity(.share, .served),
  ]

  private static func quantity(_ statistic: Statistic, _ measure: Measure) -> Quantity {
    Quantity(
      text: "\(statistic.name)(\(measure.rawValue))", statistic: statistic, measure: measure,
      scope: [], by: [])
  }

  private func result(
    _ variants: [Variant], replications: Int = 12, seed: UInt64 = 1, threads: Int = 2,
    matches: Bool = true
  ) throws -> PairwiseResult {
    try #require(
      try PairwiseRunner(
        variants: variants, quantities: Self.quantities,
        plan: ExperimentPlan(seed: seed, replications: .fixed(replications), confidence: 0.95),
        threads: threads
      ).run(
        margins: Self.quantities.map { _ in nil }, matchesPersons: matches, progress: { _ in },
        isCancelled: { false }))
  }

  private func variant(_ name: String, desks: Int, hours: Int64 = 20) -> Variant {
    Variant(name: name, network: PlainNetwork.queue(name: name, desks: desks, hours: hours))
  }

  @Test(arguments: [true, false])
  func `identical variants differ by exactly nothing`(matches: Bool) throws {
    let result = try result([variant("a", desks: 2), variant("b", desks: 2)], matches: matches)
    #expect(result.contrasts.count == Self.quantities.count)
    for contrast in result.contrasts {
      #expect(contrast.difference == 0 && contrast.lower == 0 && contrast.upper == 0)
      #expect(contrast.finding == .same)
    }
    #expect(result.unmatched == [0])
  }

  @Test func `every two are compared, in the order of the variants`() throws {
    let result = try result([
      variant("a", desks: 2), variant("b", desks: 3), variant("c", desks: 4),
    ])
    let pairs = result.contrasts.filter { $0.quantity.text == "mean(wait)" }
    #expect(pairs.map { [$0.first, $0.second] } == [["a", "b"], ["a", "c"], ["b", "c"]])
    #expect(pairs.allSatisfy { $0.finding == .better && $0.isOfSamePersons })
    let gaps = try pairs.map { try #require($0.difference) }
    // Over the same persons the differences add up.
    #expect(abs(gaps[0] + gaps[2] - gaps[1]) < 1e-9)
    for contrast in pairs {
      #expect(try #require(contrast.pairingGain) > 1)
    }
  }

  @Test func `threads do not change a number`() throws {
    let variants = [variant("a", desks: 2), variant("b", desks: 3)]
    let (one, three) = (
      try result(variants, threads: 1), try result(variants, threads: 3)
    )
    #expect(one.contrasts.map(\.difference) == three.contrasts.map(\.difference))
    #expect(one.contrasts.map(\.upper) == three.contrasts.map(\.upper))
  }

  /// Mean waits of Erlang C at 20.8/h and 4.34 min.
  ///
  /// With 3 desks 0.69205 min. With 2 desks a = 1.504533,
  /// C = (a²/2 / (1 - a/2)) / (1 + a + a²/2 / (1 - a/2)) = 0.645912 and the wait
  /// C x 4.34 / (2 - a) = 5.65781 min: 4.96576 min less with the third.
  ///
  /// 20 seeds, of which 16 hold the exact difference with a 95 % interval: fewer come once in 390
  /// (binomial).
  @Test func `the interval holds the exact difference of two queues`() throws {
    let exact = 0.69205 - 5.65781
    let held = try (1...20).count { seed in
      let found = try result(
        [variant("two", desks: 2, hours: 400), variant("three", desks: 3, hours: 400)],
        replications: 8, seed: UInt64(seed)
      ).contrasts[0]
      return try #require(found.lower) <= exact && exact <= #require(found.upper)
    }
    #expect(held >= 16, "\(held) of 20 hold \(exact)")
  }
}

import Statistics
import Testing

/// Values with the influences of replications, against hand calculation and the other estimators.
@Suite struct ReplicatedEstimateTests {
  /// Sums 2, 6, 4 over counts 1, 2, 1: ratio 3, deviations -1, 0, 1 over the mean count 4/3.
  @Test func `a ratio has the influences of the delta method`() throws {
    let ratio = try #require(ReplicatedEstimate(sums: [2, 6, 4], counts: [1, 2, 1]))
    #expect(ratio.value == 3)
    #expect(ratio.influences == [-0.75, 0, 0.75])
    // sqrt((0.5625 + 0.5625) / (3 * 2)) = 0.4330127
    #expect(abs(try #require(ratio.standardError) - 0.433_012_7) < 1e-6)
    #expect(ReplicatedEstimate(sums: [0, 0], counts: [0, 0]) == nil)
  }

  @Test func `intervals are those of the estimators of one value and of a difference`() throws {
    let (sums, counts) = ([2.0, 6, 4, 9], [1.0, 2, 1, 4])
    let (others, ofOthers) = ([3.0, 7, 4, 11], [1.0, 3, 2, 4])
    var ratio = RatioEstimator()
    var paired = PairedRatioDifference()
    for place in sums.indices {
      ratio.add(sum: sums[place], count: Int(counts[place]))
      paired.add(
        baseSum: sums[place], baseCount: Int(counts[place]), otherSum: others[place],
        otherCount: Int(ofOthers[place]))
    }
    let own = try #require(ReplicatedEstimate(sums: sums, counts: counts))
    let other = try #require(ReplicatedEstimate(sums: others, counts: ofOthers))
    try expectSame(own.interval(confidence: 0.9), ratio.estimate(confidence: 0.9))
    try expectSame(
      other.difference(from: own).interval(confidence: 0.9), paired.estimate(confidence: 0.9))
  }

  @Test func `a quantile has the interval of its sections`() throws {
    var sections = Sections<Tally>()
    for replication in 0..<5 {
      var tally = Tally()
      for number in 0...Int64(10 + replication) { tally.add(number * number) }
      sections.add(tally, replication: replication)
    }
    let median = { (tally: Tally) in tally.quantile(0.5) }
    let found = try #require(ReplicatedEstimate(sections, of: median))
    let usual = try #require(sections.estimate(confidence: 0.95, of: median))
    #expect(found.interval(confidence: 0.95).lower == usual.lower)
    #expect(found.value == usual.value)
  }

  /// What all values share cancels: 2 a - b - c with a, b and c moved alike.
  @Test func `a sum whose weights cancel loses what the values share`() throws {
    let shared = [1.0, -4, 3, 5]
    let a = try #require(ReplicatedEstimate(values: shared.map { $0 + 10 }))
    let b = try #require(ReplicatedEstimate(values: shared.map { $0 + 4 }))
    let c = try #require(ReplicatedEstimate(values: shared.map { $0 + 1 }))
    let sum = ReplicatedEstimate.combination([(2, a), (-1, b), (-1, c)])
    #expect(sum.value == 2 * 11.25 - 5.25 - 2.25)
    #expect(sum.standardError == 0)
    #expect(sum.twoSidedProbability == 0)
  }

  @Test func `a replication missing in one value is missing in the sum`() throws {
    let a = try #require(ReplicatedEstimate(values: [1, nil, 3, 5]))
    let b = try #require(ReplicatedEstimate(values: [1, 2, nil, 3]))
    let difference = a.difference(from: b)
    #expect(difference.influences[1] == nil && difference.influences[2] == nil)
    #expect(difference.interval(confidence: 0.95).count == 2)
    #expect(ReplicatedEstimate(values: [nil, nil]) == nil)
    #expect(try #require(ReplicatedEstimate(values: [4])).standardError == nil)
  }

  /// Mean 1 with standard error 1/sqrt(3): t = 1.7320508 on 2 degrees of freedom, for which
  /// P(T > t) = 1/2 - t / (2 sqrt(2 + t²)) = 0.1127017 (closed form of two degrees).
  @Test func `the probability of zero is that of Student's t`() throws {
    let mean = try #require(ReplicatedEstimate(values: [0, 1, 2]))
    #expect(abs(try #require(mean.twoSidedProbability) - 0.225_403_3) < 1e-6)
    let zero = ReplicatedEstimate(value: 0, influences: [0, 0])
    #expect(zero.twoSidedProbability == 1)
  }

  private func expectSame(_ found: IntervalEstimate, _ usual: IntervalEstimate?) throws {
    let usual = try #require(usual)
    #expect(abs(found.value - usual.value) < 1e-12)
    #expect(abs(try #require(found.lower) - #require(usual.lower)) < 1e-12)
    #expect(abs(try #require(found.upper) - #require(usual.upper)) < 1e-12)
  }
}

import Statistics
import TestSupport
import Testing

@Suite struct RatioTests {
  /// By hand: r = 30/10 = 3; S - 3N = 2, -1, -1, 0, so s² = 6/3 = 2; mean N = 2.5, n = 4.
  ///
  /// Standard error sqrt(2/4)/2.5 = 0.28284271, t(0.975; 3) = 3.18244630528.
  @Test func `the ratio of totals has the delta-method interval computed by hand`() throws {
    var estimator = RatioEstimator()
    for (sum, count) in [(8.0, 2), (8, 3), (2, 1), (12, 4)] {
      estimator.add(sum: sum, count: count)
    }
    let estimate = try #require(estimator.estimate(confidence: 0.95))
    let halfWidth = 3.18244630528 * 0.5.squareRoot() / 2.5
    #expect(estimate.value == 3)
    #expect(estimate.count == 10)
    #expect(abs(try #require(estimate.lower) - (3 - halfWidth)) < 1e-9)
    #expect(abs(try #require(estimate.upper) - (3 + halfWidth)) < 1e-9)
  }

  @Test func `with equal counts it is the t interval of the means`() throws {
    var ratio = RatioEstimator()
    var mean = MeanEstimator()
    for value in [1.5, 2.25, 0.5, 4, 3.125] {
      ratio.add(sum: value * 8, count: 8)
      mean.add(value)
    }
    let left = try #require(ratio.estimate(confidence: 0.9))
    let right = try #require(mean.estimate(confidence: 0.9))
    #expect(abs(left.value - right.value) < 1e-12)
    #expect(abs(try #require(left.lower) - (try #require(right.lower))) < 1e-12)
  }

  @Test func `a share of all is 1 without any width`() {
    var ratio = RatioEstimator()
    for count in [17, 1, 923, 44, 5] {
      ratio.add(sum: Double(count), count: count)
    }
    let certain = IntervalEstimate(value: 1, lower: 1, upper: 1, count: 990)
    #expect(ratio.estimate(confidence: 0.95) == certain)
  }

  @Test func `without observations there is no ratio, and one replication gives no limits`() {
    var ratio = RatioEstimator()
    #expect(ratio.estimate(confidence: 0.95) == nil)
    ratio.add(sum: 0, count: 0)
    #expect(ratio.estimate(confidence: 0.95) == nil)
    var one = RatioEstimator()
    one.add(sum: 3, count: 2)
    #expect(
      one.estimate(confidence: 0.95)
        == IntervalEstimate(value: 1.5, lower: nil, upper: nil, count: 2))
  }

  /// Counts of 5 to 14, delays of mean 1 with an effect shared within a replication.
  ///
  /// 2,000 intervals of 40 replications each. The coverage of a 90 % interval estimated from 2,000 trials has standard deviation
  /// sqrt(.09/2000) = 0.0067; the delta method itself is off by O(1/n), here below 0.015. Limits
  /// are 0.90 ± (4 * 0.0067 + 0.015).
  @Test func `a 90 % interval of a ratio covers the truth nine times in ten`() throws {
    var generator = SeededGenerator(seed: 20_220_101)
    var covered = 0
    for _ in 0..<2000 {
      var estimator = RatioEstimator()
      for _ in 0..<40 {
        let count = 5 + generator.below(10)
        let effect = 0.5 + generator.uniform()
        let sum = (0..<count).reduce(0.0) { total, _ in
          total + effect * generator.exponential(mean: 1)
        }
        estimator.add(sum: sum, count: count)
      }
      let estimate = try #require(estimator.estimate(confidence: 0.9))
      let lower = try #require(estimate.lower)
      let upper = try #require(estimate.upper)
      if lower <= 1, 1 <= upper { covered += 1 }
    }
    #expect(abs(Double(covered) / 2000 - 0.9) < 4 * 0.0067 + 0.015)
  }

  /// By hand: the base has r = 3 and S - 3N = 2, -1, -1, 0 as above.
  ///
  /// The other has r' = 16/8 = 2 and S' - 2N' = 0 throughout, so the width is the base's alone.
  @Test func `the difference of ratios takes both deviations of each replication`() throws {
    var constant = PairedRatioDifference()
    let base = [(8.0, 2), (8, 3), (2, 1), (12, 4)]
    for (own, other) in zip(base, [(6.0, 3), (2, 1), (2, 1), (6, 3)]) {
      constant.add(baseSum: own.0, baseCount: own.1, otherSum: other.0, otherCount: other.1)
    }
    let estimate = try #require(constant.estimate(confidence: 0.95))
    let halfWidth = 3.18244630528 * 0.5.squareRoot() / 2.5
    #expect(estimate.value == -1)
    #expect(abs(try #require(estimate.upper) - (-1 + halfWidth)) < 1e-9)

    // The same deviations in both variants cancel: r' = 40/10, S' - 4N' = 2, -1, -1, 0 again.
    var shared = PairedRatioDifference()
    for own in base {
      shared.add(
        baseSum: own.0, baseCount: own.1, otherSum: own.0 + Double(own.1), otherCount: own.1)
    }
    let cancelled = try #require(shared.estimate(confidence: 0.95))
    #expect(abs(cancelled.value - 1) < 1e-12)
    #expect(try #require(cancelled.relativeHalfWidth) < 1e-7)
    #expect(cancelled.count == 4)
  }

  @Test func `with equal counts the difference of ratios is the paired difference of means`() throws
  {
    var ratios = PairedRatioDifference()
    var means = PairedDifference()
    for (base, other) in [(1.5, 2.0), (2.25, 2.0), (0.5, 1.5), (4, 5), (3.125, 3)] {
      ratios.add(baseSum: base * 4, baseCount: 4, otherSum: other * 16, otherCount: 16)
      means.add(base: base, other: other)
    }
    let left = try #require(ratios.estimate(confidence: 0.9))
    let right = try #require(means.estimate(confidence: 0.9))
    #expect(abs(left.value - right.value) < 1e-12)
    #expect(abs(try #require(left.lower) - (try #require(right.lower))) < 1e-12)
  }
}

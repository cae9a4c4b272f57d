import Statistics
import TestSupport
import Testing

/// Values to 15 digits by 40-digit arithmetic unless another source is named.
@Suite struct IntervalTests {
  @Test(arguments: [
    (0.975, 9.0, 2.26215716279821), (0.95, 9, 1.83311293265624), (0.975, 29, 2.04522964213270),
    (0.995, 19, 2.86093460646498), (0.975, 4, 2.77644510519779), (0.999, 99, 3.17460384975575),
  ])
  func `quantiles of Student's t have ten correct digits`(
    probability: Double, degrees: Double, exact: Double
  ) {
    let quantile = studentQuantile(probability, degreesOfFreedom: degrees)
    #expect(abs(quantile - exact) < 1e-10 * exact)
    #expect(abs(studentQuantile(1 - probability, degreesOfFreedom: degrees) + exact) < 1e-9 * exact)
  }

  @Test(arguments: [(0.975, 1.95996398454005), (0.99, 2.32634787404084)])
  func `quantiles of the normal law have ten correct digits`(probability: Double, exact: Double) {
    #expect(abs(normalQuantile(probability) - exact) < 1e-10 * exact)
    #expect(normalQuantile(0.5) == 0)
  }

  /// Ten average delays of a bank, 90 %: Law, Simulation Modeling and Analysis (2007), section 9.4.
  @Test func `the interval of a mean is the t interval of Law's bank`() throws {
    var estimator = MeanEstimator()
    for delay in [1.53, 1.66, 1.24, 2.34, 2.0, 1.69, 2.69, 2.86, 1.7, 2.6] {
      estimator.add(delay)
    }
    let estimate = try #require(estimator.estimate(confidence: 0.9))
    #expect(estimate.count == 10)
    #expect(abs(estimate.value - 2.031) < 1e-12)
    #expect(abs(try #require(estimate.lower) - 1.70871659505822) < 1e-10)
    #expect(abs(try #require(estimate.upper) - 2.35328340494178) < 1e-10)
    let relative = try #require(estimate.relativeHalfWidth)
    #expect(abs(relative - 0.322283404941779 / 2.031) < 1e-10)
  }

  /// Systems one and three of Rossetti, Simulation Modeling using the KSL, chapter 5.
  @Test func `the interval of a paired difference is that of Rossetti's systems`() throws {
    var difference = PairedDifference()
    let three = [57.74, 29.65, 36.52, 35.71, 33.81, 51.54, 31.39, 57.24, 42.63, 67.27]
    let one = [63.72, 32.24, 40.28, 36.94, 36.29, 56.94, 34.1, 63.36, 49.29, 87.2]
    for (base, other) in zip(three, one) {
      difference.add(base: base, other: other)
    }
    let estimate = try #require(difference.estimate(confidence: 0.95))
    #expect(abs(estimate.value - 5.686) < 1e-12)
    #expect(abs(try #require(estimate.lower) - (5.686 - 3.81883010624878)) < 1e-10)
    #expect(abs(try #require(estimate.upper) - (5.686 + 3.81883010624878)) < 1e-10)
  }

  /// Newcombe, Statistics in Medicine 17 (1998), table I.
  @Test(arguments: [
    (81, 263, 0.255288519878274, 0.366209576982800),
    (15, 148, 0.0623863995307363, 0.160487241723308),
    (0, 20, 0, 0.161125158052819),
    (1, 29, 0.00611321429276266, 0.171755218793203),
  ])
  func `Wilson's interval of a share is that of Newcombe's table`(
    successes: Int, trials: Int, lower: Double, upper: Double
  ) throws {
    let interval = try #require(
      wilsonInterval(successes: successes, trials: trials, confidence: 0.95))
    #expect(interval.value == Double(successes) / Double(trials))
    #expect(interval.count == trials)
    #expect(abs(try #require(interval.lower) - lower) < 1e-12)
    #expect(abs(try #require(interval.upper) - upper) < 1e-12)
    // Failures are the successes of the opposite question.
    let opposite = try #require(
      wilsonInterval(successes: trials - successes, trials: trials, confidence: 0.95))
    #expect(abs(try #require(opposite.lower) - (1 - upper)) < 1e-12)
    #expect(abs(try #require(opposite.upper) - (1 - lower)) < 1e-12)
  }

  @Test func `nothing seen has no estimate, and one replication no limits`() {
    #expect(wilsonInterval(successes: 0, trials: 0, confidence: 0.95) == nil)
    #expect(MeanEstimator().estimate(confidence: 0.95) == nil)
    var one = MeanEstimator()
    one.add(3)
    #expect(
      one.estimate(confidence: 0.95)
        == IntervalEstimate(value: 3, lower: nil, upper: nil, count: 1))
    #expect(one.estimate(confidence: 0.95)?.relativeHalfWidth == nil)
  }
}

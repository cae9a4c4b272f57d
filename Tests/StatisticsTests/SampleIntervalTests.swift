import Statistics
import Testing

/// Values to 15 digits by 40-digit arithmetic unless another source is named.
@Suite struct SampleIntervalTests {
  /// Newcombe, Statistics in Medicine 17 (1998), table I.
  @Test(arguments: [
    (81, 263, 0.252736745585271, 0.367621922601351),
    (15, 148, 0.0578440100834486, 0.161650490349479),
    (0, 20, 0, 0.168433470983085),
    (1, 29, 8.72646883579922e-4, 0.177644295488723),
  ])
  func `the exact interval of a share is that of Newcombe's table`(
    successes: Int, trials: Int, lower: Double, upper: Double
  ) throws {
    let interval = try #require(
      clopperPearsonInterval(successes: successes, trials: trials, confidence: 0.95))
    #expect(interval.value == Double(successes) / Double(trials))
    #expect(abs(try #require(interval.lower) - lower) < 1e-12)
    #expect(abs(try #require(interval.upper) - upper) < 1e-12)
    let opposite = try #require(
      clopperPearsonInterval(successes: trials - successes, trials: trials, confidence: 0.95))
    #expect(abs(try #require(opposite.lower) - (1 - upper)) < 1e-12)
    #expect(clopperPearsonInterval(successes: 0, trials: 0, confidence: 0.95) == nil)
  }

  /// Conover, Practical Nonparametric Statistics: ranks 6 and 15 enclose the median of 20.
  @Test func `the median of twenty lies between the sixth and the fifteenth`() throws {
    let interval = try #require(
      OrderStatisticInterval(probability: 0.5, count: 20, confidence: 0.95))
    #expect(interval.lowerRank == 6)
    #expect(interval.upperRank == 15)
    #expect(abs(interval.coverage - 0.958610534667969) < 1e-12)
  }

  @Test func `few observations do not enclose a high quantile`() {
    // All five lie below the 90 % point with chance 0.9^5 = 0.59.
    #expect(OrderStatisticInterval(probability: 0.9, count: 5, confidence: 0.95) == nil)
    #expect(OrderStatisticInterval(probability: 0.5, count: 0, confidence: 0.95) == nil)
  }

  /// Two observations enclose the median unless both are on one side: 1 - 2 / 4.
  @Test func `the two of a pair enclose the median with chance one half`() throws {
    let interval = try #require(
      OrderStatisticInterval(probability: 0.5, count: 2, confidence: 0.4))
    #expect(interval.lowerRank == 1)
    #expect(interval.upperRank == 2)
    #expect(abs(interval.coverage - 0.5) < 1e-12)
  }

  /// Rossetti, Simulation Modeling using the KSL, example 3.8: 600 by the normal formula.
  @Test func `so many replications make Rossetti's interval short enough`() {
    let normal = ReplicationCount.normal(
      standardDeviation: 4.753_699_8, halfWidth: 0.5, confidence: 0.99)
    let student = ReplicationCount.student(
      standardDeviation: 4.753_699_8, halfWidth: 0.5, confidence: 0.99)
    #expect(normal == 600)
    #expect(student == 604)
    #expect(ReplicationCount.student(standardDeviation: 0, halfWidth: 1, confidence: 0.9) == 2)
  }

  /// Systems one and three of Rossetti, chapter 5.
  @Test func `unequal spreads cost degrees of freedom`() throws {
    let one = [63.72, 32.24, 40.28, 36.94, 36.29, 56.94, 34.1, 63.36, 49.29, 87.2]
    let three = [57.74, 29.65, 36.52, 35.71, 33.81, 51.54, 31.39, 57.24, 42.63, 67.27]
    let welch = try #require(WelchDifference(base: three, other: one))
    #expect(abs(welch.degreesOfFreedom - 16.6145683867695) < 1e-10)
    let estimate = welch.estimate(confidence: 0.95)
    #expect(abs(estimate.value - 5.686) < 1e-12)
    #expect(abs(try #require(estimate.upper) - 5.686 - 14.7393639492584) < 1e-9)
    #expect(abs(try #require(correlation(of: one, and: three)) - 0.983290871645563) < 1e-12)
    #expect(WelchDifference(base: [1], other: [1, 2]) == nil)
  }

  @Test func `a correlation lies between opposite and equal order`() throws {
    #expect(abs(try #require(correlation(of: [1, 2, 3], and: [2, 4, 6])) - 1) < 1e-12)
    #expect(abs(try #require(correlation(of: [1, 2, 3], and: [3, 2, 1])) + 1) < 1e-12)
    // Deviations -1, 0, 1 and -1, 1, 0: 1 over 2.
    #expect(abs(try #require(correlation(of: [1, 2, 3], and: [1, 3, 2])) - 0.5) < 1e-12)
    #expect(correlation(of: [1, 2], and: [3, 3]) == nil)
  }

  @Test func `limits for many comparisons share the error among them`() {
    #expect(abs(bonferroniLimit(comparisons: 1, familyError: 0.05) - normalQuantile(0.975)) < 1e-12)
    #expect(abs(bonferroniLimit(comparisons: 1000, familyError: 0.001) - 4.89163847569859) < 1e-12)
    #expect(abs(chiSquaredQuantile(0.95, degreesOfFreedom: 10) - 18.3070380532751) < 1e-11)
  }
}

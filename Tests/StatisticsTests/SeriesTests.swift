import Statistics
import Testing

@Suite struct SeriesTests {
  /// Means of five are 9, 1, 1, 1: deleting none leaves 48 / 4² = 3, one or two leave 0.
  @Test func `the least deletion with the least marginal error is chosen`() throws {
    let series =
      Array(repeating: 9.0, count: 5) + [0, 1, 2, 1, 1] + [1, 1, 1, 1, 1, 3, 0, 1, 0, 1]
    let deletion = try #require(InitialDeletion(of: series))
    #expect(deletion.batches == 1)
    #expect(deletion.observations == 5)
    #expect(deletion.statistics == [3, 0, 0])
    #expect(deletion.meanOfRest == 1)
    #expect(!deletion.isAtLimit)
    // Two more observations fill no batch.
    #expect(InitialDeletion(of: series + [70, 80]) == deletion)
  }

  /// Means of five are 1, 2, 3, 4, so 5 / 16, 2 / 9 and 0.5 / 4.
  @Test func `a series that rises to its end is too short to tell its start`() throws {
    let levels: [Double] = [1, 2, 3, 4]
    let series: [Double] = levels.flatMap { Array(repeating: $0, count: 5) }
    let deletion = try #require(InitialDeletion(of: series))
    #expect(deletion.batches == 2)
    #expect(deletion.isAtLimit)
    #expect(deletion.statistics[0] == 5.0 / 16)
    #expect(deletion.statistics[2] == 0.5 / 4)
    #expect(InitialDeletion(of: [1, 2, 3, 4]) == nil)
  }

  /// Means 2, 3 and 7: mean 4, squared deviations 14, squared differences 1 + 16.
  @Test func `batch means are treated as independent observations`() throws {
    let batches = BatchMeans(of: [1, 3, 2, 4, 6, 8, 100], batches: 3)
    #expect(batches.means == [2, 3, 7])
    #expect(batches.variance == 7)
    #expect(try #require(batches.vonNeumannRatio) == 17.0 / 14)
    let estimate = try #require(batches.estimate(confidence: 0.95))
    #expect(estimate.value == 4)
    #expect(estimate.count == 3)
    // t of 0.975 at 2 degrees is 4.30265272974946.
    let half = 4.302_652_729_749_46 * (7.0 / 3).squareRoot()
    #expect(abs(try #require(estimate.upper) - 4 - half) < 1e-9)
    #expect(BatchMeans(of: [5, 5], batches: 2).vonNeumannRatio == nil)
  }

  @Test func `neighbours are correlated by their products around the mean`() {
    // Deviations -1.5, -0.5, 0.5, 1.5: products 0.75 - 0.25 + 0.75 over squares 5.
    #expect(lagOneCorrelation(of: [1, 2, 3, 4]) == 0.25)
    #expect(lagOneCorrelation(of: [2, 2]) == nil)
  }

  @Test func `a moving average narrows towards the start and stops before the end`() {
    #expect(welchAverages(of: [1, 2, 6, 7, 9], window: 1) == [1, 3, 5, 22.0 / 3])
    #expect(welchAverages(of: [1, 2, 6], window: 0) == [1, 2, 6])
    #expect(welchAverages(of: [1, 2], window: 2).isEmpty)
  }

  @Test(arguments: [(0.0, 1.0), (0.5, 2.5), (0.9, 3.7), (1, 4)])
  func `quantiles of a sample lie on lines between its order statistics`(
    probability: Double, expected: Double
  ) throws {
    let quantile = try #require(interpolatedQuantile(probability, of: [4, 1, 3, 2]))
    #expect(abs(quantile - expected) < 1e-12)
    #expect(interpolatedQuantile(probability, of: []) == nil)
  }
}

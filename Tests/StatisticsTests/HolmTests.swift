import Statistics
import Testing

/// Holm's procedure, by hand.
@Suite struct HolmTests {
  /// Of 4 at 95 %: 0.005 x 4 = 0.02, 0.01 x 3 = 0.03, 0.03 x 2 = 0.06, 0.04 x 1 but not below 0.06.
  @Test func `probabilities are multiplied step by step`() throws {
    let holm = HolmProcedure(probabilities: [0.01, 0.04, 0.03, 0.005], confidence: 0.95)
    let expected = [0.03, 0.06, 0.06, 0.02]
    for (found, value) in zip(holm.adjusted, expected) {
      #expect(abs(try #require(found) - value) < 1e-12)
    }
  }

  /// The third is the first that stays: all from there on have its level 1 - 0.05 / 2.
  @Test func `intervals have the level of the step, and of the stop from there on`() {
    let holm = HolmProcedure(probabilities: [0.01, 0.04, 0.03, 0.005], confidence: 0.95)
    let expected = [1 - 0.05 / 3, 1 - 0.05 / 2, 1 - 0.05 / 2, 1 - 0.05 / 4]
    for (found, value) in zip(holm.intervalConfidences, expected) {
      #expect(abs(found - value) < 1e-12)
    }
  }

  @Test func `one alone is not corrected, and one that is unknown counts`() {
    #expect(HolmProcedure(probabilities: [0.03], confidence: 0.95).adjusted == [0.03])
    let holm = HolmProcedure(probabilities: [nil, 0.03], confidence: 0.95)
    #expect(holm.adjusted == [nil, 0.06])
    #expect(HolmProcedure(probabilities: [0.7, 0.8], confidence: 0.9).adjusted == [1, 1])
  }
}

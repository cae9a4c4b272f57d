import TestSupport
import Testing

@testable import Statistics

/// Sequential checks on normal outputs, and the constants that they are made of.
@Suite struct SequentialSelectionTests {
  private func normal(_ generator: inout SeededGenerator) -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + generator.uniform() }
  }

  /// g(eta) = (1 + 2 eta)^(-(n0 - 1) / 2) / 2 = (1 - P) / m.
  @Test func `the constant of the check solves its equation`() {
    for (comparisons, confidence, firstStage) in [(1, 0.95, 10), (4_320, 0.95, 6), (20, 0.9, 20)] {
      let check = FeasibilityCheck(
        comparisons: comparisons, confidence: confidence, firstStage: firstStage)
      let degrees = Double(firstStage - 1)
      let eta = check.square / (2 * degrees)
      var power = 1.0
      for _ in 0..<(firstStage - 1) { power /= (1 + 2 * eta).squareRoot() }
      #expect((power / 2 - (1 - confidence) / Double(comparisons)).magnitude < 1e-9)
    }
  }

  /// A mean at the tolerance from the limit is the hardest; at most 5 % may be wrong.
  @Test(arguments: [-1.0, 1.0]) func `a mean is found on its side of the limit`(
    side: Double
  ) throws {
    let check = FeasibilityCheck(comparisons: 1, confidence: 0.95, firstStage: 8)
    var wrong = 0
    for seed in 0..<1_000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var deviations: [Double] = []
      var found: FeasibilityCheck.Side?
      while found == nil {
        deviations.append(side * 0.5 + normal(&generator))
        found = check.side(of: deviations, tolerance: 0.5)
      }
      if (found == .above) != (side > 0) { wrong += 1 }
    }
    // 50 expected at most; 75 are 3.6 standard deviations above.
    #expect(wrong <= 75)
    #expect(wrong > 0)
  }

  @Test func `what does not vary is decided by the first stage`() {
    let check = FeasibilityCheck(comparisons: 100, confidence: 0.95, firstStage: 3)
    #expect(check.side(of: [1, 1], tolerance: 0.1) == nil)
    #expect(check.side(of: [1, 1, 1], tolerance: 0.1) == .above)
    #expect(check.side(of: [0, 0, 0], tolerance: 0.1) == .below)
    #expect(check.side(of: [-1, -1, -1], tolerance: 0.1) == .below)
  }

  /// The best is better by the indifference zone: it is kept in at least 95 % of 500.
  @Test func `the best of five systems is kept`() {
    let selection = KimNelsonSelection(
      systems: 5, confidence: 0.95, firstStage: 10, indifference: 1)
    var wrong = 0
    for seed in 0..<500 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var outputs = [[Double]](repeating: [], count: 5)
      var left = Array(0..<5)
      while left.count > 1 {
        let common = normal(&generator)
        for system in left {
          outputs[system].append((system == 3 ? 0 : 1) + common + normal(&generator))
        }
        left = selection.survivors(of: left) { outputs[$0] }
      }
      if left != [3] { wrong += 1 }
    }
    #expect(wrong <= 40)
  }
}

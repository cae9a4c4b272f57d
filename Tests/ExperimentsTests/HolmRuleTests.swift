import Statistics
import Testing

@testable import Experiments

@Suite struct HolmRuleTests {
  /// Differences over a standard error of 1 with 9 degrees of freedom.
  private func decided(_ differences: [Double]) -> [Bool] {
    HolmRule.decided(count: differences.count, confidence: 0.95) { place, confidence in
      let half = studentQuantile((1 + confidence) / 2, degreesOfFreedom: 9)
      let value = differences[place]
      return IntervalEstimate(value: value, lower: value - half, upper: value + half, count: 10)
    }
  }

  @Test func `the clearest of three faces the limit of three, the next that of two`() {
    // Student's t with 9 degrees: 2.262 for 5 %, 2.685 for 2.5 %, 2.933 for 1.667 %, both sides.
    #expect(decided([2.3, -3.0, 2.7]) == [true, true, true])
    #expect(decided([2.3, -3.0, 2.6]) == [false, true, false])
    #expect(decided([2.9, 2.9, 2.9]) == [false, false, false])
    #expect(decided([2.3]) == [true])
  }

  @Test func `a difference of exactly 0 is no hypothesis and costs the others nothing`() {
    #expect(decided([0, 2.3, 0]) == [false, true, false])
  }

  @Test func `a difference without limits is undecided`() {
    let found = HolmRule.decided(count: 1, confidence: 0.95) { _, _ in
      IntervalEstimate(value: 5, lower: nil, upper: nil, count: 1)
    }
    #expect(found == [false])
  }
}

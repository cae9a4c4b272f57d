import Statistics
import Testing

@testable import Experiments

/// Differences in words, with values of replications written by hand.
@Suite struct ContrastJudgeTests {
  private func contrast(
    _ first: [Double], _ second: [Double], _ quantity: Quantity = mean(.wait),
    margin: ContrastMargin? = nil
  ) throws -> Contrast {
    let values = (
      first: try #require(ReplicatedEstimate(values: first)),
      second: try #require(ReplicatedEstimate(values: second))
    )
    return ContrastJudge(quantity: quantity, scope: [], margin: margin, confidence: 0.95)
      .contrasts([
        .init(first: "a", second: "b", isOfSamePersons: false, values: values)
      ])[0]
  }

  private static func mean(_ measure: Measure) -> Quantity {
    Quantity(text: "", statistic: .mean, measure: measure, scope: [], by: [])
  }

  @Test func `less wait is better and fewer served are worse`() throws {
    let (high, low) = ([10.0, 12, 11, 13], [5.1, 7, 6.2, 8])
    #expect(try contrast(high, low).finding == .better)
    #expect(try contrast(low, high).finding == .worse)
    #expect(try contrast(high, low, Self.mean(.served)).finding == .worse)
    #expect(try contrast(high, low, Self.mean(.utilization)).finding == .less)
    let zeros = Quantity(text: "", statistic: .shareZero, measure: .wait, scope: [], by: [])
    #expect(try contrast(high, low, zeros).finding == .worse)
  }

  /// Differences -0.2, 0.1, 0, 0.1: mean 0, standard error 0.0707, half-width 3.182 x 0.0707 =
  /// 0.225.
  @Test func `what is not seen is undecided, and same only within a margin`() throws {
    let (one, other) = ([10.0, 12, 11, 13], [9.8, 12.1, 11, 13.1])
    #expect(try contrast(one, other).finding == .undecided)
    #expect(try contrast(one, other, margin: .absolute(0.23)).finding == .same)
    #expect(try contrast(one, other, margin: .absolute(0.22)).finding == .undecided)
    // 2 % of 11.5 is 0.23.
    #expect(try contrast(one, other, margin: .relative(0.02)).finding == .same)
    #expect(try contrast(one, one).finding == .same)
  }

  /// Differences -4, 1, -1, 0: mean -1 with half-width 3.182 x 1.080 = 3.44: from -4.4 to 2.4.
  @Test func `a gain that is not sure may still be no loss beyond the margin`() throws {
    let (one, other) = ([10.0, 12, 11, 13], [6.0, 13, 10, 13])
    #expect(try contrast(one, other, margin: .absolute(3)).finding == .notWorse)
    #expect(try contrast(one, other, margin: .absolute(2)).finding == .undecided)
    #expect(
      try contrast(one, other, Self.mean(.served), margin: .absolute(3)).finding == .undecided)
  }

  /// Variances of the sums of both against that of the difference: two series that move alike by
  /// 0, 2, 1, 3 (variance 5/3) with differences 1, 1, 1, 2 (variance 1/4) have 10/3 and more.
  @Test func `the gain of pairing is a ratio of variances`() throws {
    let found = try contrast([0, 2, 1, 3], [1, 3, 2, 5])
    // Variances 5/3 and 35/12 over 1/4.
    let exact: Double = (5.0 / 3 + 35.0 / 12) * 4
    #expect(abs(try #require(found.pairingGain) - exact) < 1e-9)
    #expect(try contrast([0, 2, 1, 3], [0, 2, 1, 3]).pairingGain == .infinity)
  }
}

/// Difference other - base of two ratios of totals from replications on the same citizens.
///
/// The delta method on both ratios at once: replication i contributes
/// (S'_i - r' N'_i) / mean(N') - (S_i - r N_i) / mean(N), so that what the two variants share
/// cancels (Asmussen and Glynn, Stochastic Simulation, 2007, section III.4).
public struct PairedRatioDifference: Equatable, Sendable {
  private var moments = CrossMoments()
  private var totals = SIMD4<Double>.zero

  /// No replication yet.
  public init() {}

  /// Takes in sums and numbers of observations of the next replication, in index order.
  public mutating func add(baseSum: Double, baseCount: Int, otherSum: Double, otherCount: Int) {
    let values: SIMD4<Double> = [baseSum, Double(baseCount), otherSum, Double(otherCount)]
    moments.add(values)
    totals += values
  }

  /// The difference of the ratios; nil where a variant has no observation.
  ///
  /// Without limits below two replications. Its count is the number of replications.
  public func estimate(confidence: Double) -> IntervalEstimate? {
    guard totals[1] > 0, totals[3] > 0 else { return nil }
    let base = totals[0] / totals[1]
    let other = totals[2] / totals[3]
    let means = moments.mean
    let weights = SIMD4(-1, base, 1, -other) / SIMD4(means[1], means[1], means[3], means[3])
    let variance = moments.variance(weights: weights) ?? 0
    let halfWidth = studentHalfWidth(
      standardError: (variance / Double(moments.count)).squareRoot(), parts: moments.count,
      confidence: confidence)
    return IntervalEstimate(value: other - base, halfWidth: halfWidth, count: moments.count)
  }
}

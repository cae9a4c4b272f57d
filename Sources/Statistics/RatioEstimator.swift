/// Mean over all observations of all replications: the ratio of the totals of sum and count.
///
/// With r = total sum / total count, the deviations S_i - r N_i of the replications add up to 0;
/// with s² their variance and n replications the delta method gives the standard error
/// sqrt(s² / n) / mean(N), used with Student's t on n - 1 degrees of freedom
/// (Cochran, Sampling Techniques, 1977, section 2.11).
public struct RatioEstimator: Equatable, Sendable {
  private var moments = CrossMoments()
  private var totalSum = 0.0
  private var totalCount = 0

  /// No replication yet.
  public init() {}

  /// Takes in the sum and the number of observations of the next replication, in index order.
  ///
  /// A replication without an observation counts too: it says that the number varies.
  public mutating func add(sum: Double, count: Int) {
    moments.add([sum, Double(count), 0, 0])
    totalSum += sum
    totalCount += count
  }

  /// The ratio of totals; nil without an observation, without limits below two replications.
  public func estimate(confidence: Double) -> IntervalEstimate? {
    guard totalCount > 0 else { return nil }
    let ratio = totalSum / Double(totalCount)
    let variance = moments.variance(weights: [1, -ratio, 0, 0]) ?? 0
    let standardError = (variance / Double(moments.count)).squareRoot() / moments.mean[1]
    let halfWidth = studentHalfWidth(
      standardError: standardError, parts: moments.count, confidence: confidence)
    return IntervalEstimate(value: ratio, halfWidth: halfWidth, count: totalCount)
  }
}

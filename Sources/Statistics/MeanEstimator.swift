/// Mean of one number per replication, with the Student t interval over replications.
public struct MeanEstimator: Equatable, Sendable {
  private var moments = RunningMoments()

  /// No replication yet.
  public init() {}

  /// Takes in the next replication; add in index order.
  public mutating func add(_ value: Double) {
    moments.add(value)
  }

  /// The mean; nil without a replication, without limits below two.
  public func estimate(confidence: Double) -> IntervalEstimate? {
    guard moments.count > 0 else { return nil }
    let standardError = ((moments.variance ?? 0) / Double(moments.count)).squareRoot()
    let halfWidth = studentHalfWidth(
      standardError: standardError, parts: moments.count, confidence: confidence)
    return IntervalEstimate(value: moments.mean, halfWidth: halfWidth, count: moments.count)
  }
}

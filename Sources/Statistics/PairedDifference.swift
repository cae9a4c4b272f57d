/// Mean of the differences other - base of replications on the same citizens, with a t interval.
public struct PairedDifference: Equatable, Sendable {
  private var differences = MeanEstimator()

  /// No replication yet.
  public init() {}

  /// Takes in the values of both variants in the next replication, in index order.
  public mutating func add(base: Double, other: Double) {
    differences.add(other - base)
  }

  /// The mean difference; nil without a replication, without limits below two.
  public func estimate(confidence: Double) -> IntervalEstimate? {
    differences.estimate(confidence: confidence)
  }
}

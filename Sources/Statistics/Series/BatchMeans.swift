/// The means of successive groups of `size` observations; what fills no group is left out.
func batchMeans(of series: [Double], size: Int) -> [Double] {
  precondition(size > 0, "a batch has an observation")
  return stride(from: 0, through: series.count - size, by: size).map { start in
    series[start..<start + size].reduce(0, +) / Double(size)
  }
}

/// One long series cut into equal batches whose means are treated as independent.
///
/// Law, Simulation Modeling and Analysis (5th edition, 2015), section 9.5.3. Sound where the
/// batches are much longer than the memory of the series; `vonNeumannRatio` tells.
public struct BatchMeans: Equatable, Sendable {
  /// The mean of each batch.
  public let means: [Double]

  /// A series in so many batches; the observations that fill no batch at its end are left out.
  ///
  /// The series has at least one observation per batch.
  public init(of series: [Double], batches: Int) {
    precondition(0 < batches && batches <= series.count, "a batch has an observation")
    let means = batchMeans(of: series, size: series.count / batches)
    self.means = Array(means.prefix(batches))
  }

  /// The variance of the batch means (divisor n - 1); nil below two.
  public var variance: Double? { moments.variance }

  /// The mean with the Student t interval over batches; its count is the number of batches.
  public func estimate(confidence: Double) -> IntervalEstimate? {
    var estimator = MeanEstimator()
    for mean in means { estimator.add(mean) }
    return estimator.estimate(confidence: confidence)
  }

  /// Squared differences of neighbours over squared deviations: near 2 for independent batches.
  ///
  /// Well below 2 the batches are too short (von Neumann, "Distribution of the ratio of the mean
  /// square successive difference to the variance", 1941; Fishman, 1978). nil without spread.
  public var vonNeumannRatio: Double? {
    guard moments.squaredDeviations > 0 else { return nil }
    let differences = zip(means, means.dropFirst()).map { $1 - $0 }
    return differences.reduce(0) { $0 + $1 * $1 } / moments.squaredDeviations
  }

  private var moments: RunningMoments {
    means.reduce(into: RunningMoments()) { $0.add($1) }
  }
}

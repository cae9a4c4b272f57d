/// The difference of two means from independent samples of unequal spread.
///
/// Welch, "The generalization of Student's problem when several different population variances
/// are involved", Biometrika 34 (1947), with the degrees of freedom of Satterthwaite.
public struct WelchDifference: Equatable, Sendable {
  /// Degrees of freedom of Student's t, no whole number.
  public let degreesOfFreedom: Double
  private let difference: Double
  private let standardError: Double
  private let count: Int

  /// The difference other - base of samples of two or more; nil below, or where nothing varies.
  public init?(base: [Double], other: [Double]) {
    let moments = [base, other].map { $0.reduce(into: RunningMoments()) { $0.add($1) } }
    guard let baseVariance = moments[0].variance, let otherVariance = moments[1].variance
    else { return nil }
    let parts = [baseVariance / Double(base.count), otherVariance / Double(other.count)]
    let total = parts[0] + parts[1]
    guard total > 0 else { return nil }
    degreesOfFreedom =
      total * total
      / (parts[0] * parts[0] / Double(base.count - 1) + parts[1] * parts[1]
        / Double(other.count - 1))
    difference = moments[1].mean - moments[0].mean
    standardError = total.squareRoot()
    count = base.count + other.count
  }

  /// The difference with its t interval; its count is the number of all observations.
  public func estimate(confidence: Double) -> IntervalEstimate {
    let quantile = studentQuantile((1 + confidence) / 2, degreesOfFreedom: degreesOfFreedom)
    return IntervalEstimate(
      value: difference, halfWidth: quantile * standardError, count: count)
  }
}

/// The correlation of two samples of equal size, from -1 to 1; nil where one does not vary.
public func correlation(of first: [Double], and second: [Double]) -> Double? {
  precondition(first.count == second.count, "samples are paired")
  var moments = CrossMoments()
  for (own, other) in zip(first, second) { moments.add([own, other, 0, 0]) }
  guard let variance = moments.variance(weights: [1, 0, 0, 0]),
    let otherVariance = moments.variance(weights: [0, 1, 0, 0]), variance > 0, otherVariance > 0
  else { return nil }
  // The variance of the sum of both in units of their spread is 2 + 2 r.
  let weights: SIMD4<Double> = [
    1 / variance.squareRoot(), 1 / otherVariance.squareRoot(), 0, 0,
  ]
  return moments.variance(weights: weights).map { $0 / 2 - 1 }
}

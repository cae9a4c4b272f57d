/// Count, mean and spread of numbers seen one at a time, without keeping them.
///
/// Updates by Welford (1962), merging by Chan, Golub and LeVeque (1979): no squares of large
/// numbers are subtracted, so a small spread around a large mean keeps its digits.
public struct RunningMoments: Mergeable, Equatable {
  /// Numbers seen.
  public private(set) var count = 0
  /// Their mean; 0 before the first.
  public private(set) var mean = 0.0
  /// Sum of squared deviations from the mean.
  public private(set) var squaredDeviations = 0.0

  /// Nothing seen.
  public init() {}

  /// Takes in one number.
  public mutating func add(_ value: Double) {
    count += 1
    let deviation = value - mean
    mean += deviation / Double(count)
    squaredDeviations += deviation * (value - mean)
  }

  /// Takes in what another has seen.
  ///
  /// The order of merging can show in the last digits: merge in index order.
  public mutating func merge(_ other: RunningMoments) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let total = Double(count + other.count)
    let deviation = other.mean - mean
    mean += deviation * Double(other.count) / total
    squaredDeviations +=
      other.squaredDeviations + deviation * deviation * Double(count) * Double(other.count) / total
    count += other.count
  }

  /// Unbiased variance (divisor n - 1); nil below two numbers.
  public var variance: Double? {
    count < 2 ? nil : squaredDeviations / Double(count - 1)
  }

  /// Square root of the variance; nil below two numbers.
  public var standardDeviation: Double? {
    variance?.squareRoot()
  }
}

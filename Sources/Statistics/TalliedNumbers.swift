/// Whole numbers of either sign that were counted, in use or at rest: what follows from their sums
/// and ranks.
public protocol TalliedNumbers: Mergeable {
  /// Their sum.
  var sum: Int128 { get }
  /// The sum of their squares.
  var squareSum: UInt128 { get }
  /// Numbers that were exactly 0.
  var zeroCount: Int { get }
  /// The greatest number; nil before the first.
  var maximum: Int64? { get }
  /// The number of a rank from 1 for the least to `count`, as exact as `Histogram.quantile`.
  func number(rank: Int) -> Double
}

extension TalliedNumbers {
  /// Their mean; nil before the first.
  @inlinable public var mean: Double? {
    let count = count
    return count > 0 ? Double(nearest: sum) / Double(count) : nil
  }

  /// Square root of the unbiased variance (divisor n - 1); nil below two numbers.
  @inlinable public var standardDeviation: Double? {
    let (count, sum) = (count, sum)
    guard count > 1 else { return nil }
    // Around the whole number next to the mean the sum of squares stays exact.
    let number = Int128(count)
    let (centre, rest) = sum.quotientAndRemainder(dividingBy: number)
    let deviations = Int128(squareSum) - 2 * centre * sum + number * centre * centre
    let remainder = Double(nearest: rest)
    let square = Double(nearest: deviations) - remainder * remainder / Double(count)
    return (max(0, square) / Double(count - 1)).squareRoot()
  }

  /// The smallest number that at least the share `probability` of the observations do not exceed.
  ///
  /// As exact as `Histogram.quantile`; nil before the first number.
  @inlinable
  public func quantile(_ probability: Double) -> Double? {
    precondition(0 <= probability && probability <= 1, "a probability lies between 0 and 1")
    let count = count
    guard count > 0 else { return nil }
    return number(rank: Histogram.rank(of: probability, among: count))
  }
}

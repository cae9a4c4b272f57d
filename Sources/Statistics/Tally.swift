/// Whole numbers of either sign seen one at a time: their sums exactly, their quantiles nearly.
///
/// Count, sum, sum of squares, extremes and zeros are exact whole numbers, so merging gives the
/// same content in any order. Quantiles are those of `Histogram`; negative numbers are counted in
/// a mirrored one, which takes no memory until there is a first.
public struct Tally: Mergeable, Equatable {
  @usableFromInline var total: Int128 = 0
  @usableFromInline var squares: UInt128 = 0
  @usableFromInline var fromZeroUp = Histogram()
  /// The sizes of the negative numbers.
  @usableFromInline var belowZero = Histogram()

  /// Nothing seen.
  @inlinable
  public init() {}

  /// Numbers seen.
  public var count: Int { fromZeroUp.count + belowZero.count }

  /// Their sum.
  public var sum: Int128 { total }

  /// Numbers that were exactly 0.
  public var zeroCount: Int { fromZeroUp.zeroCount }

  /// The least number.
  public var minimum: Int64? {
    belowZero.maximum.map { -$0 } ?? fromZeroUp.minimum
  }

  /// The greatest number.
  public var maximum: Int64? {
    fromZeroUp.maximum ?? belowZero.minimum.map { -$0 }
  }

  /// Takes in one number, in a few nanoseconds.
  @inlinable
  public mutating func add(_ value: Int64) {
    total &+= Int128(value)
    squares &+= Self.square(value.magnitude)
    if value >= 0 {
      fromZeroUp.add(value)
    } else {
      belowZero.add(-value)
    }
  }

  /// Takes in many numbers, each at less than half the cost of one alone.
  public mutating func add(contentsOf values: UnsafeBufferPointer<Int64>) {
    let group = NumberGroup(values)
    guard group.isSmall else {
      for value in values { add(value) }
      return
    }
    total &+= Int128(group.sum)
    squares &+= group.squares
    fromZeroUp.add(group)
  }

  @inlinable
  @inline(__always)
  static func square(_ size: UInt64) -> UInt128 {
    let square = size.multipliedFullWidth(by: size)
    return UInt128(square.high) << 64 | UInt128(square.low)
  }

  /// Adds all that the other has seen.
  public mutating func merge(_ other: Tally) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    total += other.total
    squares += other.squares
    fromZeroUp.merge(other.fromZeroUp)
    belowZero.merge(other.belowZero)
  }

  /// Their mean; nil before the first.
  public var mean: Double? {
    count > 0 ? Double(nearest: sum) / Double(count) : nil
  }

  /// Square root of the unbiased variance (divisor n - 1); nil below two numbers.
  public var standardDeviation: Double? {
    guard count > 1 else { return nil }
    // Around the whole number next to the mean the sum of squares stays exact.
    let number = Int128(count)
    let (centre, rest) = sum.quotientAndRemainder(dividingBy: number)
    let deviations = Int128(squares) - 2 * centre * sum + number * centre * centre
    let square = Double(deviations) - Double(rest) * Double(rest) / Double(count)
    return (max(0, square) / Double(count - 1)).squareRoot()
  }

  /// The smallest number that at least the share `probability` of the observations do not exceed.
  ///
  /// As exact as `Histogram.quantile`; nil before the first number.
  public func quantile(_ probability: Double) -> Double? {
    precondition(0 <= probability && probability <= 1, "a probability lies between 0 and 1")
    guard count > 0 else { return nil }
    let rank = Histogram.rank(of: probability, among: count)
    let negatives = belowZero.count
    if rank > negatives { return fromZeroUp.value(rank: rank - negatives) }
    return -belowZero.value(rank: negatives - rank + 1)
  }
}

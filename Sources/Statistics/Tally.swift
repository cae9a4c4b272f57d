/// Whole numbers of either sign seen one at a time: their sums exactly, their quantiles nearly.
///
/// Count, sum, sum of squares, extremes and zeros are exact whole numbers, so merging gives the
/// same content in any order. Quantiles are those of `Histogram`; negative numbers are counted in
/// a mirrored one, which takes no memory until there is a first.
public struct Tally: TalliedNumbers, Equatable {
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

  /// The sum of their squares.
  public var squareSum: UInt128 { squares }

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

  /// The number of a rank from 1 for the least to `count`, as exact as `Histogram.quantile`.
  public func number(rank: Int) -> Double {
    let negatives = belowZero.count
    if rank > negatives { return fromZeroUp.value(rank: rank - negatives) }
    return -belowZero.value(rank: negatives - rank + 1)
  }
}

/// A tally at rest: the same content in less memory, and the same answers.
public struct PackedTally: TalliedNumbers {
  var total: Int128 = 0
  var squares: UInt128 = 0
  var fromZeroUp = PackedHistogram()
  /// One where there are negative numbers: few tallies have any.
  var belowZero: [PackedHistogram] = []

  /// Nothing seen.
  public init() {}

  /// The content of a tally.
  public init(_ tally: Tally) {
    total = tally.total
    squares = tally.squares
    fromZeroUp = PackedHistogram(tally.fromZeroUp)
    if tally.belowZero.count > 0 { belowZero = [PackedHistogram(tally.belowZero)] }
  }

  /// Numbers seen.
  public var count: Int { fromZeroUp.count + (belowZero.first?.count ?? 0) }

  /// Their sum.
  public var sum: Int128 { total }

  /// The sum of their squares.
  public var squareSum: UInt128 { squares }

  /// Numbers that were exactly 0.
  public var zeroCount: Int { fromZeroUp.zeroCount }

  /// The greatest number.
  public var maximum: Int64? {
    fromZeroUp.maximum ?? belowZero.first?.minimum.map { -$0 }
  }

  /// The number of a rank from 1 for the least to `count`, as exact as `Histogram.quantile`.
  public func number(rank: Int) -> Double {
    guard let sizes = belowZero.first, rank <= sizes.count else {
      return fromZeroUp.value(rank: rank - (belowZero.first?.count ?? 0))
    }
    return -sizes.value(rank: sizes.count - rank + 1)
  }

  /// The tally.
  public func unpacked() -> Tally {
    var tally = Tally()
    tally.total = total
    tally.squares = squares
    tally.fromZeroUp = fromZeroUp.unpacked()
    if let sizes = belowZero.first { tally.belowZero = sizes.unpacked() }
    return tally
  }

  /// All that the parts have seen, each looked at once.
  public init(sumOf parts: [PackedTally]) {
    total = parts.reduce(0) { $0 + $1.total }
    squares = parts.reduce(0) { $0 + $1.squares }
    fromZeroUp = PackedHistogram(sumOf: parts.map(\.fromZeroUp))
    let sizes = parts.flatMap(\.belowZero)
    if !sizes.isEmpty { belowZero = [PackedHistogram(sumOf: sizes)] }
  }

  /// Adds all that the other has seen.
  public mutating func merge(_ other: PackedTally) {
    total += other.total
    squares += other.squares
    fromZeroUp.merge(other.fromZeroUp)
    if belowZero.isEmpty {
      belowZero = other.belowZero
    } else if let sizes = other.belowZero.first {
      belowZero[0].merge(sizes)
    }
  }
}

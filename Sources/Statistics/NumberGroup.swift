/// A few numbers that come into a tally together, and what all of them have in common.
///
/// One pass finds the sums and the extremes, so that the pass which counts buckets does not ask of
/// each number what can be known of all.
struct NumberGroup {
  let values: UnsafeBufferPointer<Int64>
  /// Right where `isSmall`.
  let sum: Int64
  let squares: UInt128
  /// Bits that any of the numbers has.
  private let bits: Int64
  /// The least positive number minus 1, as an unsigned number; `.max` if there is none.
  private let least: UInt64
  /// The greatest number, at least 0.
  let most: Int64

  /// Numbers below 2^53 have sums below 2^63 in groups of this size.
  private static let mostCount = 1_024

  init(_ values: UnsafeBufferPointer<Int64>) {
    self.values = values
    var (sum, bits, most): (Int64, Int64, Int64) = (0, 0, 0)
    var least = UInt64.max
    var squares: UInt128 = 0
    for value in values {
      sum &+= value
      bits |= value
      most = max(most, value)
      least = min(least, UInt64(bitPattern: value &- 1))
      squares &+= Tally.square(UInt64(bitPattern: value))
    }
    (self.sum, self.bits, self.most) = (sum, bits, most)
    (self.least, self.squares) = (least, squares)
  }

  /// Whether none is negative or from 2^53 up, and there are not too many.
  var isSmall: Bool { bits >> 53 == 0 && values.count <= Self.mostCount }

  /// The least positive number; nil if all are 0.
  var leastPositive: Int64? {
    least < UInt64.max ? Int64(truncatingIfNeeded: least &+ 1) : nil
  }
}

extension Histogram {
  /// Takes in a group of small numbers.
  mutating func add(_ group: NumberGroup) {
    var next = 0
    while next < group.values.count {
      next = addKnown(group, from: next)
      guard next < group.values.count else { return }
      // Its bucket has no page yet, or is full.
      add(group.values[next])
      next += 1
    }
  }

  /// Counts numbers up to the first whose bucket needs care, and tells where that one stands.
  private mutating func addKnown(_ group: NumberGroup, from start: Int) -> Int {
    guard !places.isEmpty, let first = group.values.baseAddress,
      let least = group.leastPositive
    else { return start }
    let isWide = least >= Bucket.firstWide
    var zeros = 0
    let stop = places.withUnsafeBufferPointer { places in
      low.withUnsafeMutableBufferPointer { low in
        for index in start..<group.values.count {
          let value = first[index]
          guard value != 0 else {
            zeros &+= 1
            continue
          }
          let bucket = isWide ? Bucket(containingWide: value) : Bucket(containing: value)
          let page = Int(places[bucket.index >> Bucket.pageBits])
          let cell = (page &- 1) << Bucket.pageBits &+ bucket.index & Bucket.pageMask
          guard page > 0, low[cell] < .max else { return index }
          low[cell] &+= 1
        }
        return group.values.count
      }
    }
    zeroCount &+= zeros
    positiveCount &+= stop &- start &- zeros
    lowest = min(lowest, least)
    highest = max(highest, group.most)
    return stop
  }
}

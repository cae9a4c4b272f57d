/// A histogram at rest: the same content in less memory, to be unpacked before it is asked.
///
/// A study keeps 32 sections of hundreds of histograms, most of them thin. A page with few
/// observations takes 9 bytes and 1 for each bucket hit instead of 128; a full one about 80.
public struct PackedHistogram: Mergeable {
  private(set) var zeroCount = 0
  private var infiniteCount = 0
  private var lowest = Int64.max
  private var highest: Int64 = 0
  /// Page by page: its number, a bit for each bucket hit, and the counts of these (LEB128).
  private var bytes: [UInt8] = []
  /// Observations, the infinite ones included.
  public private(set) var count = 0

  /// No observation.
  public init() {}

  /// The content of a histogram.
  public init(_ histogram: Histogram) {
    zeroCount = histogram.zeroCount
    infiniteCount = histogram.infiniteCount
    lowest = histogram.lowest
    highest = histogram.highest
    count = histogram.count
    var packed: [UInt8] = []
    var page = -1
    var bits = 0
    histogram.forEachBucket { bucket, count in
      if bucket.index >> Bucket.pageBits != page {
        page = bucket.index >> Bucket.pageBits
        packed.append(UInt8(page))
        bits = packed.count
        packed.append(contentsOf: repeatElement(0, count: Self.bitBytes))
      }
      let place = bucket.index & Bucket.pageMask
      packed[bits + place / 8] |= 1 << UInt8(place % 8)
      Self.append(count, to: &packed)
      return true
    }
    // A copy without room to grow, as histograms at rest are hardly ever changed. `Array` of the
    // whole slice would be no copy but share the buffer with its slack.
    bytes.reserveCapacity(packed.count)
    bytes.append(contentsOf: packed)
  }

  /// The histogram.
  public func unpacked() -> Histogram {
    var histogram = Histogram()
    histogram.zeroCount = zeroCount
    histogram.infiniteCount = infiniteCount
    histogram.lowest = lowest
    histogram.highest = highest
    histogram.positiveCount = count - zeroCount - infiniteCount
    var position = 0
    while position < bytes.count {
      let first = Int(bytes[position]) << Bucket.pageBits
      let bits = position + 1
      position = bits + Self.bitBytes
      for place in 0...Bucket.pageMask
      where bytes[bits + place / 8] & (1 << UInt8(place % 8)) != 0 {
        histogram.add(
          count: Self.number(in: bytes, at: &position), to: Bucket(index: first + place))
      }
    }
    return histogram
  }

  /// Adds all that the other has counted.
  public mutating func merge(_ other: PackedHistogram) {
    guard count > 0 else {
      self = other
      return
    }
    guard other.count > 0 else { return }
    var histogram = unpacked()
    histogram.merge(other.unpacked())
    self = PackedHistogram(histogram)
  }

  /// Bytes of a bit for each bucket of a page.
  private static var bitBytes: Int { (Bucket.pageMask + 1) / 8 }

  private static func append(_ count: Int, to bytes: inout [UInt8]) {
    var rest = count
    while rest >= 128 {
      bytes.append(UInt8(rest & 127 | 128))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func number(in bytes: [UInt8], at position: inout Int) -> Int {
    var number = 0
    var shift = 0
    while bytes[position] >= 128 {
      number |= Int(bytes[position] & 127) << shift
      shift += 7
      position += 1
    }
    number |= Int(bytes[position]) << shift
    position += 1
    return number
  }
}

/// A tally at rest: the same content in less memory, to be unpacked before it is asked.
public struct PackedTally: Mergeable {
  private var total: Int128 = 0
  private var squares: UInt128 = 0
  private var fromZeroUp = PackedHistogram()
  private var belowZero = PackedHistogram()

  /// Nothing seen.
  public init() {}

  /// The content of a tally.
  public init(_ tally: Tally) {
    total = tally.total
    squares = tally.squares
    fromZeroUp = PackedHistogram(tally.fromZeroUp)
    belowZero = PackedHistogram(tally.belowZero)
  }

  /// Numbers seen.
  public var count: Int { fromZeroUp.count + belowZero.count }

  /// Numbers that were exactly 0.
  public var zeroCount: Int { fromZeroUp.zeroCount }

  /// Their sum.
  public var sum: Int128 { total }

  /// The tally.
  public func unpacked() -> Tally {
    var tally = Tally()
    tally.total = total
    tally.squares = squares
    tally.fromZeroUp = fromZeroUp.unpacked()
    tally.belowZero = belowZero.unpacked()
    return tally
  }

  /// Adds all that the other has seen.
  public mutating func merge(_ other: PackedTally) {
    total += other.total
    squares += other.squares
    fromZeroUp.merge(other.fromZeroUp)
    belowZero.merge(other.belowZero)
  }
}

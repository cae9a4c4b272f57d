/// A histogram at rest: the same content in less memory, to be unpacked before it is asked.
///
/// A study keeps 32 sections of hundreds of histograms, most of them thin. A page with few
/// observations takes 9 bytes and 1 for each bucket hit instead of 128; a full one about 80.
public struct PackedHistogram: Mergeable {
  private(set) var zeroCount = 0
  private var infiniteCount = 0
  private var lowest = Int64.max
  private var highest: Int64 = 0
  /// What `PackedPages` reads.
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
    bytes = Self.bytes(of: histogram)
  }

  /// The histogram.
  public func unpacked() -> Histogram {
    var histogram = Histogram()
    histogram.zeroCount = zeroCount
    histogram.infiniteCount = infiniteCount
    histogram.lowest = lowest
    histogram.highest = highest
    histogram.positiveCount = count - zeroCount - infiniteCount
    bytes.withUnsafeBufferPointer { bytes in
      var pages = PackedPages(bytes)
      while !pages.isOver {
        let first = pages.number << Bucket.pageBits
        var position = pages.counts
        forEachBit(of: pages.bits) { place in
          histogram.add(count: pages.count(at: &position), to: Bucket(index: first + place))
        }
        pages.advance()
      }
    }
    return histogram
  }

  /// Adds all that the other has counted, without unpacking: a replication has but a few numbers
  /// to add to thousands, and pages of one alone are copied as they are.
  public mutating func merge(_ other: PackedHistogram) {
    guard count > 0 else {
      self = other
      return
    }
    guard other.count > 0 else { return }
    zeroCount += other.zeroCount
    infiniteCount += other.infiniteCount
    lowest = min(lowest, other.lowest)
    highest = max(highest, other.highest)
    count += other.count
    bytes = Self.merged(bytes, other.bytes)
  }

  private static func bytes(of histogram: Histogram) -> [UInt8] {
    // The bytes of a count are no more than it, nor than ten.
    let counts = min(histogram.positiveCount, 10 * histogram.low.count)
    let pages = histogram.low.count >> Bucket.pageBits
    return PackedPagesWriter.bytes(atMost: pages * PackedPages.headLength + counts) { writer in
      histogram.forEachPage { page, cells in
        let hits = histogram.hits(from: cells)
        writer.putHead(of: page, bits: hits)
        forEachBit(of: hits) { writer.put(count: histogram.count(inCell: cells + $0)) }
      }
    }
  }

  private static func merged(_ one: [UInt8], _ other: [UInt8]) -> [UInt8] {
    guard !other.isEmpty else { return one }
    // A sum takes no more bytes than its parts.
    return PackedPagesWriter.bytes(atMost: one.count + other.count) { writer in
      one.withUnsafeBufferPointer { one in
        other.withUnsafeBufferPointer { other in
          writer.putMerged(PackedPages(one), PackedPages(other))
        }
      }
    }
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

/// A histogram at rest: the same content in less memory.
///
/// A study keeps 32 sections of hundreds of histograms and adds to some after every replication.
/// A page takes 8 bytes for each bit of its greatest count instead of 128.
public struct PackedHistogram: Mergeable, Equatable {
  var zeroCount = 0
  var infiniteCount = 0
  var lowest = Int64.max
  var highest: Int64 = 0
  /// What `PackedPages` reads.
  var bytes: [UInt8] = []
  /// Observations, the infinite ones included.
  public internal(set) var count = 0

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
    bytes.withUnsafeBytes { bytes in
      var pages = PackedPages(bytes)
      while !pages.isOver {
        histogram.putPage(of: pages)
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

  /// All that the parts have counted, each looked at once.
  public init(sumOf parts: [PackedHistogram]) {
    for part in parts where part.count > 0 {
      zeroCount += part.zeroCount
      infiniteCount += part.infiniteCount
      lowest = min(lowest, part.lowest)
      highest = max(highest, part.highest)
      count += part.count
    }
    bytes = PageSums.bytes(of: parts.lazy.map(\.bytes), observations: count)
  }

  private static func bytes(of histogram: Histogram) -> [UInt8] {
    let pages = histogram.low.count >> Bucket.pageBits
    let highest = histogram.positiveCount.bitCount
    let length = pages * PackedPages.length(height: highest)
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: highest) { words in
      PackedPagesWriter.bytes(atMost: length) { writer in
        histogram.forEachPage { page, cells in
          words.initialize(repeating: 0)
          let height = histogram.fill(words, from: cells)
          writer.put(page: page, words: UnsafeBufferPointer(rebasing: words[..<height]))
        }
      }
    }
  }

  private static func merged(_ one: [UInt8], _ other: [UInt8]) -> [UInt8] {
    guard !other.isEmpty else { return one }
    // A page of sums has at most one word more than the higher of two, and each has one.
    return PackedPagesWriter.bytes(atMost: one.count + other.count) { writer in
      one.withUnsafeBytes { one in
        other.withUnsafeBytes { other in
          writer.putMerged(PackedPages(one), PackedPages(other))
        }
      }
    }
  }
}

extension PackedHistogram {
  /// Writes the whole content.
  public func write(to writer: inout NumberWriter) {
    writer.put(count)
    guard count > 0 else { return }
    writer.put(zeroCount)
    writer.put(infiniteCount)
    guard !bytes.isEmpty else { return }
    writer.put(lowest)
    // Often near or the same.
    writer.put(highest &- lowest)
    bytes.withUnsafeBytes { bytes in
      let list = BucketList(of: PackedPages(bytes), shorterThan: bytes.count)
      writer.put(list != nil)
      writer.put(list?.bytes ?? self.bytes)
    }
  }

  /// Reads a whole content.
  public init(from reader: inout NumberReader) throws(UnreadableBytes) {
    self.init()
    let count = try reader.count(atMost: .max)
    guard count > 0 else { return }
    zeroCount = try reader.count(atMost: count)
    infiniteCount = try reader.count(atMost: count - zeroCount)
    self.count = count
    guard zeroCount + infiniteCount < count else { return }
    lowest = try reader.int64()
    highest = lowest &+ (try reader.int64())
    let isList = try reader.flag()
    bytes = try reader.byteList()
    if isList { bytes = try BucketList(bytes).pages() }
    guard isWhole else { throw UnreadableBytes() }
  }

  /// Whether the pages are in order and hold as many as they should.
  private var isWhole: Bool {
    var found = 0
    return bytes.withUnsafeBytes { bytes in
      var start = 0
      var last = -1
      while start < bytes.count {
        guard start + PackedPages.headLength <= bytes.count, Int(bytes[start]) > last,
          Int(bytes[start]) < Bucket.pageCount, (1...48).contains(bytes[start + 1])
        else { return false }
        last = Int(bytes[start])
        let height = Int(bytes[start + 1])
        let end = start + PackedPages.length(height: height)
        guard end <= bytes.count else { return false }
        for place in 0..<height {
          let word = bytes.loadUnaligned(
            fromByteOffset: start + PackedPages.length(height: place), as: UInt64.self)
          found += word.nonzeroBitCount << place
        }
        start = end
      }
      return found == count - zeroCount - infiniteCount
    }
  }
}

extension PackedTally {
  /// Writes the whole content.
  public func write(to writer: inout NumberWriter) {
    writer.put(total)
    writer.put(squares)
    fromZeroUp.write(to: &writer)
    writer.put(!belowZero.isEmpty)
    belowZero.first?.write(to: &writer)
  }

  /// Reads a whole content.
  public init(from reader: inout NumberReader) throws(UnreadableBytes) {
    self.init()
    total = try reader.int128()
    squares = try reader.uint128()
    fromZeroUp = try PackedHistogram(from: &reader)
    if try reader.flag() { belowZero = [try PackedHistogram(from: &reader)] }
  }
}

/// The buckets of a histogram one by one: how many lie between it and the last one, and its count.
///
/// Shorter than pages where few buckets were hit.
private struct BucketList {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Nil where it takes that many bytes or more.
  init?(of pages: PackedPages, shorterThan limit: Int) {
    // Every bucket takes at least one.
    guard pages.bucketCount < limit else { return nil }
    // A page is written whole before the bytes are counted.
    let mostOfPage = (Bucket.pageMask + 1) * 2 * NumberWriter.mostBytes
    let list = withUnsafeTemporaryAllocation(
      byteCount: limit + mostOfPage, alignment: 1
    ) { buffer -> [UInt8]? in
      var length = 0
      var pages = pages
      var next = 0
      while !pages.isOver {
        pages.forEachCount { bucket, count in
          // Most counts are 1: they take the lowest bit of the gap.
          NumberWriter.forEachByte(of: (bucket - next) << 1 | (count == 1 ? 0 : 1)) {
            buffer[length] = $0
            length += 1
          }
          next = bucket + 1
          guard count != 1 else { return }
          NumberWriter.forEachByte(of: count) {
            buffer[length] = $0
            length += 1
          }
        }
        pages.advance()
        if length >= limit { return nil }
      }
      return Array(buffer[..<length])
    }
    guard let list else { return nil }
    bytes = list
  }

  /// The pages of the buckets.
  func pages() throws(UnreadableBytes) -> [UInt8] {
    var reader = NumberReader(bytes)
    var pages: [UInt8] = []
    var words = [UInt64](repeating: 0, count: Int.bitWidth)
    var number = -1
    var next = 0
    while !reader.isAtEnd {
      let gap = try reader.count(atMost: .max)
      let bucket = next + gap >> 1
      guard bucket >> Bucket.pageBits < Bucket.pageCount else { throw UnreadableBytes() }
      let count = gap & 1 == 0 ? 1 : try reader.count(atMost: .max)
      if bucket >> Bucket.pageBits != number {
        Self.append(&words, page: number, to: &pages)
        number = bucket >> Bucket.pageBits
      }
      forEachBit(of: UInt64(count)) { words[$0] |= 1 << UInt64(bucket & Bucket.pageMask) }
      next = bucket + 1
    }
    Self.append(&words, page: number, to: &pages)
    return pages
  }

  private static func append(_ words: inout [UInt64], page: Int, to pages: inout [UInt8]) {
    guard page >= 0 else { return }
    let height = (words.lastIndex { $0 != 0 } ?? -1) + 1
    pages.append(UInt8(page))
    pages.append(UInt8(height))
    for place in 0..<height {
      withUnsafeBytes(of: words[place].littleEndian) { pages.append(contentsOf: $0) }
      words[place] = 0
    }
  }
}

extension PackedPages {
  /// Calls `body` with each bucket of the page that was hit, from the lowest up, and its count.
  @inline(__always)
  fileprivate func forEachCount(_ body: (_ bucket: Int, _ count: Int) -> Void) {
    forEachBit(of: hits) { body(number << Bucket.pageBits + $0, count(ofCell: $0)) }
  }

  /// Buckets of this page and those behind it that were hit.
  fileprivate var bucketCount: Int {
    var (pages, count) = (self, 0)
    while !pages.isOver {
      count += pages.hits.nonzeroBitCount
      pages.advance()
    }
    return count
  }
}

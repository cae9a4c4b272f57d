/// The pages of a histogram at rest, read from the lowest up.
///
/// A page is its number, a bit for each bucket hit (eight bytes, the lowest bucket first), and the
/// counts of these buckets (LEB128).
struct PackedPages {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The number of the page; `.max` behind the last one.
  private(set) var number = Int.max
  /// The buckets hit.
  private(set) var bits: UInt64 = 0
  /// Where the page begins, its counts begin, and the next page begins.
  private(set) var start = 0
  private(set) var counts = 0
  private(set) var end = 0

  /// The first page.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    advance()
  }

  /// Bytes in front of the counts of a page.
  static var headLength: Int { 1 + MemoryLayout<UInt64>.size }

  /// Whether there is no further page.
  var isOver: Bool { number == .max }

  /// Goes to the next page.
  mutating func advance() {
    start = end
    guard start < bytes.count else {
      number = .max
      return
    }
    number = Int(bytes[start])
    bits = word(at: start + 1)
    counts = start + Self.headLength
    end = position(behind: bits.nonzeroBitCount, from: counts)
  }

  /// The bytes between two positions.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// The count at a position, which moves behind it.
  @inline(__always)
  func count(at position: inout Int) -> Int {
    var count = 0
    var shift = 0
    while bytes[position] >= 128 {
      count |= Int(bytes[position] & 127) << shift
      shift += 7
      position += 1
    }
    count |= Int(bytes[position]) << shift
    position += 1
    return count
  }

  /// Where the count behind `number` others begins.
  func position(behind number: Int, from start: Int) -> Int {
    var (position, left) = (start, number)
    // The last byte of a count is below 128. Eight bytes end at most eight counts, so none is
    // left only where the last of them ends there too.
    while left >= 8, position + 8 <= bytes.count {
      left -= (~word(at: position) & 0x8080_8080_8080_8080).nonzeroBitCount
      position += 8
    }
    while left > 0 {
      if bytes[position] < 128 { left -= 1 }
      position += 1
    }
    return position
  }

  /// Eight bytes, the first the lowest.
  @inline(__always)
  private func word(at position: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes)
        .loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }
}

/// Where pages are written one behind the other.
struct PackedPagesWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  private init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// What `body` writes, at most so many bytes, without room to grow: histograms at rest are kept
  /// by the thousand.
  static func bytes(
    atMost capacity: Int, _ body: (inout PackedPagesWriter) -> Void
  ) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      var writer = PackedPagesWriter(buffer)
      body(&writer)
      let written = UnsafeBufferPointer(rebasing: buffer[..<writer.count])
      return Array(unsafeUninitializedCapacity: written.count) { exact, count in
        count = exact.initialize(fromContentsOf: written)
      }
    }
  }

  /// Writes what stands in front of the counts of a page.
  mutating func putHead(of page: Int, bits: UInt64) {
    put(UInt8(page))
    for place in 0..<MemoryLayout<UInt64>.size {
      put(UInt8(truncatingIfNeeded: bits >> UInt64(8 * place)))
    }
  }

  /// Writes the count of a bucket.
  @inline(__always)
  mutating func put(count: Int) {
    var rest = count
    while rest >= 128 {
      put(UInt8(rest & 127 | 128))
      rest >>= 7
    }
    put(UInt8(rest))
  }

  /// Writes the pages of two histograms put together.
  mutating func putMerged(_ one: PackedPages, _ other: PackedPages) {
    var (one, other) = (one, other)
    while !one.isOver || !other.isOver {
      if one.number == other.number {
        putSum(of: one, other)
        one.advance()
        other.advance()
      } else if one.number < other.number {
        put(one.bytes(one.start..<one.end))
        one.advance()
      } else {
        put(other.bytes(other.start..<other.end))
        other.advance()
      }
    }
  }

  /// Writes a page of the counts of both; those of `one` between buckets of `other` are copied
  /// together.
  private mutating func putSum(of one: PackedPages, _ other: PackedPages) {
    putHead(of: one.number, bits: one.bits | other.bits)
    var (mine, theirs) = (one.counts, other.counts)
    var left = one.bits
    forEachBit(of: other.bits) { place in
      let bit = UInt64(1) << UInt64(place)
      let before = left & (bit - 1)
      let next = one.position(behind: before.nonzeroBitCount, from: mine)
      put(one.bytes(mine..<next))
      mine = next
      var sum = other.count(at: &theirs)
      if left & bit != 0 { sum += one.count(at: &mine) }
      put(count: sum)
      left &= ~(bit | (bit - 1))
    }
    put(one.bytes(mine..<one.end))
  }

  /// Writes bytes as they are.
  private mutating func put(_ other: UnsafeBufferPointer<UInt8>) {
    count = bytes[count...].update(fromContentsOf: other)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }
}

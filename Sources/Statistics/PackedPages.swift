/// The pages of a histogram at rest, read from the lowest up.
///
/// A page is its number, the bits of its greatest count, and a word of eight bytes for each of
/// these bits: bit k of word j is bit j of the count of bucket k.
struct PackedPages {
  private let bytes: UnsafeRawBufferPointer
  /// The number of the page; `.max` behind the last one.
  private(set) var number = Int.max
  /// How many words it has.
  private(set) var height = 0
  /// Where the page begins, and the next page begins.
  private(set) var start = 0
  private(set) var end = 0

  /// The first page.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    advance()
  }

  /// Bytes in front of the words of a page.
  static var headLength: Int { 2 }

  /// Bytes of a page of so many words.
  static func length(height: Int) -> Int { headLength + MemoryLayout<UInt64>.size * height }

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
    height = Int(bytes[start + 1])
    end = start + Self.length(height: height)
  }

  /// The whole page as it is.
  var page: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[start..<end]) }

  /// A bit for each bucket of the page that was hit.
  @inline(__always)
  var hits: UInt64 { (0..<height).reduce(UInt64(0)) { $0 | word($1) } }

  /// The count of a bucket of the page.
  @inline(__always)
  func count(ofCell cell: Int) -> Int {
    (0..<height).reduce(0) { $0 | Int(word($1) >> UInt64(cell) & 1) << $1 }
  }

  /// A word of the page.
  @inline(__always)
  func word(_ place: Int) -> UInt64 {
    UInt64(
      littleEndian: bytes.loadUnaligned(
        fromByteOffset: start + Self.length(height: place), as: UInt64.self))
  }
}

/// Where pages are written one behind the other.
struct PackedPagesWriter {
  private let bytes: UnsafeMutableRawBufferPointer
  private var count = 0

  private init(_ bytes: UnsafeMutableRawBufferPointer) {
    self.bytes = bytes
  }

  /// What `body` writes, at most so many bytes, without room to grow: histograms at rest are kept
  /// by the thousand.
  static func bytes(
    atMost capacity: Int, _ body: (inout PackedPagesWriter) -> Void
  ) -> [UInt8] {
    withUnsafeTemporaryAllocation(byteCount: capacity, alignment: 1) { buffer in
      var writer = PackedPagesWriter(buffer)
      body(&writer)
      let written = UnsafeRawBufferPointer(rebasing: buffer[..<writer.count])
      return Array(unsafeUninitializedCapacity: written.count) { exact, count in
        UnsafeMutableRawBufferPointer(exact).copyMemory(from: written)
        count = written.count
      }
    }
  }

  /// Writes a page of words, of which the last is not 0.
  mutating func put(page: Int, words: UnsafeBufferPointer<UInt64>) {
    putHead(of: page, height: words.count)
    for word in words { put(word) }
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
        put(one.page)
        one.advance()
      } else {
        put(other.page)
        other.advance()
      }
    }
  }

  /// Writes a page of the counts of both, 64 of them added at a time, bit by bit.
  private mutating func putSum(of one: PackedPages, _ other: PackedPages) {
    let start = count
    let (low, high) = one.height < other.height ? (one, other) : (other, one)
    putHead(of: high.number, height: high.height)
    var carry: UInt64 = 0
    for place in 0..<low.height {
      let (mine, theirs) = (high.word(place), low.word(place))
      put(mine ^ theirs ^ carry)
      carry = mine & theirs | carry & (mine ^ theirs)
    }
    for place in low.height..<high.height {
      let word = high.word(place)
      put(word ^ carry)
      carry &= word
    }
    guard carry != 0 else { return }
    put(carry)
    bytes[start + 1] += 1
  }

  private mutating func putHead(of page: Int, height: Int) {
    bytes[count] = UInt8(page)
    bytes[count + 1] = UInt8(height)
    count += PackedPages.headLength
  }

  private mutating func put(_ word: UInt64) {
    bytes.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
    count += MemoryLayout<UInt64>.size
  }

  private mutating func put(_ page: UnsafeRawBufferPointer) {
    UnsafeMutableRawBufferPointer(rebasing: bytes[count...]).copyMemory(from: page)
    count += page.count
  }
}

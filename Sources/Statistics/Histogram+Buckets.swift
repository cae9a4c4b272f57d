extension Histogram {
  /// Calls `body` with the buckets hit and their counts from the lowest up, until it says false.
  func forEachBucket(_ body: (Bucket, Int) -> Bool) {
    for page in places.indices where places[page] != 0 {
      let first = firstCell(ofPage: page)
      var rest = hits(from: first)
      while rest != 0 {
        let offset = rest.trailingZeroBitCount
        rest &= rest - 1
        let bucket = Bucket(index: page << Bucket.pageBits + offset)
        guard body(bucket, count(inCell: first + offset)) else { return }
      }
    }
  }

  /// Calls `body` with the numbers of the pages there are, from the lowest up, and the first cell
  /// of each.
  func forEachPage(_ body: (_ page: Int, _ firstCell: Int) -> Void) {
    for page in places.indices where places[page] != 0 { body(page, firstCell(ofPage: page)) }
  }

  /// A bit for each cell of a page that holds a count, the first cell the lowest.
  func hits(from firstCell: Int) -> UInt64 {
    let cells = firstCell...firstCell + Bucket.pageMask
    var hits = low.withUnsafeBytes { bytes in
      // Most pages are thin, so four cells are asked at a time.
      stride(from: 0, through: Bucket.pageMask, by: 4).reduce(into: UInt64(0)) { hits, place in
        let offset = (firstCell + place) * MemoryLayout<UInt16>.stride
        let four = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt16>.self)
        guard four != .zero else { return }
        for lane in 0..<4 where four[lane] > 0 { hits |= 1 << UInt64(place + lane) }
      }
    }
    guard !carries.isEmpty else { return hits }
    for cell in cells where carries[cell] > 0 { hits |= 1 << UInt64(cell - firstCell) }
    return hits
  }

  /// Adds a page of another histogram, of which the first cell is given.
  mutating func mergePage(_ page: Int, of other: Histogram, from firstCell: Int) {
    if page >= places.count || places[page] == 0 { makePage(page) }
    let first = self.firstCell(ofPage: page)
    if other.carries.isEmpty && addCells(other.low, from: firstCell, at: first) { return }
    forEachBit(of: other.hits(from: firstCell)) { cell in
      add(
        count: other.count(inCell: firstCell + cell),
        to: Bucket(index: page << Bucket.pageBits + cell))
    }
  }

  /// Adds the cells of a page all at once, unless a sum is too large for `low` alone.
  private mutating func addCells(_ other: [UInt16], from source: Int, at target: Int) -> Bool {
    low.withUnsafeMutableBufferPointer { low in
      other.withUnsafeBufferPointer { other in
        var isTooLarge = false
        for cell in 0...Bucket.pageMask {
          let sum = low[target + cell] &+ other[source + cell]
          isTooLarge = isTooLarge || sum < other[source + cell]
        }
        if isTooLarge { return false }
        for cell in 0...Bucket.pageMask { low[target + cell] &+= other[source + cell] }
        return true
      }
    }
  }

  func count(inCell cell: Int) -> Int {
    carries.isEmpty ? Int(low[cell]) : Int(carries[cell]) << UInt16.bitWidth + Int(low[cell])
  }

  func firstCell(ofPage page: Int) -> Int { (Int(places[page]) - 1) << Bucket.pageBits }
}

/// Calls `body` with the places of the bits that are set, from the lowest up.
@inline(__always)
func forEachBit(of bits: UInt64, _ body: (Int) -> Void) {
  var rest = bits
  while rest != 0 {
    body(rest.trailingZeroBitCount)
    rest &= rest - 1
  }
}

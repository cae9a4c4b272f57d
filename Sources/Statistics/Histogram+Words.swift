/// The pages of a histogram as the words of `PackedPages`.
extension Histogram {
  /// Sets in word j the bits of those cells of a page whose count has bit j, and tells how many
  /// words that takes.
  func fill(_ words: UnsafeMutableBufferPointer<UInt64>, from firstCell: Int) -> Int {
    var all = 0
    forEachBit(of: hits(from: firstCell)) { cell in
      let count = count(inCell: firstCell + cell)
      all |= count
      forEachBit(of: UInt64(count)) { words[$0] |= 1 << UInt64(cell) }
    }
    return all.bitCount
  }

  /// Takes over a page that is not there yet, without counting its observations.
  mutating func putPage(of pages: PackedPages) {
    makePage(pages.number)
    let first = low.count - 1 - Bucket.pageMask
    for place in 0..<min(pages.height, UInt16.bitWidth) {
      forEachBit(of: pages.word(place)) { low[first + $0] |= 1 << UInt16(place) }
    }
    for place in min(pages.height, UInt16.bitWidth)..<pages.height {
      let amount = UInt32(1) << UInt32(place - UInt16.bitWidth)
      forEachBit(of: pages.word(place)) { carry(amount, at: first + $0) }
    }
  }
}

extension Int {
  /// Bits that a number from 0 up takes.
  var bitCount: Int { bitWidth - leadingZeroBitCount }
}

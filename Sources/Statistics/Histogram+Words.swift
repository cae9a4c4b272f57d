/// The pages of a histogram as the words of `PackedPages`.
extension Histogram {
  /// Sets in word j the bits of those cells of a page whose count has bit j, and tells how many
  /// words that takes.
  func fill(_ words: UnsafeMutableBufferPointer<UInt64>, from firstCell: Int) -> Int {
    if carries.isEmpty { return fillByBits(words, from: firstCell) }
    var all = 0
    forEachBit(of: hits(from: firstCell)) { cell in
      let count = count(inCell: firstCell + cell)
      all |= count
      forEachBit(of: UInt64(count)) { words[$0] |= 1 << UInt64(cell) }
    }
    return all.bitCount
  }

  /// The same where every count has at most 16 bits: each bit of four cells at a time.
  private func fillByBits(
    _ words: UnsafeMutableBufferPointer<UInt64>, from firstCell: Int
  ) -> Int {
    low.withUnsafeBytes { bytes in
      let start = firstCell * MemoryLayout<UInt16>.stride
      var all: UInt64 = 0
      for group in 0...Bucket.pageMask / 4 {
        let four = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: start + group * 8, as: UInt64.self))
        // Most groups are empty: a replication has but a few numbers for most pages.
        guard four != 0 else { continue }
        all |= four
        var rest = four
        var place = 0
        while rest != 0 {
          // The bits stand 16 apart; the product brings them side by side above the others.
          let bits = rest & 0x0001_0001_0001_0001
          words[place] |= ((bits &* 0x0001_0002_0004_0008) >> 48 & 0xF) << UInt64(4 * group)
          rest = rest >> 1 & 0x7FFF_7FFF_7FFF_7FFF
          place += 1
        }
      }
      all |= all >> 32
      all |= all >> 16
      return Int(all & 0xFFFF).bitCount
    }
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

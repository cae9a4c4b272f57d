/// Pages of many histograms while they are put together.
///
/// To merge them one after the other would copy what is there already each time.
struct PageSums: ~Copyable {
  /// For each page so many words, of which the first `heights` are in use.
  private let words: UnsafeMutableBufferPointer<UInt64>
  private let heights: UnsafeMutableBufferPointer<Int>
  private let mostWords: Int

  private init(
    words: UnsafeMutableBufferPointer<UInt64>, heights: UnsafeMutableBufferPointer<Int>,
    mostWords: Int
  ) {
    self.words = words
    self.heights = heights
    self.mostWords = mostWords
  }

  /// The pages of all lists put together, which have so many observations.
  static func bytes(of lists: some Sequence<[UInt8]>, observations: Int) -> [UInt8] {
    let mostWords = observations.bitCount
    return withUnsafeTemporaryAllocation(
      of: UInt64.self, capacity: Bucket.pageCount * mostWords
    ) { words in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: Bucket.pageCount) { heights in
        heights.initialize(repeating: 0)
        let sums = PageSums(words: words, heights: heights, mostWords: mostWords)
        for list in lists {
          list.withUnsafeBytes { bytes in
            var pages = PackedPages(bytes)
            while !pages.isOver {
              sums.add(pages)
              pages.advance()
            }
          }
        }
        return sums.bytes()
      }
    }
  }

  /// Adds the counts of a page, 64 of them at a time, bit by bit.
  private borrowing func add(_ page: PackedPages) {
    let start = page.number * mostWords
    let height = heights[page.number]
    var carry: UInt64 = 0
    var place = 0
    while place < page.height || carry != 0 {
      let theirs = place < page.height ? page.word(place) : 0
      let mine = place < height ? words[start + place] : 0
      words[start + place] = mine ^ theirs ^ carry
      carry = mine & theirs | carry & (mine ^ theirs)
      place += 1
    }
    heights[page.number] = max(height, place)
  }

  private borrowing func bytes() -> [UInt8] {
    let length = heights.reduce(0) { $0 + ($1 > 0 ? PackedPages.length(height: $1) : 0) }
    return PackedPagesWriter.bytes(atMost: length) { writer in
      for page in heights.indices where heights[page] > 0 {
        let start = page * mostWords
        writer.put(
          page: page,
          words: UnsafeBufferPointer(rebasing: words[start..<start + heights[page]]))
      }
    }
  }
}

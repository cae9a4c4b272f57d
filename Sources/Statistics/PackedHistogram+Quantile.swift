extension PackedHistogram {
  /// The least finite observation.
  public var minimum: Int64? {
    if zeroCount > 0 { return 0 }
    return positiveCount > 0 ? lowest : nil
  }

  /// The greatest finite observation.
  public var maximum: Int64? {
    positiveCount > 0 || zeroCount > 0 ? highest : nil
  }

  /// The same as that of the histogram unpacked, by counting bits of whole pages.
  public func quantile(_ probability: Double) -> Double? {
    precondition(0 <= probability && probability <= 1, "a probability lies between 0 and 1")
    guard count > 0 else { return nil }
    return value(rank: Histogram.rank(of: probability, among: count))
  }

  /// The observation of a rank from 1 for the least to `count`, from the buckets.
  func value(rank: Int) -> Double {
    if rank <= zeroCount { return 0 }
    if rank > zeroCount + positiveCount { return .infinity }
    return positiveNumber(rank: rank - zeroCount)
  }

  private var positiveCount: Int { count - zeroCount - infiniteCount }

  private func positiveNumber(rank: Int) -> Double {
    if rank == 1 { return Double(lowest) }
    if rank == positiveCount { return Double(highest) }
    let value = bytes.withUnsafeBytes { bytes in
      var pages = PackedPages(bytes)
      var rest = rank
      while !pages.isOver {
        let inPage = pages.total
        if inPage >= rest { return pages.number(rank: rest) }
        rest -= inPage
        pages.advance()
      }
      return Double(highest)
    }
    return min(max(value, Double(lowest)), Double(highest))
  }
}

extension PackedPages {
  /// Observations of the page.
  var total: Int {
    (0..<height).reduce(0) { $0 + word($1).nonzeroBitCount << $1 }
  }

  /// The observation of a rank from 1 to `total`, by its bucket.
  func number(rank: Int) -> Double {
    var rest = rank
    var hits = self.hits
    while hits != 0 {
      let cell = hits.trailingZeroBitCount
      hits &= hits - 1
      let count = count(ofCell: cell)
      let bucket = Bucket(index: number << Bucket.pageBits + cell)
      if count >= rest { return bucket.number(rank: rest, of: count) }
      rest -= count
    }
    preconditionFailure("a page has as many observations as it has counted")
  }
}

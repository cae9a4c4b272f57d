extension Histogram {
  /// The smallest number that at least the share `probability` of the observations do not exceed.
  ///
  /// That is the observation of rank ceiling(n p), from the buckets: exact for numbers below 512,
  /// for the least and for the greatest, else interpolated in its bucket and wrong by less than
  /// `relativeError`. Infinite where the rank falls among the infinite; nil without observation.
  public func quantile(_ probability: Double) -> Double? {
    precondition(0 <= probability && probability <= 1, "a probability lies between 0 and 1")
    guard count > 0 else { return nil }
    return value(rank: Self.rank(of: probability, among: count))
  }

  /// The observation of a rank from 1 for the least to `count`, from the buckets.
  func value(rank: Int) -> Double {
    if rank <= zeroCount { return 0 }
    if rank > zeroCount + positiveCount { return .infinity }
    return positiveNumber(rank: rank - zeroCount)
  }

  /// The rank ceiling(n p) of a quantile among n observations, at least 1.
  @usableFromInline
  static func rank(of probability: Double, among count: Int) -> Int {
    let exact = probability * Double(count)
    // 0.07 * 100 is a little above 7; the seventh is meant.
    let rank = (exact - 4 * exact.ulp).rounded(.up)
    return min(max(Int(rank), 1), count)
  }

  /// Share of observations above a threshold from 0 up, the infinite ones included.
  ///
  /// Interpolated in the bucket of the threshold; exact below 512. nil without observation.
  public func share(above threshold: Int64) -> Double? {
    precondition(threshold >= 0, "a threshold lies at 0 or above")
    guard count > 0 else { return nil }
    return (positives(above: threshold) + Double(infiniteCount)) / Double(count)
  }

  private func positiveNumber(rank: Int) -> Double {
    if rank == 1 { return Double(lowest) }
    if rank == positiveCount { return Double(highest) }
    let (page, rest) = page(ofRank: rank)
    let number = number(rank: rest, page: page, from: firstCell(ofPage: page))
    return min(max(number, Double(lowest)), Double(highest))
  }

  /// The page with the observation of a rank, and its rank there; sought from the nearer end.
  private func page(ofRank rank: Int) -> (page: Int, rank: Int) {
    let first = Bucket(containing: lowest).index >> Bucket.pageBits
    let last = Bucket(containing: highest).index >> Bucket.pageBits
    if 2 * rank <= positiveCount {
      var rest = rank
      for page in first...last where places[page] != 0 {
        let inPage = observations(from: firstCell(ofPage: page))
        if inPage >= rest { return (page, rest) }
        rest -= inPage
      }
    } else {
      var notAbove = positiveCount
      for page in (first...last).reversed() where places[page] != 0 {
        notAbove -= observations(from: firstCell(ofPage: page))
        if notAbove < rank { return (page, rank - notAbove) }
      }
    }
    preconditionFailure("pages hold as many observations as were counted")
  }

  /// The observation of a rank from 1 within a page, by its bucket.
  private func number(rank: Int, page: Int, from firstCell: Int) -> Double {
    var rest = rank
    for offset in 0...Bucket.pageMask {
      let count = count(inCell: firstCell + offset)
      let bucket = Bucket(index: page << Bucket.pageBits + offset)
      if count >= rest { return bucket.number(rank: rest, of: count) }
      rest -= count
    }
    preconditionFailure("a page has as many observations as it has counted")
  }

  /// Observations of a page, without asking bucket by bucket.
  private func observations(from firstCell: Int) -> Int {
    let cells = firstCell...firstCell + Bucket.pageMask
    let sum = low.withUnsafeBufferPointer { low in
      low[cells].reduce(UInt32(0)) { $0 &+ UInt32($1) }
    }
    guard !carries.isEmpty else { return Int(sum) }
    return Int(sum) + carries[cells].reduce(0) { $0 + Int($1) } << UInt16.bitWidth
  }

  private func positives(above threshold: Int64) -> Double {
    if threshold >= highest { return 0 }
    if threshold < lowest { return Double(positiveCount) }
    var notAbove = 0.0
    forEachBucket { bucket, count in
      guard bucket.lowerBound <= threshold else { return false }
      let covered = min(threshold - bucket.lowerBound + 1, bucket.width)
      notAbove += Double(count) * Double(covered) / Double(bucket.width)
      return true
    }
    return Double(positiveCount) - notAbove
  }
}

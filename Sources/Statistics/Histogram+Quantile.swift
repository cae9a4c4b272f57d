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
    var before = 0
    var value = Double(highest)
    forEachBucket { bucket, count in
      guard before + count >= rank else {
        before += count
        return true
      }
      let position = (Double(rank - before) - 0.5) / Double(count)
      value = Double(bucket.lowerBound) + (position * Double(bucket.width - 1)).rounded()
      return false
    }
    return min(max(value, Double(lowest)), Double(highest))
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

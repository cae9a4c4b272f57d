import Statistics

/// Something counted in one row, over all replications.
struct CounterEstimator: Sendable {
  private(set) var total = 0
  private var number = MeanEstimator()
  private var perDay = MeanEstimator()
  private var share = RatioEstimator()

  /// Takes in the next replication, in index order; the share is that of `whole`.
  mutating func add(_ count: Int, of whole: Int, days: Double) {
    total += count
    number.add(Double(count))
    if days > 0 { perDay.add(Double(count) / days) }
    share.add(sum: Double(count), count: whole)
  }

  /// The mean number of a replication or of a day, or the share of the totals.
  func estimate(of statistic: Statistic, confidence: Double) -> IntervalEstimate? {
    switch statistic {
    case .count: number.estimate(confidence: confidence)
    case .rate: perDay.estimate(confidence: confidence)
    case .share, .mean: share.estimate(confidence: confidence)
    case .sd, .p50, .p90, .p95, .p99, .max, .shareZero, .shareOver, .at: nil
    }
  }
}

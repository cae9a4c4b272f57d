import Statistics

/// The totals of a measure in one row, over all replications.
struct TallyEstimator: Sendable {
  private let countedPerUnit: Double
  private let thresholds: [Threshold]
  private var mean = RatioEstimator()
  private var zeros = RatioEstimator()
  private var above: [RatioEstimator]

  /// No replication yet; of the thresholds those of this measure.
  init(of measure: Measure, thresholds: [Threshold]) {
    countedPerUnit = measure.countedPerUnit
    self.thresholds = thresholds
    above = thresholds.map { _ in RatioEstimator() }
  }

  /// Takes in a row of the next replication, in index order.
  mutating func add(_ tally: BlockTotals.Totals, row: Int, of rows: BlockTotals) {
    mean.add(sum: Double(nearest: tally.sum) / countedPerUnit, count: tally.count)
    zeros.add(sum: Double(tally.zeroCount), count: tally.count)
    for (place, threshold) in thresholds.enumerated() {
      let count = rows.counter(threshold.counter, in: row)
      above[place].add(sum: Double(count), count: tally.count)
    }
  }

  /// Whether there was any observation.
  var hasObservations: Bool { mean.estimate(confidence: 0.5) != nil }

  /// The estimates in the order asked for; nil where there is none.
  ///
  /// Spread, extremes and quantiles come from the observations in sections.
  func estimates(
    of statistics: [Statistic], in sections: Sections<PackedTally>, confidence: Double
  ) -> [IntervalEstimate?] {
    let pool = sections.pooled()
    return statistics.map { statistic in
      switch statistic {
      case .mean: mean.estimate(confidence: confidence)
      case .shareZero: zeros.estimate(confidence: confidence)
      case .shareOver:
        thresholds.firstIndex { $0.statistic == statistic }
          .flatMap { above[$0].estimate(confidence: confidence) }
      case .max:
        pool.maximum.map {
          IntervalEstimate(
            value: Double($0) / countedPerUnit, lower: nil, upper: nil, count: pool.count)
        }
      case .sd, .p50, .p90, .p95, .p99:
        sections.estimate(pooled: pool, confidence: confidence) {
          $0.value(of: statistic).map { $0 / countedPerUnit }
        }
      case .share, .count, .rate, .at: nil
      }
    }
  }
}

extension TalliedNumbers {
  /// A statistic of the observations alone, in what is counted; nil where it has no value.
  func value(of statistic: Statistic) -> Double? {
    switch statistic {
    case .mean: mean
    case .sd: standardDeviation
    case .p50: quantile(0.5)
    case .p90: quantile(0.9)
    case .p95: quantile(0.95)
    case .p99: quantile(0.99)
    case .max: maximum.map(Double.init)
    case .shareZero: count > 0 ? Double(zeroCount) / Double(count) : nil
    case .share, .count, .rate, .shareOver, .at: nil
    }
  }
}

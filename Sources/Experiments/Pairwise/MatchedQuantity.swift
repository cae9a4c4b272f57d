import Statistics

/// A quantity that is compared person by person: over the people whom it is about in both variants.
///
/// A rule decides who comes to an interview, so that means over those who came in each variant would
/// compare different people.
struct MatchedQuantity: Sendable {
  /// Place among the measures compared.
  let place: Int
  let measure: ComparedMeasure
  /// nil for the mean.
  let probability: Double?

  /// nil where the quantity is not about single persons without further conditions.
  init?(_ quantity: Quantity, in comparison: ComparedNetwork) {
    guard quantity.scope.isEmpty, quantity.by.isEmpty,
      let place = comparison.measures.firstIndex(where: { $0.measure == quantity.measure })
    else { return nil }
    self.place = place
    measure = comparison.measures[place]
    switch quantity.statistic {
    case .mean: probability = nil
    case .p50 where measure.hasQuantiles: probability = 0.5
    case .p90 where measure.hasQuantiles: probability = 0.9
    case .sd, .p50, .p90, .p95, .p99, .max, .share, .count, .rate, .shareZero, .shareOver, .at:
      return nil
    }
  }
}

/// What all replications say of a matched quantity in a pair of variants.
struct MatchedSample: Sendable {
  private let quantity: MatchedQuantity
  private var sums = MatchedSums()
  private var firstSections = Sections<PackedHistogram>()
  private var secondSections = Sections<PackedHistogram>()

  init(_ quantity: MatchedQuantity) {
    self.quantity = quantity
  }

  /// Takes in the next replication, in index order.
  mutating func add(_ pairs: PairTotals) {
    let totals = pairs.measures[quantity.place]
    let unit = quantity.measure.measure.countedPerUnit
    firstSections.add(totals.base, replication: sums.replications)
    secondSections.add(totals.other, replication: sums.replications)
    sums.add(
      first: Double(nearest: totals.baseSum) / unit,
      second: Double(nearest: totals.otherSum) / unit, count: totals.count)
  }

  /// The values in the first and in the second variant; nil where nobody was observed.
  var estimates: (first: ReplicatedEstimate, second: ReplicatedEstimate)? {
    guard let probability = quantity.probability else { return sums.means }
    let unit = quantity.measure.measure.countedPerUnit
    let quantile = { (histogram: PackedHistogram) in
      histogram.quantile(probability).map { $0 / unit }
    }
    let first = ReplicatedEstimate(firstSections, of: quantile)
    let second = ReplicatedEstimate(secondSections, of: quantile)
    guard let first, let second else { return nil }
    return (first, second)
  }
}

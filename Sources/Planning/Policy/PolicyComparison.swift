import Statistics

/// Compares two policies on the same citizens.
///
/// The differences of the replications have Student's bounds, each at so small an error that all of
/// them together hold with the confidence asked for: Bonferroni over looks, ordered pairs of
/// policies and objectives, as replications are taken to be normal.
struct PolicyComparison {
  let zones: [Double]
  /// The probability that one bound fails.
  private let error: Double

  init(zones: [Double], policies: Int, confidence: Double) {
    self.zones = zones
    let pairs = Double(max(1, policies * (policies - 1)))
    error = (1 - confidence) / (pairs * Double(zones.count * PolicyRequest.looks.count))
  }

  /// How a policy does beside another.
  enum Outcome {
    /// Better in something and worse in nothing, beyond the zones.
    case dominates
    /// Within the zones in everything.
    case equals
    case neither
  }

  /// By the means of the replications that both have.
  func outcome(byMeans one: PolicyRecord, _ other: PolicyRecord) -> Outcome {
    let number = min(one.replications, other.replications)
    guard number > 0, let mine = one.objectives(over: number) else { return .neither }
    // Where nobody is interviewed anything else is better.
    guard let others = other.objectives(over: number) else { return .dominates }
    if ParetoSet.dominates(mine, others, zones: zones) { return .dominates }
    let isClose = zones.indices.allSatisfy { (mine[$0] - others[$0]).magnitude <= zones[$0] }
    return isClose ? .equals : .neither
  }

  /// For sure.
  func outcome(proven one: PolicyRecord, _ other: PolicyRecord) -> Outcome {
    var isBetter = false
    var isClose = true
    let number = min(one.replications, other.replications)
    guard number > 1 else { return .neither }
    let quantile = studentQuantile(1 - error, degreesOfFreedom: Double(number - 1))
    for (place, zone) in zones.enumerated() {
      guard
        let bounds = bounds(
          one.values[place].prefix(number), other.values[place].prefix(number), quantile)
      else { return .neither }
      if bounds.upper > zone { return .neither }
      if bounds.upper < -zone { isBetter = true }
      if bounds.lower < -zone { isClose = false }
    }
    return isBetter ? .dominates : isClose ? .equals : .neither
  }

  /// Bounds of the mean difference; nil where a replication has no value.
  private func bounds(
    _ one: ArraySlice<Double?>, _ other: ArraySlice<Double?>, _ quantile: Double
  ) -> (lower: Double, upper: Double)? {
    let differences = zip(one, other).compactMap { mine, others -> Double? in
      guard let mine, let others else { return nil }
      return mine - others
    }
    guard differences.count == one.count,
      let estimate = ReplicatedEstimate(values: differences), let error = estimate.standardError
    else { return nil }
    return (estimate.value - quantile * error, estimate.value + quantile * error)
  }
}

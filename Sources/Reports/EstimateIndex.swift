import Experiments

/// The estimates of a variant, to be found by what they are about.
struct EstimateIndex {
  private struct Key: Hashable {
    var measure: Measure
    var statistic: Statistic
    var scope: Set<ScopePart>
  }

  /// The variant's name.
  let variant: String
  /// In which its amounts of money are.
  let currency: String
  private let estimates: [Key: Estimate]
  /// Words of each scope key in order of first appearance.
  private let words: [ScopeKey: [String]]

  /// Sorts the estimates of a variant.
  init(of variant: VariantResult) {
    self.variant = variant.name
    currency = variant.currency
    var estimates: [Key: Estimate] = [:]
    var words: [ScopeKey: [String]] = [:]
    for estimate in variant.estimates {
      let key = Key(
        measure: estimate.measure, statistic: estimate.statistic, scope: Set(estimate.scope))
      estimates[key] = estimate
      for part in estimate.scope where words[part.key]?.contains(part.value) != true {
        words[part.key, default: []].append(part.value)
      }
    }
    self.estimates = estimates
    self.words = words
  }

  /// The estimate of a statistic for exactly this scope.
  func estimate(_ measure: Measure, _ statistic: Statistic, _ scope: [ScopePart] = [])
    -> Estimate?
  {
    estimates[Key(measure: measure, statistic: statistic, scope: Set(scope))]
  }

  /// Its value, where there is one.
  func value(_ measure: Measure, _ statistic: Statistic, _ scope: [ScopePart] = []) -> Double? {
    estimate(measure, statistic, scope)?.value
  }

  /// The words by which estimates are split along a key, in order of first appearance.
  func words(of key: ScopeKey) -> [String] { words[key] ?? [] }
}

import Statistics

/// One value per replication of a group of a quantity, as a saved run has them.
public struct SavedSeries: Sendable {
  /// Empty for all observations.
  public var scope: [ScopePart]
  /// By replication; nil where it has no value.
  public var values: [Double?]

  /// Values of one group.
  public init(scope: [ScopePart], values: [Double?]) {
    self.scope = scope
    self.values = values
  }
}

/// Compares every two of some saved runs on the same citizens, replication by replication.
///
/// Of a saved run the values of each replication are known, not its single observations: a value is
/// the mean of those of the replications.
public struct SavedComparison: Sendable {
  /// The names of the runs; the others are measured by the first.
  public var names: [String]
  /// Names the random numbers of all.
  public var seed: UInt64
  /// Of all statements about the pairs of one quantity together.
  public var confidence: Double

  /// Runs with the same random numbers.
  public init(names: [String], seed: UInt64, confidence: Double) {
    self.names = names
    self.seed = seed
    self.confidence = confidence
  }

  /// The contrasts of quantities; `series` has the groups by run and quantity.
  ///
  /// Runs of different lengths are compared over the replications that all have.
  public func result(
    of quantities: [Quantity], margins: [ContrastMargin?], series: [[[SavedSeries]]]
  ) -> PairwiseResult {
    let pairs = VariantPair.all(of: names.count)
    let length = series.joined().joined().map(\.values.count).min() ?? 0
    let contrasts = ContrastFamilies(
      quantities: quantities, margins: margins, confidence: confidence, pairs: pairs
    ).contrasts { quantity in
      series.flatMap { $0[quantity].map(\.scope) }
    } input: { pair, quantity, scope in
      input(pairs[pair], series.map { $0[quantity] }, scope, length: length)
    }
    return PairwiseResult(
      variants: names, replications: length, seed: seed, confidence: confidence,
      contrasts: contrasts,
      unmatched: pairs.map { _ in 0 }, people: pairs.map { _ in 0 }, wasInterrupted: false,
      isOfSavedRuns: true)
  }

  private func input(
    _ pair: VariantPair, _ runs: [[SavedSeries]], _ scope: [ScopePart], length: Int
  ) -> ContrastJudge.Input {
    let estimate = { (run: Int) -> ReplicatedEstimate? in
      runs[run].first { $0.scope == scope }
        .flatMap { ReplicatedEstimate(values: Array($0.values.prefix(length))) }
    }
    var input = ContrastJudge.Input(
      first: names[pair.first], second: names[pair.second], isOfSamePersons: false, values: nil)
    if let first = estimate(pair.first), let second = estimate(pair.second) {
      input.values = (first, second)
    }
    return input
  }
}

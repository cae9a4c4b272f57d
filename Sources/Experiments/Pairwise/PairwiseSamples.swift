import Statistics

/// All replications of some variants so far, alone and every two of them side by side.
struct PairwiseSamples: Sendable {
  private let names: [String]
  private let pairs: [VariantPair]
  private let quantities: [Quantity]
  /// Place of everybody among the cohorts compared.
  private let everybody: Int
  private var replications = 0
  /// By variant, quantity and group.
  private var samples: [[[QuantitySample]]]
  /// By pair and quantity; nil where persons are not matched.
  private var matched: [[MatchedSample?]]
  private var unmatchedCounts: [Int]
  private var peopleCounts: [Int]

  init(
    _ job: PairwiseJob, quantities: [Quantity], matched: [MatchedQuantity?], everybody: Int
  ) {
    names = job.variants.map(\.name)
    pairs = job.pairs
    self.quantities = quantities
    self.everybody = everybody
    samples = job.emptySamples
    self.matched = pairs.map { _ in matched.map { $0.map(MatchedSample.init) } }
    unmatchedCounts = pairs.map { _ in 0 }
    peopleCounts = unmatchedCounts
  }

  /// Takes in the next replication, in index order.
  mutating func add(_ outcome: PairwiseJob.Outcome) {
    for variant in samples.indices {
      for quantity in samples[variant].indices {
        for group in samples[variant][quantity].indices {
          samples[variant][quantity][group].add(outcome.parts[variant][quantity][group])
        }
      }
    }
    for pair in pairs.indices {
      let summary = outcome.pairs[pair]
      unmatchedCounts[pair] += summary.unmatched
      peopleCounts[pair] += summary.cohorts[everybody].pairs.people
      for quantity in quantities.indices {
        matched[pair][quantity]?.add(summary.cohorts[everybody])
      }
    }
    replications += 1
  }

  /// By pair, on average over the replications.
  var unmatched: [Double] { unmatchedCounts.map(perReplication) }
  var people: [Double] { peopleCounts.map(perReplication) }

  /// Pair after pair, each with all quantities and their groups.
  func contrasts(margins: [ContrastMargin?], confidence: Double) -> [Contrast] {
    ContrastFamilies(
      quantities: quantities, margins: margins, confidence: confidence, pairs: pairs
    ).contrasts { quantity in
      samples.flatMap { $0[quantity].filter(\.isKnown).map(\.scope) }
    } input: {
      input(pair: $0, $1, $2)
    }
  }

  private func input(
    pair: Int, _ quantity: Int, _ scope: [ScopePart]
  ) -> ContrastJudge.Input {
    let (first, second) = (pairs[pair].first, pairs[pair].second)
    var input = ContrastJudge.Input(
      first: names[first], second: names[second], isOfSamePersons: false, values: nil)
    if let sample = matched[pair][quantity] {
      input.isOfSamePersons = true
      input.values = sample.estimates
    } else if let one = estimate(first, quantity, scope),
      let other = estimate(second, quantity, scope)
    {
      input.values = (one, other)
    }
    return input
  }

  private func estimate(
    _ variant: Int, _ quantity: Int, _ scope: [ScopePart]
  ) -> ReplicatedEstimate? {
    samples[variant][quantity].first { $0.scope == scope }?.replicated
  }

  private func perReplication(_ count: Int) -> Double {
    replications > 0 ? Double(count) / Double(replications) : 0
  }
}

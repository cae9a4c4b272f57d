import PassportOffice
import Statistics

/// One replication of all variants on the same citizens, every two of them side by side.
struct PairwiseJob: Sendable {
  /// What a replication gives.
  struct Outcome: Sendable {
    /// By variant, quantity and group.
    var parts: [[[QuantityPart]]]
    /// By pair, in the order of `pairs`.
    var pairs: [PairSummary]
  }

  let variants: [Variant]
  let pairs: [VariantPair]
  private let layouts: [FoldLayout]
  private let columns: [ReplicationColumns]
  private let rows: [[[QuantityRow]]]
  private let comparison: ComparedNetwork
  private let source: ReplicationSource

  init(
    _ variants: [Variant], quantities: [Quantity], comparison: ComparedNetwork,
    source: ReplicationSource
  ) {
    self.variants = variants
    self.comparison = comparison
    self.source = source
    pairs = VariantPair.all(of: variants.count)
    layouts = variants.map {
      FoldLayout(network: $0.network, extraScopes: [], asked: quantities)
    }
    columns = layouts.map { ReplicationColumns($0) }
    rows = layouts.map { layout in quantities.map { layout.rows(of: $0) } }
  }

  /// Samples without a replication: by variant, quantity and group.
  var emptySamples: [[[QuantitySample]]] {
    rows.map { $0.map { $0.map(QuantitySample.init) } }
  }

  /// Runs a replication; nil if it was cancelled.
  func run(_ replication: Int, isCancelled: () -> Bool) throws(StudyError) -> Outcome? {
    var parts: [[[QuantityPart]]] = []
    var indices: [PersonIndex] = []
    for place in variants.indices {
      let summary = source.summary(
        of: layouts[place], replication: replication, keepsPeople: true, isCancelled: isCancelled)
      guard let summary else { return nil }
      let index = PersonIndex(summary.people)
      if let problem = summary.auditProblem(twice: index.twice) {
        throw .auditFailed(
          variant: variants[place].name, replication: replication, detail: problem)
      }
      indices.append(index)
      let (layout, columns) = (layouts[place], columns[place])
      parts.append(rows[place].map { $0.map { $0.part(of: summary, in: layout, columns) } })
    }
    return Outcome(
      parts: parts, pairs: pairs.map { summary(of: indices[$0.first], beside: indices[$0.second]) })
  }

  private func summary(of first: PersonIndex, beside second: PersonIndex) -> PairSummary {
    var match = PairMatch(base: first, comparison: comparison)
    for place in 0..<second.count { match.take(second[place]) }
    return match.finish()
  }
}

/// Two variants by their places, the first before the second.
struct VariantPair: Equatable, Sendable {
  var first: Int
  var second: Int

  /// Every two of so many: those with the first variant come first.
  static func all(of count: Int) -> [VariantPair] {
    (0..<count).flatMap { first in
      (first + 1..<max(count, first + 1)).map { VariantPair(first: first, second: $0) }
    }
  }
}

import PassportOffice

/// All replications of all variants so far, in index order.
struct StudyAccumulator: Sendable {
  private(set) var variants: [VariantAccumulator]
  /// The variants but the first, each beside the first.
  private(set) var pairs: [PairAccumulator]
  /// By variant and replication the values of the columns.
  private(set) var values: [[[Double]]]
  private var valueCount = 0
  private(set) var replications = 0
  private let replicationLimit: Int
  private let valueLimit: Int

  init(layouts: [FoldLayout], comparison: ComparedNetwork, rowLimit: Int) {
    variants = layouts.map { VariantAccumulator($0) }
    pairs = layouts.dropFirst().map { _ in comparison.accumulator() }
    values = layouts.map { _ in [] }
    replicationLimit = rowLimit
    valueLimit = rowLimit == .max ? .max : Self.mostValues
  }

  /// Numbers kept for `replications.csv` over all variants: 24 MB.
  static let mostValues = 3_000_000

  /// Takes in the next replication.
  mutating func add(_ outcomes: [VariantOutcome], _ summaries: [PairSummary]) {
    for (place, outcome) in outcomes.enumerated() {
      variants[place].add(outcome)
    }
    for (place, summary) in summaries.enumerated() { pairs[place].add(summary) }
    keepValues(of: outcomes)
    replications += 1
  }

  /// Keeps the rows of every replication or of none: a part would mislead.
  private mutating func keepValues(of outcomes: [VariantOutcome]) {
    let new = outcomes.reduce(0) { $0 + $1.values.count }
    guard replications < replicationLimit, valueCount + new <= valueLimit,
      values[0].count == replications
    else {
      values = values.map { _ in [] }
      valueCount = 0
      return
    }
    for (place, outcome) in outcomes.enumerated() { values[place].append(outcome.values) }
    valueCount += new
  }
}

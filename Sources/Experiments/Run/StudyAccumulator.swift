import PassportOffice

/// All replications of all variants so far, in index order.
struct StudyAccumulator: Sendable {
  private(set) var variants: [VariantAccumulator]
  /// The variants but the first, each beside the first.
  private(set) var pairs: [PairAccumulator]
  private(set) var replications = 0
  /// Has the values of every replication; nil where none are kept.
  private var archive: ReplicationArchive?
  /// By variant.
  private var valueCounts: [Int] = []
  private let replicationLimit: Int
  private let valueLimit: Int

  init(
    layouts: [FoldLayout], comparison: ComparedNetwork, archive: ReplicationArchive?, rowLimit: Int
  ) {
    variants = layouts.map { VariantAccumulator($0) }
    pairs = layouts.dropFirst().map { _ in comparison.accumulator() }
    self.archive = archive
    replicationLimit = rowLimit
    valueLimit = rowLimit == .max ? .max : Self.mostValues
  }

  /// Numbers kept for `replications.csv` over all variants: a file of some 300 MB.
  static let mostValues = 5_000_000

  /// Takes in the next replication.
  mutating func add(_ outcomes: [VariantOutcome], _ summaries: [PairSummary]) {
    for (place, outcome) in outcomes.enumerated() {
      variants[place].add(outcome)
    }
    for (place, summary) in summaries.enumerated() {
      pairs[place].add(summary)
      if place > 0 { pairs[place].shareBase(with: pairs[0]) }
    }
    keepValues(of: outcomes)
    replications += 1
  }

  /// Where the values of a variant are; nil where none are kept.
  func values(ofVariant place: Int) -> ArchivedValues? {
    guard let archive, replications > 0 else { return nil }
    let first = valueCounts[..<place].reduce(0, +)
    return ArchivedValues(
      archive: archive, replications: replications, stride: valueCounts.reduce(0, +),
      own: first..<first + valueCounts[place])
  }

  /// Keeps the rows of every replication or of none: a part would mislead.
  private mutating func keepValues(of outcomes: [VariantOutcome]) {
    valueCounts = outcomes.map(\.values.count)
    guard let archive, replications < replicationLimit,
      (replications + 1) * valueCounts.reduce(0, +) <= valueLimit
    else {
      self.archive = nil
      return
    }
    for outcome in outcomes { archive.append(outcome.values) }
  }
}

import PassportOffice
import Statistics

/// What a worker does: one replication of all variants on the same citizens.
struct ReplicationJob: Sendable {
  private let names: [String]
  private let layouts: [FoldLayout]
  private let columns: [ReplicationColumns]
  private let source: ReplicationSource
  private let comparison: ComparedNetwork
  /// Gets the people of the first replication; nil: nobody is wanted.
  private let applicants: ApplicantArchive?
  private let keepsValues: Bool
  /// Makes the bytes of outcomes; nil: they are not wanted.
  private let codec: OutcomeCodec?

  init(
    names: [String], layouts: [FoldLayout], columns: [ReplicationColumns],
    source: ReplicationSource, comparison: ComparedNetwork, applicants: ApplicantArchive?,
    keepsValues: Bool, codec: OutcomeCodec?
  ) {
    self.names = names
    self.layouts = layouts
    self.columns = columns
    self.source = source
    self.comparison = comparison
    self.applicants = applicants
    self.keepsValues = keepsValues
    self.codec = codec
  }

  /// Runs a replication unless it is cancelled, which is asked between chunks.
  func run(_ replication: Int, isCancelled: () -> Bool) -> ReplicationOutcome {
    var variants: [VariantOutcome] = []
    var pairs: [PairSummary] = []
    var base: PersonIndex?
    for place in layouts.indices {
      guard
        var summary = summary(
          of: place, replication: replication, base: base, pairs: layouts.count > 1,
          isCancelled: isCancelled)
      else { return .cancelled }
      if place == 0 { base = PersonIndex(summary.people) }
      summary.people = PieceList()
      let twice = summary.pairs.map(\.twice) ?? base?.twice
      if let problem = summary.auditProblem(twice: twice) {
        return .failed(
          .auditFailed(variant: names[place], replication: replication, detail: problem))
      }
      if let found = summary.pairs { pairs.append(found) }
      summary.pairs = nil
      variants.append(
        VariantOutcome(summary, values: keepsValues ? columns[place].values(of: summary) : []))
    }
    return .finished(variants, pairs, codec?.bytes(of: variants, pairs))
  }

  /// Events of a replication of all variants, of which nothing is kept: what it costs at least.
  ///
  /// `pairs` says whether everybody is put beside themselves in `base`.
  func events(of replication: Int, pairs: Bool) -> Int {
    var base: PersonIndex?
    return layouts.indices.reduce(0) { events, place in
      let found = summary(
        of: place, replication: replication, base: base, pairs: pairs, isCancelled: { false })
      guard let found else { return events }
      if place == 0 && pairs { base = PersonIndex(found.people) }
      return events + found.end.eventCount
    }
  }

  private func summary(
    of place: Int, replication: Int, base: PersonIndex?, pairs: Bool, isCancelled: () -> Bool
  ) -> ReplicationSummary? {
    let applicants = replication == 0 ? applicants : nil
    var fold = ReplicationFold(
      layout: layouts[place],
      keeps: ReplicationFold.Keeps(
        applicants: applicants != nil, paired: place == 0 && pairs),
      match: base.map { PairMatch(base: $0, comparison: comparison) })
    let end = source.replay(layouts[place].network, replication) { chunk, windowEnd in
      fold.take(chunk, windowEnd: windowEnd)
      return !isCancelled()
    }
    guard let end else { return nil }
    if let applicants { applicants.take(fold.applicants, variant: names[place]) }
    return fold.finish(end)
  }
}

/// How a replication of all variants went.
enum ReplicationOutcome: Sendable {
  /// The variants in their order, each but the first beside the first, and all that as bytes.
  case finished([VariantOutcome], [PairSummary], [UInt8]?)
  case failed(StudyError)
  case cancelled
}

/// One replication of a variant, as it waits to be put together with the others.
struct VariantOutcome: Sendable {
  /// By `RecordKind.rawValue`, then by table of its layout.
  var rows: [[BlockTotals]]
  /// By `RecordKind.rawValue`, then by cube of its layout.
  var cells: [[PackedBlock]]
  /// The rest, without rows and cells.
  var summary: ReplicationSummary
  /// By column of `replications.csv`, if they are kept; not a number where there is none.
  var values: [Double]

  init(_ summary: ReplicationSummary, values: [Double]) {
    rows = summary.rows.map { $0.map { BlockTotals($0) } }
    cells = summary.cells.map { $0.map { PackedBlock($0) } }
    self.summary = summary
    self.summary.rows = []
    self.summary.cells = []
    self.values = values
  }
}

/// Who and what is compared between the variants of a study.
struct ComparedNetwork: Sendable {
  let cohorts: [Cohort]
  let measures: [ComparedMeasure]
  let isOffice: Bool

  /// In a plain queue nobody takes the app.
  init(_ base: OfficeNetwork) {
    isOffice = base.town != nil
    cohorts = isOffice ? Cohort.allCases : [.everybody]
    measures =
      (isOffice ? ComparedMeasure.ofOffices : ComparedMeasure.ofPlainQueues)
      + (base.costs == nil ? [] : ComparedMeasure.ofCosts)
  }

  func accumulator() -> PairAccumulator {
    PairAccumulator(cohorts: cohorts, measures: measures, hasInterviews: isOffice)
  }
}

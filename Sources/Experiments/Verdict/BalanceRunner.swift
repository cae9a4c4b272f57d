internal import PassportOffice

/// Draws up the balance sheet of two variants on the same citizens.
public struct BalanceRunner: Sendable {
  private let variants: [Variant]
  private let plan: ExperimentPlan
  private let threads: Int
  private let source: ReplicationSource

  /// `variants` are `base` and the one beside it, with the warm-up that they are counted after.
  public init(variants: [Variant], plan: ExperimentPlan, threads: Int) {
    self.init(variants: variants, plan: plan, threads: threads, source: .model(seed: plan.seed))
  }

  init(variants: [Variant], plan: ExperimentPlan, threads: Int, source: ReplicationSource) {
    self.variants = variants
    self.plan = plan
    self.threads = threads
    self.source = source
  }

  /// Runs so many replications; those finished are kept when it is cancelled.
  ///
  /// `finished` is called after every replication, by one thread at a time.
  public func run(
    replications: Int, finished: @escaping @Sendable () -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> BalanceSheet {
    let network = variants[0].network
    let items = BalanceItem.items(of: network)
    let table = SegmentTable(of: network)
    let job = PairedJob(
      variants: variants, items: items, groups: table.personGroups, source: source)
    let totals = try job.totals(
      of: 0..<replications, threads: threads, finished: finished, isCancelled: isCancelled)
    var balance = BalanceAccumulator(segments: table.segments, items: items)
    for replication in totals { balance.add(replication) }
    return BalanceSheet(
      scenario: network.names.scenario, seed: plan.seed, replications: balance.replications,
      confidence: plan.confidence, other: variants[1].name, currency: network.names.currency,
      isOffice: network.town != nil, rows: balance.rows(confidence: plan.confidence),
      wasInterrupted: totals.count < replications)
  }
}

extension [Variant] {
  /// The same, counted from the end of the warm-up that a pilot finds where the scenario leaves it
  /// to one; nil if that was cancelled.
  public func withWarmUpFound(
    seed: UInt64, isCancelled: @Sendable () -> Bool
  ) -> [Variant]? {
    guard contains(where: { $0.network.span.findsWarmUp }) else { return self }
    return WarmUpPilot(source: .model(seed: seed)).prepared(self, isCancelled: isCancelled)?
      .variants
  }
}

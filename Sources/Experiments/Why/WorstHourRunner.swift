internal import PassportOffice
internal import Synchronization

/// Looks for the hour of the week in which people wait longest.
public struct WorstHourRunner: Sendable {
  private let variant: Variant
  private let plan: ExperimentPlan
  private let threads: Int
  private let source: ReplicationSource

  /// `variant` is counted from a warm-up that is known.
  public init(variant: Variant, plan: ExperimentPlan, threads: Int) {
    self.init(variant: variant, plan: plan, threads: threads, source: .model(seed: plan.seed))
  }

  init(variant: Variant, plan: ExperimentPlan, threads: Int, source: ReplicationSource) {
    self.variant = variant
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
  ) throws(StudyError) -> WorstHours {
    let layout = HourLayout(variant.network)
    let sums = Mutex(HourAccumulator(layout))
    let work = OrderedWork(count: replications, workers: threads, isCancelled: isCancelled) {
      (replication: Int) throws(StudyError) in
      try tally(of: replication, layout, isCancelled: isCancelled)
    } deliver: { _, tally in
      sums.withLock { $0.add(tally) }
      finished()
    }
    let completed = try work.run()
    return sums.withLock {
      $0.result(
        scenario: variant.network.names.scenario, variant: variant.name, plan: plan,
        wasInterrupted: completed < replications)
    }
  }

  /// The waits of a replication; nil if it is cancelled, which is asked between chunks.
  private func tally(
    of replication: Int, _ layout: HourLayout, isCancelled: () -> Bool
  ) throws(StudyError) -> HourTally? {
    var tally = HourTally(layout)
    let isWhole = try source.audited(
      variant.network, replication, variant: variant.name, isCancelled: isCancelled
    ) { tally.take($0.stops) }
    return isWhole ? tally : nil
  }
}

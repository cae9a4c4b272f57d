public import PassportOffice
internal import EventKernel
internal import Synchronization

/// Simulates networks on the same citizens and keeps waits and work by interval of the day.
public struct IntervalRunner: Sendable {
  private let layout: IntervalLayout
  private let threshold: Int64?
  private let threads: Int
  private let source: ReplicationSource

  /// A runner; `statistic` is the one that will be asked for.
  public init(_ layout: IntervalLayout, statistic: Statistic, seed: UInt64, threads: Int) {
    self.layout = layout
    self.threads = threads
    source = .model(seed: seed)
    if case .shareOver(_, let minutes) = statistic {
      threshold = SimDuration(roundingMicroseconds: minutes * 60e6).microseconds
    } else {
      threshold = nil
    }
  }

  /// Runs so many replications of a network; nil if it is cancelled.
  ///
  /// `finished` is called after every replication, by one thread at a time.
  public func run(
    _ network: OfficeNetwork, replications: Int, finished: @escaping @Sendable () -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> IntervalWaits? {
    let sums = Mutex(IntervalWaits(layout))
    let work = OrderedWork(count: replications, workers: threads, isCancelled: isCancelled) {
      (replication: Int) throws(StudyError) in
      try tally(of: network, replication, isCancelled: isCancelled)
    } deliver: { _, tally in
      sums.withLock { $0.add(tally) }
      finished()
    }
    let completed = try work.run()
    return completed == replications ? sums.withLock { $0 } : nil
  }

  private func tally(
    of network: OfficeNetwork, _ replication: Int, isCancelled: () -> Bool
  ) throws(StudyError) -> IntervalTally? {
    var tally = IntervalTally(layout, threshold: threshold)
    let isWhole = try source.audited(
      network, replication, variant: network.names.scenario, isCancelled: isCancelled
    ) { tally.take($0.stops) }
    return isWhole ? tally : nil
  }
}

public import PassportOffice

/// Simulates the points of a design on the same citizens and keeps what was asked for of them.
///
/// What it gives depends on the networks, the seed and the quantities alone, whatever the number
/// of threads.
public struct PointRunner: Sendable {
  /// A replication of a point of the design.
  public struct Job: Hashable, Sendable {
    /// Place of its network.
    public var point: Int
    /// Counted from 0; the same citizens come in it at every point.
    public var replication: Int

    /// A replication of a point.
    public init(point: Int, replication: Int) {
      self.point = point
      self.replication = replication
    }
  }

  private let quantities: [Quantity]
  private let threads: Int
  private let source: ReplicationSource

  /// A runner of so many worker threads that keeps these quantities.
  public init(quantities: [Quantity], seed: UInt64, threads: Int) {
    self.init(quantities: quantities, threads: threads, source: .model(seed: seed))
  }

  /// The same on observations from elsewhere.
  init(quantities: [Quantity], threads: Int, source: ReplicationSource) {
    precondition(threads > 0, "a run has at least one thread")
    self.quantities = quantities
    self.threads = threads
    self.source = source
  }

  /// The networks, counted over the same window, where a scenario leaves its warm-up to a pilot.
  ///
  /// nil after `isCancelled`. Before points are run they are prepared together or, where they come
  /// one by one, each with the length of warm-up of the first.
  public func prepared(
    _ networks: [OfficeNetwork], isCancelled: @Sendable () -> Bool
  ) -> [OfficeNetwork]? {
    guard networks.contains(where: \.span.findsWarmUp) else { return networks }
    let variants = networks.map { Variant(name: $0.names.scenario, network: $0) }
    return WarmUpPilot(source: source).prepared(variants, isCancelled: isCancelled)?
      .variants.map(\.network)
  }

  /// Samples without a replication, by quantity and group.
  public func emptySamples(of network: OfficeNetwork) -> [[QuantitySample]] {
    let layout = layout(of: network)
    return quantities.map { layout.rows(of: $0).map(QuantitySample.init) }
  }

  /// Runs jobs and hands over what each says, by quantity and group, in the order of the jobs.
  ///
  /// `deliver` is called by one thread at a time. Returns how many jobs were delivered: all, or
  /// those before the first that `isCancelled` stopped. It is asked on any thread.
  public func run(
    _ jobs: [Job], of networks: [OfficeNetwork],
    isCancelled: @escaping @Sendable () -> Bool,
    deliver: @escaping @Sendable (Job, [[QuantityPart]]) -> Void
  ) throws(StudyError) -> Int {
    let points = networks.map { PointFold(quantities, layout: layout(of: $0)) }
    let source = source
    let work = OrderedWork(count: jobs.count, workers: threads, isCancelled: isCancelled) {
      (place: Int) throws(StudyError) in
      try points[jobs[place].point].parts(
        ofReplication: jobs[place].replication, of: source, isCancelled: isCancelled)
    } deliver: { place, parts in
      deliver(jobs[place], parts)
    }
    return try work.run()
  }

  /// All replications of a range at every point: by point, quantity and group.
  ///
  /// `progress` is told the jobs that are done. nil after `isCancelled`.
  public func samples(
    of networks: [OfficeNetwork], replications: Range<Int>,
    progress: @escaping @Sendable (StudyProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> [[[QuantitySample]]]? {
    let samples = SampleTable(networks.map(emptySamples))
    let complete = try extend(
      samples, of: networks, replications: replications, progress: progress,
      isCancelled: isCancelled)
    return complete ? samples.content : nil
  }

  /// Adds replications to those that a table has; false after `isCancelled`.
  ///
  /// The replications of one point follow each other without a gap from 0 on.
  public func extend(
    _ samples: SampleTable, of networks: [OfficeNetwork], replications: Range<Int>,
    progress: @escaping @Sendable (StudyProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> Bool {
    let jobs = replications.flatMap { replication in
      networks.indices.map { Job(point: $0, replication: replication) }
    }
    let count = jobs.count
    let done = try run(jobs, of: networks, isCancelled: isCancelled) { job, parts in
      progress(StudyProgress(completed: samples.add(parts, to: job.point), atMost: count))
    }
    return done == count
  }

  private func layout(of network: OfficeNetwork) -> FoldLayout {
    FoldLayout(network: network, extraScopes: [], asked: quantities)
  }
}

/// The fold of one point and where the quantities are in it.
private struct PointFold: Sendable {
  let layout: FoldLayout
  let columns: ReplicationColumns
  let rows: [[QuantityRow]]

  init(_ quantities: [Quantity], layout: FoldLayout) {
    self.layout = layout
    columns = ReplicationColumns(layout)
    rows = quantities.map { layout.rows(of: $0) }
  }

  /// What a replication says; nil if it was cancelled.
  func parts(
    ofReplication replication: Int, of source: ReplicationSource, isCancelled: () -> Bool
  ) throws(StudyError) -> [[QuantityPart]]? {
    let summary = source.summary(
      of: layout, replication: replication, keepsPeople: false, isCancelled: isCancelled)
    guard let summary else { return nil }
    if let problem = summary.auditProblem(twice: nil) {
      throw .auditFailed(
        variant: layout.network.names.scenario, replication: replication, detail: problem)
    }
    return rows.map { $0.map { $0.part(of: summary, in: layout, columns) } }
  }
}

import EventKernel
import PassportOffice
import Synchronization

/// Runs the points of a design on the same citizens until each is as precise as asked for.
///
/// The samples depend on the points, the seed and the rule alone: not on the number of threads,
/// nor on how often the work was broken off.
public struct PointStudy: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// By point, quantity and group; fewer points where the work was broken off.
    public var samples: [[[QuantitySample]]]
    /// Whether somebody stopped it.
    public var wasInterrupted: Bool
  }

  private let points: [[Setting]]
  private let rule: PointRule
  private let runner: PointRunner
  private let source: ModelSource

  /// So many points are in memory at a time.
  static let batch = 32

  /// A study of the `base` of a scenario at some points.
  public init(
    points: [[Setting]], quantities: [Quantity], rule: PointRule, seed: UInt64, threads: Int,
    source: ModelSource
  ) {
    self.points = points
    self.rule = rule
    self.source = source
    runner = PointRunner(quantities: quantities, seed: seed, threads: threads)
  }

  /// Throws what is wrong with any of the points, before the first is run.
  public func check() throws {
    for point in points { _ = try source.variants(point) }
  }

  /// Runs what the journal does not have yet.
  ///
  /// `progress` counts replications of points; `isCancelled` is asked on any thread.
  public func run(
    _ journal: PointJournal, progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws -> Outcome {
    let known = Dictionary(grouping: journal.entries, by: \.point)
    let done = Counter(atMost: points.count * rule.atMost)
    var samples: [[[QuantitySample]]] = []
    guard let warmUp = try foundWarmUp(isCancelled) else {
      return Outcome(samples: samples, wasInterrupted: true)
    }
    for start in stride(from: 0, to: points.count, by: Self.batch) {
      let places = start..<min(start + Self.batch, points.count)
      let networks = try networks(of: places, after: warmUp, isCancelled)
      guard let networks else { return Outcome(samples: samples, wasInterrupted: true) }
      let table = SampleTable(networks.map(runner.emptySamples))
      for place in places {
        for entry in known[place] ?? [] { table.add(entry.parts, to: place - start) }
      }
      done.add(places.reduce(0) { $0 + (known[$1]?.count ?? 0) })
      let isComplete = try extend(
        table, networks, from: start, journal, isCancelled: isCancelled
      ) { progress(done.add(1)) }
      samples += table.content
      if !isComplete { return Outcome(samples: samples, wasInterrupted: true) }
      progress(done.passed(points: places.count, of: rule, table.content))
    }
    return Outcome(samples: samples, wasInterrupted: false)
  }

  /// How much later all points are counted where a pilot finds the warm-up: as the first one needs.
  ///
  /// Points come into memory a few at a time, and all have to be counted over the same window. nil
  /// after `isCancelled`.
  private func foundWarmUp(_ isCancelled: @Sendable () -> Bool) throws -> SimDuration? {
    let first = try source.variants(points[0])[0].network
    guard let prepared = runner.prepared([first], isCancelled: isCancelled) else { return nil }
    return prepared[0].span.windowStart - first.span.windowStart
  }

  private func networks(
    of places: Range<Int>, after warmUp: SimDuration, _ isCancelled: @Sendable () -> Bool
  ) throws -> [OfficeNetwork]? {
    var networks: [OfficeNetwork] = []
    for place in places {
      if isCancelled() { return nil }
      var network = try source.variants(points[place])[0].network
      if network.span.findsWarmUp {
        network.span.windowStart = network.span.windowStart + warmUp
        network.span.windowEnd = network.span.windowEnd + warmUp
        network.span.followUntil = network.span.followUntil + warmUp
      }
      networks.append(network)
    }
    return networks
  }

  /// Round after round, each point to the number of replications that the rule wants next.
  private func extend(
    _ table: SampleTable, _ networks: [OfficeNetwork], from start: Int, _ journal: PointJournal,
    isCancelled: @escaping @Sendable () -> Bool, step: @escaping @Sendable () -> Void
  ) throws(StudyError) -> Bool {
    while true {
      let samples = table.content
      let jobs = samples.enumerated().flatMap { point, samples -> [PointRunner.Job] in
        let done = samples.joined().first?.replications ?? 0
        guard let goal = rule.goal(after: samples) else { return [] }
        return (done..<goal).map { PointRunner.Job(point: point, replication: $0) }
      }
      guard !jobs.isEmpty else { return true }
      let count = try runner.run(jobs, of: networks, isCancelled: isCancelled) { job, parts in
        journal.append(PointJournal.Entry(point: start + job.point, parts: parts))
        table.add(parts, to: job.point)
        step()
      }
      guard count == jobs.count else { return false }
    }
  }
}

/// How far a study is.
private final class Counter: Sendable {
  private let state: Mutex<StudyProgress>

  init(atMost: Int) {
    state = Mutex(StudyProgress(completed: 0, atMost: atMost))
  }

  @discardableResult
  func add(_ count: Int) -> StudyProgress {
    state.withLock { state in
      state.completed += count
      return state
    }
  }

  /// Points that stopped early leave less to do.
  func passed(points: Int, of rule: PointRule, _ samples: [[[QuantitySample]]]) -> StudyProgress {
    state.withLock { state in
      let done = samples.reduce(0) { $0 + ($1.joined().first?.replications ?? 0) }
      state.atMost -= points * rule.atMost - done
      return state
    }
  }
}

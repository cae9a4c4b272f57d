public import Experiments
internal import Synchronization

/// What an experiment costs beside the simulation of its replications, and what further threads
/// bring.
public struct ExperimentBenchmark: Sendable {
  /// One way of going through the replications.
  public enum Path: String, CaseIterable, Sendable {
    /// The model, and every record counted in its rows.
    case records
    /// The same, and everybody beside themselves in `base`.
    case pairs
    /// The whole study: numbers of replications, estimates, differences, verdicts.
    case study
  }

  /// A path on a number of threads.
  public struct Run: Hashable, Sendable {
    /// What is done.
    public var path: Path
    /// On how many threads.
    public var threads: Int

    /// Collects the parts.
    public init(_ path: Path, threads: Int) {
      self.path = path
      self.threads = threads
    }
  }

  /// `base` first.
  public let variants: [Variant]
  /// What is asked of the study.
  public let targets: [Target]
  /// The plan of the study, with a fixed number of replications.
  public let plan: ExperimentPlan
  /// Threads of the runs that have several.
  public let threads: Int

  /// So many replications of each variant.
  public init(
    variants: [Variant], targets: [Target], plan: ExperimentPlan, replications: Int, threads: Int
  ) {
    precondition(!variants.isEmpty, "an experiment has a base variant")
    precondition(replications >= 1 && threads >= 1, "a benchmark has something to do")
    self.variants = variants
    self.targets = targets
    self.plan = ExperimentPlan(
      seed: plan.seed, replications: .fixed(replications), confidence: plan.confidence)
    self.threads = threads
  }

  /// Replications of each variant.
  public var replications: Int {
    switch plan.replications {
    case .fixed(let count), .precision(_, _, let count): count
    }
  }

  /// The runs of a round: each path on one thread, and the least and the most on several.
  public var runs: [Run] {
    let paths = Path.allCases.filter { $0 != .pairs || variants.count > 1 }
    return paths.map { Run($0, threads: 1) }
      + (threads > 1 ? [Path.records, .study].map { Run($0, threads: threads) } : [])
  }

  /// Does every run once, the first of them by the number of the round counted from 0, so that
  /// whatever one leaves behind meets another each time.
  public func measure(round: Int) throws -> ExperimentRound {
    var times: [Run: ExperimentTime] = [:]
    var events: [Int] = []
    for place in runs.indices {
      let run = runs[(place + round) % runs.count]
      let start = (elapsed: ElapsedClock.nanoseconds(), busy: ProcessorClock.nanoseconds())
      events.append(try perform(run))
      times[run] = ExperimentTime(
        elapsedSeconds: Double(ElapsedClock.nanoseconds() - start.elapsed) / 1e9,
        processorSeconds: Double(ProcessorClock.nanoseconds() - start.busy) / 1e9)
    }
    return ExperimentRound(
      times: runs.compactMap { times[$0] }, events: events[0],
      agrees: events.allSatisfy { $0 == events[0] })
  }

  /// Goes through the replications once and counts the events.
  private func perform(_ run: Run) throws -> Int {
    var options = RunOptions(threads: run.threads, extraScopes: [])
    switch run.path {
    case .records, .pairs:
      return runner(options).simulate(pairs: run.path == .pairs)
    case .study:
      let kept = KeptReplications()
      options.archive = kept.archive
      options.journal = kept.journal
      return try runner(options).run(progress: { _ in }, isCancelled: { false })
        .variants.reduce(0) { $0 + $1.eventCount }
    }
  }

  private func runner(_ options: RunOptions) -> StudyRunner {
    StudyRunner(variants: variants, plan: plan, targets: targets, options: options)
  }
}

/// What a run writes of its replications, kept in memory.
private final class KeptReplications: Sendable {
  private let values = Mutex<[Double]>([])
  private let outcomes = Mutex<[[UInt8]]>([])

  var archive: ReplicationArchive {
    ReplicationArchive(
      append: { [self] new in values.withLock { $0 += new } },
      values: { [self] places in values.withLock { Array($0[places]) } })
  }

  var journal: ReplicationJournal {
    ReplicationJournal(
      append: { [self] outcome in outcomes.withLock { $0.append(outcome) } },
      earlierCount: 0, earlier: { _ in nil })
  }
}

/// Time of one run.
public struct ExperimentTime: Sendable {
  /// From its beginning to its end.
  public var elapsedSeconds: Double
  /// Of all threads together.
  public var processorSeconds: Double

  /// Collects the parts.
  public init(elapsedSeconds: Double, processorSeconds: Double) {
    self.elapsedSeconds = elapsedSeconds
    self.processorSeconds = processorSeconds
  }
}

/// Every run of a benchmark once.
public struct ExperimentRound: Sendable {
  /// In the order of the benchmark's runs.
  public var times: [ExperimentTime]
  /// Events of all replications of all variants.
  public var events: Int
  /// Whether every run had as many events.
  public var agrees: Bool

  /// Collects the parts.
  public init(times: [ExperimentTime], events: Int, agrees: Bool) {
    self.times = times
    self.events = events
    self.agrees = agrees
  }
}

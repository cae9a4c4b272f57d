import Foundation
import PassportOffice
import Statistics

/// Runs the variants of a study on the same citizens.
///
/// The result depends on the variants, the seed and the plan alone: replications are put together
/// in index order, whatever the number of threads.
public struct StudyRunner: Sendable {
  private let variants: [Variant]
  private let plan: ExperimentPlan
  private let targets: [Target]
  private let options: RunOptions
  private let source: ReplicationSource

  /// A study to be run; the first variant is `base`.
  public init(
    variants: [Variant], plan: ExperimentPlan, targets: [Target], options: RunOptions
  ) {
    self.init(
      variants: variants, plan: plan, targets: targets, options: options,
      source: .model(seed: plan.seed))
  }

  /// The same on observations from elsewhere.
  init(
    variants: [Variant], plan: ExperimentPlan, targets: [Target], options: RunOptions,
    source: ReplicationSource
  ) {
    precondition(!variants.isEmpty, "a study has a base variant")
    precondition(options.threads > 0, "a run has at least one thread")
    self.variants = variants
    self.plan = plan
    self.targets = targets
    self.options = options
    self.source = source
  }

  /// Runs all replications.
  ///
  /// `isCancelled` is asked on any thread, within a replication too: the replications finished
  /// until then are kept. `progress` is told after every replication, by one thread at a time.
  public func run(
    progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> StudyResult {
    let pilot = WarmUpPilot(source: source).prepared(variants, isCancelled: isCancelled)
    let variants = pilot?.variants ?? variants
    let layouts = layouts(of: variants)
    let comparison = ComparedNetwork(variants[0].network)
    let columns = layouts.map { ReplicationColumns($0) }
    let codec = OutcomeCodec(
      layouts: layouts, columns: columns, comparison: comparison,
      keepsValues: options.archive != nil)
    let job = job(
      variants, layouts, columns, comparison, codec: options.journal == nil ? nil : codec)
    var study = StudyAccumulator(
      layouts: layouts, comparison: comparison, archive: options.archive,
      rowLimit: options.replicationRowLimit)
    var rule = StoppingRule(plan)
    var end = StudyWork.End.enough
    if try !takeEarlier(codec, into: &study, rule: &rule) {
      (study, end) = runWorkers(
        job, study: study, rule: rule, progress: progress, isCancelled: isCancelled)
    }
    if case .failed(let error) = end { throw error }
    return StudyReport(
      study: study, variants: variants, plan: plan, targets: targets, columns: columns,
      warmUp: pilot?.warmUp
    ).result(wasInterrupted: end.isInterruption)
  }

  /// Simulates the replications of a fixed plan and throws their numbers away, each thread its
  /// share of them and none waiting for another: what the study costs at least.
  ///
  /// `pairs` says whether everybody is put beside themselves in `base`. Gives the events.
  public func simulate(pairs: Bool) -> Int {
    let pilot = WarmUpPilot(source: source).prepared(variants, isCancelled: { false })
    let variants = pilot?.variants ?? variants
    let job = job(
      variants, layouts(of: variants), [], ComparedNetwork(variants[0].network), codec: nil)
    let work = SharedWork(count: StoppingRule(plan).atMost, threads: options.threads)
    return work.sum { job.events(of: $0, pairs: pairs && variants.count > 1) }
  }

  private func layouts(of variants: [Variant]) -> [FoldLayout] {
    let asked = targets.map(\.quantity) + plan.replications.quantities
    return variants.map {
      FoldLayout(network: $0.network, extraScopes: options.extraScopes, asked: asked)
    }
  }

  private func job(
    _ variants: [Variant], _ layouts: [FoldLayout], _ columns: [ReplicationColumns],
    _ comparison: ComparedNetwork, codec: OutcomeCodec?
  ) -> ReplicationJob {
    ReplicationJob(
      names: variants.map(\.name), layouts: layouts, columns: columns, source: source,
      comparison: comparison, applicants: options.applicants,
      keepsValues: options.archive != nil, codec: codec)
  }

  /// Takes in what an earlier run has finished, and tells whether that is enough.
  private func takeEarlier(
    _ codec: OutcomeCodec, into study: inout StudyAccumulator, rule: inout StoppingRule
  ) throws(StudyError) -> Bool {
    guard let journal = options.journal else { return false }
    for replication in 0..<journal.earlierCount {
      guard let bytes = journal.earlier(replication) else {
        throw .unreadableOutcome(replication: replication)
      }
      do throws(UnreadableBytes) {
        let outcome = try codec.outcome(of: bytes)
        study.add(outcome.variants, outcome.pairs)
      } catch {
        throw .unreadableOutcome(replication: replication)
      }
      journal.append(bytes)
      if rule.isSatisfied(by: study) { return true }
    }
    return false
  }

  private func runWorkers(
    _ job: ReplicationJob, study: StudyAccumulator, rule: StoppingRule,
    progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> (StudyAccumulator, StudyWork.End) {
    let workers = max(1, min(options.threads, rule.atMost - study.replications))
    let work = StudyWork(
      study: study, rule: rule, workers: workers, journal: options.journal, progress: progress)
    for _ in 0..<workers {
      let thread = Thread {
        work.work(isCancelled: isCancelled) { job.run($0, isCancelled: isCancelled) }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    return work.result()
  }
}

extension StudyWork.End {
  /// Whether somebody stopped the run before its end.
  var isInterruption: Bool {
    switch self {
    case .interrupted: true
    case .enough, .failed: false
    }
  }
}

extension ReplicationRule {
  /// What must be precise.
  var quantities: [Quantity] {
    switch self {
    case .fixed: []
    case .precision(let wanted, _, _): wanted.map(\.quantity)
    }
  }
}

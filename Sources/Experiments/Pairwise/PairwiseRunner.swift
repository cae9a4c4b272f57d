import Statistics
import Synchronization

/// Compares every two of some variants on the same citizens.
public struct PairwiseRunner: Sendable {
  private let variants: [Variant]
  private let quantities: [Quantity]
  private let plan: ExperimentPlan
  private let threads: Int
  private let source: ReplicationSource

  /// Variants, the first of which the others are measured by.
  ///
  /// `matchesPersons` compares persons with themselves wherever a quantity is about single persons;
  /// else all quantities are over everybody in each variant.
  public init(
    variants: [Variant], quantities: [Quantity], plan: ExperimentPlan, threads: Int
  ) {
    precondition(variants.count > 1, "there are variants to compare")
    self.variants = variants
    self.quantities = quantities
    self.plan = plan
    self.threads = threads
    source = .model(seed: plan.seed)
  }

  /// Runs all replications; nil if none was finished before `isCancelled`.
  ///
  /// `margins` has the differences that do not matter, by quantity. What was finished before
  /// `isCancelled` is compared.
  public func run(
    margins: [ContrastMargin?], matchesPersons: Bool,
    progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> PairwiseResult? {
    let prepared = WarmUpPilot(source: source).prepared(variants, isCancelled: isCancelled)
    let variants = prepared?.variants ?? variants
    let comparison = ComparedNetwork(variants[0].network)
    let job = PairwiseJob(
      variants, quantities: quantities, comparison: comparison, source: source)
    let samples = Mutex(
      PairwiseSamples(
        job, quantities: quantities,
        matched: quantities.map {
          matchesPersons ? MatchedQuantity($0, in: comparison) : nil
        }, everybody: comparison.cohorts.firstIndex(of: .everybody) ?? 0))
    let count = plan.leastReplications
    let work = OrderedWork(count: count, workers: threads, isCancelled: isCancelled) {
      replication throws(StudyError) in
      try job.run(replication, isCancelled: isCancelled)
    } deliver: { replication, outcome in
      samples.withLock { $0.add(outcome) }
      progress(StudyProgress(completed: replication + 1, atMost: count))
    }
    let done = try work.run()
    guard done > 0 else { return nil }
    return samples.withLock { samples in
      PairwiseResult(
        variants: variants.map(\.name), replications: done, seed: plan.seed,
        confidence: plan.confidence,
        contrasts: samples.contrasts(margins: margins, confidence: plan.confidence),
        unmatched: samples.unmatched, people: samples.people, wasInterrupted: done < count,
        mostReplications: plan.mostReplications)
    }
  }
}

/// What the comparison of every two variants has shown.
public struct PairwiseResult: Sendable {
  /// In their order; the first is the one the others are measured by.
  public var variants: [String]
  /// Replications behind it.
  public var replications: Int
  /// Names the random numbers.
  public var seed: UInt64
  /// Of all statements about the pairs of one quantity together.
  public var confidence: Double
  /// Pair after pair, each with all quantities in their order.
  public var contrasts: [Contrast]
  /// By pair: people who come in only one of both, on average over the replications.
  public var unmatched: [Double]
  /// By pair: people who come in both, on average over the replications.
  public var people: [Double]
  /// Whether it was stopped before its end.
  public var wasInterrupted: Bool
  /// Whether only the values of replications were at hand.
  public var isOfSavedRuns = false
  /// The most replications of a plan that asks for a precision, of which these are the fewest; nil
  /// where it asks for a number.
  public var mostReplications: Int?
}

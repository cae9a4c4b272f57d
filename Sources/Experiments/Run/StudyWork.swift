import Foundation

/// The replications of a study, handed out to workers and put together in index order.
///
/// Unchecked, because the state is guarded by the condition's lock: nothing is touched without it.
final class StudyWork: @unchecked Sendable {
  /// How the run ended.
  enum End {
    case enough
    case interrupted
    case failed(StudyError)
  }

  private let condition = NSCondition()
  private let progress: @Sendable (StudyProgress) -> Void
  /// Replications begun but not yet put together wait in memory; so many at most.
  private let lookAhead: Int
  private var rule: StoppingRule
  private var study: StudyAccumulator
  private var pending: [ReplicationOutcome?]
  private var nextIndex: Int
  private let journal: ReplicationJournal?
  /// Replications that were there before the work began.
  private let reused: Int
  private var end: End?
  private var activeWorkers: Int

  init(
    study: StudyAccumulator, rule: StoppingRule, workers: Int, journal: ReplicationJournal?,
    progress: @escaping @Sendable (StudyProgress) -> Void
  ) {
    self.study = study
    self.rule = rule
    self.journal = journal
    self.progress = progress
    nextIndex = study.replications
    reused = study.replications
    lookAhead = workers + 1
    pending = Array(repeating: nil, count: lookAhead)
    activeWorkers = workers
  }

  /// Runs replications until there are enough; the body of every worker.
  func work(isCancelled: () -> Bool, body: (Int) -> ReplicationOutcome) {
    while let index = takeIndex(isCancelled: isCancelled) {
      deliver(body(index), index: index)
    }
    condition.withLock {
      activeWorkers -= 1
      condition.broadcast()
    }
  }

  /// Waits until every worker has gone home.
  func result() -> (StudyAccumulator, End) {
    condition.withLock {
      while activeWorkers > 0 { condition.wait() }
      return (study, end ?? .enough)
    }
  }

  /// The next replication to run, or nil if no more are needed.
  private func takeIndex(isCancelled: () -> Bool) -> Int? {
    condition.withLock {
      while end == nil && nextIndex < rule.atMost && nextIndex >= study.replications + lookAhead {
        condition.wait()
      }
      if end == nil && nextIndex < rule.atMost && isCancelled() { finish(.interrupted) }
      guard end == nil, nextIndex < rule.atMost else { return nil }
      nextIndex += 1
      return nextIndex - 1
    }
  }

  private func deliver(_ outcome: ReplicationOutcome, index: Int) {
    condition.withLock {
      pending[index % lookAhead] = outcome
      while end == nil, let next = pending[study.replications % lookAhead] {
        pending[study.replications % lookAhead] = nil
        putTogether(next)
      }
      condition.broadcast()
    }
  }

  /// Adds the next replication in index order, and decides whether it was the last one needed.
  private func putTogether(_ outcome: ReplicationOutcome) {
    switch outcome {
    case .finished(let variants, let pairs, let bytes):
      study.add(variants, pairs)
      if let bytes { journal?.append(bytes) }
      let isEnough = rule.isSatisfied(by: study)
      progress(
        StudyProgress(
          completed: study.replications, atMost: rule.atMost, reused: reused,
          expected: rule.expected))
      if isEnough { finish(.enough) }
    case .failed(let error): finish(.failed(error))
    case .cancelled: finish(.interrupted)
    }
  }

  private func finish(_ how: End) {
    end = how
    condition.broadcast()
  }
}

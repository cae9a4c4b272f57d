import Experiments
import PassportOffice
import Synchronization

/// A scenario beside its twin, and its replications.
struct ClearingCandidate: Sendable {
  let twins: BacklogTwins
  var samples: ClearingSamples
}

/// Simulates backlogs beside their twins, as long as it may.
final class ClearingSimulator {
  private let seed: UInt64
  private let threads: Int
  private let budget: SearchBudget

  init(seed: UInt64, threads: Int, _ budget: SearchBudget) {
    self.seed = seed
    self.threads = threads
    self.budget = budget
  }

  /// A scenario without a replication; nil where its calendar does not have the day.
  func candidate(_ network: OfficeNetwork, _ request: ClearingRequest) -> ClearingCandidate? {
    ClearingSpan(request, in: network).map { span in
      let twins = BacklogTwins(of: network, days: span.days, seed: seed)
      return ClearingCandidate(
        twins: twins, samples: ClearingSamples(request, span: span, backlog: twins.backlog))
    }
  }

  /// Brings a scenario to so many replications; throws why it did not get there, with those that
  /// were finished added.
  func goOn(_ candidate: inout ClearingCandidate, to count: Int) throws {
    try budget.ask()
    let tell = budget.tell
    let wanted = candidate.samples.replications..<max(count, candidate.samples.replications)
    let sums = Mutex(candidate.samples)
    let done = try candidate.twins.run(wanted, threads: threads, isCancelled: budget.stops) {
      replication, curve in
      sums.withLock { $0.add(curve) }
      tell(2 * (replication - wanted.lowerBound + 1))
    }
    candidate.samples = sums.withLock { $0 }
    // Each came with its twin.
    try budget.spend(2 * done, of: 2 * wanted.count)
  }
}

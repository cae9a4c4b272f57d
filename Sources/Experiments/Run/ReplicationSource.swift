import EventKernel
import PassportOffice

/// Where the observations of a replication come from: the model, or a script in a test.
struct ReplicationSource: Sendable {
  /// Hands chunk after chunk of one replication to `consume` until that says false.
  ///
  /// With each goes the end of the counted window as far as it is known. nil if it was stopped.
  var replay:
    @Sendable (
      _ network: OfficeNetwork, _ replication: Int,
      _ consume: (borrowing ObservationChunk, SimInstant) -> Bool
    ) -> ReplicationEnd?

  /// The model with its random numbers.
  static func model(seed: UInt64) -> ReplicationSource {
    ReplicationSource { network, replication, consume in
      var run = OfficeRun(network: network, seed: seed, replication: replication)
      while run.advance() == .chunkReady {
        guard consume(run.observations, run.windowEnd) else { return nil }
        run.observations.removeAll()
      }
      guard consume(run.observations, run.windowEnd) else { return nil }
      return ReplicationEnd(
        eventCount: run.eventCount, countedPeople: run.countedPeople, windowEnd: run.windowEnd)
    }
  }
}

extension ReplicationSource {
  /// Hands the chunks of a replication to `take` and audits its people; false if it was cancelled,
  /// which is asked between chunks.
  func audited(
    _ network: OfficeNetwork, _ replication: Int, variant: String, isCancelled: () -> Bool,
    take: (borrowing ObservationChunk) -> Void
  ) throws(StudyError) -> Bool {
    var people = 0
    let end = replay(network, replication) { chunk, _ in
      take(chunk)
      for place in chunk.people.indices where chunk.people[place].isCounted { people += 1 }
      return !isCancelled()
    }
    guard let end else { return false }
    if let problem = end.problem(ofFates: people) {
      throw .auditFailed(variant: variant, replication: replication, detail: problem)
    }
    return true
  }

  /// The numbers of one replication of a layout's network; nil if it was cancelled.
  ///
  /// `keepsPeople` keeps those counted one by one, to be compared with others.
  func summary(
    of layout: FoldLayout, replication: Int, keepsPeople: Bool, isCancelled: () -> Bool
  ) -> ReplicationSummary? {
    var fold = ReplicationFold(
      layout: layout, keeps: .init(applicants: false, paired: keepsPeople), match: nil)
    let end = replay(layout.network, replication) { chunk, windowEnd in
      fold.take(chunk, windowEnd: windowEnd)
      return !isCancelled()
    }
    return end.map { fold.finish($0) }
  }
}

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

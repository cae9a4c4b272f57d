/// One replication of an office network.
///
/// The caller alternates between `advance()` and reading `observations`:
/// ```
/// var run = OfficeRun(network: network, seed: 1, replication: 0)
/// while run.advance() == .chunkReady { fold(run.observations); run.observations.removeAll() }
/// fold(run.observations)
/// ```
public struct OfficeRun: ~Copyable {
  /// Records since they were last removed.
  public var observations = ObservationChunk(capacity: 4_096)
  let network: OfficeNetwork

  /// A replication at its start; replications are numbered from 0.
  public init(network: OfficeNetwork, seed: UInt64, replication: Int) {
    self.network = network
  }

  /// Simulates until the records should be read or the run is over.
  public mutating func advance() -> RunProgress {
    .finished
  }

  /// Events executed so far.
  public var eventCount: Int { 0 }
}

/// Why a run paused.
public enum RunProgress: Sendable {
  case chunkReady
  case finished
}

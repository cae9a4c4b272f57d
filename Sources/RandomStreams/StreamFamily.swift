/// All streams of one replication: a stream is named by (seed, replication, entity, purpose, step).
public struct StreamFamily: Sendable {
  @usableFromInline let key: UInt64

  /// The family of one replication of an experiment.
  ///
  /// Seed and replication are mixed by one block of the generator itself, so near seeds and
  /// replications give unrelated keys.
  public init(seed: UInt64, replication: Int) {
    let counter = (low: seed, high: UInt64(truncatingIfNeeded: replication))
    key = Philox.block(counter: counter, key: 0).low
  }

  /// The stream of one purpose of one entity; `step` numbers visits, stops or tries.
  ///
  /// A step is at least 0 and below 2^24. Naming costs a few stores: nothing is computed before the
  /// first number is asked for.
  @inlinable
  public func stream(_ entity: StreamEntity, _ purpose: StreamPurpose, step: Int) -> RandomStream {
    precondition(step >= 0 && step < 1 << 24, "a step of a stream fits into 24 bits")
    let name = UInt64(purpose.rawValue) << 24 | UInt64(truncatingIfNeeded: step)
    return RandomStream(key: key, counter: (low: name << 32, high: entity.packed))
  }
}

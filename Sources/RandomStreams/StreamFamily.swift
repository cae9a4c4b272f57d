/// All streams of one replication: a stream is named by (seed, replication, entity, purpose, step).
public struct StreamFamily: Sendable {
  @usableFromInline let key: UInt64

  /// The family of one replication of an experiment.
  public init(seed: UInt64, replication: Int) {
    key = seed &+ UInt64(truncatingIfNeeded: replication)
  }

  /// The stream of one purpose of one entity; `step` numbers visits, stops or tries.
  @inlinable
  public func stream(_ entity: StreamEntity, _ purpose: StreamPurpose, step: Int) -> RandomStream {
    RandomStream(key: key, entity: entity.packed, purpose: purpose.rawValue, step: step)
  }
}

/// A reproducible sequence of random numbers with a state of its own.
public struct RandomStream: Sendable {
  @usableFromInline var state: UInt64

  @inlinable
  init(key: UInt64, entity: UInt64, purpose: UInt8, step: Int) {
    state = key &+ entity &+ UInt64(purpose) &+ UInt64(truncatingIfNeeded: step)
  }

  /// A number uniform on the open interval (0, 1).
  public mutating func nextUniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1
    return (Double(state >> 12) + 0.5) / 4_503_599_627_370_496
  }
}

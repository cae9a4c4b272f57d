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

  /// The first two uniform numbers of a stream, for two draws at the same occasion: they cost as
  /// much as one.
  @inlinable
  public func uniforms(
    _ entity: StreamEntity, _ purpose: StreamPurpose, step: Int
  ) -> (first: Double, second: Double) {
    var stream = stream(entity, purpose, step: step)
    return (stream.nextUniform(), stream.nextUniform())
  }

  /// The first four words of a stream, each uniform below 2^32.
  @inlinable
  public func words(
    _ entity: StreamEntity, _ purpose: StreamPurpose, step: Int
  ) -> RandomWords {
    var stream = stream(entity, purpose, step: step)
    stream.refill()
    return RandomWords(low: stream.bufferLow, high: stream.bufferHigh)
  }
}

/// Four words of a stream, in two registers: to choose one of a vector leads through memory.
public struct RandomWords: BitwiseCopyable, Sendable {
  @usableFromInline let low: UInt64
  @usableFromInline let high: UInt64

  @inlinable
  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Four times 0.
  @inlinable public static var zero: RandomWords { RandomWords(low: 0, high: 0) }

  /// The word of a number from 0; of a higher one that of its lowest two bits.
  @inlinable
  public subscript(number: Int) -> UInt32 {
    let pair = number & 2 == 0 ? low : high
    return UInt32(truncatingIfNeeded: pair &>> UInt64(truncatingIfNeeded: (number & 1) &* 32))
  }
}

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A reproducible sequence of random numbers with a state of its own.
///
/// A plain value: a copy continues with the same numbers as the original. One stream holds
/// 2^32 blocks of four 32-bit words.
public struct RandomStream: Sendable, BitwiseCopyable {
  @usableFromInline let key: UInt64
  /// Entity, 64 bits.
  @usableFromInline let counterHigh: UInt64
  /// Purpose (8 bits), step (24), number of the next block (32).
  @usableFromInline var counterLow: UInt64
  /// The four words of the last block, first word in the lowest bits.
  @usableFromInline var bufferLow: UInt64 = 0
  @usableFromInline var bufferHigh: UInt64 = 0
  /// Words of the buffer already given out; 4 means empty.
  @usableFromInline var position: UInt32 = 4

  @inlinable
  init(key: UInt64, counter: (low: UInt64, high: UInt64)) {
    self.key = key
    counterLow = counter.low
    counterHigh = counter.high
  }

  @inlinable
  mutating func refill() {
    let block = Philox.block(counter: (low: counterLow, high: counterHigh), key: key)
    bufferLow = block.low
    bufferHigh = block.high
    let next = counterLow &+ 1
    precondition(UInt32(truncatingIfNeeded: next) != 0, "a stream holds 2^32 blocks")
    counterLow = next
    position = 0
  }

  /// A whole number uniform below 2^32.
  @inlinable
  public mutating func nextUInt32() -> UInt32 {
    if position == 4 { refill() }
    let pair = position < 2 ? bufferLow : bufferHigh
    let word = UInt32(truncatingIfNeeded: position & 1 == 0 ? pair : pair >> 32)
    position += 1
    return word
  }

  /// A whole number uniform below 2^64; an odd word left in the block is skipped.
  @inlinable
  public mutating func nextUInt64() -> UInt64 {
    if position > 2 { refill() }
    if position == 0 {
      position = 2
      return bufferLow
    }
    position = 4
    return bufferHigh
  }

  /// A number uniform on the open interval (0, 1), a multiple of 2^-53.
  @inlinable
  public mutating func nextUniform() -> Double {
    var bits = nextUInt64() >> 11
    while bits == 0 { bits = nextUInt64() >> 11 }
    return Double(bits) * 0x1p-53
  }

  /// An exponential number with mean 1, by inversion: it takes one uniform number, always, and
  /// falls as that number rises, which keeps two laws on the same stream in step.
  @inlinable
  public mutating func nextExponential() -> Double {
    Self.exponential(at: nextUniform())
  }

  /// The exponential number with mean 1 that belongs to a uniform one.
  public static func exponential(at uniform: Double) -> Double { -log(uniform) }
}

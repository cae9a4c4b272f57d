/// The counter-based generator Philox 4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random
/// numbers: as easy as 1, 2, 3", SC11 (https://doi.org/10.1145/2063384.2063405), section 4.3.
@usableFromInline
enum Philox {
  /// The 128 random bits that belong to a 128-bit counter under a 64-bit key.
  ///
  /// Words are packed little end first: `counter.low` holds the words 0 and 1 of the paper,
  /// `counter.high` 2 and 3; keys and results likewise.
  @inlinable
  static func block(
    counter: (low: UInt64, high: UInt64), key: UInt64
  ) -> (low: UInt64, high: UInt64) {
    var word0 = counter.low & 0xFFFF_FFFF
    var word1 = counter.low >> 32
    var word2 = counter.high & 0xFFFF_FFFF
    var word3 = counter.high >> 32
    var key0 = UInt32(truncatingIfNeeded: key)
    var key1 = UInt32(truncatingIfNeeded: key >> 32)
    for _ in 0..<10 {
      let product0 = 0xD251_1F53 &* word0
      let product1 = 0xCD9E_8D57 &* word2
      word0 = (product1 >> 32) ^ word1 ^ UInt64(key0)
      word1 = product1 & 0xFFFF_FFFF
      word2 = (product0 >> 32) ^ word3 ^ UInt64(key1)
      word3 = product0 & 0xFFFF_FFFF
      key0 &+= 0x9E37_79B9
      key1 &+= 0xBB67_AE85
    }
    return (word1 << 32 | word0, word3 << 32 | word2)
  }
}

/// A short number that tells texts and tables apart.
public enum ContentHash {
  /// FNV-1a with 64 bits (Fowler, Noll and Vo; offset basis and prime as published).
  ///
  /// Inlinable: a table has up to 64 MiB, and each byte is one step.
  @inlinable
  public static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// A hash as 16 hex digits.
  public static func hexDigits(of hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

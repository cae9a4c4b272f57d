/// Numbers as bytes, one behind the other, to be read in the same order by `NumberReader`.
///
/// Whole numbers take a byte for each seven bits (LEB128, the sign in the lowest bit), so that the
/// many small ones stay short. The bytes are the same on every machine.
public struct NumberWriter {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Nothing written.
  public init() {}

  /// Writes a whole number of either sign.
  public mutating func put(_ value: Int) { put(Int64(value)) }

  /// Writes a whole number of either sign.
  public mutating func put(_ value: Int64) {
    putBits(UInt64(bitPattern: value << 1 ^ value >> 63))
  }

  /// Writes a whole number of either sign.
  public mutating func put(_ value: Int128) {
    putBits(UInt128(bitPattern: value << 1 ^ value >> 127))
  }

  /// Writes a whole number from 0 up.
  public mutating func put(_ value: UInt128) { putBits(value) }

  /// Writes a number exactly, whatever it is.
  public mutating func put(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes a mark.
  public mutating func put(_ value: Bool) { bytes.append(value ? 1 : 0) }

  /// Writes bytes with their number before them.
  public mutating func put(_ value: [UInt8]) {
    put(value.count)
    bytes.append(contentsOf: value)
  }

  /// Writes where the numbers are that are not 0, and which: most are.
  public mutating func putSparse(_ values: [Int]) {
    put(values.count { $0 != 0 })
    var gap = 0
    for value in values {
      guard value != 0 else {
        gap += 1
        continue
      }
      put(gap)
      put(value)
      gap = 0
    }
  }

  /// Calls `body` with the bytes of a whole number from 0 up, as `put` writes it.
  @inline(__always)
  static func forEachByte(of value: Int, _ body: (UInt8) -> Void) {
    forEachByte(ofBits: UInt64(value) << 1, body)
  }

  /// The most bytes that a whole number takes.
  static var mostBytes: Int { (Int.bitWidth + 6) / 7 }

  private mutating func putBits(_ value: some FixedWidthInteger & UnsignedInteger) {
    Self.forEachByte(ofBits: value) { bytes.append($0) }
  }

  @inline(__always)
  private static func forEachByte(
    ofBits value: some FixedWidthInteger & UnsignedInteger, _ body: (UInt8) -> Void
  ) {
    var rest = value
    while rest > 0x7F {
      body(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    body(UInt8(truncatingIfNeeded: rest))
  }
}

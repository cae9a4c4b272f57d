/// Reads what `NumberWriter` has written.
public struct NumberReader {
  private let bytes: [UInt8]
  private var place = 0

  /// A reader at the start of bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether everything is read.
  public var isAtEnd: Bool { place == bytes.count }

  /// The next whole number of either sign.
  public mutating func int64() throws(UnreadableBytes) -> Int64 {
    let bits: UInt64 = try bits()
    return Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
  }

  /// The next whole number of either sign.
  public mutating func int() throws(UnreadableBytes) -> Int { Int(try int64()) }

  /// The next number of things, which is at most `limit`.
  public mutating func count(atMost limit: Int) throws(UnreadableBytes) -> Int {
    let count = try int()
    guard count >= 0, count <= limit else { throw UnreadableBytes() }
    return count
  }

  /// The next whole number of either sign.
  public mutating func int128() throws(UnreadableBytes) -> Int128 {
    let bits: UInt128 = try bits()
    return Int128(bitPattern: bits >> 1) ^ -Int128(bitPattern: bits & 1)
  }

  /// The next whole number from 0 up.
  public mutating func uint128() throws(UnreadableBytes) -> UInt128 { try bits() }

  /// The next number.
  public mutating func double() throws(UnreadableBytes) -> Double {
    let size = MemoryLayout<UInt64>.size
    guard bytes.count - place >= size else { throw UnreadableBytes() }
    let bits = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
    place += size
    return Double(bitPattern: UInt64(littleEndian: bits))
  }

  /// The next mark.
  public mutating func flag() throws(UnreadableBytes) -> Bool {
    guard place < bytes.count, bytes[place] < 2 else { throw UnreadableBytes() }
    place += 1
    return bytes[place - 1] == 1
  }

  /// The next bytes with their number before them.
  public mutating func byteList() throws(UnreadableBytes) -> [UInt8] {
    let count = try count(atMost: bytes.count - place)
    guard count <= bytes.count - place else { throw UnreadableBytes() }
    defer { place += count }
    return Array(bytes[place..<place + count])
  }

  /// So many numbers of which those that are not 0 were written.
  public mutating func sparse(_ size: Int) throws(UnreadableBytes) -> [Int] {
    var values = [Int](repeating: 0, count: size)
    var next = 0
    for _ in 0..<(try count(atMost: size)) {
      next += try count(atMost: size - 1 - next)
      guard next < size else { throw UnreadableBytes() }
      values[next] = try int()
      next += 1
    }
    return values
  }

  @inline(__always)
  private mutating func bits<Bits: FixedWidthInteger & UnsignedInteger>()
    throws(UnreadableBytes) -> Bits
  {
    var value: Bits = 0
    var shift = 0
    while place < bytes.count, shift < Bits.bitWidth {
      let byte = bytes[place]
      place += 1
      value |= Bits(byte & 0x7F) << Bits(shift)
      if byte < 0x80 { return value }
      shift += 7
    }
    throw UnreadableBytes()
  }
}

/// Bytes are not what was expected at their place.
public struct UnreadableBytes: Error, Equatable {
  /// Bytes that cannot be read.
  public init() {}
}

/// A range of whole numbers that a histogram counts together.
///
/// Numbers below 512 are alone in theirs; the buckets of higher octaves are 2, 4, 8, … wide, so
/// that every octave has 256.
@usableFromInline
struct Bucket: Equatable {
  /// Position from the lowest numbers up.
  @usableFromInline let index: Int

  @usableFromInline static var octaveBits: Int { 8 }
  @usableFromInline static var pageBits: Int { 6 }
  @usableFromInline static var pageMask: Int { 63 }
  /// Pages that hold the buckets of all positive `Int64`.
  static var pageCount: Int { (Bucket(containing: .max).index >> pageBits) + 1 }

  @inlinable
  init(index: Int) {
    self.index = index
  }

  /// The bucket of a number from 0 up.
  @inlinable
  init(containing value: Int64) {
    if value < 1 << Int64(Self.octaveBits) {
      self.init(index: Int(value))
    } else if value < 1 << 53 {
      self.init(containingWide: value)
    } else {
      let octave = Int64.bitWidth - 1 - Self.octaveBits - value.leadingZeroBitCount
      self.init(index: octave &<< Self.octaveBits &+ Int(value &>> Int64(octave)))
    }
  }

  /// The bucket of a number from 2^8 up and below 2^53.
  @inlinable
  @inline(__always)
  init(containingWide value: Int64) {
    // A floating-point number has the octave as its exponent, and then the place within it.
    let bits = Double(value).bitPattern &>> UInt64(52 - Self.octaveBits)
    index = Int(truncatingIfNeeded: bits) &- (1_023 + Self.octaveBits - 1) &<< Self.octaveBits
  }

  /// The least number that `init(containingWide:)` takes.
  static var firstWide: Int64 { 1 << Int64(octaveBits) }

  /// How many numbers it spans.
  var width: Int64 { 1 << Int64(octave) }

  /// The least number in it.
  var lowerBound: Int64 { Int64(index - octave << Self.octaveBits) << Int64(octave) }

  /// The observation of a rank from 1 among so many in it, which are taken to lie evenly.
  func number(rank: Int, of count: Int) -> Double {
    let position = (Double(rank) - 0.5) / Double(count)
    return Double(lowerBound) + (position * Double(width - 1)).rounded()
  }

  private var octave: Int { max(0, index >> Self.octaveBits - 1) }
}

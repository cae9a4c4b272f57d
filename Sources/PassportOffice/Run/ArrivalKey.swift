import EventKernel

/// An arrival within a block: when, and the number of the person.
///
/// A block is at most a day, less than 2^37 microseconds: both fit into one integer, which sorts by
/// time and then by number.
struct ArrivalKey: Comparable {
  private let packed: UInt64

  private static let indexBits: UInt64 = 27
  /// The most people of one block.
  static let mostPeople = 1 << 27 - 1

  init(offset: SimDuration, index: Int) {
    packed = UInt64(offset.microseconds) << Self.indexBits | UInt64(index)
  }

  /// From the start of the block.
  @inline(__always)
  var offset: SimDuration { SimDuration(microseconds: Int64(packed >> Self.indexBits)) }

  @inline(__always)
  var index: Int { Int(packed & (1 << Self.indexBits - 1)) }

  static func < (left: ArrivalKey, right: ArrivalKey) -> Bool { left.packed < right.packed }
}

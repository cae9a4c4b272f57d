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

  /// Puts keys in order.
  ///
  /// They are spread over a thousand buckets by their highest bits, and few are out of order then.
  /// Those of a day that crowds into a few minutes are sorted by comparisons.
  static func order(_ keys: inout [ArrivalKey]) {
    guard keys.count >= fewest, let last = keys.max() else { return keys.sort() }
    let shift = max(0, 64 - last.packed.leadingZeroBitCount - bucketBits)
    let most = keys.withUnsafeMutableBufferPointer { keys in
      withUnsafeTemporaryAllocation(of: ArrivalKey.self, capacity: keys.count) { copy in
        _ = copy.initialize(from: keys)
        return spread(copy, over: keys, shift)
      }
    }
    guard most <= mostInBucket else { return keys.sort() }
    keys.withUnsafeMutableBufferPointer { insertionSort($0) }
  }

  /// Of fewer a plain sort is as cheap.
  private static let fewest = 32
  private static let bucketBits = 10
  private static let mostInBucket: Int32 = 32

  /// Puts keys into the buckets, one behind the other, and tells how many the fullest has.
  private static func spread(
    _ source: UnsafeMutableBufferPointer<ArrivalKey>,
    over target: UnsafeMutableBufferPointer<ArrivalKey>, _ shift: Int
  ) -> Int32 {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << bucketBits) { bounds in
      bounds.initialize(repeating: 0)
      for key in source { bounds[Int(key.packed &>> shift)] &+= 1 }
      var end: Int32 = 0
      var most: Int32 = 0
      for bucket in bounds.indices {
        let count = bounds[bucket]
        bounds[bucket] = end
        end &+= count
        most = max(most, count)
      }
      for key in source {
        let bucket = Int(key.packed &>> shift)
        target[Int(bounds[bucket])] = key
        bounds[bucket] &+= 1
      }
      return most
    }
  }

  private static func insertionSort(_ keys: UnsafeMutableBufferPointer<ArrivalKey>) {
    for position in keys.indices.dropFirst() {
      let key = keys[position]
      var place = position
      while place > 0, key < keys[place - 1] {
        keys[place] = keys[place - 1]
        place -= 1
      }
      keys[place] = key
    }
  }
}

/// Counts of whole numbers from 0 up in buckets of at most 1/256 of their value.
///
/// Numbers below 512 have buckets of their own; above, each octave is divided into 256. Counts,
/// minimum and maximum are exact, and a quantile lies in the same bucket as the observation it
/// stands for, so it is wrong by less than `relativeError`. Merging is exact and in any order
/// gives the same content. Only quarters of an octave that were ever hit take memory: 128 bytes
/// each (two bytes a bucket until a bucket holds 65,536).
public struct Histogram: Mergeable {
  /// Observations that are exactly 0.
  public internal(set) var zeroCount = 0
  /// Observations longer than any number: those who never got there.
  public internal(set) var infiniteCount = 0
  @usableFromInline var positiveCount = 0
  @usableFromInline var lowest = Int64.max
  @usableFromInline var highest: Int64 = 0
  /// For each page of 64 buckets 1 + its place in `low`, or 0 where nothing was hit.
  @usableFromInline var places: [UInt8] = []
  /// The counts modulo 65,536, page after page in the order of first use.
  @usableFromInline var low: [UInt16] = []
  /// What `low` has lost, in units of 65,536; empty until there is any.
  @usableFromInline var carries: [UInt32] = []

  /// No observation.
  public init() {}

  /// A finite quantile is off by less than this share of the true one (1/256, below 0.4 %).
  public static let relativeError = 1.0 / 256

  /// All observations, the infinite ones included.
  public var count: Int { zeroCount + positiveCount + infiniteCount }

  /// The least finite observation.
  public var minimum: Int64? {
    if zeroCount > 0 { return 0 }
    return positiveCount > 0 ? lowest : nil
  }

  /// The greatest finite observation.
  public var maximum: Int64? {
    positiveCount > 0 || zeroCount > 0 ? highest : nil
  }

  /// Takes in one number from 0 up, in a few nanoseconds.
  @inlinable
  public mutating func add(_ value: Int64) {
    guard value > 0 else { return addZero(value) }
    positiveCount += 1
    if value < lowest { lowest = value }
    if value > highest { highest = value }
    let bucket = Bucket(containing: value).index
    let page = bucket >> Bucket.pageBits
    if page >= places.count || places[page] == 0 { makePage(page) }
    let cell = (Int(places[page]) - 1) << Bucket.pageBits + bucket & Bucket.pageMask
    low[cell] &+= 1
    if low[cell] == 0 { carry(1, at: cell) }
  }

  /// Takes in many numbers from 0 up, each at less than half the cost of one alone.
  public mutating func add(contentsOf values: UnsafeBufferPointer<Int64>) {
    let group = NumberGroup(values)
    guard group.isSmall else {
      for value in values { add(value) }
      return
    }
    add(group)
  }

  /// Takes in so many people who never got there.
  public mutating func addInfinite(_ people: Int = 1) {
    infiniteCount += people
  }

  /// Adds all that the other has counted.
  public mutating func merge(_ other: Histogram) {
    if count == 0 {
      self = other
      return
    }
    zeroCount += other.zeroCount
    infiniteCount += other.infiniteCount
    positiveCount += other.positiveCount
    lowest = min(lowest, other.lowest)
    highest = max(highest, other.highest)
    other.forEachPage { page, cells in mergePage(page, of: other, from: cells) }
  }

  @usableFromInline
  mutating func addZero(_ value: Int64) {
    precondition(value == 0, "a histogram counts numbers from 0 up, not \(value)")
    zeroCount += 1
  }

  @usableFromInline
  mutating func makePage(_ page: Int) {
    if places.isEmpty {
      places = [UInt8](repeating: 0, count: Bucket.pageCount)
    }
    // Reserving exactly avoids the slack of doubling: there are thousands of histograms.
    let size = low.count + Bucket.pageMask + 1
    low.reserveCapacity(size)
    low.append(contentsOf: repeatElement(0, count: Bucket.pageMask + 1))
    if !carries.isEmpty {
      carries.append(contentsOf: repeatElement(0, count: Bucket.pageMask + 1))
    }
    places[page] = UInt8(size >> Bucket.pageBits)
  }

  @usableFromInline
  mutating func carry(_ amount: UInt32, at cell: Int) {
    if carries.isEmpty {
      carries = [UInt32](repeating: 0, count: low.count)
    }
    carries[cell] += amount
  }

  mutating func add(count: Int, to bucket: Bucket) {
    let page = bucket.index >> Bucket.pageBits
    if page >= places.count || places[page] == 0 { makePage(page) }
    let cell = (Int(places[page]) - 1) << Bucket.pageBits + bucket.index & Bucket.pageMask
    let sum = Int(low[cell]) + count
    low[cell] = UInt16(truncatingIfNeeded: sum)
    if sum > UInt16.max { carry(UInt32(sum >> UInt16.bitWidth), at: cell) }
  }
}

extension Histogram: Equatable {
  /// Whether the same numbers were counted, up to the width of the buckets, in whatever order.
  public static func == (left: Histogram, right: Histogram) -> Bool {
    left.zeroCount == right.zeroCount && left.infiniteCount == right.infiniteCount
      && left.positiveCount == right.positiveCount && left.lowest == right.lowest
      && left.highest == right.highest && left.cells() == right.cells()
  }

  private func cells() -> [Cell] {
    var all: [Cell] = []
    forEachBucket { bucket, count in
      all.append(Cell(bucket: bucket, count: count))
      return true
    }
    return all
  }

  private struct Cell: Equatable {
    var bucket: Bucket
    var count: Int
  }
}

/// Later events whose stretch has begun, in their order: they are taken from the front.
///
/// The sorted bottom of a ladder queue (Tang, Goh and Thng, "Ladder queue: an O(1) priority queue
/// structure for large-scale discrete event simulation", 2005): to put a few events in order once
/// takes fewer steps than to move each up and down a heap, and they need no slots.
@usableFromInline
struct OpenedEvents<Payload: BitwiseCopyable & Sendable>: ~Copyable {
  @usableFromInline typealias Entry = LaterEvents<Payload>.Entry

  /// The first key, `.last` without one.
  @usableFromInline private(set) var firstKey: EventKey
  /// In order from `startIndex` up to `endIndex`.
  @usableFromInline private(set) var entries: UnsafeMutablePointer<Entry>
  @usableFromInline private(set) var startIndex: Int
  @usableFromInline private(set) var endIndex: Int
  /// Added since the last `sort`, in no order.
  @usableFromInline private(set) var added: UnsafeMutablePointer<Entry>
  @usableFromInline private(set) var addedCount: Int
  @usableFromInline private(set) var capacity: Int
  /// Where each bucket of `sort` begins, then where it ends.
  @usableFromInline let bounds: UnsafeMutablePointer<Int32>

  @usableFromInline
  init() {
    firstKey = .last
    entries = .allocate(capacity: 0)
    startIndex = 0
    endIndex = 0
    added = .allocate(capacity: 0)
    addedCount = 0
    capacity = 0
    bounds = .allocate(capacity: 1 << Self.mostBucketBits)
    bounds.initialize(repeating: 0, count: 1 << Self.mostBucketBits)
  }

  @inlinable
  deinit {
    entries.deallocate()
    added.deallocate()
    bounds.deallocate()
  }

  /// Of few entries one insertion sort is the cheapest.
  @inlinable static var many: Int { 24 }

  /// Two to this power are the most buckets.
  @inlinable static var mostBucketBits: Int { 10 }

  @inlinable var count: Int { endIndex &- startIndex }

  @inlinable var firstPayload: Payload { entries[startIndex].payload }

  /// Adds an entry, which counts from the next `sort` on.
  @inlinable
  mutating func add(_ entry: Entry) {
    if addedCount == capacity { grow() }
    added[addedCount] = entry
    addedCount &+= 1
  }

  /// Adds entries, which count from the next `sort` on.
  @inlinable
  @inline(__always)
  mutating func add(_ newEntries: UnsafePointer<Entry>, count newCount: Int) {
    while addedCount &+ newCount > capacity { grow() }
    (added + addedCount).update(from: newEntries, count: newCount)
    addedCount &+= newCount
  }

  /// Puts the entries added in order, whose times differ in so many low bits at most; of those before
  /// none may be left.
  @inlinable
  mutating func sort(lowBits: Int) {
    guard addedCount > 0 else { return }
    startIndex = 0
    endIndex = addedCount
    addedCount = 0
    if endIndex < Self.many {
      swap(&entries, &added)
    } else {
      spread(lowBits: lowBits)
    }
    insertionSort(from: 0, to: endIndex)
    firstKey = entries[0].key
  }

  /// Spreads the entries over buckets by the highest bits of their times, about one in each, so that
  /// hardly any is out of order then.
  @inlinable
  mutating func spread(lowBits: Int) {
    let bits = min(Int.bitWidth &- endIndex.leadingZeroBitCount, Self.mostBucketBits)
    let buckets = 1 &<< bits
    let shift = UInt64(lowBits &- bits)
    bounds.update(repeating: 0, count: buckets)
    for index in 0..<endIndex { bounds[bucket(of: added[index], shift, buckets)] &+= 1 }
    var end: Int32 = 0
    var most: Int32 = 0
    for bucket in 0..<buckets {
      let count = bounds[bucket]
      bounds[bucket] = end
      end &+= count
      most = max(most, count)
    }
    for index in 0..<endIndex {
      let bucket = bucket(of: added[index], shift, buckets)
      entries[Int(bounds[bucket])] = added[index]
      bounds[bucket] &+= 1
    }
    if most >= Self.many { sortLarge(buckets) }
  }

  @inlinable
  @inline(__always)
  func bucket(of entry: Entry, _ shift: UInt64, _ buckets: Int) -> Int {
    Int(truncatingIfNeeded: entry.key.high &>> shift) & (buckets &- 1)
  }

  /// Sorts the buckets in which there are many entries.
  @inlinable
  @inline(never)
  func sortLarge(_ buckets: Int) {
    var start = 0
    for bucket in 0..<buckets {
      let end = Int(bounds[bucket])
      if end &- start >= Self.many {
        var large = UnsafeMutableBufferPointer(start: entries + start, count: end &- start)
        large.sort { $0.key < $1.key }
      }
      start = end
    }
  }

  @inlinable
  @inline(__always)
  func insertionSort(from start: Int, to end: Int) {
    var next = start &+ 1
    var last = entries[start].key
    while next < end {
      let key = entries[next].key
      if key < last {
        moveDown(next, above: start)
      } else {
        // Nearly all are in order already: nothing else of them is read, and nothing written.
        last = key
      }
      next &+= 1
    }
  }

  /// Moves an entry down to its place among those before it, which are in order.
  @inlinable
  @inline(__always)
  func moveDown(_ place: Int, above start: Int) {
    let entry = entries[place]
    var index = place
    repeat {
      entries[index] = entries[index &- 1]
      index &-= 1
    } while index > start && entry.key < entries[index &- 1].key
    entries[index] = entry
  }

  /// Takes the first entry; there is one.
  @inlinable
  @inline(__always)
  mutating func takeFirst() -> Payload {
    let payload = entries[startIndex].payload
    startIndex &+= 1
    firstKey = startIndex == endIndex ? .last : entries[startIndex].key
    return payload
  }

  /// Makes room for more entries; there is none in order.
  @usableFromInline
  mutating func grow() {
    precondition(count == 0, "entries are added when none is left")
    capacity = max(128, 2 * capacity)
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity)
    larger.update(from: added, count: addedCount)
    added.deallocate()
    added = larger
    entries.deallocate()
    entries = .allocate(capacity: capacity)
  }
}

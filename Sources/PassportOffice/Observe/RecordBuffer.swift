/// Records of one kind that a run has made and nobody has read yet, in the order of their making.
///
/// Plain memory with one owner, because an array asks at each append whether it is shared.
public struct RecordBuffer<Record: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
  @usableFromInline private(set) var base: UnsafeMutablePointer<Record>
  @usableFromInline private(set) var capacity: Int
  /// How many there are.
  public private(set) var count = 0

  /// An empty buffer with room for so many records before it grows.
  public init(capacity: Int) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  @inlinable
  deinit {
    base.deallocate()
  }

  /// The positions of the records, from 0.
  public var indices: Range<Int> { 0..<count }

  /// The record at a position.
  public subscript(position: Int) -> Record {
    @inline(__always)
    unsafeAddress {
      assert(indices.contains(position), "a position of the buffer")
      return UnsafePointer(base + position)
    }
    @inline(__always)
    unsafeMutableAddress {
      assert(indices.contains(position), "a position of the buffer")
      return base + position
    }
  }

  /// A copy of all records.
  public var contents: [Record] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Adds a record.
  @inline(__always)
  mutating func append(_ record: Record) {
    if count == capacity { grow() }
    (base + count).initialize(to: record)
    count &+= 1
  }

  /// Adds a copy of the record at an address and tells its position.
  @inline(__always)
  mutating func append(copying record: UnsafePointer<Record>) -> Int {
    if count == capacity { grow() }
    let position = count
    (base + position).initialize(from: record, count: 1)
    count = position &+ 1
    return position
  }

  /// Adds many records.
  public mutating func append(contentsOf records: [Record]) {
    for record in records { append(record) }
  }

  /// Forgets all records and keeps the room.
  public mutating func removeAll() {
    count = 0
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Record>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}

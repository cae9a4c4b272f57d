/// The moving of keys in the heap of an event list, on memory that the list owns.
///
/// A few words passed by value, so that they stay in registers. The root at 3 puts each four
/// siblings at a multiple of four, which is one cache line.
@usableFromInline
struct EventHeap: BitwiseCopyable {
  @usableFromInline let keys: UnsafeMutablePointer<EventKey>
  /// Where the key of each slot is.
  @usableFromInline let positions: UnsafeMutablePointer<UInt32>
  @usableFromInline let endIndex: Int

  @inlinable
  init(
    keys: UnsafeMutablePointer<EventKey>, positions: UnsafeMutablePointer<UInt32>, endIndex: Int
  ) {
    self.keys = keys
    self.positions = positions
    self.endIndex = endIndex
  }

  @inlinable
  static var root: Int { 3 }

  @inlinable
  static func parent(of index: Int) -> Int { index &>> 2 &+ 2 }

  @inlinable
  static func firstChild(of index: Int) -> Int { index &<< 2 &- 8 }

  /// Puts a key into the place at `index`, whose own key is not needed any more.
  @inlinable
  func settle(_ key: EventKey, from index: Int) {
    if key < keys[Self.parent(of: index)] {
      siftUp(key, from: index)
    } else {
      siftDown(key, from: index)
    }
  }

  /// Moves the place at `start` up until the key may stand there; ends at `.first` above the root.
  @inlinable
  func siftUp(_ key: EventKey, from start: Int) {
    var index = start
    while true {
      let parent = Self.parent(of: index)
      let above = keys[parent]
      guard key < above else { break }
      place(above, at: index)
      index = parent
    }
    place(key, at: index)
  }

  /// Moves the place at `start` down until the key may stand there.
  @inlinable
  func siftDown(_ key: EventKey, from start: Int) {
    var index = start
    var child = Self.firstChild(of: index)
    while child < endIndex {
      let next = firstOfSiblings(at: child)
      guard next.key < key else { break }
      place(next.key, at: index)
      index = next.index
      child = Self.firstChild(of: index)
    }
    place(key, at: index)
  }

  /// The smallest of four siblings; missing ones are `.last`.
  ///
  /// Without branches, because which sibling comes first cannot be foreseen: with them the hold
  /// model takes three times as long (`antrean bench scheduler`).
  @inlinable
  func firstOfSiblings(at index: Int) -> (key: EventKey, index: Int) {
    let left = EventKey.first(keys[index], keys[index &+ 1], at: index)
    let right = EventKey.first(keys[index &+ 2], keys[index &+ 3], at: index &+ 2)
    let isRight: UInt64 = right.key < left.key ? .max : 0
    return (
      EventKey.choose(left.key, right.key, isRight),
      left.index ^ ((left.index ^ right.index) & Int(truncatingIfNeeded: isRight))
    )
  }

  @inlinable
  func place(_ key: EventKey, at index: Int) {
    keys[index] = key
    positions[Int(key.slot)] = UInt32(truncatingIfNeeded: index)
  }
}

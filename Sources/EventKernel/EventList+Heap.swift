/// Where parents and children are in the heap.
///
/// The root at 3 puts each four siblings at a multiple of four, which is one cache line.
@usableFromInline
enum EventHeapIndex {
  @inlinable
  static var root: Int { 3 }

  @inlinable
  static func parent(of index: Int) -> Int { index &>> 2 &+ 2 }

  @inlinable
  static func firstChild(of index: Int) -> Int { index &<< 2 &- 8 }
}

extension EventList {
  /// Puts a new key where it belongs.
  ///
  /// Most events schedule another one: it takes the empty root, which saves moving the last key up
  /// and the new one in (`antrean bench scheduler`, hold).
  @inlinable
  mutating func insert(_ key: EventKey) {
    if hasEmptyRoot {
      hasEmptyRoot = false
      siftDown(key, from: EventHeapIndex.root)
    } else {
      endIndex &+= 1
      siftUp(key, from: endIndex &- 1)
    }
  }

  /// Fills the place with the last key and shortens the heap.
  @inlinable
  mutating func remove(at index: Int) {
    endIndex &-= 1
    let key = keys[endIndex]
    keys[endIndex] = .last
    guard index != endIndex else { return }
    if key < keys[EventHeapIndex.parent(of: index)] {
      siftUp(key, from: index)
    } else {
      siftDown(key, from: index)
    }
  }

  @inlinable
  mutating func closeEmptyRoot() {
    hasEmptyRoot = false
    remove(at: EventHeapIndex.root)
  }

  /// Moves the place at `start` up until the key may stand there; ends at `.first` above the root.
  @inlinable
  func siftUp(_ key: EventKey, from start: Int) {
    var index = start
    while true {
      let parent = EventHeapIndex.parent(of: index)
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
    var child = EventHeapIndex.firstChild(of: index)
    while child < endIndex {
      let next = firstOfSiblings(at: child)
      let below = keys[next]
      guard below < key else { break }
      place(below, at: index)
      index = next
      child = EventHeapIndex.firstChild(of: index)
    }
    place(key, at: index)
  }

  /// The index of the smallest of four siblings; missing ones are `.last`.
  @inlinable
  func firstOfSiblings(at index: Int) -> Int {
    let left = keys[index &+ 1] < keys[index] ? index &+ 1 : index
    let right = keys[index &+ 3] < keys[index &+ 2] ? index &+ 3 : index &+ 2
    return keys[right] < keys[left] ? right : left
  }

  @inlinable
  func place(_ key: EventKey, at index: Int) {
    keys[index] = key
    slots.positions[Int(key.slot)] = UInt32(truncatingIfNeeded: index)
  }
}

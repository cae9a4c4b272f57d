extension EventList {
  /// Keys of an empty heap, aligned to cache lines, with whole groups of siblings.
  @usableFromInline
  static func makeKeys(capacity: Int) -> UnsafeMutablePointer<EventKey> {
    let keyCount = keyCount(capacity: capacity)
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: keyCount * MemoryLayout<EventKey>.stride, alignment: 64)
    let keys = memory.bindMemory(to: EventKey.self, capacity: keyCount)
    keys.initialize(repeating: .last, count: keyCount)
    keys.update(repeating: .first, count: EventHeap.root)
    return keys
  }

  static func keyCount(capacity: Int) -> Int {
    (EventHeap.root + capacity + 3) / 4 * 4
  }

  /// Doubles the room, up to the limit of pending events.
  @usableFromInline
  mutating func grow() {
    let capacity = slots.capacity
    precondition(
      capacity < limits.slots, "at most \(limits.slots) events can be pending at once")
    let newCapacity = min(2 * capacity, limits.slots)
    slots.grow(to: newCapacity)
    let newKeys = Self.makeKeys(capacity: newCapacity)
    newKeys.update(from: keys, count: endIndex)
    keys.deallocate()
    keys = newKeys
  }

  /// Numbers the pending events afresh in their order, which leaves room for new numbers.
  ///
  /// It happens once in a million million schedulings, so the cost of sorting does not matter.
  @usableFromInline
  mutating func renumber() {
    if hasEmptyRoot { closeEmptyRoot() }
    while later.count + opened.count > 0 {
      moveOpenedIntoHeap()
      if later.count > 0 { openLater() }
    }
    precondition(count < limits.sequences, "there are more numbers than pending events")
    // Keys in order are a heap.
    var pending = UnsafeMutableBufferPointer(start: keys + EventHeap.root, count: heapCount)
    pending.sort()
    let ahead = pending.prefix { $0 < asideKey }.count
    for offset in pending.indices {
      let index = EventHeap.root + offset
      let number = UInt64(offset < ahead ? offset : offset + 1)
      heap.place(keys[index].renumbered(number), at: index)
    }
    if asideKey != .last { asideKey = asideKey.renumbered(UInt64(ahead)) }
    nextSequence = UInt64(count)
  }

  private mutating func moveOpenedIntoHeap() {
    while opened.count > 0 {
      if slots.isFull { grow() }
      let key = opened.firstKey
      let ticket = slots.occupy(with: opened.takeFirst())
      insert(key.inSlot(ticket.slot))
    }
  }
}

extension EventList {
  /// Stops if what the other operations rely on does not hold; takes time linear in the capacity.
  ///
  /// A build with `-DANTREAN_CHECKED` runs it after each operation.
  @usableFromInline
  func checkInvariants() {
    checkHeap()
    checkSlots()
    checkAside()
    checkLater()
    checkOpened()
  }

  private func checkOpened() {
    precondition(
      opened.firstKey == (opened.count == 0 ? .last : opened.entries[opened.startIndex].key),
      "the first of the opened events is known")
    precondition(opened.addedCount == 0, "what is opened is put in order")
    for index in opened.startIndex..<opened.endIndex {
      let key = opened.entries[index].key
      precondition(key.instant >= clock, "no opened event lies before the clock")
      precondition(key.stretch <= later.position, "an opened event lies before all later ones")
      precondition(key.sequence < nextSequence, "a number is given out once")
      precondition(
        index == opened.startIndex || opened.entries[index - 1].key < key,
        "the opened events are in order")
    }
  }

  private func checkLater() {
    precondition((later.count == 0) == (later.opening == .max), "later events open some time")
    var count = 0
    later.forEachEntry { entry, digit, value in
      count += 1
      let stretch = entry.key.stretch
      precondition(entry.key.instant >= clock, "no later event lies before the clock")
      precondition(entry.key.high >= later.opening, "a later event is opened in time")
      precondition(entry.key.sequence < nextSequence, "a number is given out once")
      let bits = LaterEvents<Payload>.bitsOfDigit * digit
      let values = UInt64(LaterEvents<Payload>.values)
      precondition(
        (stretch ^ later.position) >> bits < values && (stretch >> bits) % values == UInt64(value)
          && stretch > later.position,
        "a later event is in the list of the first digit that differs")
    }
    precondition(count == later.count, "every later event is in a list")
  }

  private func checkAside() {
    guard asideKey != .last else { return }
    precondition(asideKey.instant >= clock, "no pending event lies before the clock")
    precondition(asideKey.sequence < nextSequence, "a number is given out once")
    precondition(asidePayload != nil, "who stands beside the heap has a payload")
  }

  private func checkHeap() {
    let root = EventHeap.root
    precondition(Int(bitPattern: keys) % 64 == 0, "siblings share a cache line")
    precondition((0..<root).allSatisfy { keys[$0] == .first }, "nothing stands above the root")
    precondition(
      (endIndex..<Self.keyCount(capacity: slots.capacity)).allSatisfy { keys[$0] == .last },
      "nothing stands behind the end")
    precondition(!hasEmptyRoot || keys[root] == .first, "an empty root precedes everything")
    for index in root..<endIndex where !(hasEmptyRoot && index == root) {
      let key = keys[index]
      precondition(key.instant >= clock, "no pending event lies before the clock")
      precondition(keys[EventHeap.parent(of: index)] < key, "parents come before children")
      precondition(key.sequence < nextSequence, "a number is given out once")
      precondition(slots.positions[Int(key.slot)] == index, "the place of each event is noted")
      precondition(slots.generations[Int(key.slot)] % 2 == 1, "a pending event is in a used slot")
    }
  }

  private func checkSlots() {
    var used = 0
    var retired = 0
    for slot in 0..<slots.capacity {
      let generation = slots.generations[slot]
      used += generation % 2 == 1 ? 1 : 0
      retired += generation == slots.lastGeneration ? 1 : 0
    }
    precondition(used == heapCount, "each used slot belongs to a pending event")
    var free = 0
    var slot = slots.firstFree
    while slot != EventSlots<Payload>.noSlot, free <= slots.capacity {
      precondition(slots.generations[Int(slot)] % 2 == 0, "a free slot has no event")
      slot = slots.positions[Int(slot)]
      free += 1
    }
    precondition(used + free + retired == slots.capacity, "a slot is used, free or retired")
  }
}

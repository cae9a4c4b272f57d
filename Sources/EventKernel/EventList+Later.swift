extension EventList {
  /// Adds an event that nobody will cancel, at an instant not before the clock.
  ///
  /// The order is that of `schedule`. Where tens of thousands are pending it is much cheaper: an event
  /// of a later minute stands in no heap and takes no slot.
  @inlinable
  public mutating func scheduleForGood(
    _ payload: Payload, at instant: SimInstant, rank: EventRank
  ) {
    let key = EventKey(at: instant, rank: rank, sequence: nextSequence, slot: 0)
    guard key.stretch > later.position, nextSequence < limits.sequences else {
      schedule(payload, at: instant, rank: rank)
      return
    }
    requireSchedulable(instant)
    // Whoever stands beside the heap never needs a slot.
    precondition(
      heapCount &+ later.count &+ opened.count < limits.slots,
      "at most \(limits.slots) events can be pending at once")
    if later.count == 0 {
      later.position = max(later.position, stretchOfClock)
      guard key.stretch > later.position else {
        schedule(payload, at: instant, rank: rank)
        return
      }
    }
    nextSequence &+= 1
    later.add(LaterEvents.Entry(key: key, payload: payload))
    checkIfAsked()
  }

  @inlinable
  var stretchOfClock: UInt64 {
    EventKey(at: clock, rank: EventRank(rawValue: 0), sequence: 0, slot: 0).stretch
  }

  /// Whether the first of the later events may come before all others; the root is not empty.
  ///
  /// Without any the least of the others may be as late as their opening, which is never, so they
  /// are counted last.
  @inlinable
  @inline(__always)
  var laterMayComeFirst: Bool {
    later.opening <= min(keys[EventHeap.root].high, asideKey.high, opened.firstKey.high)
      && later.count > 0
  }

  /// Opens the first list of later events: they are put in order, or to lists of smaller digits, those
  /// scheduled first before others.
  ///
  /// Of the events opened before none is left: they lie before every list.
  @inlinable
  @inline(never)
  mutating func openLater() {
    let (list, lowBits, isOpen) = later.takeFirstList()
    var chunk = later.chunks.reversed(list.chunk)
    while chunk >= 0 {
      let count = chunk == list.chunk ? Int(list.used) : ChunkStore<LaterEvents<Payload>.Entry>.size
      if isOpen {
        opened.add(later.chunks.elements(of: chunk), count: count)
        later.noteTaken(count)
      } else {
        for offset in 0..<count { move(later.chunks[chunk, Int32(offset)]) }
      }
      chunk = later.chunks.giveBack(chunk)
    }
    opened.sort(lowBits: lowBits)
    later.noteOpening()
  }

  /// Puts an entry taken out of a list where it belongs now.
  @inlinable
  @inline(__always)
  mutating func move(_ entry: LaterEvents<Payload>.Entry) {
    later.noteTaken(1)
    guard entry.key.stretch <= later.position else { return later.add(entry) }
    opened.add(entry)
  }
}

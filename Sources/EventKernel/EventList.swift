/// The events still to come, in the order in which they happen, and the clock.
///
/// Events are ordered by instant, then by rank, then first scheduled first. Taking the next one
/// moves the clock to its instant; nothing can be scheduled before the clock. A cancelled event is
/// really removed, so a list never holds more than what is pending.
/// ```
/// var events = EventList<Int>(now: .zero, minimumCapacity: 16)
/// let patience = events.schedule(7, at: .zero + .minutes(30), rank: EventRank(rawValue: 5))
/// events.schedule(8, at: .zero + .minutes(10), rank: EventRank(rawValue: 0))
/// events.takeNext()  // 8
/// events.cancel(patience)  // true
/// ```
/// Scheduling, cancelling and taking cost a number of steps that grows with the logarithm of the
/// number pending; nothing is allocated unless more are pending than ever before. There is no way
/// to visit the pending events in order.
///
/// A 4-ary heap over integer keys whose siblings share a cache line (LaMarca and Ladner, "The
/// influence of caches on the performance of heaps", 1996), with the place of every event noted.
public struct EventList<Payload: BitwiseCopyable & Sendable>: ~Copyable {
  @usableFromInline var clock: SimInstant
  @usableFromInline var slots: EventSlots<Payload>
  /// The heap, from `EventHeap.root` up to `endIndex`; `.first` before and `.last` behind.
  @usableFromInline var keys: UnsafeMutablePointer<EventKey>
  @usableFromInline var endIndex: Int
  /// The event at the root was taken and nothing put there since; its key is `.first`.
  @usableFromInline var hasEmptyRoot: Bool
  /// The event that stands beside the heap; `.last` and nil without one.
  @usableFromInline var asideKey: EventKey
  @usableFromInline var asidePayload: Payload?
  @usableFromInline var nextSequence: UInt64
  @usableFromInline let limits: EventListLimits
  @usableFromInline var later: LaterEvents<Payload>
  @usableFromInline var opened: OpenedEvents<Payload>

  /// An empty list whose clock stands at `now`, with room for so many events before it grows.
  @inlinable
  public init(now: SimInstant, minimumCapacity: Int) {
    self.init(now: now, minimumCapacity: minimumCapacity, limits: EventListLimits())
  }

  @usableFromInline
  init(now: SimInstant, minimumCapacity: Int, limits: EventListLimits) {
    precondition(minimumCapacity >= 0, "a capacity is not negative")
    Self.requireInRange(now)
    let capacity = min(max(1, minimumCapacity), limits.slots)
    clock = now
    slots = EventSlots(capacity: capacity, lastGeneration: limits.lastGeneration)
    keys = Self.makeKeys(capacity: capacity)
    endIndex = EventHeap.root
    hasEmptyRoot = false
    asideKey = .last
    asidePayload = nil
    nextSequence = 0
    self.limits = limits
    later = LaterEvents(
      position: EventKey(at: now, rank: EventRank(rawValue: 0), sequence: 0, slot: 0).stretch)
    opened = OpenedEvents()
  }

  @inlinable
  deinit {
    keys.deallocate()
  }

  /// The instant of the last event taken; at first that given to the initialiser.
  @inlinable
  public var now: SimInstant { clock }

  /// Events pending.
  @inlinable
  public var count: Int {
    heapCount &+ (asideKey == .last ? 0 : 1) &+ later.count &+ opened.count
  }

  @inlinable
  var heapCount: Int { endIndex &- EventHeap.root &- (hasEmptyRoot ? 1 : 0) }

  /// When the next event happens, nil without one; looking changes nothing.
  @inlinable
  public var nextInstant: SimInstant? {
    guard count > 0 else { return nil }
    let first = min(firstOfHeap, besideKey)
    return later.opening > first.high ? first.instant : min(first, later.firstKey).instant
  }

  /// The payload of the event that is likely to come next, asked right after `takeNext`.
  ///
  /// A guess for a look ahead: another one may be scheduled before it or stand outside the heap.
  @inlinable
  public var likelyNext: Payload? {
    let first = firstOfHeap
    if besideKey < first { return opened.firstKey < asideKey ? opened.firstPayload : asidePayload }
    guard first != .last else { return nil }
    return slots.payloads[Int(first.slot)]
  }

  /// The payload of an event that comes soon, behind so many of those which will not be cancelled.
  ///
  /// A guess as well, and a cheap one; nil where fewer of them are known to come soon.
  @inlinable
  @inline(__always)
  public func likelySoon(behind others: Int) -> Payload? {
    let index = opened.startIndex &+ others
    return index < opened.endIndex ? opened.entries[index].payload : nil
  }

  /// The first of the events that stand in no heap and are not later ones; `.last` without any.
  @inlinable
  var besideKey: EventKey { min(asideKey, opened.firstKey) }

  /// The first key of the heap, `.last` if it is empty.
  @inlinable
  var firstOfHeap: EventKey {
    guard heapCount > 0 else { return .last }
    return hasEmptyRoot
      ? heap.firstOfSiblings(at: EventHeap.firstChild(of: EventHeap.root)).key
      : keys[EventHeap.root]
  }

  /// Adds an event at an instant not before the clock.
  @inlinable
  @discardableResult
  public mutating func schedule(
    _ payload: Payload, at instant: SimInstant, rank: EventRank
  ) -> EventTicket {
    requireSchedulable(instant)
    if nextSequence == limits.sequences { renumber() }
    if slots.isFull { grow() }
    let ticket = slots.occupy(with: payload)
    insert(EventKey(at: instant, rank: rank, sequence: nextSequence, slot: ticket.slot))
    nextSequence &+= 1
    checkIfAsked()
    return ticket
  }

  /// Adds an event that nobody cancels and whose successor is added when it is taken.
  ///
  /// Arrivals are such a series. One event of a series stands beside the heap, where it costs a
  /// comparison and moves nothing; while it does, that of another series goes into the heap.
  @inlinable
  public mutating func scheduleInSeries(
    _ payload: Payload, at instant: SimInstant, rank: EventRank
  ) {
    guard asideKey == .last else {
      schedule(payload, at: instant, rank: rank)
      return
    }
    requireSchedulable(instant)
    if nextSequence == limits.sequences { renumber() }
    asideKey = EventKey(at: instant, rank: rank, sequence: nextSequence, slot: 0)
    asidePayload = payload
    nextSequence &+= 1
    checkIfAsked()
  }

  /// Removes a pending event and tells whether the ticket still named one.
  @inlinable
  @discardableResult
  public mutating func cancel(_ ticket: EventTicket) -> Bool {
    guard slots.holds(ticket) else { return false }
    let index = Int(slots.positions[Int(ticket.slot)])
    slots.vacate(ticket.slot)
    remove(at: index)
    checkIfAsked()
    return true
  }

  /// Whether the event is neither taken nor cancelled.
  @inlinable
  public func isPending(_ ticket: EventTicket) -> Bool { slots.holds(ticket) }

  /// Removes the next event and moves the clock to its instant; nil without one.
  @inlinable
  @inline(__always)
  public mutating func takeNext() -> Payload? {
    if hasEmptyRoot { closeEmptyRoot() }
    while laterMayComeFirst { openLater() }
    // Behind the end of an empty heap stands `.last`.
    let key = keys[EventHeap.root]
    if opened.firstKey < asideKey {
      if opened.firstKey < key { return takeOpened() }
    } else if asideKey < key {
      return takeAside()
    }
    guard endIndex > EventHeap.root else { return nil }
    keys[EventHeap.root] = .first
    hasEmptyRoot = true
    clock = key.instant
    let payload = slots.payloads[Int(key.slot)]
    slots.vacate(key.slot)
    checkIfAsked()
    return payload
  }

  @inlinable
  @inline(__always)
  mutating func takeOpened() -> Payload? {
    clock = opened.firstKey.instant
    let payload = opened.takeFirst()
    checkIfAsked()
    return payload
  }

  @inlinable
  @inline(__always)
  mutating func takeAside() -> Payload? {
    clock = asideKey.instant
    asideKey = .last
    checkIfAsked()
    return asidePayload
  }

  @inlinable
  func requireSchedulable(_ instant: SimInstant) {
    precondition(
      instant >= clock,
      "an event was scheduled for \(instant.microseconds) µs, before the clock's "
        + "\(clock.microseconds) µs")
    Self.requireInRange(instant)
  }

  @inlinable
  static func requireInRange(_ instant: SimInstant) {
    precondition(
      instant.microseconds < EventKey.instantLimit
        && instant.microseconds >= -EventKey.instantLimit,
      "\(instant.microseconds) µs is more than 18,000 years from the start")
  }

  @inlinable
  var heap: EventHeap {
    EventHeap(keys: keys, positions: slots.positions, endIndex: endIndex)
  }

  /// Puts a new key where it belongs.
  ///
  /// Most events schedule another one: it takes the empty root, which saves moving the last key up
  /// and the new one in (`antrean bench scheduler`, hold).
  @inlinable
  mutating func insert(_ key: EventKey) {
    if hasEmptyRoot {
      hasEmptyRoot = false
      heap.siftDown(key, from: EventHeap.root)
    } else {
      endIndex &+= 1
      heap.siftUp(key, from: endIndex &- 1)
    }
  }

  /// Fills the place with the last key and shortens the heap.
  @inlinable
  mutating func remove(at index: Int) {
    endIndex &-= 1
    let key = keys[endIndex]
    keys[endIndex] = .last
    if index != endIndex { heap.settle(key, from: index) }
  }

  @inlinable
  mutating func closeEmptyRoot() {
    hasEmptyRoot = false
    remove(at: EventHeap.root)
  }

  @inlinable
  func checkIfAsked() {
    #if ANTREAN_CHECKED
      checkInvariants()
    #endif
  }
}

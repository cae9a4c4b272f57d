/// Events that nobody cancels and whose time is not near: in no order until their stretch begins.
///
/// Hierarchical timing wheels (Varghese and Lauck, "Hashed and hierarchical timing wheels", 1987).
/// Time is cut into stretches of 2^26 microseconds, a little over a minute. The stretches up to
/// `position` are open: their events belong into the heap. A later event lies in the list of the
/// highest 8-bit digit in which its stretch differs from `position`; when that list comes first its
/// events move to lists of lower digits, or are put in order where they are few. Adding is one append,
/// and an event moves a few times at most, always from one run of memory to another.
@usableFromInline
struct LaterEvents<Payload: BitwiseCopyable & Sendable>: ~Copyable {
  @usableFromInline
  struct Entry: BitwiseCopyable {
    // The key in halves: as one integer it would stand at multiples of 16 bytes, and a payload of
    // 8 bytes would take 16.
    @usableFromInline let high: UInt64
    @usableFromInline let low: UInt64
    @usableFromInline let payload: Payload

    @inlinable
    init(key: EventKey, payload: Payload) {
      high = key.high
      low = UInt64(truncatingIfNeeded: key.bits)
      self.payload = payload
    }

    /// With slot 0: the event has none yet.
    @inlinable
    var key: EventKey { EventKey(bits: UInt128(high) &<< 64 | UInt128(low)) }
  }

  /// Entries of a list: `used` in the chunk filled last, whole chunks behind it.
  ///
  /// A list without a chunk is as one whose chunk is full: both need a new one.
  @usableFromInline
  struct List: BitwiseCopyable {
    @usableFromInline var chunk: Int32 = -1
    @usableFromInline var used: Int32

    @inlinable
    init(used: Int) {
      self.used = Int32(truncatingIfNeeded: used)
    }
  }

  @usableFromInline private(set) var count = 0
  /// The stretch opened last.
  @usableFromInline var position: UInt64
  /// No entry has a key with a higher half below this; `.max` without entries.
  @usableFromInline private(set) var opening = UInt64.max
  /// By digit and value of the digit.
  @usableFromInline let lists: UnsafeMutablePointer<List>
  /// Which lists have entries, 64 in a word.
  @usableFromInline let masks: UnsafeMutablePointer<UInt64>
  @usableFromInline var chunks: ChunkStore<Entry>

  /// 60 bits of time less 26 are 34 bits of stretch: five digits.
  @inlinable static var digits: Int { 5 }

  @inlinable static var bitsOfDigit: Int { 8 }

  /// From a thousand events on further lists are cheaper than a heap for those yet to be scheduled.
  @inlinable static var mostChunksAtOnce: Int { 32 }

  /// Lists of one digit.
  @inlinable static var values: Int { 1 << bitsOfDigit }

  @usableFromInline
  init(position: UInt64) {
    self.position = position
    lists = .allocate(capacity: Self.values * Self.digits)
    lists.initialize(
      repeating: List(used: ChunkStore<Entry>.size), count: Self.values * Self.digits)
    masks = .allocate(capacity: Self.values / 64 * Self.digits)
    masks.initialize(repeating: 0, count: Self.values / 64 * Self.digits)
    chunks = ChunkStore()
  }

  @inlinable
  deinit {
    lists.deallocate()
    masks.deallocate()
  }

  /// Adds an event of a stretch that is not open.
  @inlinable
  @inline(__always)
  mutating func add(_ entry: Entry) {
    let stretch = entry.key.stretch
    // The lowest bit, which changes no digit, tells the processor that there is one.
    let highest = 63 &- UInt64(truncatingIfNeeded: (stretch ^ position | 1).leadingZeroBitCount)
    let digit = highest / UInt64(Self.bitsOfDigit)
    let start = stretch &>> (digit &* UInt64(Self.bitsOfDigit))
    let list = Int(
      truncatingIfNeeded: digit &* UInt64(Self.values) | start & UInt64(Self.values &- 1))
    if lists[list].used == ChunkStore<Entry>.size { beginChunk(of: list) }
    chunks[lists[list].chunk, lists[list].used] = entry
    lists[list].used &+= 1
    count &+= 1
  }

  /// Gives a list that has no chunk, or a full one, another one.
  @inlinable
  @inline(never)
  mutating func beginChunk(of list: Int) {
    let chunk = lists[list].chunk
    if chunk < 0 {
      masks[list / 64] |= 1 &<< UInt64(list)
      opening = min(opening, Self.opening(ofStretch: start(of: list)))
    }
    lists[list].chunk = chunks.take(before: chunk)
    lists[list].used = 0
  }

  /// Takes the first list out, tells whether all of it is open now, and in how many low bits the
  /// times of what is open may differ.
  ///
  /// The position moves to its beginning, or to its end if it covers a few hours with few events: to
  /// put those in order at once is cheaper than further lists.
  @inlinable
  mutating func takeFirstList() -> (list: List, lowBits: Int, isOpen: Bool) {
    let first = firstList
    let digit = first / Self.values
    let list = lists[first]
    let isOpen = digit == 0 || digit == 1 && chunks.isShort(list.chunk, most: Self.mostChunksAtOnce)
    let bits = Self.bitsOfDigit &* digit
    position = start(of: first)
    if isOpen { position |= (1 as UInt64) &<< bits &- 1 }
    masks[first / 64] &= masks[first / 64] &- 1
    lists[first] = List(used: ChunkStore<Entry>.size)
    return (list, Self.lowBits &+ (isOpen ? bits : 0), isOpen)
  }

  /// So many low bits of the higher half of a key do not belong to the stretch.
  @inlinable static var lowBits: Int { 30 }

  /// Some entries less.
  @inlinable
  mutating func noteTaken(_ entries: Int) { count &-= entries }

  /// Finds out anew when the first list begins.
  @inlinable
  mutating func noteOpening() {
    opening = count == 0 ? .max : Self.opening(ofStretch: start(of: firstList))
  }

  /// The first of the entries, of which there are some; looks through the first list.
  @inlinable
  var firstKey: EventKey {
    var list = lists[firstList]
    var first = EventKey.last
    while list.chunk >= 0 {
      for offset in 0..<list.used { first = min(first, chunks[list.chunk, offset].key) }
      list.chunk = chunks.links[Int(list.chunk)]
      list.used = Int32(ChunkStore<Entry>.size)
    }
    return first
  }

  /// The first list with entries, of which there are some: those of a digit come before all of a
  /// higher one.
  @inlinable
  var firstList: Int {
    var word = 0
    while masks[word] == 0 { word &+= 1 }
    return word &* 64 &+ masks[word].trailingZeroBitCount
  }

  /// The stretch at which a list begins.
  @inlinable
  func start(of list: Int) -> UInt64 {
    let digit = list / Self.values
    let value = UInt64(truncatingIfNeeded: list & (Self.values &- 1))
    let above = Self.bitsOfDigit &* (digit &+ 1)
    return (position &>> above) &<< above | value &<< (Self.bitsOfDigit &* digit)
  }

  /// The least higher half of a key in a stretch or later.
  @inlinable
  static func opening(ofStretch stretch: UInt64) -> UInt64 { stretch &<< UInt64(lowBits) }

  /// Shows every entry with the digit and the value of its list.
  func forEachEntry(_ body: (Entry, Int, Int) -> Void) {
    for number in 0..<Self.digits * Self.values {
      var list = lists[number]
      precondition(
        (masks[number / 64] >> UInt64(number % 64) & 1 == 1) == (list.chunk >= 0 && list.used > 0),
        "the masks tell which lists have entries")
      while list.chunk >= 0 {
        for offset in 0..<list.used {
          body(chunks[list.chunk, offset], number / Self.values, number % Self.values)
        }
        list.chunk = chunks.links[Int(list.chunk)]
        list.used = Int32(ChunkStore<Entry>.size)
      }
    }
  }
}

/// Events that nobody cancels and whose time is not near: in no order until their stretch begins.
///
/// Hierarchical timing wheels (Varghese and Lauck, "Hashed and hierarchical timing wheels", 1987).
/// Time is cut into stretches of 2^26 microseconds, a little over a minute. The stretches up to
/// `position` are open: their events belong into the heap. A later event lies in the list of the
/// highest 6-bit digit in which its stretch differs from `position`; when that list comes first its
/// events move to lists of lower digits, or into the heap where they are few. Adding is one append,
/// and an event moves a few times at most, always from one run of memory to another.
@usableFromInline
struct LaterEvents<Payload: BitwiseCopyable & Sendable>: ~Copyable {
  @usableFromInline
  struct Entry: BitwiseCopyable {
    /// With slot 0: the event has none yet.
    @usableFromInline let key: EventKey
    @usableFromInline let payload: Payload

    @inlinable
    init(key: EventKey, payload: Payload) {
      self.key = key
      self.payload = payload
    }
  }

  /// Entries of a list: `used` in the chunk filled last, whole chunks behind it.
  @usableFromInline
  struct List: BitwiseCopyable {
    @usableFromInline var chunk: Int32 = -1
    @usableFromInline var used: Int32 = 0

    @inlinable
    init() {}
  }

  @usableFromInline private(set) var count = 0
  /// The stretch opened last.
  @usableFromInline var position: UInt64
  /// No entry has a key with a higher half below this; `.max` without entries.
  @usableFromInline private(set) var opening = UInt64.max
  /// By digit and value of the digit.
  @usableFromInline let lists: UnsafeMutablePointer<List>
  /// Which values of each digit have entries.
  @usableFromInline let masks: UnsafeMutablePointer<UInt64>
  @usableFromInline var chunks: ChunkStore<Entry>

  /// 60 bits of time less 26 are 34 bits of stretch: six digits.
  @inlinable static var digits: Int { 6 }

  @usableFromInline
  init(position: UInt64) {
    self.position = position
    lists = .allocate(capacity: 64 * Self.digits)
    lists.initialize(repeating: List(), count: 64 * Self.digits)
    masks = .allocate(capacity: Self.digits)
    masks.initialize(repeating: 0, count: Self.digits)
    chunks = ChunkStore()
  }

  @inlinable
  deinit {
    lists.deallocate()
    masks.deallocate()
  }

  /// Adds an event of a stretch that is not open.
  @inlinable
  mutating func add(_ entry: Entry) {
    let stretch = entry.key.stretch
    let digit = (63 &- (stretch ^ position).leadingZeroBitCount) / 6
    let value = Int(truncatingIfNeeded: stretch &>> (6 &* digit)) & 63
    let list = digit &* 64 &+ value
    if lists[list].chunk < 0 || lists[list].used == chunks.size {
      lists[list].chunk = chunks.take(before: lists[list].chunk)
      lists[list].used = 0
    }
    chunks[lists[list].chunk, lists[list].used] = entry
    lists[list].used &+= 1
    masks[digit] |= 1 &<< UInt64(value)
    count &+= 1
    opening = min(opening, Self.opening(ofStretch: (stretch &>> (6 &* digit)) &<< (6 &* digit)))
  }

  /// Takes the first list out; there is one.
  ///
  /// The position moves to its beginning, or to its end if it covers an hour with few events: a heap
  /// takes those more cheaply than further lists.
  @inlinable
  mutating func takeFirstList() -> List {
    let digit = firstDigit
    let value = masks[digit].trailingZeroBitCount
    position = firstStretch(ofDigit: digit)
    if digit <= 1 && chunks.isShort(lists[digit &* 64 &+ value].chunk) {
      position |= (1 as UInt64) &<< (6 &* digit) &- 1
    }
    masks[digit] &= masks[digit] &- 1
    let list = lists[digit &* 64 &+ value]
    lists[digit &* 64 &+ value] = List()
    return list
  }

  /// One entry less.
  @inlinable
  mutating func noteTaken() { count &-= 1 }

  /// Finds out anew when the first list begins.
  @inlinable
  mutating func noteOpening() {
    opening = count == 0 ? .max : Self.opening(ofStretch: firstStretch(ofDigit: firstDigit))
  }

  /// The first of the entries, of which there are some; looks through the first list.
  @inlinable
  var firstKey: EventKey {
    let digit = firstDigit
    var list = lists[digit &* 64 &+ masks[digit].trailingZeroBitCount]
    var first = EventKey.last
    while list.chunk >= 0 {
      for offset in 0..<list.used { first = min(first, chunks[list.chunk, offset].key) }
      list.chunk = chunks.links[Int(list.chunk)]
      list.used = Int32(chunks.size)
    }
    return first
  }

  /// The lowest digit with entries: they come before those of all higher ones.
  @inlinable
  var firstDigit: Int {
    var digit = 0
    while masks[digit] == 0 { digit &+= 1 }
    return digit
  }

  /// Where the first list of a digit begins.
  @inlinable
  func firstStretch(ofDigit digit: Int) -> UInt64 {
    let value = UInt64(masks[digit].trailingZeroBitCount)
    let above = 6 &* (digit &+ 1)
    return (position &>> above) &<< above | value &<< (6 &* digit)
  }

  /// The least higher half of a key in a stretch or later.
  @inlinable
  static func opening(ofStretch stretch: UInt64) -> UInt64 { stretch &<< 30 }

  /// Shows every entry with the digit and the value of its list.
  func forEachEntry(_ body: (Entry, Int, Int) -> Void) {
    for digit in 0..<Self.digits {
      for value in 0..<64 {
        var list = lists[digit * 64 + value]
        precondition(
          (masks[digit] >> UInt64(value) & 1 == 1) == (list.chunk >= 0 && list.used > 0),
          "the masks tell which lists have entries")
        while list.chunk >= 0 {
          for offset in 0..<list.used { body(chunks[list.chunk, offset], digit, value) }
          list.chunk = chunks.links[Int(list.chunk)]
          list.used = Int32(chunks.size)
        }
      }
    }
  }
}

/// Everything that orders two events, and the slot of the event, in one integer.
///
/// From the highest bit: instant (60 bits, biased so that negative ones come first), rank (4),
/// sequence (40), slot (24). One comparison without a branch then decides instant, rank and
/// first scheduled first at once; sequences differ, so the slot never decides.
@usableFromInline
struct EventKey: Comparable, BitwiseCopyable {
  @usableFromInline let bits: UInt128

  @inlinable
  init(bits: UInt128) {
    self.bits = bits
  }

  /// The key of an event whose instant lies within `instantLimit` of the start.
  @inlinable
  init(at instant: SimInstant, rank: EventRank, sequence: UInt64, slot: UInt32) {
    let time = UInt64(bitPattern: instant.microseconds &+ Self.instantLimit)
    let high = time &<< 4 | UInt64(rank.rawValue)
    let low = sequence &<< 24 | UInt64(slot)
    bits = UInt128(high) &<< 64 | UInt128(low)
  }

  /// Instants in microseconds are below this and not below its negative: 18,000 years each way.
  @inlinable
  static var instantLimit: Int64 { 1 << 59 }

  /// Not after any event: stands above the root, and at the root while it is empty.
  @inlinable
  static var first: EventKey { EventKey(bits: 0) }

  /// Not before any event: fills the places behind the end.
  @inlinable
  static var last: EventKey { EventKey(bits: .max) }

  @inlinable
  var instant: SimInstant {
    let time = UInt64(truncatingIfNeeded: bits &>> 68)
    return SimInstant(microseconds: Int64(bitPattern: time) &- Self.instantLimit)
  }

  /// Instant and rank.
  @inlinable
  var high: UInt64 { UInt64(truncatingIfNeeded: bits &>> 64) }

  /// The number of the 2^26 microseconds in which the instant lies, see `LaterEvents`.
  @inlinable
  var stretch: UInt64 { high &>> 30 }

  /// The same event in a slot, where it had slot 0.
  @inlinable
  func inSlot(_ slot: UInt32) -> EventKey { EventKey(bits: bits | UInt128(slot)) }

  @inlinable
  var slot: UInt32 { UInt32(truncatingIfNeeded: bits) & 0xFF_FFFF }

  var sequence: UInt64 { UInt64(truncatingIfNeeded: bits) &>> 24 }

  /// The same event, scheduled as the `sequence`-th.
  @usableFromInline
  func renumbered(_ sequence: UInt64) -> EventKey {
    let low = sequence &<< 24 | UInt64(slot)
    return EventKey(bits: (bits &>> 64) &<< 64 | UInt128(low))
  }

  @inlinable
  static func first(_ a: EventKey, _ b: EventKey, at index: Int) -> (key: EventKey, index: Int) {
    let isB: UInt64 = b < a ? .max : 0
    return (choose(a, b, isB), index &- Int(truncatingIfNeeded: isB))
  }

  @inlinable
  static func choose(_ a: EventKey, _ b: EventKey, _ mask: UInt64) -> EventKey {
    let wide = UInt128(mask) &<< 64 | UInt128(mask)
    return EventKey(bits: a.bits ^ ((a.bits ^ b.bits) & wide))
  }

  @inlinable
  static func < (a: EventKey, b: EventKey) -> Bool { a.bits < b.bits }
}

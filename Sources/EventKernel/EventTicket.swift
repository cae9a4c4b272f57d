/// Names a pending event; stale once the event was taken or cancelled.
///
/// Meaningful only to the list that gave it out.
public struct EventTicket: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline let slot: UInt32
  @usableFromInline let generation: UInt32

  @inlinable
  init(slot: UInt32, generation: UInt32) {
    self.slot = slot
    self.generation = generation
  }

  /// Names no event of any list.
  @inlinable
  public static var none: EventTicket { EventTicket(slot: .max, generation: 0) }
}

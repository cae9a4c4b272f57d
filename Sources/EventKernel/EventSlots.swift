/// What a pending event keeps while its key moves about in the heap: payload, place, generation.
///
/// A slot is used again after its event is gone, with the next generation, so a ticket never
/// names a later event. Generations are odd while the slot is in use and even while it is free.
@usableFromInline
struct EventSlots<Payload: BitwiseCopyable & Sendable>: ~Copyable {
  @usableFromInline private(set) var payloads: UnsafeMutablePointer<Payload>
  /// Where in the heap the key of a slot in use is; the next free slot of a free one.
  @usableFromInline private(set) var positions: UnsafeMutablePointer<UInt32>
  @usableFromInline private(set) var generations: UnsafeMutablePointer<UInt32>
  @usableFromInline private(set) var capacity: Int
  /// The first free slot; `noSlot` if all are in use.
  @usableFromInline var firstFree: UInt32
  @usableFromInline let lastGeneration: UInt32

  @usableFromInline
  init(capacity: Int, lastGeneration: UInt32) {
    payloads = .allocate(capacity: 0)
    positions = .allocate(capacity: 0)
    generations = .allocate(capacity: 0)
    self.capacity = 0
    firstFree = Self.noSlot
    self.lastGeneration = lastGeneration
    grow(to: capacity)
  }

  @inlinable
  deinit {
    payloads.deallocate()
    positions.deallocate()
    generations.deallocate()
  }

  /// Ends the chain of free slots.
  @inlinable
  static var noSlot: UInt32 { .max }

  @inlinable
  var isFull: Bool { firstFree == Self.noSlot }

  /// Puts a payload into a free slot; there must be one.
  @inlinable
  mutating func occupy(with payload: Payload) -> EventTicket {
    let slot = firstFree
    let index = Int(slot)
    firstFree = positions[index]
    let generation = generations[index] &+ 1
    generations[index] = generation
    payloads[index] = payload
    return EventTicket(slot: slot, generation: generation)
  }

  /// Makes every ticket of the slot stale and frees it, unless its generations are used up.
  @inlinable
  mutating func vacate(_ slot: UInt32) {
    let index = Int(slot)
    let generation = generations[index] &+ 1
    generations[index] = generation
    guard generation < lastGeneration else { return }
    positions[index] = firstFree
    firstFree = slot
  }

  @inlinable
  func holds(_ ticket: EventTicket) -> Bool {
    Int(ticket.slot) < capacity && generations[Int(ticket.slot)] == ticket.generation
  }

  /// Adds free slots behind the ones there are; none of those may be free.
  @usableFromInline
  mutating func grow(to newCapacity: Int) {
    precondition(isFull && newCapacity > capacity, "slots are added when none is left")
    payloads = payloads.moved(count: capacity, toCapacity: newCapacity)
    positions = positions.moved(count: capacity, toCapacity: newCapacity)
    generations = generations.moved(count: capacity, toCapacity: newCapacity)
    for slot in capacity..<newCapacity {
      positions[slot] = UInt32(slot + 1)
      generations[slot] = 0
    }
    positions[newCapacity - 1] = Self.noSlot
    firstFree = UInt32(capacity)
    capacity = newCapacity
  }
}

extension UnsafeMutablePointer where Pointee: BitwiseCopyable {
  /// Moves the first elements to a new allocation and gives the old one back.
  fileprivate func moved(count: Int, toCapacity capacity: Int) -> UnsafeMutablePointer<Pointee> {
    let place = UnsafeMutablePointer<Pointee>.allocate(capacity: capacity)
    place.moveInitialize(from: self, count: count)
    deallocate()
    return place
  }
}

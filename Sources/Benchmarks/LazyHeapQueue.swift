import EventKernel
import HeapModule

/// `Heap` of swift-collections with lazy deletion, since it cannot remove from its middle.
///
/// A cancelled event stays in the heap and is passed over when its time comes.
struct LazyHeapQueue: CancellingQueue {
  private struct Element: Comparable {
    var instant: SimInstant
    var sequence: UInt64
    var payload: UInt32
    var slot: UInt32
    var rank: UInt8

    static func < (a: Element, b: Element) -> Bool {
      if a.instant != b.instant { return a.instant < b.instant }
      if a.rank != b.rank { return a.rank < b.rank }
      return a.sequence < b.sequence
    }
  }

  struct Handle: BitwiseCopyable {
    var sequence: UInt64
    var slot: UInt32
  }

  private var heap: Heap<Element>
  private var nextSequence: UInt64 = 0
  /// Which event a slot belongs to; a slot is given back as soon as its event is cancelled.
  private var sequenceOfSlot: [UInt64] = []
  private var freeSlots: [UInt32] = []

  init(minimumCapacity: Int) {
    heap = Heap(minimumCapacity: minimumCapacity)
  }

  mutating func schedule(_ payload: UInt32, at instant: SimInstant, rank: EventRank) -> Handle {
    let sequence = nextSequence
    nextSequence += 1
    let slot = freeSlots.popLast() ?? addSlot()
    sequenceOfSlot[Int(slot)] = sequence
    heap.insert(
      Element(
        instant: instant, sequence: sequence, payload: payload, slot: slot, rank: rank.rawValue))
    return Handle(sequence: sequence, slot: slot)
  }

  mutating func cancel(_ handle: Handle) -> Bool {
    guard sequenceOfSlot[Int(handle.slot)] == handle.sequence else { return false }
    free(handle.slot)
    return true
  }

  mutating func takeNext() -> TimedEvent? {
    while let element = heap.popMin() {
      guard sequenceOfSlot[Int(element.slot)] == element.sequence else { continue }
      free(element.slot)
      return TimedEvent(instant: element.instant, payload: element.payload)
    }
    return nil
  }

  private mutating func addSlot() -> UInt32 {
    sequenceOfSlot.append(.max)
    return UInt32(sequenceOfSlot.count - 1)
  }

  private mutating func free(_ slot: UInt32) {
    sequenceOfSlot[Int(slot)] = .max
    freeSlots.append(slot)
  }
}

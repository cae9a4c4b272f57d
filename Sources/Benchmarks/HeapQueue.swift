import EventKernel
import HeapModule

/// `Heap` of swift-collections with elements ordered by instant, rank and number.
struct HeapQueue: TimedQueue {
  private struct Element: Comparable {
    var instant: SimInstant
    var sequence: UInt64
    var payload: UInt32
    var rank: UInt8

    static func < (a: Element, b: Element) -> Bool {
      if a.instant != b.instant { return a.instant < b.instant }
      if a.rank != b.rank { return a.rank < b.rank }
      return a.sequence < b.sequence
    }
  }

  private var heap: Heap<Element>
  private var nextSequence: UInt64 = 0

  init(minimumCapacity: Int) {
    heap = Heap(minimumCapacity: minimumCapacity)
  }

  mutating func schedule(_ payload: UInt32, at instant: SimInstant, rank: EventRank) {
    heap.insert(
      Element(
        instant: instant, sequence: nextSequence, payload: payload, rank: rank.rawValue))
    nextSequence += 1
  }

  mutating func takeNext() -> TimedEvent? {
    guard let element = heap.popMin() else { return nil }
    return TimedEvent(instant: element.instant, payload: element.payload)
  }
}

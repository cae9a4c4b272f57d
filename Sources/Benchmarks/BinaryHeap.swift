/// A plain binary heap by time, like `std::priority_queue` in C++; ties in any order.
struct BinaryHeap<Payload: BitwiseCopyable> {
  private struct Entry {
    var time: Double
    var payload: Payload
  }

  private var entries: [Entry] = []

  mutating func push(_ payload: Payload, at time: Double) {
    var index = entries.count
    let entry = Entry(time: time, payload: payload)
    entries.append(entry)
    while index > 0 {
      let parent = (index - 1) / 2
      guard time < entries[parent].time else { break }
      entries[index] = entries[parent]
      index = parent
    }
    entries[index] = entry
  }

  mutating func pop() -> (time: Double, payload: Payload)? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    if !entries.isEmpty { sink(last) }
    return (first.time, first.payload)
  }

  /// Puts an entry in the place of the first.
  private mutating func sink(_ entry: Entry) {
    var index = 0
    while true {
      var child = 2 * index + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count, entries[child + 1].time < entries[child].time { child += 1 }
      guard entries[child].time < entry.time else { break }
      entries[index] = entries[child]
      index = child
    }
    entries[index] = entry
  }
}

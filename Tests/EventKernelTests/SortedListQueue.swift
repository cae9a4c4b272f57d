@testable import EventKernel

/// What an event list must do, written so that it is plainly right: a list kept in order.
struct SortedListQueue {
  private struct Entry {
    var number: Int
    var instant: SimInstant
    var rank: UInt8
  }

  private(set) var now: SimInstant
  private var entries: [Entry] = []

  init(now: SimInstant) {
    self.now = now
  }

  var count: Int { entries.count }

  var nextInstant: SimInstant? { entries.first?.instant }

  func isPending(_ number: Int) -> Bool { entries.contains { $0.number == number } }

  /// Goes behind everything that is earlier, of lower rank or scheduled first.
  mutating func schedule(_ number: Int, at instant: SimInstant, rank: UInt8) {
    let place = entries.firstIndex { ($0.instant, $0.rank) > (instant, rank) } ?? entries.endIndex
    entries.insert(Entry(number: number, instant: instant, rank: rank), at: place)
  }

  mutating func cancel(_ number: Int) -> Bool {
    guard let place = entries.firstIndex(where: { $0.number == number }) else { return false }
    entries.remove(at: place)
    return true
  }

  mutating func takeNext() -> Int? {
    guard let entry = entries.first else { return nil }
    entries.removeFirst()
    now = entry.instant
    return entry.number
  }
}

private func > (a: (SimInstant, UInt8), b: (SimInstant, UInt8)) -> Bool {
  a.0 > b.0 || (a.0 == b.0 && a.1 > b.1)
}

/// The places given back in all windows of a diary: a linked chain for each window, so that a window
/// is plain data and copied without counting references.
struct ReturnedPlaces {
  /// The places of one window, the last one given back first.
  struct Chain {
    /// Number of the first record, -1 for none.
    fileprivate var first: Int32 = -1
  }

  private struct Record {
    var place: Int32
    /// The record behind it, -1 for none.
    var next: Int32
  }

  private var records: [Record] = []
  /// Records that no chain needs any more.
  private var unused = Chain()

  /// Takes the first place off a chain; the records stay for other copies of it.
  func popFirst(of chain: inout Chain) -> Int32? {
    guard chain.first >= 0 else { return nil }
    let record = records[Int(chain.first)]
    chain.first = record.next
    return record.place
  }

  /// Puts a place before the others of a chain.
  mutating func add(_ place: Int32, to chain: inout Chain) {
    let record = Record(place: place, next: chain.first)
    let number = unused.first
    if number >= 0 {
      unused.first = records[Int(number)].next
      records[Int(number)] = record
      chain.first = number
    } else {
      records.append(record)
      chain.first = Int32(records.count - 1)
    }
  }

  /// Takes a place out of a chain and tells whether it was there.
  mutating func remove(_ place: Int32, from chain: inout Chain) -> Bool {
    var previous: Int32 = -1
    var number = chain.first
    while number >= 0, records[Int(number)].place != place {
      previous = number
      number = records[Int(number)].next
    }
    guard number >= 0 else { return false }
    let next = records[Int(number)].next
    if previous >= 0 { records[Int(previous)].next = next } else { chain.first = next }
    records[Int(number)].next = unused.first
    unused.first = number
    return true
  }
}

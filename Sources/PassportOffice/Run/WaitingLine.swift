/// The ends of the lines of a stage, one for each rank; people hold the links between.
struct WaitingLine {
  /// First and last in line by rank, -1 if nobody is.
  private(set) var first: [Int32]
  private(set) var last: [Int32]
  /// Everybody in line where the next one is picked at random.
  private(set) var pool: [Int32] = []

  init(ranks: Int) {
    first = [Int32](repeating: -1, count: ranks)
    last = first
  }

  /// Puts somebody at the end of the line of their rank.
  @inline(__always)
  mutating func append(_ person: Int32, in people: inout PersonPool) {
    let rank = Int(people[person].stop.rank)
    let end = last[rank]
    people[person].stop.previous = end
    people[person].stop.next = -1
    if end >= 0 { people[end].stop.next = person } else { first[rank] = person }
    last[rank] = person
  }

  /// Puts somebody before all others of their rank.
  mutating func prepend(_ person: Int32, in people: inout PersonPool) {
    let rank = Int(people[person].stop.rank)
    let start = first[rank]
    people[person].stop.next = start
    people[person].stop.previous = -1
    if start >= 0 { people[start].stop.previous = person } else { last[rank] = person }
    first[rank] = person
  }

  /// Takes somebody out of the line.
  @inline(__always)
  mutating func remove(_ person: Int32, from people: inout PersonPool) {
    let stop = people[person].stop
    let rank = Int(stop.rank)
    if stop.previous >= 0 {
      people[stop.previous].stop.next = stop.next
    } else {
      first[rank] = stop.next
    }
    if stop.next >= 0 {
      people[stop.next].stop.previous = stop.previous
    } else {
      last[rank] = stop.previous
    }
  }

  /// The first of the lowest rank that has somebody.
  @inline(__always)
  var head: Int32? {
    for person in first where person >= 0 { return person }
    return nil
  }

  /// The last of the lowest rank that has somebody.
  var tail: Int32? {
    for person in last where person >= 0 { return person }
    return nil
  }

  /// Puts somebody into the pool of a random line.
  mutating func addToPool(_ person: Int32, in people: inout PersonPool) {
    people[person].stop.next = Int32(pool.count)
    pool.append(person)
  }

  /// Takes somebody out of the pool of a random line.
  mutating func removeFromPool(_ person: Int32, from people: inout PersonPool) {
    let place = Int(people[person].stop.next)
    let moved = pool.removeLast()
    if moved != person {
      pool[place] = moved
      people[moved].stop.next = Int32(place)
    }
  }
}

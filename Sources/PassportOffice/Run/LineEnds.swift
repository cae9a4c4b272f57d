/// Who is first and last in the line of a rank; -1 stands for nobody.
struct RankEnds {
  var first: Int32 = -1
  var last: Int32 = -1
}

/// First and last in the line of each rank of each stage; people hold the links between.
///
/// The ranks of a stage stand one after the other; a line is named by the place of its rank 0.
struct LineEnds: ~Copyable {
  private var ends: FixedBuffer<RankEnds>

  /// Empty lines with so many ranks in all.
  init(ranks: Int) {
    ends = FixedBuffer([RankEnds](repeating: RankEnds(), count: ranks))
  }

  /// Puts somebody at the end of the line of their rank.
  @inline(__always)
  mutating func append(_ person: Int32, toLineAt first: Int, in people: inout PersonPool) {
    let place = first + Int(people[person].stop.rank)
    let end = ends[place].last
    people[person].stop.previous = end
    people[person].stop.next = -1
    if end >= 0 { people[end].stop.next = person } else { ends[place].first = person }
    ends[place].last = person
  }

  /// Puts somebody before all others of their rank.
  mutating func prepend(_ person: Int32, toLineAt first: Int, in people: inout PersonPool) {
    let place = first + Int(people[person].stop.rank)
    let start = ends[place].first
    people[person].stop.next = start
    people[person].stop.previous = -1
    if start >= 0 { people[start].stop.previous = person } else { ends[place].last = person }
    ends[place].first = person
  }

  /// Takes somebody out of the line.
  @inline(__always)
  mutating func remove(_ person: Int32, fromLineAt first: Int, in people: inout PersonPool) {
    let place = first + Int(people[person].stop.rank)
    let previous = people[person].stop.previous
    let next = people[person].stop.next
    if previous >= 0 { people[previous].stop.next = next } else { ends[place].first = next }
    if next >= 0 { people[next].stop.previous = previous } else { ends[place].last = previous }
  }

  /// The first of the lowest rank that has somebody.
  @inline(__always)
  func head(ofLineAt first: Int, ranks: Int) -> Int32? {
    for place in first..<first + ranks where ends[place].first >= 0 {
      return ends[place].first
    }
    return nil
  }

  /// The first of a rank, which has somebody.
  @inline(__always)
  func head(ofRankAt place: Int) -> Int32 { ends[place].first }

  /// Whether a rank has somebody.
  @inline(__always)
  func hasSomebody(ofRankAt place: Int) -> Bool { ends[place].first >= 0 }

  /// The last of the lowest rank that has somebody.
  func tail(ofLineAt first: Int, ranks: Int) -> Int32? {
    for place in first..<first + ranks where ends[place].last >= 0 {
      return ends[place].last
    }
    return nil
  }
}

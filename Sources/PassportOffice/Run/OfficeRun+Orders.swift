import EventKernel

/// Orders of lines that weigh people of several ranks against each other.
extension OfficeRun {
  /// The rank that is to be called by turns, and the place of the pattern that says so; nil if
  /// nobody waits.
  mutating func nextInTurn(at stage: Int) -> (line: Int, place: Int)? {
    guard case .inTurn(let pattern) = stagePlans[stage].queue.order else { return nil }
    let turn = extras[stage].turn
    for step in 0..<pattern.count {
      let place = (turn + step) % pattern.count
      let line = stages[stage].firstRank + pattern[place]
      if lines.hasSomebody(ofRankAt: line) { return (line, place) }
    }
    return nil
  }

  /// Somebody is called: where people are called in turn, the pattern goes on.
  @inline(__always)
  mutating func noteCall(at stage: Int) {
    guard stages[stage].lineOrder == .inTurn else { return }
    takeTurn(at: stage)
  }

  private mutating func takeTurn(at stage: Int) {
    guard case .inTurn(let pattern) = stagePlans[stage].queue.order,
      let next = nextInTurn(at: stage)
    else { return }
    extras[stage].turn = (next.place + 1) % pattern.count
  }

  /// The first in line with the greatest product of weight and time in line; among equals that of
  /// the lower rank.
  mutating func heaviestInLine(at stage: Int) -> Int32? {
    guard case .accumulating(let weights, _) = stagePlans[stage].queue.order else { return nil }
    let now = events.now
    var heaviest: (person: Int32, weight: Double)?
    for (rank, weight) in weights.enumerated() {
      let line = stages[stage].firstRank + rank
      guard lines.hasSomebody(ofRankAt: line) else { continue }
      let person = lines.head(ofRankAt: line)
      let weight = weight * Double((now - people[person].stop.joined).microseconds)
      if let current = heaviest, weight <= current.weight { continue }
      heaviest = (person, weight)
    }
    return heaviest?.person
  }
}

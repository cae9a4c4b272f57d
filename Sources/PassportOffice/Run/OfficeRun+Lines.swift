import EventKernel
import RandomStreams

/// Coming to a stage and waiting there.
extension OfficeRun {
  /// Brings somebody to a stage: past it, into service, into the line, or away.
  mutating func join(_ person: Int32, at stage: Int) {
    var stage = stage
    while !isServed(person, at: stage) {
      guard let next = nextStage(after: stage, for: person) else { return exit(person) }
      stage = next
    }
    people[person].stop.stage = Int32(stage)
    switch stages[stage].kind {
    case .delay, .workingDayDelay:
      if stages[stage].leaves { leave(person, at: stage) } else { delay(person, at: stage) }
    case .bulk: enterLine(person, at: stage)
    case .unlimitedDesks: passLine(person, at: stage)
    case .desks, .failingDesks, .vacationDesks:
      if stages[stage].lineOrder == .preemptive {
        people[person].stop.rank = rank(of: person, at: stage)
      }
      if hasFreeDesk(stage) && stages[stage].waiting + queuedSuspended(stage) == 0 {
        passLine(person, at: stage)
      } else if hasHelp, borrowDesk(for: person, at: stage) {
        passLine(person, at: stage)
      } else if stages[stage].lineOrder == .preemptive, interrupt(for: person, at: stage) {
        passLine(person, at: stage)
      } else {
        enterLine(person, at: stage)
        callNext(at: stage)
      }
    }
    observeLevel(at: stage)
  }

  @inline(__always)
  private func isServed(_ person: Int32, at stage: Int) -> Bool {
    !stages[stage].isPassed || stages[stage].serves.has(people[person].record.traits)
  }

  /// A stop without waiting: straight into service.
  @inline(__always)
  private mutating func passLine(_ person: Int32, at stage: Int) {
    people[person].stop.joined = events.now
    people[person].visit.joinedLine = true
    startService(of: person, at: stage)
  }

  @inline(__always)
  private mutating func enterLine(_ person: Int32, at stage: Int) {
    let waiting = stages[stage].waiting
    guard waiting < stages[stage].places, choosesToJoin(person, at: stage, waiting: waiting) else {
      return turnAway(person)
    }
    people[person].stop.joined = events.now
    people[person].stop.phase = .inLine
    people[person].stop.remaining = nil
    people[person].visit.joinedLine = true
    stages[stage].waiting = waiting + 1
    addToLine(person, at: stage)
    startPatience(of: person, at: stage)
    // Drawn now, because the next event hangs on it when the service starts.
    if stages[stage].service.first >= 0 {
      people[person].stop.service = serviceTime(of: person, at: stage)
    }
  }

  /// Puts somebody into the line, by its order.
  @inline(__always)
  mutating func addToLine(_ person: Int32, at stage: Int) {
    people[person].stop.rank = rank(of: person, at: stage)
    if stages[stage].lineOrder == .random {
      addToPool(person, at: stage)
    } else {
      lines.append(person, toLineAt: stages[stage].firstRank, in: &people)
    }
  }

  /// Whether somebody who finds no free desk joins, by the number waiting.
  @inline(__always)
  private func choosesToJoin(_ person: Int32, at stage: Int, waiting: Int) -> Bool {
    guard stages[stage].hasBalking, let join = stagePlans[stage].queue.join else {
      return true
    }
    let chance = waiting < join.count ? join[waiting] : 0
    if chance >= 1 { return true }
    if chance <= 0 { return false }
    var stream = stream(of: person, .balking, at: stage)
    return stream.nextUniform() < chance
  }

  @inline(__always)
  private mutating func rank(of person: Int32, at stage: Int) -> Int32 {
    switch stages[stage].lineOrder {
    case .fifo, .lifo, .random: return 0
    case .appointmentFirst, .inTurn: return people[person].visit.appointed == nil ? 1 : 0
    case .ranked, .preemptive:
      guard case .priority(let ranks, let key, _) = stagePlans[stage].queue.order else {
        return 0
      }
      return Int32(ranks[key.number(of: people[person].record.traits)])
    case .accumulating:
      guard case .accumulating(_, let key) = stagePlans[stage].queue.order else { return 0 }
      return Int32(key.number(of: people[person].record.traits))
    }
  }

  @inline(__always)
  private mutating func startPatience(of person: Int32, at stage: Int) {
    let choice = stages[stage].patience
    guard choice.first >= 0 else {
      people[person].stop.timer = .none
      return
    }
    let law = laws[choice.index(for: people[person].record.traits)]
    var stream = stream(of: person, .patience, at: stage)
    let length = law.draw(from: &stream)
    guard length < SimDuration.longestDrawn else {
      people[person].stop.timer = .none
      return
    }
    people[person].stop.timer = events.schedule(
      .patienceEnds(person: person),
      at: events.now + SimDuration(drawn: length), rank: .patience)
  }

  /// Leaves the line for good.
  mutating func losePatience(_ person: Int32) {
    let stage = Int(people[person].stop.stage)
    people[person].stop.timer = .none
    takeFromLine(person, at: stage)
    observeStop(of: person, outcome: .abandoned)
    observeLevel(at: stage)
    people[person].stop.phase = .away
    depart(person)
    if isOffice { forfeitFee(of: person) }
    finish(person, fate: .abandoned)
  }

  /// Takes somebody out of the line of a stage, wherever they stand in it.
  @inline(__always)
  mutating func takeFromLine(_ person: Int32, at stage: Int) {
    if stages[stage].lineOrder == .random {
      removeFromPool(person, at: stage)
    } else {
      lines.remove(person, fromLineAt: stages[stage].firstRank, in: &people)
    }
    if people[person].stop.phase == .suspended {
      stages[stage].suspended -= 1
    } else {
      stages[stage].waiting -= 1
    }
    if countsChairs { freeChair(at: Int(stages[stage].office)) }
    if people[person].stop.timer != .none {
      events.cancel(people[person].stop.timer)
      people[person].stop.timer = .none
    }
  }

  /// The next in line by the order of the stage, left in line; nil if nobody waits.
  @inline(__always)
  mutating func nextInLine(at stage: Int) -> Int32? {
    switch stages[stage].lineOrder {
    case .fifo, .ranked, .preemptive, .appointmentFirst:
      return lines.head(ofLineAt: stages[stage].firstRank, ranks: stages[stage].ranks)
    case .inTurn: return nextInTurn(at: stage).map { lines.head(ofRankAt: $0.line) }
    case .accumulating: return heaviestInLine(at: stage)
    case .lifo: return lines.tail(ofLineAt: stages[stage].firstRank, ranks: stages[stage].ranks)
    case .random:
      let count = extras[stage].pool.count
      guard count > 0 else { return nil }
      let place = Int(extras[stage].ownStream.nextUniform() * Double(count))
      return extras[stage].pool[min(place, count - 1)]
    }
  }

  private mutating func addToPool(_ person: Int32, at stage: Int) {
    people[person].stop.next = Int32(extras[stage].pool.count)
    extras[stage].pool.append(person)
  }

  private mutating func removeFromPool(_ person: Int32, at stage: Int) {
    let place = people[person].stop.next
    let moved = extras[stage].pool.removeLast()
    guard moved != person else { return }
    extras[stage].pool[Int(place)] = moved
    people[moved].stop.next = place
  }

  /// People interrupted and back in line; those who sit at a stopped desk are not in line.
  @inline(__always)
  func queuedSuspended(_ stage: Int) -> Int {
    stages[stage].suspended - stages[stage].suspendedAtDesks
  }

  /// Sends somebody away who finds no place or does not want to wait.
  private mutating func turnAway(_ person: Int32) {
    people[person].stop.phase = .away
    depart(person)
    if isOffice { forfeitFee(of: person) }
    finish(person, fate: .turnedAway)
  }
}

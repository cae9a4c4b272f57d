import EventKernel
import RandomStreams

/// Desks that open, close and stop.
extension OfficeRun {
  /// Opens the desks of a plain queue, and schedules their changes.
  mutating func beginPlainStages() {
    for stage in network.stages.indices {
      guard case .desks(let plan, _, let stops) = network.stages[stage].work else { continue }
      switch plan {
      case .fixed(let count):
        if network.calendar == nil { stages[stage].open = count }
      case .unlimited, .staffed: break
      case .timed(let changes):
        for (entry, change) in changes.enumerated() {
          events.schedule(
            .desksChange(entry: Int32(entry), stage: UInt16(stage)), at: max(events.now, change.at),
            rank: .desks)
        }
      }
      if stops != nil { beginStops(at: stage) }
    }
    if network.calendar != nil { beginTown() }
  }

  /// Schedules the first stop of each desk that may break down.
  mutating func beginStops(at stage: Int) {
    guard case .desks(_, _, .breakdowns(let up, _)?) = network.stages[stage].work else { return }
    for desk in extras[stage].desks.indices { scheduleStop(of: desk, at: stage, after: up) }
  }

  /// Sends desks that have nobody to serve on their first vacation.
  mutating func beginVacations() {
    for stage in stages.indices where stages[stage].kind == .vacationDesks {
      for desk in 0..<stages[stage].open where extras[stage].desks[desk].person < 0 {
        sendOnVacation(desk, at: stage)
      }
    }
  }

  /// A listed number of desks comes into force; a random one is drawn again each day.
  mutating func changeDesks(_ stage: Int, entry: Int) {
    guard case .desks(.timed(let changes), _, _) = network.stages[stage].work else { return }
    let change = changes[entry]
    var count = change.count.values[0]
    if change.count.values.count > 1 {
      let day = max(0, events.now.day)
      var stream = family.stream(
        .desk(entry, ofStage: stage), .deskCount, step: day & 0xFF_FFFF)
      count = change.count.value(at: stream.nextUniform())
      let midnight = SimInstant.startOfDay(day + 1)
      if entry + 1 == changes.count || midnight < changes[entry + 1].at {
        events.schedule(
          .desksChange(entry: Int32(entry), stage: UInt16(stage)), at: midnight, rank: .desks)
      }
    }
    setOpenDesks(count, at: stage)
  }

  /// Opens or closes desks; a desk that closes finishes the person in hand.
  mutating func setOpenDesks(_ desks: Int, at stage: Int) {
    let count = hasHelp ? desksHere(ofScheduled: desks, at: stage) : desks
    guard stages[stage].open != count else { return }
    if countsDeskTime { noteDeskTime(at: stage) }
    let before = stages[stage].open
    stages[stage].open = count
    if desks > 0 { stages[stage].lastPositiveOpen = desks }
    callNext(at: stage)
    if stages[stage].kind == .vacationDesks && count > before {
      for desk in before..<count where extras[stage].desks[desk].isUp {
        if extras[stage].desks[desk].person < 0 { sendOnVacation(desk, at: stage) }
      }
    }
    observeLevel(at: stage)
  }

  /// An open desk with a number that is up and has nobody, the lowest first.
  mutating func freeDesk(at stage: Int) -> Int? {
    let open = min(stages[stage].open, extras[stage].desks.count)
    return (0..<open).first {
      extras[stage].desks[$0].isUp && extras[stage].desks[$0].person < 0
    }
  }

  /// Seats somebody at a free desk.
  mutating func occupyDesk(_ person: Int32, at stage: Int) {
    if people[person].stop.desk >= 0 { return }
    guard let desk = freeDesk(at: stage) else {
      preconditionFailure("a service starts at a free desk")
    }
    extras[stage].desks[desk].person = person
    people[person].stop.desk = Int32(desk)
  }

  /// Frees the numbered desk of somebody who is done; an idle one may go on vacation.
  @inline(__always)
  mutating func releaseDesk(of person: Int32, at stage: Int) {
    let desk = Int(people[person].stop.desk)
    guard desk >= 0 else { return }
    people[person].stop.desk = -1
    extras[stage].desks[desk].person = -1
    guard stages[stage].kind == .vacationDesks, stages[stage].waiting == 0,
      desk < stages[stage].open
    else { return }
    sendOnVacation(desk, at: stage)
  }

  private mutating func scheduleStop(of desk: Int, at stage: Int, after up: Distribution) {
    let length = SimDuration(drawn: up.draw(from: &extras[stage].desks[desk].stream))
    events.schedule(
      .deskStops(desk: Int32(desk), stage: UInt16(stage)), at: events.now + length,
      rank: .desks)
  }

  /// A desk breaks down; the service in hand waits there.
  mutating func stopDesk(_ desk: Int, at stage: Int) {
    guard case .desks(_, _, .breakdowns(_, let down)?) = network.stages[stage].work else { return }
    extras[stage].desks[desk].isUp = false
    pauseService(atDesk: desk, of: stage)
    scheduleReturn(of: desk, at: stage, after: down)
    observeLevel(at: stage)
  }

  /// The service in hand waits at a desk that has stopped, unless it does already.
  mutating func pauseService(atDesk desk: Int, of stage: Int) {
    let person = extras[stage].desks[desk].person
    guard person >= 0, people[person].stop.phase == .inService else { return }
    suspend(person, at: stage)
    stages[stage].suspendedAtDesks += 1
    if stages[stage].lineOrder == .preemptive { extras[stage].removeServed(person) }
  }

  /// A service that waits at a desk goes on, if desk and stage work.
  mutating func resumeService(atDesk desk: Int, of stage: Int) {
    let person = extras[stage].desks[desk].person
    guard person >= 0, extras[stage].desks[desk].isUp, !stages[stage].isDown else { return }
    stages[stage].suspended -= 1
    stages[stage].suspendedAtDesks -= 1
    // It may go on behind closed doors.
    if countsDeskTime { noteDeskTime(at: stage) }
    startService(of: person, at: stage)
  }

  private mutating func sendOnVacation(_ desk: Int, at stage: Int) {
    guard case .desks(_, _, .whenIdle(let down)?) = network.stages[stage].work else { return }
    extras[stage].desks[desk].isUp = false
    scheduleReturn(of: desk, at: stage, after: down)
  }

  private mutating func scheduleReturn(of desk: Int, at stage: Int, after down: Distribution) {
    let length = SimDuration(drawn: max(1, down.draw(from: &extras[stage].desks[desk].stream)))
    events.schedule(
      .deskReturns(desk: Int32(desk), stage: UInt16(stage)), at: events.now + length,
      rank: .desks)
  }

  /// A desk is back: it resumes, calls the next, or goes away again.
  mutating func returnDesk(_ desk: Int, at stage: Int) {
    extras[stage].desks[desk].isUp = true
    resumeService(atDesk: desk, of: stage)
    callNext(at: stage)
    if case .desks(_, _, .breakdowns(let up, _)?) = network.stages[stage].work {
      scheduleStop(of: desk, at: stage, after: up)
    } else if extras[stage].desks[desk].person < 0 && desk < stages[stage].open {
      sendOnVacation(desk, at: stage)
    }
    observeLevel(at: stage)
  }
}

import EventKernel
import RandomStreams

/// Service at desks, delays, and the way on.
extension OfficeRun {
  /// Starts or resumes the service of somebody who is not in line any more.
  mutating func startService(of person: Int32, at stage: Int) {
    let length: SimDuration
    if let remaining = people[person].stop.remaining {
      length = remaining
      people[person].stop.remaining = nil
    } else {
      length =
        people[person].stop.phase == .inLine
        ? people[person].stop.service : serviceTime(of: person, at: stage)
      observeStop(of: person, outcome: .served, service: length)
      noteInterview(of: person, at: stage)
    }
    people[person].stop.phase = .inService
    people[person].stop.serviceEnds = events.now + length
    stages[stage].busy += 1
    if stages[stage].kind == .failingDesks || stages[stage].kind == .vacationDesks {
      occupyDesk(person, at: stage)
    }
    if stages[stage].lineOrder == .preemptive { extras[stage].served.append(person) }
    people[person].stop.timer = events.schedule(
      .serviceEnds(person: person, stage: UInt16(stage)), at: events.now + length,
      rank: .serviceEnd)
  }

  /// The service time of somebody, who has a stream for it: it does not matter when it is drawn.
  @inline(__always)
  mutating func serviceTime(of person: Int32, at stage: Int) -> SimDuration {
    let law = stages[stage].service.index(for: people[person].record.traits)
    var stream = stream(of: person, .service, at: stage)
    return SimDuration(drawn: laws[law].draw(from: &stream))
  }

  /// A service is over: the desk calls the next one, the person goes on.
  mutating func endService(of person: Int32) {
    let stage = Int(people[person].stop.stage)
    if countsDeskTime, stages[stage].busy > stages[stage].open { noteDeskTime(at: stage) }
    stages[stage].busy -= 1
    if stages[stage].lineOrder == .preemptive { extras[stage].removeServed(person) }
    people[person].stop.phase = .away
    people[person].stop.timer = .none
    releaseDesk(of: person, at: stage)
    if hasHelp { sendDeskBack(from: person, at: stage) }
    callNext(at: stage)
    observeLevel(at: stage)
    goOn(person, from: stage)
  }

  /// Calls people from the line while desks are free; urgent ones also take desks over.
  @inline(__always)
  mutating func callNext(at stage: Int) {
    while hasFreeDesk(stage), let person = nextInLine(at: stage) {
      noteCall(at: stage)
      takeFromLine(person, at: stage)
      startService(of: person, at: stage)
    }
    if hasHelp { helpOthers(from: stage) }
    guard stages[stage].lineOrder == .preemptive else { return }
    while let person = nextInLine(at: stage), interrupt(for: person, at: stage) {
      takeFromLine(person, at: stage)
      startService(of: person, at: stage)
    }
  }

  /// Whether somebody could be served now.
  @inline(__always)
  mutating func hasFreeDesk(_ stage: Int) -> Bool {
    switch stages[stage].kind {
    case .desks: stages[stage].busy < stages[stage].open
    case .failingDesks, .vacationDesks:
      !stages[stage].isDown && stages[stage].busy < stages[stage].open && freeDesk(at: stage) != nil
    case .unlimitedDesks: true
    case .delay, .workingDayDelay, .bulk: false
    }
  }

  /// Interrupts the least urgent service if it is less urgent than this person, who takes the desk.
  ///
  /// While a desk is about to close, nobody takes one over: it finishes the person in hand.
  mutating func interrupt(for person: Int32, at stage: Int) -> Bool {
    guard stages[stage].busy <= stages[stage].open else { return false }
    let own = people[person].stop.rank
    let now = events.now
    var victim: Int32?
    for other in extras[stage].served where people[other].stop.rank > own {
      // Who is done at this instant goes.
      if people[other].stop.serviceEnds == now { continue }
      if let current = victim, !isLessUrgent(other, than: current) { continue }
      victim = other
    }
    guard let victim else { return false }
    suspend(victim, at: stage)
    extras[stage].removeServed(victim)
    let desk = Int(people[victim].stop.desk)
    if desk >= 0 {
      extras[stage].desks[desk].person = person
      people[person].stop.desk = Int32(desk)
      people[victim].stop.desk = -1
    }
    lines.prepend(victim, toLineAt: stages[stage].firstRank, in: &people)
    return true
  }

  /// Of a lower rank, or come later within the same one.
  private func isLessUrgent(_ a: Int32, than b: Int32) -> Bool {
    (people[a].stop.rank, people[a].stop.joined) > (people[b].stop.rank, people[b].stop.joined)
  }

  /// Stops the service of somebody, who keeps what is left of it.
  mutating func suspend(_ person: Int32, at stage: Int) {
    events.cancel(people[person].stop.timer)
    people[person].stop.timer = .none
    people[person].stop.remaining = people[person].stop.serviceEnds - events.now
    people[person].stop.phase = .suspended
    if countsDeskTime, stages[stage].busy > stages[stage].open { noteDeskTime(at: stage) }
    stages[stage].busy -= 1
    stages[stage].suspended += 1
  }

  /// Sends somebody from a stage that is done to the next one, or out.
  @inline(__always)
  mutating func goOn(_ person: Int32, from stage: Int) {
    if stages[stage].checksPapers, endsForPapers(person, after: stage) { return }
    if isOffice, endsVisitEarly(person, after: stage) { return }
    guard let next = nextStage(after: stage, for: person) else { return exit(person) }
    join(person, at: next)
    if isOffice && stages[stage].isAfterHours { sendLateLinesHome(at: office(of: person)) }
  }

  /// The next stage on somebody's way, nil for the exit.
  @inline(__always)
  mutating func nextStage(after stage: Int, for person: Int32) -> Int? {
    var to = Int(stages[stage].soleRoute)
    if to == -2 {
      var stream = stream(of: person, .routing, at: stage)
      let u = stream.nextUniform()
      let routes = network.stages[stage].routes
      let route = routes.first { u < $0.cumulativeShare } ?? routes[routes.count - 1]
      to = route.to ?? -1
    }
    guard to >= 0 else { return nil }
    if to <= stage { people[person].visit.lap &+= 1 }
    return to
  }

  /// The way through the stages is done.
  mutating func exit(_ person: Int32) {
    people[person].stop.phase = .away
    depart(person)
    if isOffice { return completeVisit(of: person) }
    finish(person, fate: .served)
  }

  /// The stream of one purpose of somebody at a stage of the present visit.
  ///
  /// Visit (6 bits), lap (10) and place of the stage in its office (8) number the draws; what
  /// overflows goes into the entity.
  @inline(__always)
  func stream(of person: Int32, _ purpose: StreamPurpose, at stage: Int) -> RandomStream {
    let visit = Int(people[person].record.visits) & 0x3F
    let lap = Int(people[person].visit.lap)
    let step = visit << 18 | (lap & 0x3FF) << 8 | Int(stages[stage].place) & 0xFF
    let entity = people[seeker: person].entity
    if lap < 1 << 10 { return family.stream(entity, purpose, step: step) }
    return family.stream(entity.later(lap >> 10), purpose, step: step)
  }
}

extension StageExtras {
  /// Forgets somebody who is not served any more.
  mutating func removeServed(_ person: Int32) {
    guard let place = served.firstIndex(of: person) else {
      preconditionFailure("who is served is known")
    }
    served.remove(at: place)
  }
}

extension StreamEntity {
  /// The same person after 1,024 laps, twice 1,024 and so on: a number in the bits of the member,
  /// which plain queues do not use, and in those of the day.
  func later(_ thousands: Int) -> StreamEntity {
    let demand = Int(packed >> 56)
    let day = Int(packed >> 36 & 0xF_FFFF)
    let index = Int(packed >> 8 & 0xFFF_FFFF)
    return StreamEntity(
      demand: demand, day: day ^ (thousands >> 8) << 4, index: index, member: thousands & 0xFF)
  }
}

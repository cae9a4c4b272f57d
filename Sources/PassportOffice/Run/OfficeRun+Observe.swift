import EventKernel

/// What the run records: it interprets nothing.
extension OfficeRun {
  /// The state of a stage from now on, while the window is open.
  ///
  /// Desks kept for the last people of a day are open until the building is empty, as they are
  /// where they cost something.
  @inline(__always)
  mutating func observeLevel(at stage: Int) {
    guard windowIsOpen else { return }
    observations.levels.append(
      LevelRecord(
        stage: UInt16(truncatingIfNeeded: stage), at: events.now,
        queue: Int32(truncatingIfNeeded: stages[stage].waiting),
        present: Int32(truncatingIfNeeded: stages[stage].present),
        busy: Int32(truncatingIfNeeded: stages[stage].busy),
        open: Int32(
          truncatingIfNeeded: max(stages[stage].open, stages[stage].busy))))
  }

  /// The end of waiting in a line.
  @inline(__always)
  mutating func observeStop(
    of person: Int32, outcome: StopOutcome, service: SimDuration = .zero
  ) {
    let now = events.now
    let joined = people[person].stop.joined
    let wait = now - joined
    people[person].visit.wait = people[person].visit.wait + wait
    observations.stops.append(
      StopRecord(
        traits: people[person].record.traits,
        stage: UInt16(truncatingIfNeeded: people[person].stop.stage), outcome: outcome,
        isCounted: people[person].record.isCounted, dayIndex: people[person].record.dayIndex,
        arrivalIndex: people[person].record.arrivalIndex, joined: joined, ended: now,
        service: service))
  }

  /// The start of a visit: now, outside or at once inside.
  @inline(__always)
  mutating func startVisit(of person: Int32) {
    people[person].record.visits += 1
    people[person].visit = VisitState()
    people[person].visit.came = events.now
    people[person].visit.outsideUntil = events.now
    people[person].visit.isOpen = true
  }

  /// The end of a visit.
  @inline(__always)
  mutating func endVisit(of person: Int32) {
    if storiesAreVisits { return }
    let now = events.now
    let visit = people[person].visit
    people[person].visit.isOpen = false
    people[person].past.wait = people[person].past.wait + visit.wait
    people[person].past.outside =
      people[person].past.outside + (visit.outsideUntil - visit.came)
    people[person].past.inside = people[person].past.inside + (now - visit.came)
    observations.visits.append(
      VisitRecord(
        traits: people[person].record.traits, isCounted: people[person].record.isCounted,
        joinedLine: visit.joinedLine, dayIndex: people[person].record.dayIndex,
        arrivalIndex: people[person].record.arrivalIndex, came: visit.came,
        outsideUntil: visit.outsideUntil, left: now, wait: visit.wait,
        officeLateness: visit.officeLateness))
  }

  /// Ends a visit of somebody who leaves the inside of the building.
  @inline(__always)
  mutating func depart(_ person: Int32) {
    endVisit(of: person)
    lastDeparture = events.now
    if isOffice { leaveBuilding(of: office(of: person)) }
  }

  /// A first service that may be the interview: notes its start.
  @inline(__always)
  mutating func noteInterview(of person: Int32, at stage: Int) {
    if isOffice {
      guard stages[stage].isInterview, isInterview(person) else { return }
      people[person].record.interviewed = events.now
    } else if people[person].visit.appointed == nil || people[person].visit.officeLateness != nil {
      return
    }
    guard let appointed = people[person].visit.appointed else { return }
    people[person].visit.officeLateness =
      events.now - max(appointed, people[person].visit.came)
  }

  /// The end of a story; the place in the pool is free again.
  mutating func finish(_ person: Int32, fate: Fate) {
    observeEnd(of: person, fate: fate)
    if people[person].record.isCounted {
      countedPresent -= 1
      people.remove(person)
      endIfDone()
    } else {
      people.remove(person)
      if network.span.drains { endIfDone() }
    }
  }

  /// A story with its end.
  ///
  /// What is known only now is written into the record where it is read: copying words that were
  /// written a moment ago stalls the processor.
  @inline(__always)
  private mutating func observeEnd(of person: Int32, fate: Fate) {
    let now = events.now
    let place = people.copyRecord(of: person, to: &observations.people)
    observations.people[place].fate = fate
    observations.people[place].ended = now
    observations.people[place].tries = people[seeker: person].tries
    if fate == .served { observations.people[place].served = now }
    if storiesAreVisits {
      observations.people[place].isOneVisit = true
      observations.people[place].joinedLine = people[person].visit.joinedLine
      observations.people[place].totalWait = people[person].visit.wait
      observations.people[place].totalVisit = now - people[person].visit.came
      return
    }
    let past = people[person].past
    observations.people[place].totalWait = past.wait
    observations.people[place].totalOutside = past.outside
    observations.people[place].totalVisit = past.inside
  }
}

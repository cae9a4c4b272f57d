import EventKernel
import RandomStreams

/// The beginning, the counted window and the end of a run.
extension OfficeRun {
  /// Schedules what is known in advance.
  mutating func begin() {
    let span = network.span
    events.scheduleForGood(.windowOpens, at: span.windowStart, rank: .window)
    events.scheduleForGood(.windowCloses, at: span.windowEnd, rank: .window)
    events.scheduleForGood(.runEnds, at: span.followUntil, rank: .end)
    for (index, instant) in network.sampleInstants.enumerated() {
      events.scheduleForGood(.sample(index: Int32(index)), at: instant, rank: .sample)
    }
    awaited += network.sampleInstants.count
    if span.arrivalLimit == nil {
      for source in sources.indices { awaited += sources[source].countedAppointments(span) }
    }
    if !isOffice {
      beginPlainStages()
    } else {
      beginTown()
      beginOutages()
    }
    for stage in network.stages.indices { beginBulk(at: stage) }
    if isOffice {
      beginInitialState()
    } else if events.now < .zero {
      // Appointments may be kept before time 0.
      events.schedule(.initialPeopleStand, at: .zero, rank: .serviceEnd)
    } else {
      placeInitialPeople()
    }
    beginVacations()
    for source in sources.indices { scheduleNextArrival(of: source) }
  }

  /// People who are in line at time 0, before everything else.
  mutating func placeInitialPeople() {
    guard !isOffice else { return placeInitialTown() }
    var index = 0
    for stage in network.stages.indices {
      for _ in 0..<network.initialPresent[stage] {
        let entity = StreamEntity(demand: 0xFE, day: 0, index: index, member: 0)
        let person = people.insert(
          entity: entity, classID: 0, need: events.now, isCounted: false)
        people[person].record.isInitial = true
        index += 1
        startVisit(of: person)
        join(person, at: stage)
      }
    }
  }

  mutating func openWindow() {
    windowIsOpen = true
    for stage in stages.indices { observeLevel(at: stage) }
    if isOffice {
      for office in offices.indices { observeBuilding(of: office) }
    }
    endIfDone()
  }

  /// Nobody who comes later is counted, and nothing more is observed of the office itself.
  mutating func closeWindow() {
    guard !windowIsOver else { return }
    windowIsOver = true
    windowIsOpen = false
    endIfDone()
  }

  /// Ends the run once the window is over, all samples are taken and every counted person has come
  /// and has a fate.
  mutating func endIfDone() {
    guard windowIsOver, countedPresent == 0, awaited == 0 else { return }
    if network.span.drains && (people.count > 0 || arrivalsRemain) { return }
    runIsOver = true
  }

  /// Observes the state at a sampling instant.
  mutating func sample(_ index: Int) {
    for stage in stages.indices {
      observations.office.append(
        .sample(
          index: index, stage: stage, queue: stages[stage].waiting,
          present: stages[stage].present))
    }
    awaited -= 1
    endIfDone()
  }

  /// Records those who are still there as unfinished, and what a drained day left behind.
  mutating func close() {
    for place in people.takenPlaces() where people[place].errand.companions > 0 {
      comeApart(place)
    }
    for place in people.takenPlaces() {
      let person = people[place]
      if person.stop.phase == .inLine { observeStop(of: place, outcome: .unfinished) }
      if person.visit.isOpen { endVisit(of: place) }
      finish(place, fate: .unfinished)
    }
    precondition(countedPresent == 0, "every counted person has a fate")
    for office in offices.indices { observeEndOfDay(of: office, at: events.now) }
    if network.span.drains, let lastDeparture {
      observations.office.append(.lastDeparture(lastDeparture))
    }
    runIsOver = true
    isClosed = true
  }
}

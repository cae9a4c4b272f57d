import EventKernel
import RandomStreams

/// Coming to the building, waiting outside, being let in and leaving.
extension OfficeRun {
  /// Sends somebody to the building on the first open day, at a time that suits them.
  ///
  /// The earliest day is given; the time of day comes from the `arrive` profile of walk-ins.
  mutating func goToOffice(_ person: Int32, notBefore day: Int) {
    guard let calendar else { return }
    let visit = Int(people[person].record.visits)
    var stream = family.stream(people[seeker: person].entity, .walkInTime, step: visit)
    let clock = rules.walkIn.arrive.timeOfDay(at: stream.nextUniform())
    var target = max(day, 0)
    while target < calendar.pointee.days.count {
      let instant = SimInstant.startOfDay(target) + clock
      if calendar.pointee.days[target].isWorkingDay && instant > events.now {
        events.scheduleForGood(.town(.comesToOffice(person: person)), at: instant, rank: .walkIn)
        return
      }
      target = calendar.pointee.nextWorkingDay[target]
    }
    // No open day follows: the end of the run finds them unfinished.
  }

  /// Somebody stands before the building.
  mutating func comeToOffice(_ person: Int32) {
    startVisit(of: person)
    if let slot = people[person].errand.slot, people[person].errand.access == .asChannel {
      if booking?.pointee.attendance.respectsHour ?? true {
        people[person].visit.appointed = slot.at
      }
      return comeToSlot(person, slot)
    }
    switch people[person].errand.access {
    case .expected: comeExpected(person, isFirst: false)
    case .returning: comeExpected(person, isFirst: true)
    case .asChannel: comeAsWalkIn(person)
    }
  }

  private mutating func comeToSlot(_ person: Int32, _ slot: Slot) {
    if Int(slot.day) < town.today {
      turnFromDoor(person)
      missSlot(person)
    } else if town.doorsAreOpen {
      diaries[Int(slot.pool)].noteKept(slot)
      town.backlog -= 1
      people[person].errand.slot = nil
      letIn(person)
    } else if !opensAgainToday {
      // Too late: the day is over.
      turnFromDoor(person)
      missSlot(person)
    } else {
      town.doorLine.append(person)
    }
  }

  private mutating func comeExpected(_ person: Int32, isFirst: Bool) {
    if town.doorsAreOpen {
      letIn(person)
    } else if opensAgainToday {
      if isFirst { town.returnLine.append(person) } else { town.doorLine.append(person) }
    } else {
      turnFromDoor(person)
      goToOffice(person, notBefore: town.today + 1)
    }
  }

  /// Whether the doors open once more today.
  var opensAgainToday: Bool {
    @inline(__always)
    get {
      guard let calendar, town.today >= 0 else { return false }
      return calendar.pointee.days[town.today].opensAgain(from: events.now.timeOfDay)
    }
  }

  /// The doors open: first those sent home, then everybody with a right to come in, in order.
  mutating func openDoors() {
    guard isOffice else { return }
    observeEndOfDay(at: events.now)
    let waiting = town.returnLine + town.doorLine
    town.returnLine.removeAll(keepingCapacity: true)
    town.doorLine.removeAll(keepingCapacity: true)
    for person in waiting {
      if let slot = people[person].errand.slot {
        diaries[Int(slot.pool)].noteKept(slot)
        town.backlog -= 1
        people[person].errand.slot = nil
      }
      letIn(person)
    }
    if countsChairs { offerChairs() }
    if rules.walkIn.tickets == nil { admitTicketLine() }
  }

  /// Somebody with a right to come in does so, as soon as there is a chair.
  mutating func letIn(_ person: Int32) {
    if countsChairs, !hasRoom(for: person) { return waitForChair(person) }
    enter(person)
  }

  /// Somebody comes in and begins their way.
  mutating func enter(_ person: Int32) {
    people[person].visit.outsideUntil = events.now
    town.inside += 1
    observeBuilding()
    let start = people[person].errand.startStage
    people[person].errand.startStage = -1
    people[person].errand.access = .asChannel
    join(person, at: start >= 0 ? Int(start) : 0)
  }

  /// Ends the visit of somebody who was not let in.
  mutating func turnFromDoor(_ person: Int32) {
    people[person].visit.outsideUntil = events.now
    endVisit(of: person)
  }

  /// One person less inside; the last one lets the desks close after hours.
  mutating func leaveBuilding() {
    town.inside -= 1
    town.lastDeparture = events.now
    observeBuilding()
    guard town.inside == 0 else { return }
    observeEndOfDay(at: events.now)
    if town.isAfterHours { closeDesks() }
  }

  /// The number of people inside from now on, while the window is open.
  mutating func observeBuilding() {
    guard windowIsOpen else { return }
    observations.levels.append(
      LevelRecord(
        stage: LevelRecord.building, at: events.now, queue: 0, present: Int32(town.inside),
        busy: 0, open: 0))
  }

  /// The day ends for those who still stand outside.
  mutating func sendOutsideAway() {
    let entitled = town.returnLine + town.doorLine
    let hopeful = town.ticketLine
    town.returnLine.removeAll(keepingCapacity: true)
    town.doorLine.removeAll(keepingCapacity: true)
    town.ticketLine.removeAll(keepingCapacity: true)
    for person in entitled {
      turnFromDoor(person)
      if people[person].errand.slot != nil {
        missSlot(person)
      } else {
        people[person].errand.access = .expected
        goToOffice(person, notBefore: town.today + 1)
      }
    }
    for person in hopeful { refuseTicket(person) }
  }

  /// Sent home from a line, to be let in first on the next open day and go on where they stood.
  mutating func comeBackTomorrow(_ person: Int32, at stage: Int) {
    depart(person)
    people[person].errand.startStage = Int32(stage)
    people[person].errand.access = .returning
    guard let calendar = network.calendar else { return }
    let next = calendar.nextWorkingDay[town.today]
    guard next < calendar.days.count, let opening = calendar.days[next].open.first else { return }
    events.scheduleForGood(
      .town(.comesToOffice(person: person)), at: .startOfDay(next) + opening.from,
      rank: .dayStart)
  }
}

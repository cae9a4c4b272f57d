import EventKernel
import RandomStreams

/// Coming to the building, waiting outside, being let in and leaving.
extension OfficeRun {
  /// What the time of day is drawn from; people of a batch come together.
  private mutating func timeStream(of person: Int32, visit: Int) -> RandomStream {
    let entity = people[seeker: person].entity
    let demand = entity.demand
    guard arrivals.indices.contains(demand), arrivals[demand].batchStride > 0 else {
      return family.stream(entity, .walkInTime, step: visit)
    }
    let batch = entity.batch(ofNumbers: arrivals[demand].batchStride)
    return family.stream(batch, .batchTime, step: visit)
  }

  /// Sends somebody to the building on the first open day, at a time that suits them.
  ///
  /// The earliest day is given; the time of day comes from the `arrive` profile of walk-ins.
  mutating func goToOffice(_ person: Int32, notBefore day: Int) {
    guard let calendar else { return }
    let visit = Int(people[person].record.visits)
    var stream = timeStream(of: person, visit: visit)
    let clock = officeState(of: person).pointee.rules.pointee.walkIn.arrive
      .timeOfDay(at: stream.nextUniform())
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
    if town.hasPlaces { people[person].record.travel += Float(2 * kilometres(of: person)) }
    if let slot = people[person].errand.slot, people[person].errand.access == .asChannel {
      if officeState(of: person).pointee.booking?.pointee.attendance.respectsHour ?? true {
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
    } else if !mustWaitForHour(person, slot) {
      enterWithSlot(person)
    }
  }

  /// Somebody may use their slot now, as far as the doors let them.
  mutating func enterWithSlot(_ person: Int32) {
    let office = office(of: person)
    if offices[office].doorsAreOpen {
      noteSlots(of: person, areKept: true)
      letIn(person)
    } else if !opensAgainToday {
      // Too late: the day is over.
      turnFromDoor(person)
      missSlot(person)
    } else {
      offices[office].doorLine.append(person)
    }
  }

  private mutating func comeExpected(_ person: Int32, isFirst: Bool) {
    let office = office(of: person)
    if offices[office].doorsAreOpen {
      letIn(person)
    } else if opensAgainToday {
      if isFirst {
        offices[office].returnLine.append(person)
      } else {
        offices[office].doorLine.append(person)
      }
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
  mutating func openDoors(of office: Int) {
    guard isOffice else { return }
    observeEndOfDay(of: office, at: events.now)
    let waiting = offices[office].returnLine + offices[office].doorLine
    offices[office].returnLine.removeAll(keepingCapacity: true)
    offices[office].doorLine.removeAll(keepingCapacity: true)
    for person in waiting {
      noteSlots(of: person, areKept: true)
      letIn(person)
    }
    if countsChairs { offerChairs(at: office) }
    if rules(of: office).pointee.walkIn.tickets == nil { admitTicketLine(at: office) }
  }

  /// Somebody with a right to come in does so, as soon as there is a chair.
  mutating func letIn(_ person: Int32) {
    if people[person].errand.companions > 0 { return letInOneByOne(person) }
    if countsChairs, !hasRoom(for: person) { return waitForChair(person) }
    enter(person)
  }

  /// Somebody comes in and begins their way.
  mutating func enter(_ person: Int32) {
    let office = office(of: person)
    people[person].visit.outsideUntil = events.now
    offices[office].inside += 1
    observeBuilding(of: office)
    let start = people[person].errand.startStage
    people[person].errand.startStage = -1
    people[person].errand.access = .asChannel
    join(person, at: start >= 0 ? Int(start) : offices[office].plan.stages.lowerBound)
  }

  /// Ends the visit of somebody who was not let in, and of those who came with them.
  mutating func turnFromDoor(_ person: Int32) {
    people[person].visit.outsideUntil = events.now
    endVisit(of: person)
    if people[person].errand.companions > 0 { endVisitOfCompanions(of: person) }
  }

  /// One person less inside; the last one lets the desks close after hours.
  mutating func leaveBuilding(of office: Int) {
    offices[office].inside -= 1
    offices[office].lastDeparture = events.now
    observeBuilding(of: office)
    guard offices[office].inside == 0 else { return }
    observeEndOfDay(of: office, at: events.now)
    if offices[office].isAfterHours { closeDesks(of: office) }
  }

  /// The number of people inside from now on, while the window is open.
  mutating func observeBuilding(of office: Int) {
    guard windowIsOpen else { return }
    observations.levels.append(
      LevelRecord(
        stage: LevelRecord.building(ofOffice: office), at: events.now, queue: 0,
        present: Int32(offices[office].inside), busy: 0, open: 0))
  }

  /// The day ends for those who still stand outside.
  mutating func sendOutsideAway(from office: Int) {
    let entitled = offices[office].returnLine + offices[office].doorLine
    let hopeful = offices[office].ticketLine
    offices[office].returnLine.removeAll(keepingCapacity: true)
    offices[office].doorLine.removeAll(keepingCapacity: true)
    offices[office].ticketLine.removeAll(keepingCapacity: true)
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

import EventKernel
import RandomStreams

/// People who come without an appointment, and the tickets.
extension OfficeRun {
  /// Schedules the hand-out of tickets on a working day.
  mutating func scheduleTickets(ofDay day: Int) {
    town.ticketsAreGivenOut = false
    town.ticketsLeft = 0
    guard let calendar = network.calendar, calendar.days[day].isWorkingDay,
      let tickets = rules.walkIn.tickets
    else { return }
    town.ticketsLeft = tickets.perDay.map {
      Int((Double($0) * calendar.days[day].quotaFactor).rounded())
    }
    events.schedule(
      .town(.ticketsBegin(day: Int32(day))), at: .startOfDay(day) + tickets.window.from,
      rank: .tickets)
  }

  /// The first tickets go to those who queue outside, in the order they came.
  mutating func beginTickets(ofDay day: Int) {
    town.ticketsAreGivenOut = true
    admitTicketLine()
  }

  /// Everybody who waits for an answer at the door gets it.
  mutating func admitTicketLine() {
    let waiting = town.ticketLine
    town.ticketLine.removeAll(keepingCapacity: true)
    for person in waiting { decideAtDoor(person) }
  }

  /// Somebody without an appointment comes.
  mutating func comeAsWalkIn(_ person: Int32) {
    people[seeker: person].tries += 1
    let mustWait =
      rules.walkIn.tickets == nil
      ? !town.doorsAreOpen && opensAgainToday : isBeforeTickets()
    if mustWait {
      town.ticketLine.append(person)
    } else {
      decideAtDoor(person)
    }
  }

  @inline(__always)
  private mutating func isBeforeTickets() -> Bool {
    guard let tickets = rules.walkIn.tickets else { return false }
    // At the first instant tickets are given out after those who come then have lined up.
    return !town.ticketsAreGivenOut && events.now.timeOfDay <= tickets.window.from
  }

  /// Admitted or not, with a ticket or without.
  private mutating func decideAtDoor(_ person: Int32) {
    guard mayWalkIn(person) else {
      turnFromDoor(person)
      return follow(.notAdmitted, for: person)
    }
    guard takesTicket() else { return refuseTicket(person) }
    if town.doorsAreOpen {
      letIn(person)
    } else {
      people[person].errand.access = .expected
      town.doorLine.append(person)
    }
  }

  private mutating func takesTicket() -> Bool {
    guard let tickets = rules.walkIn.tickets else {
      return town.doorsAreOpen
    }
    let now = events.now.timeOfDay
    guard town.ticketsAreGivenOut, tickets.window.from <= now, now < tickets.window.until,
      town.doorsAreOpen || opensAgainToday
    else { return false }
    if let left = town.ticketsLeft {
      guard left > 0 else { return false }
      town.ticketsLeft = left - 1
    }
    town.ticketsGiven += 1
    return true
  }

  /// No ticket: the person leaves and decides what to do.
  mutating func refuseTicket(_ person: Int32) {
    turnFromDoor(person)
    follow(.noTicket, for: person)
  }

  /// Whether the rules of today let somebody walk in.
  mutating func mayWalkIn(_ person: Int32) -> Bool {
    !rules.walkIn.admitsOnlyExempt || isWalkInOnly(person)
      || town.isExempt[Int(people[person].record.traits.group)]
  }
}

import EventKernel
import RandomStreams

/// People who come without an appointment, and the tickets.
extension OfficeRun {
  /// Schedules the hand-out of tickets on a working day.
  mutating func scheduleTickets(ofDay day: Int, at office: Int) {
    offices[office].ticketsAreGivenOut = false
    offices[office].ticketsLeft = 0
    guard let calendar = network.calendar, calendar.days[day].isWorkingDay,
      let tickets = rules(of: office).pointee.walkIn.tickets
    else { return }
    offices[office].ticketsLeft = tickets.perDay.map {
      Int((Double($0) * calendar.days[day].quotaFactor).rounded())
    }
    events.schedule(
      .town(.ticketsBegin(office: Int32(office))), at: .startOfDay(day) + tickets.window.from,
      rank: .tickets)
  }

  /// The first tickets go to those who queue outside, in the order they came.
  mutating func beginTickets(at office: Int) {
    offices[office].ticketsAreGivenOut = true
    admitTicketLine(at: office)
  }

  /// Everybody who waits for an answer at the door gets it.
  mutating func admitTicketLine(at office: Int) {
    let waiting = offices[office].ticketLine
    offices[office].ticketLine.removeAll(keepingCapacity: true)
    for person in waiting { decideAtDoor(person) }
  }

  /// Somebody without an appointment comes.
  mutating func comeAsWalkIn(_ person: Int32) {
    people[seeker: person].tries += 1
    let office = office(of: person)
    let mustWait =
      rules(of: office).pointee.walkIn.tickets == nil
      ? !offices[office].doorsAreOpen && opensAgainToday : isBeforeTickets(at: office)
    if mustWait {
      offices[office].ticketLine.append(person)
    } else {
      decideAtDoor(person)
    }
  }

  @inline(__always)
  private mutating func isBeforeTickets(at office: Int) -> Bool {
    guard let tickets = rules(of: office).pointee.walkIn.tickets else { return false }
    // At the first instant tickets are given out after those who come then have lined up.
    return !offices[office].ticketsAreGivenOut && events.now.timeOfDay <= tickets.window.from
  }

  /// Admitted or not, with a ticket or without.
  private mutating func decideAtDoor(_ person: Int32) {
    guard mayWalkIn(person) else {
      turnFromDoor(person)
      return follow(.notAdmitted, for: person)
    }
    let office = office(of: person)
    let count = 1 + Int(people[person].errand.companions)
    guard takesTickets(count, at: office) else { return refuseTicket(person) }
    if offices[office].doorsAreOpen {
      letIn(person)
    } else {
      people[person].errand.access = .expected
      offices[office].doorLine.append(person)
    }
  }

  /// Whether people who go together get their tickets: all of them, or none.
  private mutating func takesTickets(_ count: Int, at office: Int) -> Bool {
    guard let tickets = rules(of: office).pointee.walkIn.tickets else {
      return offices[office].doorsAreOpen
    }
    let now = events.now.timeOfDay
    guard offices[office].ticketsAreGivenOut, tickets.window.from <= now,
      now < tickets.window.until, offices[office].doorsAreOpen || opensAgainToday
    else { return false }
    if let left = offices[office].ticketsLeft {
      guard left >= count else { return false }
      offices[office].ticketsLeft = left - count
    }
    offices[office].ticketsGiven += count
    return true
  }

  /// No ticket: the person leaves and decides what to do.
  mutating func refuseTicket(_ person: Int32) {
    turnFromDoor(person)
    follow(.noTicket, for: person)
  }

  /// Whether the rules of today let somebody walk in, with everybody who goes with them.
  mutating func mayWalkIn(_ person: Int32) -> Bool {
    if isWalkInOnly(person) { return true }
    guard people[person].errand.onlyChannel != .app else { return false }
    return !officeState(of: person).pointee.rules.pointee.walkIn.admitsOnlyExempt
      || areExempt(person)
  }
}

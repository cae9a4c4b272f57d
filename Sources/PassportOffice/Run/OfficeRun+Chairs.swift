import EventKernel

/// People with a right to come in who find no chair inside.
extension OfficeRun {
  /// Whether there is a chair for somebody, or no need of one because a desk is free.
  mutating func hasRoom(for person: Int32) -> Bool {
    let office = office(of: person)
    guard let chairs = rules(of: office).pointee.chairs else { return true }
    // Those who came before come in before.
    guard offices[office].chairLine.isEmpty else { return false }
    return isWelcome(person, chairs)
  }

  private mutating func isWelcome(_ person: Int32, _ chairs: Int) -> Bool {
    var waiting = 0
    let plan = offices[office(of: person)].plan
    for stage in plan.stages where stages[stage].kind != .bulk {
      waiting += stages[stage].waiting + queuedSuspended(stage)
    }
    if waiting < chairs { return true }
    let first = max(plan.stages.lowerBound, Int(people[person].errand.startStage))
    return stages[first].waiting == 0 && hasFreeDesk(first)
  }

  /// Puts somebody at the end of the line before the room.
  mutating func waitForChair(_ person: Int32) {
    offices[office(of: person)].chairLine.append(person)
  }

  /// A wait inside is over: once this instant has happened, the next ones may come in.
  mutating func freeChair(at office: Int) {
    guard !offices[office].chairLine.isEmpty, !offices[office].chairsAreOffered else { return }
    offices[office].chairsAreOffered = true
    events.schedule(.town(.chairIsFree(office: Int32(office))), at: events.now, rank: .tickets)
  }

  /// Lets people in from the line before the room while there are chairs and the doors are open.
  mutating func offerChairs(at office: Int) {
    offices[office].chairsAreOffered = false
    guard offices[office].doorsAreOpen else { return }
    while let person = offices[office].chairLine.first {
      if let chairs = rules(of: office).pointee.chairs, !isWelcome(person, chairs) { return }
      offices[office].chairLine.removeFirst()
      enter(person)
    }
  }

  /// The doors close for the day: those before the room come in and stand.
  mutating func letInWithoutChairs(at office: Int) {
    let line = offices[office].chairLine
    offices[office].chairLine.removeAll(keepingCapacity: true)
    for person in line { enter(person) }
  }
}

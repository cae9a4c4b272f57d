import EventKernel

/// People with a right to come in who find no chair inside.
extension OfficeRun {
  /// Whether there is a chair for somebody, or no need of one because a desk is free.
  mutating func hasRoom(for person: Int32) -> Bool {
    guard let chairs = rules.chairs else { return true }
    // Those who came before come in before.
    guard town.chairLine.isEmpty else { return false }
    return isWelcome(person, chairs)
  }

  private mutating func isWelcome(_ person: Int32, _ chairs: Int) -> Bool {
    var waiting = 0
    for stage in stages.indices where stages[stage].kind != .bulk {
      waiting += stages[stage].waiting + queuedSuspended(stage)
    }
    if waiting < chairs { return true }
    let first = max(0, Int(people[person].errand.startStage))
    return stages[first].waiting == 0 && hasFreeDesk(first)
  }

  /// Puts somebody at the end of the line before the room.
  mutating func waitForChair(_ person: Int32) {
    town.chairLine.append(person)
  }

  /// A wait inside is over: once this instant has happened, the next ones may come in.
  mutating func freeChair() {
    guard !town.chairLine.isEmpty, !town.chairsAreOffered else { return }
    town.chairsAreOffered = true
    events.schedule(.town(.chairIsFree), at: events.now, rank: .tickets)
  }

  /// Lets people in from the line before the room while there are chairs and the doors are open.
  mutating func offerChairs() {
    town.chairsAreOffered = false
    guard town.doorsAreOpen else { return }
    while let person = town.chairLine.first {
      if let chairs = rules.chairs, !isWelcome(person, chairs) { return }
      town.chairLine.removeFirst()
      enter(person)
    }
  }

  /// The doors close for the day: those before the room come in and stand.
  mutating func letInWithoutChairs() {
    let line = town.chairLine
    town.chairLine.removeAll(keepingCapacity: true)
    for person in line { enter(person) }
  }
}

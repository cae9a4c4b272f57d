import EventKernel

/// Stages at which many leave the line at once.
extension OfficeRun {
  /// Schedules the departures of a stage's first cycle.
  mutating func beginBulk(at stage: Int) {
    guard case .bulk(let departures, _) = network.stages[stage].work else { return }
    for (entry, departure) in departures.enumerated() {
      events.schedule(
        .bulkDeparts(entry: Int32(entry), stage: UInt16(stage)), at: .zero + departure.at,
        rank: .bulk)
    }
  }

  /// Up to so many leave the line, in its order.
  mutating func departInBulk(_ stage: Int, entry: Int) {
    guard case .bulk(let departures, let cycle) = network.stages[stage].work else { return }
    if let cycle {
      events.schedule(
        .bulkDeparts(entry: Int32(entry), stage: UInt16(stage)), at: events.now + cycle,
        rank: .bulk)
    }
    var leaving: [Int32] = []
    while leaving.count < departures[entry].upTo, let person = nextInLine(at: stage) {
      takeFromLine(person, at: stage)
      observeStop(of: person, outcome: .served)
      noteInterview(of: person, at: stage)
      people[person].stop.phase = .away
      leaving.append(person)
    }
    observeLevel(at: stage)
    for person in leaving { goOn(person, from: stage) }
  }
}

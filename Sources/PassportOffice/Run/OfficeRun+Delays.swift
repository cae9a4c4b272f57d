import EventKernel
import RandomStreams

/// Time that passes without a desk.
extension OfficeRun {
  /// Lets time pass.
  mutating func delay(_ person: Int32, at stage: Int) {
    stages[stage].delayed += 1
    people[person].stop.phase = .delayed
    people[person].stop.timer = events.schedule(
      .delayEnds(person: person), at: endOfDelay(of: person, at: stage), rank: .serviceEnd)
  }

  private mutating func endOfDelay(of person: Int32, at stage: Int) -> SimInstant {
    if case .delay(.workingDays(let count)) = stagePlans[stage].work {
      let today = events.now.day
      let day = network.calendar?.workingDay(count, after: today) ?? (today + count)
      return SimInstant.startOfDay(day + 1)
    }
    let law = stages[stage].service.index(for: people[person].record.traits)
    var stream = stream(of: person, .delay, at: stage)
    return events.now + SimDuration(drawn: laws[law].draw(from: &stream))
  }

  /// A delay is over.
  mutating func endDelay(of person: Int32) {
    let stage = Int(people[person].stop.stage)
    stages[stage].delayed -= 1
    people[person].stop.phase = .away
    people[person].stop.timer = .none
    observeLevel(at: stage)
    goOn(person, from: stage)
  }

  /// Somebody leaves the building for as long as a delay lasts, and comes back to the next stage.
  mutating func leave(_ person: Int32, at stage: Int) {
    let end = endOfDelay(of: person, at: stage)
    guard let next = nextStage(after: stage, for: person) else { return exit(person) }
    depart(person)
    people[person].errand.access = .expected
    people[person].errand.startStage = Int32(next)
    if isStillOpen(at: end) {
      events.scheduleForGood(.town(.comesToOffice(person: person)), at: end, rank: .walkIn)
    } else {
      goToOffice(person, notBefore: max(end.day, events.now.day + 1))
    }
  }

  /// Whether an instant is one of today before the doors close for the last time.
  private mutating func isStillOpen(at instant: SimInstant) -> Bool {
    guard instant.day == town.today,
      let closing = calendar?.pointee.closingInstant(ofDay: town.today)
    else { return false }
    return instant < closing
  }
}

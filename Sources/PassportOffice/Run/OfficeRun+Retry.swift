import EventKernel
import RandomStreams

/// Looking for a slot again.
extension OfficeRun {
  /// What somebody does who got no slot: nearly always they look again later, and need not go
  /// through a list of ways on to know it.
  @inline(__always)
  mutating func followSearch(of person: Int32) {
    let office = officeState(of: person)
    let retry = nextSteps.firstRetry(rules: office.pointee.ruleIndex)
    guard people[seeker: person].searches < retry.pointee.atMost else {
      return follow(.noSlot, for: person)
    }
    retrySearch(person, at: office, by: retry)
  }

  /// Tries again later: shortly after the next release, or after a time of one's own.
  @inline(__always)
  mutating func retrySearch(
    _ person: Int32, at office: UnsafePointer<OfficeState>, by rule: UnsafePointer<RetryRule>
  ) {
    // When and how long after come from one block of the generator.
    var stream = family.stream(
      people[seeker: person].entity, .retry, step: Int(people[seeker: person].searches))
    let waits = stream.nextUniform() < rule.pointee.atRelease
    let at: SimInstant
    if waits, let release = office.pointee.nextRush {
      at = release + SimDuration(drawn: rule.pointee.afterRelease.draw(from: &stream))
    } else {
      at = events.now + SimDuration(drawn: rule.pointee.every.draw(from: &stream))
    }
    let isLast = people[seeker: person].searches + 1 >= rule.pointee.atMost
    events.scheduleForGood(
      .town(.searchesSlot(person: person, isLast: isLast)), at: at, rank: .elsewhere)
  }
}

import EventKernel
import RandomStreams

/// Systems that fail: what stands still meanwhile, and what goes on afterwards.
extension OfficeRun {
  /// Schedules the first outage of each cause, and the first stop of desks that break down.
  mutating func beginOutages() {
    for stage in stages.indices { beginStops(at: stage) }
    for cause in (network.town?.outages ?? []).indices { scheduleOutage(cause) }
  }

  private mutating func scheduleOutage(_ cause: Int) {
    guard let outage = network.town?.outages[cause] else { return }
    let begins: SimInstant
    switch outage.timing {
    case .dated(let from, let until):
      guard until > events.now else { return }
      begins = max(events.now, from)
    case .drawn(let every, _): begins = events.now + drawn(every, .outageUp, cause, outage)
    }
    // Before doors and desks change at the same instant.
    events.schedule(
      .town(.outageBegins(cause: Int32(cause))), at: begins, rank: .dayStart)
  }

  /// A length of a cause, numbered by how often it has begun.
  private mutating func drawn(
    _ law: Distribution, _ purpose: StreamPurpose, _ cause: Int, _ outage: Outage
  ) -> SimDuration {
    let entity = StreamEntity.desk(cause, ofStage: 0xF_FFFE - outage.system)
    let time = length(law, entity, purpose, outages.timesBegun[cause] & 0xFF_FFFF)
    return max(SimDuration(microseconds: 1), time)
  }

  /// A system fails.
  mutating func beginOutage(_ cause: Int) {
    guard let outage = network.town?.outages[cause] else { return }
    let end: SimInstant
    switch outage.timing {
    case .dated(_, let until): end = until
    case .drawn(_, let lasts): end = events.now + drawn(lasts, .outageDown, cause, outage)
    }
    events.schedule(.town(.outageEnds(cause: Int32(cause))), at: end, rank: .dayStart)
    let worked = outages.begin(cause, outage, until: end, now: events.now)
    if outages.booking.isOn { emptyGate() }
    guard worked else { return }
    for stage in stages.indices where network.stages[stage].dependsOn == outage.system {
      stages[stage].isDown = true
      for desk in extras[stage].desks.indices { pauseService(atDesk: desk, of: stage) }
      observeLevel(at: stage)
    }
    guard outages.stopsDesks else { return }
    for office in offices.indices where offices[office].isAfterHours {
      sendHomeFromStoppedStages(of: office)
    }
  }

  /// A system works again, unless there is another cause.
  mutating func endOutage(_ cause: Int) {
    guard let outage = network.town?.outages[cause] else { return }
    if outages.end(outage) {
      for stage in stages.indices where network.stages[stage].dependsOn == outage.system {
        stages[stage].isDown = false
        for desk in extras[stage].desks.indices { resumeService(atDesk: desk, of: stage) }
        callNext(at: stage)
        observeLevel(at: stage)
      }
    }
    if case .drawn = outage.timing { scheduleOutage(cause) }
  }

  /// After hours nobody waits for a system: everybody at such a stage comes back on the next open
  /// day, first of all, and is served there from the beginning.
  mutating func sendHomeFromStoppedStages(of office: Int) {
    for stage in offices[office].plan.stages where stages[stage].isDown {
      for desk in extras[stage].desks.indices {
        let person = extras[stage].desks[desk].person
        guard person >= 0 else { continue }
        stages[stage].suspended -= 1
        stages[stage].suspendedAtDesks -= 1
        people[person].stop.remaining = nil
        people[person].stop.phase = .away
        releaseDesk(of: person, at: stage)
        observeLevel(at: stage)
        comeBackTomorrow(person, at: stage)
      }
      sendLineHome(at: stage)
    }
  }
}

/// The app when it fails.
extension OfficeRun {
  /// Who waits to be let into an app that fails has tried in vain.
  private mutating func emptyGate() {
    for office in offices.indices {
      while offices[office].gate.count > 0 { failSearch(of: offices[office].gate.take(at: 0)) }
    }
  }

  /// A release inside an outage happens when the app is back.
  mutating func postponeRelease(_ entry: Int) {
    let back = outages.release.ends
    events.schedule(
      .town(.slotsReleased(entry: Int32(entry))), at: back, rank: .slotRelease)
    for office in offices.indices {
      if let next = offices[office].nextRush, next < back { offices[office].nextRush = back }
    }
  }

  /// Whether a payment that would be through now has stood still since it began; if so, it goes on
  /// for as long.
  ///
  /// A slot held that begins before is honoured: the person comes, and pays at the office.
  mutating func putsOffPayment(of person: Int32) -> Bool {
    guard let later = laterForStandstills(person) else { return false }
    if let slot = people[person].errand.slot, slot.at < later {
      confirm(slot, for: person)
    } else {
      events.scheduleForGood(.town(.paymentDone(person: person)), at: later, rank: .elsewhere)
    }
    return true
  }

  /// Whether the deadline of a slot held has stood still; if so, it is later by as long, but not
  /// later than the slot.
  mutating func putsOffExpiry(of slot: Slot, for person: Int32) -> Bool {
    guard let later = laterForStandstills(person) else { return false }
    let deadline = min(later, slot.at)
    guard deadline > events.now else { return false }
    events.scheduleForGood(.town(.holdExpires(person: person)), at: deadline, rank: .slotReturn)
    return true
  }

  private mutating func laterForStandstills(_ person: Int32) -> SimInstant? {
    let pause = outages.pause(since: people[person].errand.standstills)
    guard pause > .zero else { return nil }
    people[person].errand.standstills = outages.standstills
    return events.now + pause
  }
}

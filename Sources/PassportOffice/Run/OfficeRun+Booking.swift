import EventKernel
import RandomStreams

/// Releases of slots, searching for one and taking it.
extension OfficeRun {
  /// Schedules a release of the list.
  mutating func scheduleRelease(_ entry: Int) {
    events.schedule(
      .town(.slotsReleased(entry: Int32(entry))),
      at: max(events.now, town.releases.releases[entry].at), rank: .slotRelease)
  }

  /// Slots of some days are opened; those of the release before were not sold out.
  mutating func releaseSlots(_ entry: Int) {
    if outages.release.isOn { return postponeRelease(entry) }
    let release = town.releases.releases[entry]
    freeReturnedSlots()
    let isNews = openSlots(of: release)
    if release.isRush && isNews {
      closeOpenRelease()
      town.openRelease = events.now
      shutGateForLottery()
    }
    let now = events.now
    town.nextRush = town.releases.firstRush(from: entry + 1).map { max(now, $0) }
    if entry + 1 < town.releases.releases.count { scheduleRelease(entry + 1) }
  }

  private mutating func closeOpenRelease() {
    guard let at = town.openRelease else { return }
    observations.office.append(.release(at: at, soldOutAfter: nil))
    town.openRelease = nil
  }

  /// Opens slots of days by the rules that will be in force on them, and tells whether any day had
  /// something left to open.
  @discardableResult
  mutating func openSlots(of release: ReleaseSchedule.Release) -> Bool {
    guard let calendar = network.calendar, let plan = network.town else { return false }
    var isNews = false
    for day in release.days where day >= town.today {
      let calendarDay = calendar.days[day]
      guard let booking = plan.rules[calendarDay.ruleIndex].booking else { continue }
      for pool in diaries.indices {
        let quota = booking.slots(of: pool, on: calendarDay)
        let isNew = diaries[pool].open(
          day, calendarDay, share: release.share(ofDay: day), template: booking.slots, quota: quota,
          places: quota.map(booking.places(of:)),
          weights: town.windowWeights[calendarDay.ruleIndex])
        isNews = isNews || isNew
      }
    }
    return isNews
  }

  /// One try to get a slot.
  mutating func searchSlot(for person: Int32) {
    guard let booking else { return follow(.noSlot, for: person) }
    people[seeker: person].tries += 1
    people[seeker: person].searches += 1
    let pool = pool(of: person)
    guard !diaries[pool].freeDays.isEmpty, !outages.booking.isOn,
      let slot = chosenSlot(for: people[seeker: person].entity, in: pool)
    else { return follow(.noSlot, for: person) }
    diaries[pool].take(slot)
    town.backlog += 1
    people[person].errand.slot = slot
    people[person].errand.slotBooked = events.now
    if people[person].record.slotGot == nil {
      people[person].record.slotGot = events.now
      people[person].record.firstSlot = slot.at
    }
    if pool == 0 { noteSellOut() }
    if booking.pointee.sequence == .bookThenPay && !people[person].errand.hasPaid {
      hold(slot, for: person, booking)
    } else {
      confirm(slot, for: person)
    }
  }

  /// The pool from which somebody takes a slot.
  @inline(__always)
  private mutating func pool(of person: Int32) -> Int {
    guard town.hasPools else { return 0 }
    return town.pools[Int(people[person].record.traits.application)]
  }

  private mutating func noteSellOut() {
    guard let at = town.openRelease, !diaries[0].hasFree(after: events.now) else { return }
    observations.office.append(.release(at: at, soldOutAfter: events.now - at))
    town.openRelease = nil
  }

  /// The free slot of the highest utility, where utilities have Gumbel numbers added: a logit.
  ///
  /// With weights w = exp(utility) and exponential numbers E the highest utility is the least E / w.
  /// Days compete with the sum of the weights of their open windows, then the windows of the day
  /// found: the same probabilities as one competition among all slots, with one draw for each day.
  /// To take none at all competes as well.
  private mutating func chosenSlot(for entity: StreamEntity, in pool: Int) -> Slot? {
    var best: (day: Int, score: Double)?
    var tastes = Tastes(family: family, entity: entity, purpose: .slotDayTaste)
    for position in 0..<diaries[pool].freeDays.count {
      let day = diaries[pool].freeDays[position]
      let windows =
        day > town.today
        ? diaries[pool].openWeight[day] : diaries[pool].openWeight(of: day, after: events.now)
      let weight = town.weight(ofDay: day, windows: windows)
      guard weight > 0 else { continue }
      if let score = tastes.score(day, weight: weight, below: best?.score) { best = (day, score) }
    }
    guard let best else { return nil }
    if let noneWeight = town.noneWeight {
      var tastes = Tastes(family: family, entity: entity, purpose: .noSlotTaste)
      let isNone = tastes.score(town.today, weight: noneWeight, below: best.score) != nil
      if isNone { return nil }
    }
    return chosenWindow(ofDay: best.day, for: entity, in: pool)
  }

  private mutating func chosenWindow(ofDay day: Int, for entity: StreamEntity, in pool: Int)
    -> Slot?
  {
    var best: (cell: Int, score: Double)?
    var tastes = Tastes(family: family, entity: entity, purpose: .slotHourTaste)
    for position in 0..<diaries[pool].days[day].cells.count {
      let cell = diaries[pool].days[day].cells[position]
      guard diaries[pool].isFree(cell, on: day, after: events.now) else { continue }
      let number = day << 6 | Int(cell.window) & 0x3F
      if let score = tastes.score(number, weight: cell.weight, below: best?.score) {
        best = (position, score)
      }
    }
    return best.flatMap {
      diaries[pool].firstFree(
        of: diaries[pool].days[day].cells[$0.cell], on: day, after: events.now)
    }
  }

  /// Tries again later: shortly after the next release, or after a time of one's own.
  @inline(__always)
  mutating func retrySearch(
    _ person: Int32, every: Distribution, atRelease: Double, afterRelease: Distribution
  ) {
    let entity = people[seeker: person].entity
    let step = Int(people[seeker: person].searches)
    let at: SimInstant
    if atRelease > 0, let release = town.nextRush,
      uniform(entity, .retryAtRelease, step) < atRelease
    {
      at = release + length(afterRelease, entity, .releaseDelay, step)
    } else {
      at = events.now + length(every, entity, .retryDelay, step)
    }
    events.scheduleForGood(.town(.searchesSlot(person: person)), at: at, rank: .elsewhere)
  }
}

/// The exponential numbers with which somebody likes days or hours, the same at every try.
///
/// Two neighbours share a block of the generator, which is kept for the second one.
private struct Tastes {
  let family: StreamFamily
  let entity: StreamEntity
  let purpose: StreamPurpose
  private var pair = -1
  private var first = 0.0
  /// Stands behind the first number of the pair.
  private var stream: RandomStream

  init(family: StreamFamily, entity: StreamEntity, purpose: StreamPurpose) {
    self.family = family
    self.entity = entity
    self.purpose = purpose
    stream = family.stream(entity, purpose, step: 0)
  }

  /// The exponential number of a day or hour over its weight, nil unless it is below the best one.
  ///
  /// Most are not, and few of those need the logarithm: -log u is never below 1 - u.
  mutating func score(_ index: Int, weight: Double, below best: Double?) -> Double? {
    let u = uniform(index)
    if let best, 1 - u >= best * weight { return nil }
    let score = RandomStream.exponential(at: u) / weight
    if let best, score >= best { return nil }
    return score
  }

  private mutating func uniform(_ index: Int) -> Double {
    if pair != index >> 1 {
      stream = family.stream(entity, purpose, step: index >> 1)
      pair = index >> 1
      first = stream.nextUniform()
    }
    guard index & 1 == 1 else { return first }
    var numbers = stream
    return numbers.nextUniform()
  }
}

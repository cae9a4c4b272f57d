import EventKernel
import RandomStreams

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

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
    let office = release.office
    freeReturnedSlots(of: office)
    let isNews = openSlots(of: release)
    if release.isRush && isNews {
      closeOpenRelease(of: office)
      offices[office].openRelease = events.now
      shutGateForLottery(of: office)
    }
    let now = events.now
    offices[office].nextRush = release.nextRush.map { max(now, $0) }
    if entry + 1 < town.releases.releases.count { scheduleRelease(entry + 1) }
  }

  private mutating func closeOpenRelease(of office: Int) {
    guard let at = offices[office].openRelease else { return }
    observations.office.append(.release(office: office, at: at, soldOutAfter: nil))
    offices[office].openRelease = nil
  }

  /// Opens slots of days by the rules that will be in force on them, and tells whether any day had
  /// something left to open.
  @discardableResult
  mutating func openSlots(of release: ReleaseSchedule.Release) -> Bool {
    guard let calendar = network.calendar, let plan = network.town else { return false }
    var isNews = false
    for day in release.days where day >= town.today {
      let calendarDay = calendar.days[day]
      let stretch = calendarDay.ruleIndex
      guard let booking = plan.rules(ofOffice: release.office, stretch: stretch).booking else {
        continue
      }
      for (pool, diary) in town.diaries(ofOffice: release.office).enumerated() {
        let quota = booking.slots(of: pool, on: calendarDay)
        let isNew = diaries[diary].open(
          day, calendarDay, share: release.share(ofDay: day), template: booking.slots, quota: quota,
          places: quota.map(booking.places(of:)),
          weights: offices[release.office].windowWeights(inStretch: stretch))
        isNews = isNews || isNew
      }
    }
    return isNews
  }

  /// One try to get a slot.
  mutating func searchSlot(for person: Int32) {
    guard officeState(of: person).pointee.booking != nil else {
      return follow(.noSlot, for: person)
    }
    people[seeker: person].tries += 1
    people[seeker: person].searches += 1
    let diary = diary(of: person)
    guard !diaries[diary].freeDays.isEmpty, !outages.booking.isOn,
      let slot = chosenSlot(for: person, in: diary, of: office(of: person))
    else { return followSearch(of: person) }
    takeSlots(from: slot, for: person)
    book(slot, for: person)
  }

  /// Somebody has got a slot, with everybody who goes with them: it is held, or sure at once.
  private mutating func book(_ slot: Slot, for person: Int32) {
    let office = office(of: person)
    offices[office].backlog += 1 + Int(people[person].errand.companions)
    people[person].errand.slotBooked = events.now
    if people[person].record.slotGot == nil {
      people[person].record.slotGot = events.now
      people[person].record.firstSlot = slot.at
    }
    noteSellOut(of: Int(slot.diary), at: office)
    if let booking = booking(of: office), booking.pointee.sequence == .bookThenPay,
      !people[person].errand.hasPaid
    {
      hold(slot, for: person, booking)
    } else {
      confirm(slot, for: person)
    }
  }

  /// The diary in which somebody looks for a slot.
  @inline(__always)
  private mutating func diary(of person: Int32) -> Int {
    guard !town.hasOneDiary else { return 0 }
    return office(of: person) * town.poolCount
      + town.pools[Int(people[person].record.traits.application)]
  }

  /// A release is sold out when the first pool of the office has nothing left.
  mutating func noteSellOut(of diary: Int, at office: Int) {
    guard let at = offices[office].openRelease, diary == office * town.poolCount,
      !diaries[diary].hasFree(after: events.now)
    else { return }
    observations.office.append(.release(office: office, at: at, soldOutAfter: events.now - at))
    offices[office].openRelease = nil
  }

  /// The free slot of the highest utility, where utilities have Gumbel numbers added: a logit.
  ///
  /// With weights w = exp(utility) and exponential numbers E the highest utility is the least E / w.
  /// Days compete with the sum of the weights of their open windows, then the windows of the day
  /// found: the same probabilities as one competition among all slots, with one draw for each day.
  /// To take none at all competes as well. Only days after `last` are looked at. People who go
  /// together take places of one window, or none.
  mutating func chosenSlot(
    for person: Int32, in diary: Int, of office: Int, after last: Int = -1
  ) -> Slot? {
    let entity = people[seeker: person].entity
    let places = 1 + Int32(people[person].errand.companions)
    var best = Favourite()
    var tastes = Tastes(family: family, entity: entity, purpose: .slotDayTaste)
    for position in 0..<diaries[diary].freeDays.count {
      let day = diaries[diary].freeDays[position]
      guard day > last else { continue }
      let windows =
        day > town.today && places == 1
        ? diaries[diary].openWeight[day]
        : diaries[diary].openWeight(of: day, after: events.now, places: places)
      let weight = offices[office].weight(
        daysAhead: day - town.today, weekday: town.weekdays[day], windows: windows)
      guard weight > 0 else { continue }
      tastes.offer(day, numbered: day, weight: weight, to: &best)
    }
    guard best.place >= 0 else { return nil }
    if let weight = offices[office].noneWeight {
      let noneWeight = weight * pull(ofOffice: office, on: person)
      var tastes = Tastes(family: family, entity: entity, purpose: .noSlotTaste)
      var none = best
      if tastes.offer(town.today, numbered: town.today, weight: noneWeight, to: &none) {
        return nil
      }
    }
    return chosenWindow(ofDay: best.place, for: entity, in: diary, places: places)
  }

  /// How many times more somebody likes to take no slot because of the way: the utility of the way,
  /// which all slots of an office share, stands on the other side of the choice.
  private mutating func pull(ofOffice office: Int, on person: Int32) -> Double {
    let perKilometre = offices[office].wayUtility
    guard perKilometre != 0 else { return 1 }
    return exp(-perKilometre * kilometres(of: person))
  }

  private mutating func chosenWindow(
    ofDay day: Int, for entity: StreamEntity, in diary: Int, places: Int32
  ) -> Slot? {
    var best = Favourite()
    var tastes = Tastes(family: family, entity: entity, purpose: .slotHourTaste)
    // On later days every free place will do, so nothing else of a window is read.
    let isToday = day <= town.today
    for position in 0..<diaries[diary].days[day].cells.count
    where diaries[diary].days[day].cells[position].free >= places {
      if isToday {
        let cell = diaries[diary].days[day].cells[position]
        guard diaries[diary].isFree(cell, on: day, after: events.now, places: places) else {
          continue
        }
      }
      let number = day << 6 | Int(diaries[diary].days[day].cells[position].window) & 0x3F
      let weight = diaries[diary].days[day].cells[position].weight
      tastes.offer(position, numbered: number, weight: weight, to: &best)
    }
    guard best.place >= 0 else { return nil }
    return diaries[diary].firstFree(
      of: diaries[diary].days[day].cells[best.place], on: day, after: events.now)
  }
}

/// What somebody likes best so far; at first nothing, which everything is better than.
private struct Favourite {
  var place = -1
  var score = Double.infinity
}

/// The exponential numbers with which somebody likes days or hours, the same at every try.
///
/// Four neighbours share a block of the generator, which is kept for the next of them.
private struct Tastes {
  let family: StreamFamily
  let entity: StreamEntity
  let purpose: StreamPurpose
  private var block = -1
  private var words = RandomWords.zero

  init(family: StreamFamily, entity: StreamEntity, purpose: StreamPurpose) {
    self.family = family
    self.entity = entity
    self.purpose = purpose
  }

  /// Makes a day or hour the best one if its exponential number over its weight is below that of the
  /// best one, and tells whether it is.
  ///
  /// Most are not, and few of those need the logarithm: -log u is never below 1 - u.
  @inline(__always)
  @discardableResult
  mutating func offer(
    _ place: Int, numbered number: Int, weight: Double, to best: inout Favourite
  ) -> Bool {
    let u = uniform(number)
    if 1 - u >= best.score * weight { return false }
    let score = RandomStream.exponential(at: u) / weight
    if score >= best.score && best.place >= 0 { return false }
    best = Favourite(place: place, score: score)
    return true
  }

  private mutating func uniform(_ index: Int) -> Double {
    if block != index >> 2 {
      block = index >> 2
      words = family.words(entity, purpose, step: block)
    }
    return (Double(words[index]) + 0.5) * 0x1p-32
  }
}

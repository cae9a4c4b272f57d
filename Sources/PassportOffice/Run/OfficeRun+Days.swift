import EventKernel

/// The office's day: rules, doors, staff and the end of the day.
extension OfficeRun {
  /// The rules in force.
  var rules: TownRules {
    @inline(__always)
    unsafeAddress { townRules.address(of: town.ruleIndex) }
  }

  /// The days, where they stand; nil for a clock without a calendar.
  var calendar: UnsafePointer<OfficeCalendar>? {
    @inline(__always)
    get { calendars.address(0) }
  }

  /// The app's rules in force, where they stand: a copy would retain a dozen arrays.
  var booking: UnsafePointer<BookingRules>? {
    @inline(__always)
    get { bookings.address(town.bookingIndex) }
  }

  /// Puts the rules of a day into force.
  private mutating func followRules(_ index: Int) {
    guard index != town.ruleIndex else { return }
    town.follow(rules: index)
    for pool in diaries.indices { diaries[pool].reweigh(town.windowWeights[index]) }
  }

  /// Schedules the first day, and the releases.
  mutating func beginTown() {
    events.schedule(.town(.dayBegins(day: 0)), at: .zero, rank: .dayStart)
    for release in town.releases.openedBefore { openSlots(of: release) }
    if !town.releases.releases.isEmpty { scheduleRelease(0) }
    town.nextRush = town.releases.firstRush(from: 0)
  }

  /// A midnight: yesterday is closed, today's hours are scheduled.
  mutating func beginDay(_ day: Int) {
    guard let calendar = network.calendar else { return }
    if day > 0 {
      closeAtMidnight(before: day, calendar)
      closeDay(day - 1)
    }
    guard day < calendar.days.count else { return }
    town.today = day
    followRules(calendar.days[day].ruleIndex)
    if town.inside == 0 {
      town.isAfterHours = false
      // A desk that does not work today does not stay for the last people either.
      for stage in stages.indices { stages[stage].lastPositiveOpen = 0 }
    }
    for pool in diaries.indices { diaries[pool].dropDays(before: day) }
    for instant in hourChanges(of: day) {
      events.schedule(.town(.hoursChange(day: Int32(day))), at: instant, rank: .desks)
    }
    if network.town != nil { scheduleTickets(ofDay: day) }
    events.schedule(
      .town(.dayBegins(day: Int32(day + 1))), at: .startOfDay(day + 1), rank: .dayStart)
    changeHours(ofDay: day)
  }

  /// Doors that are open until 24:00 close then, unless they open again at 0:00.
  private mutating func closeAtMidnight(before day: Int, _ calendar: OfficeCalendar) {
    guard town.doorsAreOpen else { return }
    if day < calendar.days.count, calendar.days[day].isWorkingDay,
      calendar.days[day].open.first?.from == .zero
    {
      return
    }
    town.doorsAreOpen = false
    closeDoorsForToday()
  }

  /// Instants of a day at which doors or shifts open or close, each once, in order.
  private func hourChanges(of day: Int) -> [SimInstant] {
    guard let calendar = network.calendar, calendar.days[day].isWorkingDay else { return [] }
    var times = calendar.days[day].open.flatMap { [$0.from, $0.until] }
    for shift in network.town == nil ? [] : rules.shifts {
      times += [shift.hours.from, shift.hours.until] + (shift.breaks?.turns ?? [])
    }
    return Set(times).filter { $0 > .zero && $0 < .days(1) }.sorted().map {
      SimInstant.startOfDay(day) + $0
    }
  }

  /// Doors and desks follow the clock.
  mutating func changeHours(ofDay day: Int) {
    guard let calendar = network.calendar else { return }
    let today = calendar.days[day]
    let now = events.now - SimInstant.startOfDay(day)
    let wereOpen = town.doorsAreOpen
    town.doorsAreOpen =
      today.isWorkingDay && today.open.contains { $0.from <= now && now < $0.until }
    if let closing = today.open.last?.until, today.isWorkingDay, now >= closing {
      if !town.isAfterHours { closeDoorsForToday() }
    } else if town.doorsAreOpen || !town.isAfterHours {
      // Yesterday's last people keep their desks through the night.
      let wereKept = town.isAfterHours
      town.isAfterHours = false
      staffDesks(day: day, now: now)
      if wereKept { observeAllLevels() }
    }
    if town.doorsAreOpen && !wereOpen { openDoors() }
  }

  private mutating func staffDesks(day: Int, now: SimDuration) {
    for stage in stages.indices {
      guard case .desks(let plan, _, _) = network.stages[stage].work else { continue }
      switch plan {
      case .fixed(let count): setOpenDesks(town.doorsAreOpen ? count : 0, at: stage)
      case .staffed:
        setOpenDesks(town.doorsAreOpen ? staff(of: stage, day: day, now: now) : 0, at: stage)
      case .unlimited, .timed: continue
      }
    }
  }

  /// The last closing of the day: who is inside is served out or sent home.
  private mutating func closeDoorsForToday() {
    town.isAfterHours = true
    guard network.town != nil else {
      closeDesks()
      return
    }
    if countsChairs {
      // Who was kept out by others in line may find a free desk, but is not served any more.
      if rules.closing == .comeBackTomorrow { closeDesks() }
      letInWithoutChairs()
    }
    sendOutsideAway()
    if outages.stopsDesks { sendHomeFromStoppedStages() }
    switch rules.closing {
    case .comeBackTomorrow:
      sendLinesHome()
      closeDesks()
    case .finishAll:
      if town.inside == 0 { closeDesks() } else { keepDesks() }
    }
    observeAllLevels()
  }

  /// Desks count as open in another way from now on.
  private mutating func observeAllLevels() {
    for stage in stages.indices { observeLevel(at: stage) }
  }

  /// Desks that are open, or would be after a break, stay until the building is empty.
  private mutating func keepDesks() {
    for stage in stages.indices where isStaffed(stage) {
      setOpenDesks(stages[stage].lastPositiveOpen, at: stage)
    }
  }

  /// No desk is open until the next change of hours.
  mutating func closeDesks() {
    for stage in stages.indices where isStaffed(stage) {
      setOpenDesks(0, at: stage)
    }
  }

  private func isStaffed(_ stage: Int) -> Bool {
    guard case .desks(let plan, _, _) = network.stages[stage].work else { return false }
    switch plan {
    case .fixed, .staffed: return true
    case .unlimited, .timed: return false
    }
  }

  /// Who comes to a line after hours, from a service that was under way, goes home as well.
  mutating func sendLateLinesHome() {
    switch rules.closing {
    case .finishAll: if outages.stopsDesks { sendHomeFromStoppedStages() }
    case .comeBackTomorrow: sendLinesHome()
    }
  }

  /// Everybody in a line goes home and comes back on the next open day.
  private mutating func sendLinesHome() {
    for stage in stages.indices { sendLineHome(at: stage) }
  }

  /// Everybody in the line of a stage goes home and comes back on the next open day.
  mutating func sendLineHome(at stage: Int) {
    while stages[stage].kind != .bulk, let person = nextInLine(at: stage) {
      takeFromLine(person, at: stage)
      observeStop(of: person, outcome: .sentHome)
      people[person].stop.remaining = nil
      people[person].stop.phase = .away
      observeLevel(at: stage)
      comeBackTomorrow(person, at: stage)
    }
  }

  /// What is known of a day once it is over.
  private mutating func closeDay(_ day: Int) {
    guard let calendar = network.calendar, network.town != nil else { return }
    for pool in diaries.indices {
      let slots = diaries[pool].days[day]
      guard slots.offered > 0 || slots.booked > 0 || slots.missed > 0 else { continue }
      observations.office.append(
        .slots(
          pool: pool, day: day, offered: slots.offered, booked: slots.booked, kept: slots.kept,
          missed: slots.missed))
    }
    if calendar.days[day].isWorkingDay, let closing = calendar.closingInstant(ofDay: day) {
      town.unclosed = UnclosedDay(
        day: day, closing: closing, backlog: town.backlog, tickets: town.ticketsGiven)
      if town.inside == 0 { observeEndOfDay(at: town.lastDeparture ?? closing) }
    }
    town.lastDeparture = nil
    town.ticketsGiven = 0
  }

  /// The last departure of a day that may have ended after midnight.
  mutating func observeEndOfDay(at last: SimInstant) {
    guard let day = town.unclosed else { return }
    town.unclosed = nil
    observations.office.append(
      .dayClosed(
        day: day.day, overtime: max(.zero, last - day.closing), backlog: day.backlog,
        tickets: day.tickets))
  }
}

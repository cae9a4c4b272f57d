import EventKernel

/// The day of each office: rules, doors, staff and the end of the day.
extension OfficeRun {
  /// The state of the office somebody goes to, where it stands.
  @inline(__always)
  func officeState(of person: Int32) -> UnsafePointer<OfficeState> {
    town.hasOneOffice
      ? offices.address(of: 0)
      : offices.address(of: Int(people[person].record.traits.office))
  }

  /// The office somebody goes to.
  @inline(__always)
  func office(of person: Int32) -> Int {
    town.hasOneOffice ? 0 : Int(people[person].record.traits.office)
  }

  /// The rules of an office in force, where they stand.
  @inline(__always)
  func rules(of office: Int) -> UnsafePointer<TownRules> { offices[office].rules }

  /// The days, where they stand; nil for a clock without a calendar.
  var calendar: UnsafePointer<OfficeCalendar>? {
    @inline(__always)
    get { calendars.address(0) }
  }

  /// The rules of an office's app in force, where they stand: a copy would retain a dozen arrays.
  @inline(__always)
  func booking(of office: Int) -> UnsafePointer<BookingRules>? { offices[office].booking }

  /// Puts the rules of a day into force.
  private mutating func followRules(ofStretch stretch: Int) {
    guard stretch != town.stretch else { return }
    town.stretch = stretch
    for office in offices.indices {
      offices[office].follow(stretch: stretch)
      for diary in town.diaries(ofOffice: office) {
        diaries[diary].reweigh(offices[office].windowWeights(inStretch: stretch))
      }
    }
    followStages(ofStretch: stretch)
    town.followPeople(ofStretch: stretch)
    noteRush()
  }

  /// Notes whether any office makes people wait for the choice of a slot.
  private mutating func noteRush() {
    town.hasRush = false
    for office in offices.indices where booking(of: office)?.pointee.rush != nil {
      town.hasRush = true
    }
  }

  /// Schedules the first day, and the releases.
  mutating func beginTown() {
    events.schedule(.town(.dayBegins(day: 0)), at: .zero, rank: .dayStart)
    noteRush()
    for release in town.releases.openedBefore { openSlots(of: release) }
    if !town.releases.releases.isEmpty { scheduleRelease(0) }
    for (office, rush) in town.releases.firstRush.enumerated() { offices[office].nextRush = rush }
  }

  /// A midnight: yesterday is closed, today's hours are scheduled.
  mutating func beginDay(_ day: Int) {
    guard let calendar = network.calendar else { return }
    for office in offices.indices where day > 0 {
      closeAtMidnight(office, before: day, calendar)
      closeDay(day - 1, of: office)
    }
    for office in offices.indices where offices[office].inside == 0 || offices[office].doorsAreOpen
    {
      closeDeskDay(of: office)
    }
    guard day < calendar.days.count else { return }
    town.today = day
    followRules(ofStretch: calendar.days[day].ruleIndex)
    for office in offices.indices where offices[office].inside == 0 {
      setAfterHours(false, of: office)
      // A desk that does not work today does not stay for the last people either.
      for stage in offices[office].plan.stages { stages[stage].lastPositiveOpen = 0 }
    }
    for diary in diaries.indices { diaries[diary].dropDays(before: day) }
    for instant in hourChanges(of: day) {
      events.schedule(.town(.hoursChange(day: Int32(day))), at: instant, rank: .desks)
    }
    for office in offices.indices where isOffice { scheduleTickets(ofDay: day, at: office) }
    for office in offices.indices where town.hasPrintRoom {
      schedulePrinting(ofDay: day, at: office)
    }
    events.schedule(
      .town(.dayBegins(day: Int32(day + 1))), at: .startOfDay(day + 1), rank: .dayStart)
    changeHours(ofDay: day)
  }

  /// Doors that are open until 24:00 close then, unless they open again at 0:00.
  private mutating func closeAtMidnight(
    _ office: Int, before day: Int, _ calendar: OfficeCalendar
  ) {
    guard offices[office].doorsAreOpen else { return }
    if day < calendar.days.count, calendar.days[day].isWorkingDay,
      calendar.days[day].open.first?.from == .zero
    {
      return
    }
    offices[office].doorsAreOpen = false
    closeDoorsForToday(of: office)
  }

  /// Notes whether the last closing of an office's day has passed.
  private mutating func setAfterHours(_ isAfterHours: Bool, of office: Int) {
    offices[office].isAfterHours = isAfterHours
    for stage in offices[office].plan.stages { stages[stage].isAfterHours = isAfterHours }
  }

  /// Instants of a day at which doors or shifts of any office open or close, each once, in order.
  private func hourChanges(of day: Int) -> [SimInstant] {
    guard let calendar = network.calendar, calendar.days[day].isWorkingDay else { return [] }
    var times = calendar.days[day].served.flatMap { [$0.from, $0.until] }
    for office in offices.indices where isOffice {
      for shift in rules(of: office).pointee.shifts {
        times += [shift.hours.from, shift.hours.until] + (shift.breaks?.turns ?? [])
      }
    }
    return Set(times).filter { $0 > .zero && $0 < .days(1) }.sorted().map {
      SimInstant.startOfDay(day) + $0
    }
  }

  /// Doors and desks follow the clock.
  mutating func changeHours(ofDay day: Int) {
    guard let calendar = network.calendar else { return }
    for office in offices.indices { changeHours(ofDay: day, at: office, calendar) }
  }

  private mutating func changeHours(
    ofDay day: Int, at office: Int, _ calendar: OfficeCalendar
  ) {
    let today = calendar.days[day]
    let now = events.now - SimInstant.startOfDay(day)
    let wereOpen = offices[office].doorsAreOpen
    offices[office].doorsAreOpen =
      today.isWorkingDay && today.served.contains { $0.from <= now && now < $0.until }
    if let closing = today.open.last?.until, today.isWorkingDay, now >= closing {
      if !offices[office].isAfterHours { closeDoorsForToday(of: office) }
    } else if offices[office].doorsAreOpen || !offices[office].isAfterHours {
      // Yesterday's last people keep their desks through the night.
      setAfterHours(false, of: office)
      staffDesks(of: office, day: day, now: now)
    }
    if offices[office].doorsAreOpen && !wereOpen { openDoors(of: office) }
  }

  private mutating func staffDesks(of office: Int, day: Int, now: SimDuration) {
    let isOpen = offices[office].doorsAreOpen
    if hasHelp { noteHelpers(of: office, day: day, now: now) }
    for stage in offices[office].plan.stages {
      guard case .desks(let plan, _, _) = network.stages[stage].work else { continue }
      switch plan {
      case .fixed(let count): setOpenDesks(isOpen ? count : 0, at: stage)
      case .staffed:
        setOpenDesks(isOpen ? staff(of: stage, day: day, now: now) : 0, at: stage)
      case .unlimited, .timed: continue
      }
    }
    if hasHelp { beginHelp(in: office) }
  }

  /// The last closing of the day: who is inside is served out or sent home.
  private mutating func closeDoorsForToday(of office: Int) {
    setAfterHours(true, of: office)
    guard isOffice else {
      closeDesks(of: office)
      return
    }
    if countsChairs {
      // Who was kept out by others in line may find a free desk, but is not served any more.
      if rules(of: office).pointee.closing == .comeBackTomorrow { closeDesks(of: office) }
      letInWithoutChairs(at: office)
    }
    sendOutsideAway(from: office)
    if outages.stopsDesks { sendHomeFromStoppedStages(of: office) }
    switch rules(of: office).pointee.closing {
    case .comeBackTomorrow:
      sendLinesHome(from: office)
      closeDesks(of: office)
    case .finishAll:
      if offices[office].inside == 0 { closeDesks(of: office) } else { keepDesks(of: office) }
    }
  }

  /// Desks that are open, or would be after a break, stay until the building is empty.
  private mutating func keepDesks(of office: Int) {
    for stage in offices[office].plan.stages where isStaffed(stage) {
      setOpenDesks(stages[stage].lastPositiveOpen, at: stage)
    }
  }

  /// No desk is open until the next change of hours.
  mutating func closeDesks(of office: Int) {
    for stage in offices[office].plan.stages where isStaffed(stage) {
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
  mutating func sendLateLinesHome(at office: Int) {
    switch rules(of: office).pointee.closing {
    case .finishAll: if outages.stopsDesks { sendHomeFromStoppedStages(of: office) }
    case .comeBackTomorrow: sendLinesHome(from: office)
    }
  }

  /// Everybody in a line goes home and comes back on the next open day.
  private mutating func sendLinesHome(from office: Int) {
    for stage in offices[office].plan.stages { sendLineHome(at: stage) }
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
  private mutating func closeDay(_ day: Int, of office: Int) {
    guard let calendar = network.calendar, isOffice else { return }
    for (pool, diary) in town.diaries(ofOffice: office).enumerated() {
      let slots = diaries[diary].days[day]
      guard slots.offered > 0 || slots.booked > 0 || slots.missed > 0 else { continue }
      observations.office.append(
        .slots(
          office: office, pool: pool, day: day, offered: slots.offered, booked: slots.booked,
          kept: slots.kept, missed: slots.missed))
    }
    if booking(of: office) != nil {
      let most = offices[office].seekers.takeMost()
      observations.office.append(.rush(office: office, day: day, most: most))
    }
    if calendar.days[day].isWorkingDay, let closing = calendar.closingInstant(ofDay: day) {
      let last = offices[office].lastDeparture ?? closing
      offices[office].unclosed = UnclosedDay(
        day: day, closing: closing, backlog: offices[office].backlog,
        tickets: offices[office].ticketsGiven)
      if offices[office].inside == 0 { observeEndOfDay(of: office, at: last) }
    }
    offices[office].lastDeparture = nil
    offices[office].ticketsGiven = 0
  }

  /// The last departure of a day that may have ended after midnight.
  mutating func observeEndOfDay(of office: Int, at last: SimInstant) {
    closeDeskDay(of: office)
    guard let day = offices[office].unclosed else { return }
    offices[office].unclosed = nil
    observations.office.append(
      .dayClosed(
        office: office, day: day.day, overtime: max(.zero, last - day.closing),
        backlog: day.backlog, tickets: day.tickets))
  }
}

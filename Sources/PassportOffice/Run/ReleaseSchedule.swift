import EventKernel

/// Every release of slots of the offices in the days of a study, and the days it opens.
struct ReleaseSchedule {
  /// Slots of some days are opened at an instant.
  struct Release {
    var office: Int
    var at: SimInstant
    var days: Range<Int>
    /// Whether people know it as a release; the daily step of a rolling window is none.
    var isRush: Bool
    /// Share of the slots of each day.
    var share = 1.0
    /// From this day on a part of that share is opened later.
    var heldFrom = Int.max
    var heldShare = 0.0
    /// The next one of the same office that people know as a release.
    var nextRush: SimInstant?

    /// The share of a day's slots that is opened now.
    func share(ofDay day: Int) -> Double { day < heldFrom ? share : share - heldShare }
  }

  /// In the order of time.
  private(set) var releases: [Release] = []
  /// The releases before the start.
  private(set) var openedBefore: [Release] = []

  /// The first release of each office that people know as one.
  private(set) var firstRush: [SimInstant?] = []

  /// The longest time that a release before the start reaches back: two months.
  private static let history = 62

  init(of network: OfficeNetwork) {
    guard let calendar = network.calendar, let town = network.town else { return }
    for office in town.offices.indices {
      for day in -Self.history..<calendar.days.count {
        let stretch = calendar.days[max(0, day)].ruleIndex
        let rules = town.rules(ofOffice: office, stretch: stretch)
        for release in rules.booking?.releases ?? [] {
          add(release, of: office, on: day, calendar)
        }
      }
    }
    releases.sort { $0.at < $1.at }
    openedBefore.sort { $0.at < $1.at }
    lookAhead(offices: town.offices.count)
  }

  /// Tells each release which one is the next that people of its office wait for.
  private mutating func lookAhead(offices: Int) {
    firstRush = Array(repeating: nil, count: offices)
    for entry in releases.indices.reversed() {
      let office = releases[entry].office
      releases[entry].nextRush = firstRush[office]
      if releases[entry].isRush { firstRush[office] = releases[entry].at }
    }
  }

  private mutating func add(
    _ rule: ReleaseRule, of office: Int, on day: Int, _ calendar: OfficeCalendar
  ) {
    switch rule {
    case .rolling(let daysAhead):
      guard day >= 0 else { return }
      keep(
        Release(
          office: office, at: .startOfDay(day), days: 0..<day + daysAhead + 1, isRush: false),
        calendar)
    case .periodic(let on, let clock, let period, let part):
      guard matches(on, day, calendar) else { return }
      let release = Release(
        office: office, at: .startOfDay(day) + clock,
        days: days(of: period, after: day, calendar), isRush: true, share: part.share)
      if let held = part.holdBack {
        keep(release, without: held, calendar)
      } else {
        keep(release, calendar)
      }
    }
  }

  /// A release without what is kept back; that follows on a day of its own for each day opened.
  private mutating func keep(
    _ release: Release, without held: HoldBack, _ calendar: OfficeCalendar
  ) {
    let late = { (day: Int) in SimInstant.startOfDay(day - held.daysBefore) + held.at }
    var first = release
    first.heldShare = release.share * held.share
    // Days so near that the late opening would not be later are opened as a whole.
    first.heldFrom = release.days.first { late($0) > release.at } ?? .max
    keep(first, calendar)
    for day in release.days where day >= first.heldFrom {
      keep(
        Release(
          office: release.office, at: late(day), days: day..<day + 1, isRush: false,
          share: first.heldShare),
        calendar)
    }
  }

  private mutating func keep(_ release: Release, _ calendar: OfficeCalendar) {
    var known = release
    known.days = release.days.clamped(to: 0..<calendar.days.count)
    guard !known.days.isEmpty else { return }
    if release.at < .zero { openedBefore.append(known) } else { releases.append(known) }
  }

  private func date(_ day: Int, _ calendar: OfficeCalendar) -> CivilDate {
    CivilDate(dayNumber: calendar.days[0].date.dayNumber + day)
  }

  private func matches(_ on: ReleaseDay, _ day: Int, _ calendar: OfficeCalendar) -> Bool {
    let date = date(day, calendar)
    switch on {
    case .everyDay: return true
    case .weekday(let weekday): return date.weekday == weekday
    case .dayOfMonth(let number): return date.day == number
    case .lastWorkingDay:
      guard isWorking(day, calendar) else { return false }
      var next = day + 1
      while self.date(next, calendar).month == date.month {
        if isWorking(next, calendar) { return false }
        next += 1
      }
      return true
    }
  }

  /// Days beyond the calendar count as working days from Monday to Friday.
  private func isWorking(_ day: Int, _ calendar: OfficeCalendar) -> Bool {
    if calendar.days.indices.contains(day) { return calendar.days[day].isWorkingDay }
    return date(day, calendar).weekday.index < 5
  }

  private func days(
    of period: ReleasePeriod, after day: Int, _ calendar: OfficeCalendar
  ) -> Range<Int> {
    switch period {
    case .daysAhead(let count): return day + count..<day + count + 1
    case .nextWeek:
      let monday = day + 7 - date(day, calendar).weekday.index
      return monday..<monday + 7
    case .nextHalfMonth: return halfMonth(after: day, calendar)
    case .nextMonth:
      var first = day + 1
      while date(first, calendar).day != 1 { first += 1 }
      var end = first + 28
      while date(end, calendar).day != 1 { end += 1 }
      return first..<end
    }
  }

  private func halfMonth(after day: Int, _ calendar: OfficeCalendar) -> Range<Int> {
    let isFirstHalf = date(day, calendar).day <= 15
    var first = day + 1
    while date(first, calendar).day != (isFirstHalf ? 16 : 1) { first += 1 }
    var end = first + 1
    while date(end, calendar).day != (isFirstHalf ? 1 : 16) { end += 1 }
    return first..<end
  }
}

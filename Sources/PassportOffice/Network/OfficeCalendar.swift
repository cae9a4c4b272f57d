public import EventKernel

/// A stretch of clock time within one day, the end excluded; the end may be 24:00.
public struct ClockRange: Hashable, Sendable {
  /// Time since midnight.
  public var from: SimDuration
  /// Time since midnight, at most 24 h.
  public var until: SimDuration

  /// The range from one clock time until another.
  public init(from: SimDuration, until: SimDuration) {
    precondition(from < until, "a clock range runs forward")
    self.from = from
    self.until = until
  }
}

/// One simulated day.
public struct CalendarDay: Sendable {
  /// Its date.
  public var date: CivilDate
  /// The hours the doors are open, in order, without overlap; empty on closed days.
  public var open: [ClockRange]
  /// Whether it counts as a working day: open hours and no holiday.
  public var isWorkingDay: Bool
  /// Whether the banks are shut although the weekday says otherwise.
  public var isHoliday: Bool
  /// Factor on the slots and tickets of the day.
  public var quotaFactor: Double
  /// The stretch of time to which it belongs: which rules of each office are in force.
  public var ruleIndex: Int
  /// Whether doors and desks stay open between the hours, though slots are in the hours alone.
  public var worksThrough = false

  /// Collects the parts.
  public init(
    date: CivilDate, open: [ClockRange], isWorkingDay: Bool, isHoliday: Bool, quotaFactor: Double,
    ruleIndex: Int
  ) {
    self.date = date
    self.open = open
    self.isWorkingDay = isWorkingDay
    self.isHoliday = isHoliday
    self.quotaFactor = quotaFactor
    self.ruleIndex = ruleIndex
  }

  /// The hours in which people are let in and served, in order.
  var served: [ClockRange] {
    guard worksThrough, let first = open.first, let last = open.last else { return open }
    return [ClockRange(from: first.from, until: last.until)]
  }

  /// Whether doors open at a time of day or later.
  func opensAgain(from time: SimDuration) -> Bool {
    isWorkingDay && open.contains { $0.from >= time }
  }
}

/// The days of a dated study; day 0 starts at simulated time 0.
public struct OfficeCalendar: Sendable {
  /// Every day that can be reached, the days people are followed beyond the window included.
  public let days: [CalendarDay]
  /// For each day the first working day after it, or the number of days if there is none.
  public let nextWorkingDay: [Int]

  /// A calendar of consecutive days.
  public init(days: [CalendarDay]) {
    precondition(!days.isEmpty, "a calendar has days")
    self.days = days
    var following = [Int](repeating: days.count, count: days.count)
    for day in stride(from: days.count - 2, through: 0, by: -1) {
      following[day] = days[day + 1].isWorkingDay ? day + 1 : following[day + 1]
    }
    nextWorkingDay = following
  }

  /// The `count`-th working day after `day` (0 gives `day` itself), the last day if beyond the end.
  public func workingDay(_ count: Int, after day: Int) -> Int {
    reachedWorkingDay(count, after: day) ?? days.count - 1
  }

  /// The `count`-th working day after `day` (0 gives `day` itself), nil beyond the end.
  func reachedWorkingDay(_ count: Int, after day: Int) -> Int? {
    var reached = day
    for _ in 0..<count where reached < days.count {
      reached = nextWorkingDay[reached]
    }
    return reached < days.count ? reached : nil
  }

  /// The first working day from `day` on, nil beyond the end.
  func workingDay(from day: Int) -> Int? {
    guard day < days.count else { return nil }
    let found = days[day].isWorkingDay ? day : nextWorkingDay[day]
    return found < days.count ? found : nil
  }

  /// The last hour at which the doors close on a day, or nil if it is closed.
  public func closingInstant(ofDay day: Int) -> SimInstant? {
    guard let last = days[day].open.last else { return nil }
    return SimInstant.startOfDay(day) + last.until
  }
}

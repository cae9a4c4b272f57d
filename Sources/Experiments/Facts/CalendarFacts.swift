public import PassportOffice

/// The days of a study as they come out of hours, holidays and periods.
public struct CalendarFacts: Sendable {
  /// First counted day.
  public let from: CivilDate
  /// Last counted day.
  public let through: CivilDate
  /// Counted days of the calendar.
  public let days: Int
  /// Counted days on which the office works.
  public let workingDays: Int
  /// Weekdays (Monday to Friday) shut by a holiday.
  public let holidaysOnWeekdays: Int
  /// Hours the doors are open in the counted window.
  public let openHours: Double
  /// Stretches of the window with the same week each, in order.
  public let weeks: [WeekPattern]

  /// The calendar of a network; nil for a clock without dates.
  public init?(of network: OfficeNetwork) {
    guard let calendar = network.calendar else { return nil }
    let counted = calendar.days[network.countedDays]
    guard let first = counted.first, let last = counted.last else { return nil }
    from = first.date
    through = last.date
    days = counted.count
    workingDays = counted.count { $0.isWorkingDay }
    holidaysOnWeekdays = counted.count {
      $0.isHoliday && !$0.isWorkingDay && $0.date.weekday.index < 5
    }
    openHours = counted.reduce(0) { $0 + $1.open.reduce(0) { $0 + $1.hours } }
    weeks = WeekPattern.patterns(of: counted)
  }
}

/// A week that repeats from one date through another.
public struct WeekPattern: Sendable, Equatable {
  /// Its first day.
  public let from: CivilDate
  /// Its last day.
  public private(set) var through: CivilDate
  /// Hours by weekday, Monday first; nil if no such day occurs that is no holiday.
  public private(set) var hours: [[ClockRange]?]
  /// Factor on slots and tickets.
  public let quotaFactor: Double
  /// Days of it on which the office works.
  public private(set) var workingDays: Int

  /// Hours of a whole week with no holiday in it.
  public var openHours: Double {
    hours.reduce(0) { $0 + ($1 ?? []).reduce(0) { $0 + $1.hours } }
  }

  private init(startingWith day: CalendarDay) {
    from = day.date
    through = day.date
    hours = [[ClockRange]?](repeating: nil, count: 7)
    quotaFactor = day.quotaFactor
    workingDays = 0
  }

  /// The fewest stretches such that each has one pattern.
  static func patterns(of days: ArraySlice<CalendarDay>) -> [WeekPattern] {
    var patterns: [WeekPattern] = []
    for day in days {
      if patterns.last?.agrees(with: day) != true {
        // A stretch begins with work: what is shut before belongs to none.
        guard day.isWorkingDay else { continue }
        patterns.append(WeekPattern(startingWith: day))
      }
      patterns[patterns.count - 1].add(day)
    }
    return patterns
  }

  private func agrees(with day: CalendarDay) -> Bool {
    guard !Self.isExceptional(day) else { return true }
    guard day.isWorkingDay else { return hours[day.date.weekday.index]?.isEmpty != false }
    guard day.quotaFactor == quotaFactor else { return false }
    return hours[day.date.weekday.index].map { $0 == day.open } ?? true
  }

  private mutating func add(_ day: CalendarDay) {
    if day.isWorkingDay {
      through = day.date
      workingDays += 1
    }
    if !Self.isExceptional(day) { hours[day.date.weekday.index] = day.open }
  }

  private static func isExceptional(_ day: CalendarDay) -> Bool {
    day.isHoliday && !day.isWorkingDay
  }
}

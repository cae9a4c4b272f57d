import EventKernel
import PassportOffice

/// Which weekdays share their hours, from the counted days of a calendar.
struct WeekPatterns {
  let patterns: [DayPattern]
  /// By day since the start; nil on days on which the office does not work.
  let patternOfDay: [Int?]

  init(_ network: OfficeNetwork, grid: IntervalGrid, byWeekday: Bool) {
    let days = network.calendar?.days ?? []
    let counted = network.countedWorkingDays
    var groups: [(weekdays: [Weekday], hours: [ClockRange])] = []
    for weekday in Weekday.allCases {
      let hours = counted.map { days[$0] }.filter { $0.date.weekday == weekday }.map(\.open)
      guard let usual = Self.mostFrequent(hours) else { continue }
      if !byWeekday, let group = groups.firstIndex(where: { $0.hours == usual }) {
        groups[group].weekdays.append(weekday)
      } else {
        groups.append(([weekday], usual))
      }
    }
    patterns = groups.map { group in
      let own = counted.map { days[$0] }.filter { group.weekdays.contains($0.date.weekday) }
      return DayPattern(
        weekdays: group.weekdays, open: grid.ranges.map { Self.open(in: $0, on: own) },
        days: Double(own.count))
    }
    patternOfDay = days.map { day in
      day.isWorkingDay ? groups.firstIndex { $0.weekdays.contains(day.date.weekday) } : nil
    }
  }

  /// The earliest of those that occur most often.
  private static func mostFrequent(_ hours: [[ClockRange]]) -> [ClockRange]? {
    var counts: [(hours: [ClockRange], count: Int)] = []
    for day in hours {
      if let place = counts.firstIndex(where: { $0.hours == day }) {
        counts[place].count += 1
      } else {
        counts.append((day, 1))
      }
    }
    let most = counts.map(\.count).max()
    return counts.first { $0.count == most }?.hours
  }

  /// From the first to the last moment of an interval at which the doors are open on some day.
  private static func open(in range: ClockRange, on days: [CalendarDay]) -> ClockRange? {
    var open: ClockRange?
    for hours in days.flatMap(\.open) where hours.from < range.until && range.from < hours.until {
      let from = max(hours.from, range.from)
      let until = min(hours.until, range.until)
      open = ClockRange(
        from: min(open?.from ?? from, from), until: max(open?.until ?? until, until))
    }
    return open
  }
}

import Experiments
import EventKernel
import PassportOffice

/// When the doors are open on any date: by weekday, unless a period or a holiday says otherwise.
struct OpeningHours: Sendable {
  /// Hours by weekday, Monday first.
  let weekly: [[ClockRange]]
  /// Days on which everything is shut.
  let holidays: Set<CivilDate>
  /// Stretches of days with other rules, in file order.
  let periods: [Period]

  /// A stretch of days with other rules.
  struct Period: Sendable {
    var days: ClosedRange<CivilDate>
    var demandFactor: Double
    var quotaFactor: Double
    /// Hours of the weekdays it changes.
    var hours: [[ClockRange]?]
  }

  /// The hours of a date; the later one of two periods that change it wins.
  func open(on date: CivilDate) -> [ClockRange] {
    guard !holidays.contains(date) else { return [] }
    let index = date.weekday.index
    for period in periods.reversed() where period.days.contains(date) {
      if let hours = period.hours[index] { return hours }
    }
    return weekly[index]
  }

  /// Whether a date counts as a working day.
  func isWorkingDay(_ date: CivilDate) -> Bool { !open(on: date).isEmpty }

  /// The product of the demand factors of the periods that hold a date.
  func demandFactor(on date: CivilDate) -> Double {
    periods.filter { $0.days.contains(date) }.map(\.demandFactor).reduce(1, *)
  }

  /// The product of the quota factors of the periods that hold a date.
  func quotaFactor(on date: CivilDate) -> Double {
    periods.filter { $0.days.contains(date) }.map(\.quotaFactor).reduce(1, *)
  }
}

extension OpeningHours {
  /// Reads `open`, `holidays` and `periods`; nil after a report.
  init?(of calendar: CheckedObject, in folder: TableFolder, into log: inout DiagnosticLog) {
    guard let entries = calendar.map("open") else {
      if !calendar.isWritten("open") {
        log.error(
          .missingKey, calendar.span,
          Wording(
            en: "a calendar with dates needs the key `open`",
            id: "kalender bertanggal memerlukan kunci `open`"),
          hint: Wording(
            en: "write for example `open: {mon-fri: [08:00-16:00]}`, or `always_open: yes`",
            id: "tulis misalnya `open: {mon-fri: [08:00-16:00]}`, atau `always_open: yes`"))
      }
      return nil
    }
    let weekly = Self.hours(of: entries, into: &log)
    var days: Set<CivilDate> = []
    if let file = calendar.text("holidays") {
      let span = calendar.node("holidays")?.span ?? calendar.span
      guard let table = HolidayTable(file: file, namedAt: span, in: folder, into: &log) else {
        return nil
      }
      days = Set(table.dates)
    }
    let items = calendar.list("periods") ?? []
    let periods = items.compactMap { item in
      item.object.flatMap { Self.period($0, into: &log) }
    }
    guard let weekly, periods.count == items.count else { return nil }
    self.weekly = weekly.map { $0 ?? [] }
    self.periods = periods
    holidays = days
  }

  private static func period(_ object: CheckedObject, into log: inout DiagnosticLog) -> Period? {
    let hours = self.hours(of: object.map("open") ?? [], into: &log)
    guard let hours, let days = object.dates(into: &log),
      let demand = object.number("demand_factor"),
      let quota = object.number("quota_factor")
    else { return nil }
    return Period(days: days, demandFactor: demand, quotaFactor: quota, hours: hours)
  }

  /// The hours of each weekday, Monday first, nil where none are listed; nil after a report.
  static func hours(
    of entries: [CheckedEntry], into log: inout DiagnosticLog
  ) -> [[ClockRange]?]? {
    let days = WeekdayValues(entries, into: &log) { node, log in ranges(node, into: &log) }
    return days.isComplete ? days.values : nil
  }

  /// The hours of one day; ranges must follow each other.
  private static func ranges(
    _ node: CheckedNode, into log: inout DiagnosticLog
  ) -> [ClockRange]? {
    if let range = node.clockRange { return [range] }
    guard let items = node.list else { return nil }
    var ranges: [ClockRange] = []
    for item in items {
      guard let range = item.clockRange else { return nil }
      if let last = ranges.last, range.from < last.until {
        log.error(
          .timeOrder, item.span,
          Wording(
            en: "this stretch starts before the one before it ends",
            id: "rentang ini mulai sebelum rentang sebelumnya berakhir"),
          hint: Wording(
            en: "list the hours of a day in order and without overlap",
            id: "urutkan jam dalam sehari tanpa tumpang tindih"))
        return nil
      }
      ranges.append(range)
    }
    return ranges
  }
}

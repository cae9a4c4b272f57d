public import EventKernel
public import Experiments
public import PassportOffice

/// Times and days as files, tables and reports write them.
public enum StaffWords {
  /// A time since midnight as `08:30`.
  public static func clock(_ time: SimDuration) -> String {
    let minutes = time.microseconds / 60_000_000
    let padded = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  /// A time of a day of a layout: `08:30`, or `+08:30` where it is counted from the start.
  public static func time(_ time: SimDuration, in layout: IntervalLayout) -> String {
    self.time(time, hasCalendar: layout.hasCalendar)
  }

  /// A time of a day: `08:30`, or `+08:30` where it is counted from the start.
  public static func time(_ time: SimDuration, hasCalendar: Bool) -> String {
    (hasCalendar ? "" : "+") + clock(time)
  }

  /// Names of columns of times: `from`, or `from_after_start` where these are counted from the start.
  public static func columns(_ names: [String], hasCalendar: Bool) -> [String] {
    hasCalendar ? names : names.map { "\($0)_after_start" }
  }

  /// Hours of a day of a layout: `08:30-12:00`, or `+08:30-12:00` where they are counted from the
  /// start.
  public static func hours(_ range: ClockRange, in layout: IntervalLayout) -> String {
    "\(time(range.from, in: layout))-\(clock(range.until))"
  }

  /// Weekdays as `mon-thu, sat`; empty without any.
  public static func days(_ weekdays: [Weekday]) -> String {
    runs(of: weekdays).map { run in
      run.count == 1 ? run[0].rawValue : "\(run[0].rawValue)-\(run[run.count - 1].rawValue)"
    }.joined(separator: ", ")
  }

  /// Days that follow each other, in the order of the week.
  static func runs(of weekdays: [Weekday]) -> [[Weekday]] {
    var runs: [[Weekday]] = []
    for day in weekdays {
      if let last = runs.last?.last, last.index + 1 == day.index {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return runs
  }

  /// A length as files write it: `90 min`.
  static func length(_ time: SimDuration) -> String {
    time.microseconds.isMultiple(of: 60_000_000)
      ? "\(time.microseconds / 60_000_000) min" : "\(time.microseconds / 1_000_000) s"
  }
}

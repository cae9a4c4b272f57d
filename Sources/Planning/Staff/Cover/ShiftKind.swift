import EventKernel
import Experiments
public import PassportOffice

/// When somebody comes, rests and goes.
public struct ShiftKind: Sendable, Hashable {
  /// From the start to the end.
  public var hours: ClockRange
  /// The break; nil without one.
  public var rest: ClockRange?

  /// Hours of work.
  public var workHours: Double {
    let rested = rest.map { ($0.until - $0.from).minutes } ?? 0
    return ((hours.until - hours.from).minutes - rested) / 60
  }

  /// Whether the whole of a range is worked through.
  func covers(_ range: ClockRange) -> Bool {
    hours.from <= range.from && range.until <= hours.until && !rests(in: range)
  }

  /// Whether any part of a range is worked.
  func touches(_ range: ClockRange) -> Bool {
    hours.from < range.until && range.from < hours.until
      && !(rest.map { $0.from <= range.from && range.until <= $0.until } ?? false)
  }

  private func rests(in range: ClockRange) -> Bool {
    rest.map { $0.from < range.until && range.from < $0.until } ?? false
  }
}

extension StaffRequest {
  /// All shifts that are allowed on the days of a pattern and cover something, in order of time.
  func shiftKinds(of pattern: DayPattern) -> [ShiftKind] {
    guard let day = pattern.wholeDay else { return [] }
    let whole = day.until - day.from
    let usual = Usual.shortShift < whole ? [Usual.shortShift, whole] : [whole]
    let times =
      starts?.times
      ?? Starts(from: day.from, through: day.until, every: interval).times
    // The last ones end with the doors, whatever the distance of the starts.
    let latest = starts == nil ? day.until : .days(1)
    var kinds: [ShiftKind] = []
    for length in lengths.isEmpty ? usual : lengths {
      let last = starts == nil && day.from + length <= day.until ? [day.until - length] : []
      for start in Set(times + last).sorted() where start + length <= latest {
        kinds += shiftKinds(ClockRange(from: start, until: start + length))
      }
    }
    let open = pattern.open.compactMap(\.self)
    return kinds.filter { kind in open.contains(where: kind.covers) }
  }

  /// A shift with each place of its break.
  private func shiftKinds(_ hours: ClockRange) -> [ShiftKind] {
    guard let rest, rest.within < hours.until - hours.from else {
      return [ShiftKind(hours: hours, rest: nil)]
    }
    let first = hours.from + rest.after
    let last = min(hours.from + rest.within, hours.until - rest.lasts)
    guard first <= last else { return [] }
    return Starts(from: first, through: last, every: interval).times.map { start in
      ShiftKind(hours: hours, rest: ClockRange(from: start, until: start + rest.lasts))
    }
  }
}

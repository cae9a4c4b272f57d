import EventKernel
import PassportOffice
import Statistics

/// The time integral of a state in each period of a window, exact to the last microsecond.
///
/// 64 bits hold a million people through nine years of microseconds in one period. Periods beyond
/// the limit run together into one, so that they count in the averages.
struct LevelIntegral: Sendable {
  /// One stretch of the window.
  struct Period: Equatable, Sendable {
    /// People times microseconds.
    var area = StageLevel()
    /// Rises of the number present.
    var arrivals = 0
    /// Microseconds.
    var length: Int64 = 0
  }

  private var running: RunningLevel
  /// The first record is a state, not a change.
  private(set) var isKnown = false
  private(set) var periods: [Period] = []
  private let start: Int64
  private let end: Int64
  private let periodLength: Int64
  private let mostPeriods: Int
  /// Where the period under way begins and ends.
  private var periodStart: Int64
  private var periodEnd: Int64

  /// A window, divided into periods from its start on.
  init(from start: SimInstant, until end: SimInstant, period: SimDuration, atMost: Int) {
    precondition(period > .zero, "a period has a length")
    self.start = start.microseconds
    self.end = end.microseconds
    periodLength = period.microseconds
    mostPeriods = atMost
    running = RunningLevel(since: start.microseconds)
    periodStart = start.microseconds
    periodEnd = atMost > 0 ? start.microseconds + period.microseconds : .max
  }

  /// The state now.
  var level: StageLevel { running.level }

  /// The state is `level` from an instant on; instants never go back.
  @inline(__always)
  mutating func record(_ level: StageLevel, at instant: SimInstant) {
    let time = instant.microseconds
    advance(to: time)
    if isKnown, time >= start, time < end {
      running.change(to: level)
    } else {
      running.level = level
      isKnown = true
    }
  }

  /// Takes in the states of the only stage there is, up to the end of the window.
  mutating func record(_ records: borrowing RecordBuffer<LevelRecord>, until windowEnd: SimInstant)
  {
    var place = 0
    while place < records.count {
      place = recordWithinPeriod(records, from: place, until: windowEnd)
      guard place < records.count else { return }
      if records[place].at < windowEnd {
        record(StageLevel(records[place]), at: records[place].at)
      }
      place += 1
    }
  }

  /// Takes in states up to the first that lies outside the period, and tells where that one stands.
  ///
  /// The running level is a local copy, which stays in registers.
  private mutating func recordWithinPeriod(
    _ records: borrowing RecordBuffer<LevelRecord>, from first: Int, until windowEnd: SimInstant
  ) -> Int {
    let limit = min(periodEnd, end, windowEnd.microseconds)
    var running = running
    var place = first
    while isKnown, place < records.count {
      let time = records[place].at.microseconds
      guard time >= start, time < limit else { break }
      running.extend(to: time)
      running.change(to: StageLevel(records[place]))
      place += 1
    }
    self.running = running
    return place
  }

  /// Closes the last period; the state stays as it is until the end of the window.
  mutating func finish(at instant: SimInstant) {
    advance(to: instant.microseconds)
    if running.since > periodStart { closePeriod() }
  }

  @inline(__always)
  private mutating func advance(to time: Int64) {
    let until = min(time, end)
    if periodEnd <= until { closePeriods(until: until) }
    running.extend(to: until)
  }

  @inline(never)
  private mutating func closePeriods(until: Int64) {
    while periodEnd <= until {
      running.extend(to: periodEnd)
      closePeriod()
      periodEnd = periods.count < mostPeriods ? periodEnd + periodLength : .max
    }
  }

  private mutating func closePeriod() {
    let length = running.since - periodStart
    periods.append(Period(area: running.area, arrivals: running.arrivals, length: length))
    periodStart = running.since
    running.beginPeriod()
  }
}

extension LevelIntegral {
  /// The averages over all periods and their extremes; nil for a window without length.
  var summary: LevelSummary? {
    let length = periods.reduce(0) { $0 + $1.length }
    guard length > 0 else { return nil }
    return LevelSummary(
      queue: average(over: length) { $0.queue }, present: average(over: length) { $0.present },
      busy: average(over: length) { $0.busy }, open: average(over: length) { $0.open },
      mostInLine: running.mostInLine, mostPresent: running.mostPresent)
  }

  private func average(over length: Int64, of part: (StageLevel) -> Int64) -> Double {
    let area = periods.reduce(Int128(0)) { $0 + Int128(part($1.area)) }
    return Double(nearest: area) / Double(length)
  }
}

/// Averages of a state over a window, and its extremes.
struct LevelSummary: Equatable, Sendable {
  var queue: Double
  var present: Double
  var busy: Double
  var open: Double
  var mostInLine: Int64
  var mostPresent: Int64
}

extension LevelSummary {
  /// The sums of some averages, with the greatest numbers of any; nil where none was seen.
  init?(of parts: [LevelSummary?]) {
    let parts = parts.compactMap { $0 }
    guard let first = parts.first else { return nil }
    self = parts.dropFirst().reduce(into: first) { sum, part in
      sum.queue += part.queue
      sum.present += part.present
      sum.busy += part.busy
      sum.open += part.open
      sum.mostInLine = max(sum.mostInLine, part.mostInLine)
      sum.mostPresent = max(sum.mostPresent, part.mostPresent)
    }
  }
}

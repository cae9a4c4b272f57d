import EventKernel
import PassportOffice

/// The state of a stage: who is there and how many desks.
struct StageLevel: Equatable, Sendable {
  var queue: Int64 = 0
  var present: Int64 = 0
  var busy: Int64 = 0
  var open: Int64 = 0

  init() {}

  init(_ record: LevelRecord) {
    queue = Int64(record.queue)
    present = Int64(record.present)
    busy = Int64(record.busy)
    open = Int64(record.open)
  }

  static func + (left: StageLevel, right: StageLevel) -> StageLevel {
    var sum = left
    sum.add(right, times: 1)
    return sum
  }

  static func - (left: StageLevel, right: StageLevel) -> StageLevel {
    var difference = left
    difference.add(right, times: -1)
    return difference
  }

  /// Adds another so many times: the rectangle of a level that lasts.
  ///
  /// No more are in line or served than are present, so that two sums are watched for all four.
  @inline(__always)
  mutating func add(_ level: StageLevel, times factor: Int64) {
    queue &+= level.queue &* factor
    present += level.present * factor
    busy &+= level.busy &* factor
    open += level.open * factor
  }
}

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

  private(set) var level = StageLevel()
  /// The first record is a state, not a change.
  private var isKnown = false
  private(set) var periods: [Period] = []
  /// The greatest numbers that lasted within the window.
  private var mostInLine: Int64 = 0
  private var mostPresent: Int64 = 0
  private let start: Int64
  private let end: Int64
  private let periodLength: Int64
  private let mostPeriods: Int
  private var since: Int64
  private var periodEnd: Int64
  private var current = Period()

  /// A window, divided into periods from its start on.
  init(from start: SimInstant, until end: SimInstant, period: SimDuration, atMost: Int) {
    precondition(period > .zero, "a period has a length")
    self.start = start.microseconds
    self.end = end.microseconds
    periodLength = period.microseconds
    mostPeriods = atMost
    since = start.microseconds
    periodEnd = start.microseconds + period.microseconds
  }

  /// The state is `level` from an instant on; instants never go back.
  mutating func record(_ level: StageLevel, at instant: SimInstant) {
    let time = instant.microseconds
    advance(to: time)
    let rise = level.present - self.level.present
    if rise > 0, isKnown, time >= start, time < end { current.arrivals += Int(rise) }
    self.level = level
    isKnown = true
  }

  /// Closes the last period; the state stays as it is until the end of the window.
  mutating func finish(at instant: SimInstant) {
    advance(to: instant.microseconds)
    if current.length > 0 { closePeriod() }
  }

  @inline(__always)
  private mutating func advance(to time: Int64) {
    let until = min(time, end)
    guard until > since else { return }
    mostInLine = max(mostInLine, level.queue)
    mostPresent = max(mostPresent, level.present)
    if periodEnd <= until { closePeriods(until: until) }
    extend(to: until)
  }

  private mutating func closePeriods(until: Int64) {
    while periodEnd <= until && periods.count < mostPeriods {
      extend(to: periodEnd)
      closePeriod()
      periodEnd += periodLength
    }
  }

  private mutating func extend(to time: Int64) {
    current.area.add(level, times: time - since)
    current.length += time - since
    since = time
  }

  private mutating func closePeriod() {
    periods.append(current)
    current = Period()
  }
}

extension LevelIntegral {
  /// The averages over all periods and their extremes; nil for a window without length.
  var summary: LevelSummary? {
    let length = periods.reduce(0) { $0 + $1.length }
    guard length > 0 else { return nil }
    let total = { (part: KeyPath<StageLevel, Int64>) in
      Double(periods.reduce(Int128(0)) { $0 + Int128($1.area[keyPath: part]) })
    }
    return LevelSummary(
      queue: total(\.queue) / Double(length), present: total(\.present) / Double(length),
      busy: total(\.busy) / Double(length), open: total(\.open) / Double(length),
      mostInLine: mostInLine, mostPresent: mostPresent)
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

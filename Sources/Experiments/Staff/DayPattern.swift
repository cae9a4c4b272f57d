public import EventKernel
public import PassportOffice

/// Days that share a table of desks: weekdays with the same hours, or every day of a plain queue.
public struct DayPattern: Sendable, Equatable {
  /// Which weekdays; empty in a plain queue.
  public var weekdays: [Weekday]
  /// By interval the time in which people are served on some day; nil where the doors are shut.
  public var open: [ClockRange?]
  /// Counted days of a replication.
  public var days: Double

  /// Collects the parts.
  public init(weekdays: [Weekday], open: [ClockRange?], days: Double) {
    self.weekdays = weekdays
    self.open = open
    self.days = days
  }

  /// From the first opening until the last closing; nil where the doors never open.
  public var wholeDay: ClockRange? {
    let hours = open.compactMap(\.self)
    guard let first = hours.first, let last = hours.last else { return nil }
    return ClockRange(from: first.from, until: last.until)
  }
}

/// The intervals of a day in which stages have desks, and which of them an instant belongs to.
///
/// A line is a stage on the days of a pattern; a place is an interval of a line.
public struct IntervalLayout: Sendable {
  /// The stages, by their index in the network.
  public let stages: [StageID]
  /// In the order of the week.
  public let patterns: [DayPattern]
  /// The length of an interval.
  public let interval: SimDuration
  /// Intervals of a day, the doors open or not.
  public let intervalCount: Int
  /// After so long the day of a plain queue begins anew; a day where there is a calendar.
  public let period: SimDuration
  /// Whether the day of a plain queue comes more than once.
  public let repeats: Bool
  private let lineOfStage: [Int?]
  /// By day since the start; empty in a plain queue.
  private let patternOfDay: [Int?]

  /// The intervals of a network; weekdays with the same usual hours share a pattern unless
  /// `byWeekday`.
  public init(
    _ network: OfficeNetwork, stages: [StageID], interval: SimDuration, byWeekday: Bool
  ) {
    self.stages = stages
    self.interval = interval
    period = network.calendar == nil ? network.plainPeriod : .days(1)
    repeats = .zero + period < network.span.windowEnd
    let (length, whole) = (interval.microseconds, period.microseconds)
    intervalCount = Int((whole + length - 1) / length)
    var lineOfStage = [Int?](repeating: nil, count: network.stages.count)
    for (place, stage) in stages.enumerated() { lineOfStage[stage] = place }
    self.lineOfStage = lineOfStage
    let grid = IntervalGrid(interval: interval, period: period, count: intervalCount)
    guard network.calendar != nil else {
      let window = network.span.windowEnd - network.span.windowStart
      patterns = [
        DayPattern(
          weekdays: [], open: grid.ranges,
          days: max(1, Double(window.microseconds) / Double(whole)))
      ]
      patternOfDay = []
      return
    }
    let found = WeekPatterns(network, grid: grid, byWeekday: byWeekday)
    patterns = found.patterns
    patternOfDay = found.patternOfDay
  }

  /// Whether days are those of a calendar and times those of the clock; in a plain queue times are
  /// counted from its start.
  public var hasCalendar: Bool { !patternOfDay.isEmpty }

  /// Stages times patterns.
  public var lineCount: Int { stages.count * patterns.count }
  /// Lines times intervals.
  public var placeCount: Int { lineCount * intervalCount }

  /// The stage of a line, by its index in the network.
  public func stage(ofLine line: Int) -> StageID { stages[line / patterns.count] }
  /// The days of a line.
  public func pattern(ofLine line: Int) -> DayPattern { patterns[line % patterns.count] }
  /// The places of a line.
  public func places(ofLine line: Int) -> Range<Int> {
    line * intervalCount..<(line + 1) * intervalCount
  }
  /// The line of a place.
  public func line(ofPlace place: Int) -> Int { place / intervalCount }
  /// The interval of a place, counted from the start of the day.
  public func interval(ofPlace place: Int) -> Int { place % intervalCount }
  /// When people are served in the interval of a place; nil where the doors are shut.
  public func open(atPlace place: Int) -> ClockRange? {
    pattern(ofLine: line(ofPlace: place)).open[interval(ofPlace: place)]
  }
  /// The whole interval of a place.
  public func range(ofPlace place: Int) -> ClockRange {
    let from = SimDuration(microseconds: interval.microseconds * Int64(interval(ofPlace: place)))
    return ClockRange(from: from, until: min(from + interval, period))
  }

  /// The place whose desks serve somebody who joins the line of a stage at an instant.
  ///
  /// Whoever comes after the last closing is served by the desks of the last interval, which stay.
  /// nil where the stage is not looked at.
  func place(ofJoining stage: Int, at instant: SimInstant) -> Int? {
    guard let place = place(ofStage: stage, at: instant) else { return nil }
    let open = pattern(ofLine: line(ofPlace: place)).open
    guard let last = open.lastIndex(where: { $0 != nil }) else { return place }
    return place - max(0, interval(ofPlace: place) - last)
  }

  /// The place of a stage at an instant; nil where it is not looked at.
  func place(ofStage stage: Int, at instant: SimInstant) -> Int? {
    guard let stagePlace = lineOfStage[stage], let (pattern, time) = dayTime(at: instant) else {
      return nil
    }
    let interval = Int(time.microseconds / interval.microseconds)
    return (stagePlace * patterns.count + pattern) * intervalCount + interval
  }

  private func dayTime(at instant: SimInstant) -> (pattern: Int, time: SimDuration)? {
    guard instant >= .zero else { return nil }
    guard patternOfDay.isEmpty else {
      let day = instant.day
      guard day < patternOfDay.count, let pattern = patternOfDay[day] else { return nil }
      return (pattern, instant.timeOfDay)
    }
    guard repeats || instant < .zero + period else {
      return (0, SimDuration(microseconds: period.microseconds - 1))
    }
    return (0, SimDuration(microseconds: instant.microseconds % period.microseconds))
  }
}

/// The intervals of a day.
struct IntervalGrid {
  let interval: SimDuration
  let period: SimDuration
  let count: Int

  var ranges: [ClockRange] {
    (0..<count).map { place in
      let from = SimDuration(microseconds: interval.microseconds * Int64(place))
      return ClockRange(from: from, until: min(from + interval, period))
    }
  }
}

extension OfficeNetwork {
  /// After so long the day of a plain queue begins anew: the cycle of its arrivals, else a day; the
  /// whole window where that is shorter.
  fileprivate var plainPeriod: SimDuration {
    let cycles = Set(demands.compactMap(\.cycle))
    let usual = cycles.count == 1 ? cycles.first ?? .days(1) : .days(1)
    return min(usual, max(.minutes(1), span.windowEnd - .zero))
  }
}

extension OfficeNetwork {
  /// Whether some hours of the day differ from others.
  public var hasDailyRhythm: Bool {
    town != nil
      || demands.contains { demand in
        switch demand.arrivals {
        case .poisson(.constant), .renewal: false
        case .poisson, .appointments, .recorded: true
        }
      }
  }
}

extension Demand {
  /// After so long its rate repeats; nil without a rhythm.
  fileprivate var cycle: SimDuration? {
    switch arrivals {
    case .poisson(.points(_, _, let cycle)): cycle
    case .poisson(.sine(_, _, let period)): period
    case .poisson(.constant), .poisson(.daily), .renewal, .appointments, .recorded: nil
    }
  }
}

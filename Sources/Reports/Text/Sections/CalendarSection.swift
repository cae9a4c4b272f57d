import EventKernel
import Experiments
import PassportOffice

/// The calendar as it comes out of hours, holidays and periods.
enum CalendarSection {
  /// The days of `base`.
  static func section(of base: Variant) -> ReportSection {
    let network = base.network
    guard let facts = CalendarFacts(of: network) else {
      return ReportSection("Calendar", lines: [clock(network.span)])
    }
    var table = TextTable(["from", "through", "quota", "working days", "open hours a week"])
    for week in facts.weeks {
      table.add([
        week.from.isoText, week.through.isoText,
        "× \(ShownNumber.text(week.quotaFactor, unit: ""))",
        "\(week.workingDays)", ShownNumber.text(week.openHours, unit: ""),
      ])
    }
    return ReportSection(
      "Calendar",
      lines: ReportSection.wrapped(summary(facts)) + follow(network, facts) + [""] + table.lines
        + [""] + hours(of: facts.weeks))
  }

  private static func summary(_ facts: CalendarFacts) -> String {
    "Counted from \(facts.from.isoText) through \(facts.through.isoText): \(facts.days) days, "
      + "\(facts.workingDays) working days, weekdays shut by holidays: \(facts.holidaysOnWeekdays), "
      + ShownNumber.text(facts.openHours, unit: "open hours")
  }

  private static func follow(_ network: OfficeNetwork, _ facts: CalendarFacts) -> [String] {
    let warmUp = (network.span.windowStart - .zero).days
    let after = (network.span.followUntil - network.span.windowEnd).days
    return ReportSection.wrapped(
      "Warm-up before: \(ShownNumber.text(warmUp, unit: "days")); people are followed at most "
        + "\(ShownNumber.text(after, unit: "days")) beyond")
  }

  private static func clock(_ span: RunSpan) -> String {
    let start = ShownNumber.text((span.windowStart - .zero).minutes / 60, unit: "h")
    if let limit = span.arrivalLimit {
      return "No dates: counted are \(limit) arrivals from \(start) on"
    }
    let end = ShownNumber.text((span.windowEnd - .zero).minutes / 60, unit: "h")
    if span.findsWarmUp {
      return "No dates: always open, counted for \(end) after a warm-up that a pilot run finds"
    }
    return "No dates: always open, counted from \(start) until \(end)"
      + (span.drains ? ", then the queue is served out" : "")
  }

  /// The hours of each stretch, weekdays with the same hours together.
  private static func hours(of weeks: [WeekPattern]) -> [String] {
    weeks.flatMap { week in
      ReportSection.wrapped("\(week.from.isoText): \(hours(of: week))", hanging: 12)
    }
  }

  private static func hours(of week: WeekPattern) -> String {
    var parts: [(first: Weekday, last: Weekday, text: String)] = []
    for (weekday, ranges) in zip(Weekday.allCases, week.hours) {
      guard let ranges, !ranges.isEmpty else { continue }
      let text = ranges.map { "\($0.from.clockText)-\($0.until.clockText)" }
        .joined(separator: ", ")
      if let previous = parts.last, previous.text == text,
        previous.last.index == weekday.index - 1
      {
        parts[parts.count - 1].last = weekday
      } else {
        parts.append((weekday, weekday, text))
      }
    }
    return parts.map { part in
      let days =
        part.first == part.last
        ? part.first.rawValue : "\(part.first.rawValue)-\(part.last.rawValue)"
      return "\(days) \(part.text)"
    }.joined(separator: "; ")
  }
}

extension SimDuration {
  /// A time since midnight as `08:30`.
  var clockText: String {
    let minutes = Int(microseconds / 60_000_000)
    return [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }
}

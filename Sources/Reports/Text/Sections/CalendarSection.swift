import EventKernel
import Experiments
import PassportOffice

/// The calendar as it comes out of hours, holidays and periods.
enum CalendarSection {
  /// The days of `base`.
  static func section(of base: Variant) -> ReportSection {
    let network = base.network
    guard let facts = CalendarFacts(of: network) else {
      return ReportSection(title, [.line(clock(network.span))])
    }
    var table = TextTable([
      Wording(en: "from", id: "dari"), Wording(en: "through", id: "sampai"),
      Wording(en: "quota", id: "kuota"), Wording(en: "working days", id: "hari kerja"),
      Wording(en: "open hours a week", id: "jam buka per minggu"),
    ])
    for week in facts.weeks {
      table.add([
        Wording(week.from.isoText), Wording(week.through.isoText),
        "× \(ShownNumber.text(week.quotaFactor, unit: ""))",
        "\(week.workingDays)", ShownNumber.text(week.openHours, unit: ""),
      ])
    }
    return ReportSection(
      title,
      [.paragraph(summary(facts)), follow(network, facts)] + clock(of: network.names)
        + [.gap, .table(table), .gap]
        + hours(of: facts.weeks))
  }

  private static let title = Wording(en: "Calendar", id: "Kalender")

  private static func summary(_ facts: CalendarFacts) -> Wording {
    let (from, through) = (facts.from.isoText, facts.through.isoText)
    let hours = ShownNumber.text(facts.openHours, unit: "open hours")
    return Wording(
      en: "Counted from \(from) through \(through): \(facts.days) days, "
        + "\(facts.workingDays) working days, weekdays shut by holidays: "
        + "\(facts.holidaysOnWeekdays), \(hours)",
      id: "Dihitung dari \(from) sampai \(through): \(facts.days) hari, "
        + "\(facts.workingDays) hari kerja, hari biasa yang tutup karena libur: "
        + "\(facts.holidaysOnWeekdays), \(hours)")
  }

  private static func follow(
    _ network: OfficeNetwork, _ facts: CalendarFacts
  ) -> ReportSection.Part {
    let warmUp = ShownNumber.text((network.span.windowStart - .zero).days, unit: "days")
    let after = ShownNumber.text(
      (network.span.followUntil - network.span.windowEnd).days, unit: "days")
    return .paragraph(
      Wording(
        en: "Warm-up before: \(warmUp); people are followed at most \(after) beyond",
        id: "Masa pemanasan sebelumnya: \(warmUp); orang diikuti paling lama \(after) sesudahnya"))
  }

  /// Whose clock the hours are of.
  private static func clock(of names: NetworkNames) -> [ReportSection.Part] {
    guard let zone = names.timezone else { return [] }
    return [
      .paragraph(
        Wording(en: "Times are those of \(zone)", id: "Waktu menurut \(zone)"))
    ]
  }

  private static func clock(_ span: RunSpan) -> Wording {
    let start = ShownNumber.text((span.windowStart - .zero).minutes / 60, unit: "h")
    if let limit = span.arrivalLimit {
      return Wording(
        en: "No dates: counted are \(limit) arrivals from \(start) on",
        id: "Tanpa tanggal: dihitung \(limit) kedatangan mulai \(start)")
    }
    let end = ShownNumber.text((span.windowEnd - .zero).minutes / 60, unit: "h")
    if span.findsWarmUp {
      return Wording(
        en: "No dates: always open, counted for \(end) after a warm-up that a pilot run finds",
        id: "Tanpa tanggal: selalu buka, dihitung selama \(end) sesudah masa pemanasan yang dicari "
          + "dengan simulasi awal")
    }
    let ending =
      span.drains
      ? Wording(
        en: ", then the queue is served out", id: ", lalu sisa antrean dilayani sampai habis") : ""
    return Wording(
      en: "No dates: always open, counted from \(start) until \(end)\(ending)",
      id: "Tanpa tanggal: selalu buka, dihitung dari \(start) sampai \(end)\(ending)")
  }

  /// The hours of each stretch, weekdays with the same hours together.
  private static func hours(of weeks: [WeekPattern]) -> [ReportSection.Part] {
    weeks.map { week in
      .paragraph("\(week.from.isoText): \(hours(of: week))", hanging: 12)
    }
  }

  private static func hours(of week: WeekPattern) -> Wording {
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
    return parts.map { part -> Wording in
      part.first == part.last
        ? "\(part.first.shortName) \(part.text)"
        : "\(part.first.shortName)-\(part.last.shortName) \(part.text)"
    }.joined(separator: "; ")
  }
}

extension Weekday {
  /// The day in three letters.
  var shortName: Wording {
    let name =
      switch self {
      case .monday: "Sen"
      case .tuesday: "Sel"
      case .wednesday: "Rab"
      case .thursday: "Kam"
      case .friday: "Jum"
      case .saturday: "Sab"
      case .sunday: "Min"
      }
    return Wording(en: Wording(rawValue), id: Wording(name))
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

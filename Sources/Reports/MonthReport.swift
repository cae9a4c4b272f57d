internal import EventKernel
public import Experiments
internal import PassportOffice

/// A month of an office day by day: hours, seats, desks and releases.
public struct MonthReport: Sendable {
  private let title: String
  private let facts: MonthFacts

  /// The report of a month; nil for a plain queue or a month outside the study.
  public init?(year: Int, month: Int, of variant: Variant) {
    guard let facts = MonthFacts(year: year, month: month, of: variant.network),
      !facts.days.isEmpty
    else { return nil }
    self.facts = facts
    title = "\(variant.name), \(year)-\(month < 10 ? "0" : "")\(month)"
  }

  /// The report as text.
  public var text: String {
    var table = TextTable(["day", "hours", "slots", "tickets"] + facts.stages, repeated: 2)
    for day in facts.days {
      table.add(
        [
          "\(day.date.isoText) \(day.date.weekday.rawValue)", hours(of: day), seats(day.slots),
          seats(day.tickets),
        ] + day.desks.map { $0 == 0 ? "–" : String($0) })
    }
    var lines = [title] + table.lines.map { $0.isEmpty ? "" : "  \($0)" }
    let factors = Set(facts.days.map(\.quotaFactor)).subtracting([1])
    if !factors.isEmpty {
      lines.append("  slots and tickets are those after the quota factor of a period")
    }
    lines += facts.releases.map { release in
      "  \(release.date.isoText) \(release.clock.clockText) opens "
        + (release.opens.lowerBound == release.opens.upperBound
          ? release.opens.lowerBound.isoText
          : "\(release.opens.lowerBound.isoText) through \(release.opens.upperBound.isoText)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func hours(of day: MonthFacts.Day) -> String {
    guard !day.open.isEmpty else { return day.isHoliday ? "holiday" : "shut" }
    return day.open.map { "\($0.from.clockText)-\($0.until.clockText)" }.joined(separator: ", ")
  }

  private func seats(_ count: Double?) -> String {
    guard let count else { return "no limit" }
    return count == 0 ? "–" : String(Int(count))
  }
}

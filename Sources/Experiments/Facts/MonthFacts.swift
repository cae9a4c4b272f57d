public import EventKernel
public import PassportOffice

/// The days of a month as they come out of hours, holidays, periods and dated changes.
public struct MonthFacts: Sendable {
  /// One day.
  public struct Day: Sendable {
    /// Its date.
    public let date: CivilDate
    /// Hours of the doors; empty when shut.
    public let open: [ClockRange]
    /// Whether the table of holidays has it.
    public let isHoliday: Bool
    /// Factor on slots and tickets.
    public let quotaFactor: Double
    /// Slots; nil without limit.
    public let slots: Double?
    /// Tickets; nil without limit.
    public let tickets: Double?
    /// The most desks that are open at once, by stage.
    public let desks: [Int]
  }

  /// A release of slots.
  public struct Release: Sendable {
    /// Its date.
    public let date: CivilDate
    /// Its time of day.
    public let clock: SimDuration
    /// The first and the last day that it opens.
    public let opens: ClosedRange<CivilDate>
  }

  /// The days of the month that belong to the study.
  public let days: [Day]
  /// The releases of the month.
  public let releases: [Release]
  /// The outages with dates that touch the month.
  public let outages: [DatedOutage]
  /// The systems that fail at times drawn, and the share of the time for which they are expected to.
  public let drawnOutages: [(system: String, share: Double)]
  /// The stages whose desks are counted.
  public let stages: [String]

  /// A month of an office, by its number among the offices; nil for a plain queue.
  public init?(year: Int, month: Int, of network: OfficeNetwork, office: Int) {
    guard let calendar = network.calendar, let town = network.town else { return nil }
    let indices = calendar.days.indices.filter {
      calendar.days[$0].date.year == year && calendar.days[$0].date.month == month
    }
    let own = town.offices[office].stages
    days = indices.map { place in
      let day = calendar.days[place]
      let rules = town.rules(ofOffice: office, stretch: day.ruleIndex)
      return Self.day(day, rules, stages: own.count)
    }
    releases = network.plannedReleases.compactMap { release in
      let day = release.at.day
      guard release.office == office, indices.contains(day) else { return nil }
      return Release(
        date: calendar.days[day].date, clock: release.at - .startOfDay(day),
        opens: calendar.days[release.days.lowerBound]
          .date...calendar.days[
            release.days.upperBound - 1
          ].date)
    }
    outages = DatedOutage.all(of: network, touching: indices)
    drawnOutages = network.names.systems.enumerated().compactMap { number, name in
      let causes = (network.town?.outages ?? []).filter { $0.system == number && $0.isDrawn }
      return causes.isEmpty ? nil : (name, causes.downShare(in: []))
    }
    stages = Array(network.names.stages[own])
  }

  private static func day(_ day: CalendarDay, _ rules: TownRules, stages: Int) -> Day {
    let isOpen = day.isWorkingDay
    return Day(
      date: day.date, open: day.open, isHoliday: day.isHoliday, quotaFactor: day.quotaFactor,
      slots: isOpen ? SeatFacts.slots(on: day, rules: rules) : 0,
      tickets: isOpen ? SeatFacts.tickets(on: day, rules: rules) : 0,
      desks: (0..<stages).map { desks(of: $0, on: day, rules.shifts) })
  }

  private static func desks(of stage: Int, on day: CalendarDay, _ shifts: [Shift]) -> Int {
    let working = shifts.filter { $0.worksOn[day.date.weekday.index] }
    // More desks than before are open only when a shift or the doors begin.
    let starts = working.map(\.hours.from) + day.open.map(\.from)
    let counts = starts.filter { start in day.open.contains { $0.from <= start && start < $0.until }
    }
    .map { start in
      working.filter { $0.hours.from <= start && start < $0.hours.until }
        .reduce(0) { $0 + $1.desks[stage] }
    }
    return counts.max() ?? 0
  }
}

public import EventKernel
public import PassportOffice

/// An outage whose dates a file gives.
public struct DatedOutage: Sendable {
  /// What fails.
  public let system: String
  /// The day and the time of day at which it begins.
  public let from: (date: CivilDate, clock: SimDuration)
  /// The day and the time of day at which it ends.
  public let until: (date: CivilDate, clock: SimDuration)
  /// What of the app stands still.
  public let stops: AppParts
  /// The stages whose desks stand still.
  public let stages: [String]

  /// Those of a network that touch some days of the calendar, which follow each other.
  static func all(of network: OfficeNetwork, touching days: [Int]) -> [DatedOutage] {
    guard let calendar = network.calendar, let first = days.first, let last = days.last else {
      return []
    }
    let start = calendar.days[0].date.dayNumber
    let place = { (instant: SimInstant) in
      (date: CivilDate(dayNumber: start + instant.day), clock: instant.timeOfDay)
    }
    return (network.town?.outages ?? []).compactMap { outage in
      guard case .dated(let from, let until) = outage.timing, from < .startOfDay(last + 1),
        until > .startOfDay(first)
      else { return nil }
      let stopped = network.stages.indices.filter {
        network.stages[$0].dependsOn == outage.system
      }
      return DatedOutage(
        system: network.names.systems[outage.system], from: place(from), until: place(until),
        stops: outage.stops, stages: stopped.map { network.names.stages[$0] })
    }
  }
}

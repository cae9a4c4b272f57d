import EventKernel
import PassportOffice

/// The averages of each period of a stage, added up over replications.
struct TimelineSums: Sendable {
  private struct Sums: Sendable {
    var queue = 0.0
    var busy = 0.0
    var open = 0.0
    var arrivals = 0.0
  }

  private var periods: [Sums] = []
  private var replications = 0

  /// Takes in the next replication, in index order.
  mutating func add(_ new: [LevelIntegral.Period]) {
    replications += 1
    // A window that an arrival ends is not equally long in every replication.
    while periods.count < min(new.count, TimelineRow.mostPeriods) { periods.append(Sums()) }
    for (place, period) in new.prefix(TimelineRow.mostPeriods).enumerated() {
      let length = Double(period.length)
      periods[place].queue += Double(period.area.queue) / length
      periods[place].busy += Double(period.area.busy) / length
      periods[place].open += Double(period.area.open) / length
      periods[place].arrivals += Double(period.arrivals)
    }
  }

  /// The means over replications, in order of time.
  func rows(ofStage stage: StageID, in network: OfficeNetwork) -> [TimelineRow] {
    let names = network.names
    let office = names.offices.isEmpty ? "" : names.offices[network.office(ofStage: stage)]
    let number = Double(max(1, replications))
    return periods.enumerated().map { place, sums in
      TimelineRow(
        office: office, stage: names.stages[stage], period: network.periodText(place),
        queue: sums.queue / number,
        busy: sums.busy / number, openDesks: sums.open / number, arrivals: sums.arrivals / number)
    }
  }
}

extension OfficeNetwork {
  /// The date of a period of the timeline, or its start in minutes.
  fileprivate func periodText(_ place: Int) -> String {
    if let calendar {
      let day = min(span.windowStart.day + place, calendar.days.count - 1)
      return calendar.days[day].date.isoText
    }
    let start = span.windowStart.microseconds + Int64(place) * timelinePeriod.microseconds
    let minutes = SimDuration(microseconds: start).minutes
    return minutes == minutes.rounded() ? "\(Int(minutes))" : "\(minutes)"
  }
}

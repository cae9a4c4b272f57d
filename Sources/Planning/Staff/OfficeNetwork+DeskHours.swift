import EventKernel
import Experiments
import PassportOffice

/// The work of the file as it stands.
extension OfficeNetwork {
  /// Hours of work a week of an office's own shifts, while the doors are open as usual; hours a day
  /// of a plain queue's desks, on average over the counted time.
  func deskHours(in layout: IntervalLayout) -> Double {
    guard let town else {
      let days = (span.windowEnd - span.windowStart).minutes / layout.period.minutes
      return days > 0
        ? layout.stages.reduce(0) { $0 + plainHours(ofStage: $1) } / max(1, days) : 0
    }
    return (0..<layout.lineCount).reduce(0) { hours, line in
      let stage = layout.stage(ofLine: line)
      let office = office(ofStage: stage)
      let place = stage - town.offices[office].stages.lowerBound
      return town.rules[office].shifts.reduce(hours) {
        $0 + $1.hours(ofStage: place, layout.pattern(ofLine: line))
      }
    }
  }

  /// Hours of the desks of a stage over the counted time.
  private func plainHours(ofStage stage: StageID) -> Double {
    guard case .desks(let plan, _, _) = stages[stage].work else { return 0 }
    let changes: [DeskChange] =
      switch plan {
      case .fixed(let count): [DeskChange(at: .zero, count: .fixed(count))]
      case .timed(let changes): changes
      case .unlimited, .staffed: []
      }
    let ends = changes.dropFirst().map(\.at) + [span.windowEnd]
    return zip(changes, ends).reduce(0) { hours, change in
      let from = max(change.0.at, span.windowStart)
      let until = min(change.1, span.windowEnd)
      return from < until ? hours + change.0.count.mean * (until - from).minutes / 60 : hours
    }
  }
}

extension Shift {
  /// Hours of work a week of the people at a stage, by its place in the office, on the days of a
  /// pattern.
  fileprivate func hours(ofStage place: Int, _ pattern: DayPattern) -> Double {
    let people = pattern.weekdays.count { worksOn[$0.index] } * desks[place]
    let worked = pattern.open.compactMap(\.self).reduce(0.0) { $0 + $1.sharedMinutes(with: hours) }
    let rest = breaks.map { $0.length.minutes } ?? 0
    return Double(people) * max(0, worked - rest) / 60
  }
}

extension ClockRange {
  fileprivate func sharedMinutes(with other: ClockRange) -> Double {
    max(0, (min(until, other.until) - max(from, other.from)).minutes)
  }
}

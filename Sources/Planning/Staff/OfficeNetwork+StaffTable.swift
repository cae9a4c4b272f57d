import EventKernel
import Experiments
import PassportOffice

/// Desks by interval instead of shifts.
extension OfficeNetwork {
  /// The network with so many desks at each place of a layout.
  ///
  /// In an office every interval is a shift of its own; the other stages keep their desks, and desks
  /// help the lines that they help now.
  func staffed(_ desks: [Int], _ layout: IntervalLayout) -> OfficeNetwork {
    var network = self
    guard var town else {
      for (place, stage) in layout.stages.enumerated() {
        network.stages[stage].setDesks(
          plainChanges(Array(desks[layout.places(ofLine: place)]), layout))
      }
      return network
    }
    for place in town.rules.indices {
      let office = place % town.offices.count
      town.rules[place].shifts = StaffShifts(
        of: town.rules[place].shifts, decided: layout.stages, in: town.offices[office].stages
      ).table(desks, layout)
    }
    network.town = town
    return network
  }

  /// Numbers of desks from times on, for as long as the run goes.
  private func plainChanges(_ counts: [Int], _ layout: IntervalLayout) -> [DeskChange] {
    var changes: [DeskChange] = []
    var start = SimInstant.zero
    repeat {
      for (interval, count) in counts.enumerated() where changes.last?.count.values != [count] {
        let at = start + SimDuration(microseconds: layout.interval.microseconds * Int64(interval))
        changes.append(DeskChange(at: at, count: .fixed(count)))
      }
      start = start + layout.period
    } while layout.repeats && start < span.followUntil
    return changes
  }
}

extension Stage {
  fileprivate mutating func setDesks(_ changes: [DeskChange]) {
    guard case .desks(_, let service, let stops) = work else { return }
    work = .desks(.timed(changes), service: service, stops: stops)
  }
}

/// The shifts of an office, those of the stages decided apart.
struct StaffShifts {
  /// Shifts without desks of the stages decided.
  private(set) var others: [Shift] = []
  private var helps: [Help] = []
  private let decided: [StageID]
  private let stages: Range<StageID>

  init(of shifts: [Shift], decided: [StageID], in stages: Range<StageID>) {
    self.decided = decided.filter(stages.contains)
    self.stages = stages
    let places = Set(self.decided.map { $0 - stages.lowerBound })
    for shift in shifts {
      for help in shift.helps
      where places.contains(help.stage) && !helps.contains(where: { $0.stage == help.stage }) {
        helps.append(help)
      }
      var rest = shift
      for place in places { rest.desks[place] = 0 }
      rest.helps.removeAll { places.contains($0.stage) }
      if rest.desks.contains(where: { $0 > 0 }) { others.append(rest) }
    }
  }

  /// A shift of a stage with what its desks do besides.
  func shift(
    _ name: String, of stage: StageID, on weekdays: [Weekday], hours: ClockRange, people: Int
  ) -> Shift {
    let place = stage - stages.lowerBound
    var desks = [Int](repeating: 0, count: stages.count)
    desks[place] = people
    var shift = Shift(
      name: name, worksOn: Weekday.allCases.map(weekdays.contains), hours: hours, desks: desks)
    shift.helps = helps.filter { $0.stage == place }
    return shift
  }

  /// A shift for each interval, beside those of the other stages.
  func table(_ desks: [Int], _ layout: IntervalLayout) -> [Shift] {
    var shifts = others
    for line in 0..<layout.lineCount where decided.contains(layout.stage(ofLine: line)) {
      for place in layout.places(ofLine: line) where desks[place] > 0 {
        shifts.append(
          shift(
            "interval-\(place)", of: layout.stage(ofLine: line),
            on: layout.pattern(ofLine: line).weekdays, hours: layout.range(ofPlace: place),
            people: desks[place]))
      }
    }
    return shifts
  }
}

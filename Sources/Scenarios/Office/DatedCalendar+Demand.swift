import PassportOffice
import RandomStreams

/// Demand that changes by date.
extension DatedCalendar {
  /// Lets the people of a demand come by what the file says on each day; nil after a report.
  ///
  /// Each stretch between two changes has the people that it would have if its file held all
  /// through: a rate per working day counts the working days of its own calendar.
  func followingChanges(
    _ demand: Demand, at place: Int, into log: inout DiagnosticLog
  ) -> Demand? {
    guard stretches.contains(where: \.altersDemand),
      case .poisson(.daily(var expected, var hours)) = demand.arrivals
    else { return demand }
    var demand = demand
    let usual = DailyNeed(expected: expected, hours: hours)
    let usualLevel = demand.dailyLevel
    for (number, stretch) in stretches.enumerated() {
      var (need, level) = (usual, usualLevel)
      if stretch.altersDemand {
        guard let object = stretch.demand(at: place),
          let changed = daily(object, by: stretch.hours, into: &log)
        else { return nil }
        need = changed
        level = object.object("level")?.law(CheckedObject.lawKey)
      }
      for day in calendar.days.indices where calendar.days[day].ruleIndex == number {
        expected[day] = need.expected[day]
      }
      guard number > 0 else {
        hours = need.hours
        demand.dailyLevel = level
        continue
      }
      let day = stretch.from.dayNumber - stretches[0].from.dayNumber
      demand.changes.append(DemandChange(day: day, hours: need.hours, dailyLevel: level))
    }
    demand.arrivals = .poisson(.daily(expected: expected, hours: hours))
    return demand
  }
}

extension DatedStretch {
  /// An entry of `demand` by the file of the stretch.
  fileprivate func demand(at place: Int) -> CheckedObject? {
    let items = root?.list("demand") ?? []
    return items.indices.contains(place) ? items[place].object : nil
  }
}

import EventKernel
import PassportOffice

/// Applications and groups that change by date.
extension DatedCalendar {
  /// Lets what people want and who they are follow the file of each day; nil after a report.
  ///
  /// What must be known without a day uses the mean of the shares over the counted days.
  func followingChanges(
    _ town: Town, wanting applications: [Application], _ people: People,
    into log: inout DiagnosticLog
  ) -> Town? {
    var town = town
    town.applications = applications
    guard stretches.contains(where: \.altersPeople) else { return town }
    for stretch in stretches {
      guard stretch.altersPeople else {
        town.peopleByStretch.append(
          TownPeople(applications: people.applications, groups: people.groups))
        continue
      }
      guard let root = stretch.root, let changed = People(of: root, into: &log) else { return nil }
      town.peopleByStretch.append(
        TownPeople(applications: changed.applications, groups: changed.groups))
    }
    useMeanShares(of: &town)
    return town
  }

  private func useMeanShares(of town: inout Town) {
    let counted = calendar.days[span.windowStart.day..<span.windowEnd.day]
    let days = counted.reduce(into: stretches.map { _ in 0.0 }) { $0[$1.ruleIndex] += 1 }
    let people = town.peopleByStretch
    let mean = { (share: (TownPeople) -> Double) in
      zip(days, people).reduce(0) { $0 + $1.0 * share($1.1) } / Double(counted.count)
    }
    for place in town.applications.indices {
      town.applications[place].share = mean { $0.applications[place].share }
    }
    for place in town.groups.indices {
      town.groups[place].share = mean { $0.groups[place].share }
    }
  }
}

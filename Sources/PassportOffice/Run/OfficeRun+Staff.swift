import EventKernel
import RandomStreams

/// How many officers sit at the desks of a stage.
extension OfficeRun {
  /// Those of the shifts that work at a time of a day, without those who rest or are away.
  mutating func staff(of stage: Int, day: Int, now: SimDuration) -> Int {
    let (desks, expected) = officers(of: stage, day: day, now: now) { _ in true }
    return expected > 0 ? max(1, desks) : 0
  }

  /// Officers at work and officers expected, of some shifts.
  mutating func officers(
    of stage: Int, day: Int, now: SimDuration, in counts: (Shift) -> Bool
  ) -> (present: Int, expected: Int) {
    guard let calendar = network.calendar, network.town != nil else { return (0, 0) }
    let weekday = calendar.days[day].date.weekday.index
    let rules = rules(of: Int(stages[stage].office))
    let place = Int(stages[stage].place)
    let absentShare = rules.pointee.absentShare
    var (desks, expected, firstOfficer) = (0, 0, 0)
    for shift in rules.pointee.shifts {
      if shift.works(onWeekday: weekday, at: now), counts(shift) {
        for officer in 0..<shift.desks[place] where !shift.rests(officer, at: now) {
          expected += 1
          if !isAway(firstOfficer + officer, at: stage, day: day, absentShare) { desks += 1 }
        }
      }
      firstOfficer += shift.desks[place]
    }
    return (desks, expected)
  }

  /// Whether an officer, numbered over all shifts, is away for the day.
  private mutating func isAway(
    _ officer: Int, at stage: Int, day: Int, _ share: Double
  ) -> Bool {
    share > 0 && uniform(.desk(officer, ofStage: stage), .absence, day) < share
  }
}

extension Shift {
  /// Whether an officer has a break of their own.
  fileprivate func rests(_ officer: Int, at time: SimDuration) -> Bool {
    guard let rest = breaks?.rest(of: officer) else { return false }
    return rest.from <= time && time < rest.until
  }
}

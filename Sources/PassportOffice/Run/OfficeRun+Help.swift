import EventKernel

/// Desks that serve the lines of other stages while nobody waits at their own.
///
/// A desk that helps counts as one of the stage at which it serves until the service ends; then it
/// goes back, and looks at its own line first.
extension OfficeRun {
  /// Notes which stages help which at a time of a day, and how many desks of each may be away.
  mutating func noteHelpers(of office: Int, day: Int, now: SimDuration) {
    guard let calendar else { return }
    let first = offices[office].plan.stages.lowerBound
    let weekday = calendar.pointee.days[day].date.weekday.index
    for stage in offices[office].plan.stages {
      extras[stage].help.helps = []
      extras[stage].help.helpedBy = []
      extras[stage].help.helpers = 0
    }
    for shift in rules(of: office).pointee.shifts
    where shift.works(onWeekday: weekday, at: now) {
      for help in shift.helps {
        for other in help.others
        where !extras[first + help.stage].help.helps.contains(first + other) {
          extras[first + help.stage].help.helps.append(first + other)
          extras[first + other].help.helpedBy.append(first + help.stage)
        }
      }
    }
    for stage in offices[office].plan.stages where !extras[stage].help.helps.isEmpty {
      extras[stage].help.helpers =
        officers(of: stage, day: day, now: now) { shift in
          shift.helps.contains { first + $0.stage == stage }
        }.present
    }
    offices[office].deskCountsChange = true
  }

  /// All desks of an office have followed the clock: those with nobody to serve help now.
  mutating func beginHelp(in office: Int) {
    offices[office].deskCountsChange = false
    for stage in offices[office].plan.stages { helpOthers(from: stage) }
  }

  /// The desks of a stage that are here, those of others included, when the shifts have so many.
  mutating func desksHere(ofScheduled count: Int, at stage: Int) -> Int {
    extras[stage].help.scheduled = count
    return max(0, count - extras[stage].help.lent) + extras[stage].help.borrowed
  }

  /// Desks of a stage with nobody to serve take people from the lines that they help.
  mutating func helpOthers(from home: Int) {
    guard !extras[home].help.helps.isEmpty, mayHelp(home) else { return }
    for place in extras[home].help.helps.indices {
      let stage = extras[home].help.helps[place]
      var helped = false
      while mayHelp(home), let person = nextInLine(at: stage) {
        noteCall(at: stage)
        takeFromLine(person, at: stage)
        lendDesk(of: home, to: person, at: stage)
        startService(of: person, at: stage)
        helped = true
      }
      guard helped else { continue }
      observeLevel(at: stage)
      observeLevel(at: home)
    }
  }

  /// Whether a desk of another stage is free for somebody who finds none here; if so, it comes.
  mutating func borrowDesk(for person: Int32, at stage: Int) -> Bool {
    guard stages[stage].waiting == 0 else { return false }
    for place in extras[stage].help.helpedBy.indices {
      let home = extras[stage].help.helpedBy[place]
      guard mayHelp(home) else { continue }
      lendDesk(of: home, to: person, at: stage)
      observeLevel(at: home)
      return true
    }
    return false
  }

  /// Whether a desk of a stage has nobody to serve and may go.
  private mutating func mayHelp(_ home: Int) -> Bool {
    !offices[Int(stages[home].office)].deskCountsChange
      && stages[home].waiting == 0 && stages[home].busy < stages[home].open
      && extras[home].help.lent < extras[home].help.helpers
  }

  private mutating func lendDesk(of home: Int, to person: Int32, at stage: Int) {
    if countsDeskTime {
      noteDeskTime(at: home)
      noteDeskTime(at: stage)
    }
    people[person].stop.lender = UInt16(home)
    extras[home].help.lent += 1
    stages[home].open -= 1
    extras[stage].help.borrowed += 1
    stages[stage].open += 1
  }

  /// A service is over: if the desk was one of another stage, it goes back and calls the next there.
  mutating func sendDeskBack(from person: Int32, at stage: Int) {
    let lender = people[person].stop.lender
    guard lender != .max else { return }
    let home = Int(lender)
    if countsDeskTime {
      noteDeskTime(at: home)
      noteDeskTime(at: stage)
    }
    people[person].stop.lender = .max
    extras[stage].help.borrowed -= 1
    stages[stage].open -= 1
    extras[home].help.lent -= 1
    stages[home].open = desksHere(ofScheduled: extras[home].help.scheduled, at: home)
    callNext(at: home)
    observeLevel(at: home)
  }
}

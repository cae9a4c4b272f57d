import EventKernel
import RandomStreams

/// What follows a visit: the next visit of an investigation, or the passport.
extension OfficeRun {
  /// Whether a service at the interview desk is the interview for the passport.
  mutating func isInterview(_ person: Int32) -> Bool {
    switch people[person].errand.investigation {
    case .none, .photo: true
    case .papers, .interview: false
    }
  }

  /// Ends the visit after a stage if that was all for this time.
  mutating func endsVisitEarly(_ person: Int32, after stage: Int) -> Bool {
    guard let town = network.town else { return false }
    switch people[person].errand.investigation {
    case .papers where stage == town.checkStage ?? -1,
      .interview where stage == town.investigationStage ?? -1:
      depart(person)
      advanceInvestigation(of: person)
      return true
    case .none, .photo, .papers, .interview: return false
    }
  }

  private mutating func advanceInvestigation(of person: Int32) {
    guard let plan = network.town, let investigation = rules.investigation else {
      return finish(person, fate: .refused)
    }
    let errand = people[person].errand.investigation
    people[person].errand.access = .expected
    switch errand {
    case .papers:
      people[person].errand.investigation = .interview
      people[person].errand.startStage = Int32(plan.investigationStage ?? 0)
      guard let day = investigationDay(investigation) else { return }
      goToOffice(person, notBefore: day)
    case .interview:
      people[person].errand.investigation = .photo
      people[person].errand.startStage = Int32(plan.interviewStage)
      photo(person, investigation)
    case .none, .photo: preconditionFailure("an investigation has two visits before the photo")
    }
  }

  /// The first coming working day with an interview left, which is taken; nil beyond the calendar.
  private mutating func investigationDay(_ rules: InvestigationRules) -> Int? {
    guard let calendar = network.calendar else { return nil }
    var day = calendar.nextWorkingDay[town.today]
    while day < calendar.days.count {
      if rules.perDay.map({ Int(town.investigations[day]) < $0 }) ?? true {
        town.investigations[day] += 1
        return day
      }
      day = calendar.nextWorkingDay[day]
    }
    return nil
  }

  private mutating func photo(_ person: Int32, _ rules: InvestigationRules) {
    guard let calendar = network.calendar else { return }
    let u = uniform(people[seeker: person].entity, .investigationDecision, 0)
    let days = rules.decisionWorkingDays.value(at: u) + rules.photoAfterWorkingDays
    guard let day = calendar.reachedWorkingDay(max(1, days), after: town.today) else { return }
    goToOffice(person, notBefore: day)
  }

  /// The way through the office is done: the passport follows, if there was an interview.
  mutating func completeVisit(of person: Int32) {
    guard people[person].record.interviewed != nil, let calendar else { return refuse(person) }
    let u = uniform(people[seeker: person].entity, .issueDays, 0)
    let wait = rules.issueWorkingDays.value(at: u)
    // Beyond the calendar the end of the run finds them unfinished.
    guard let day = calendar.pointee.reachedWorkingDay(wait, after: town.today) else { return }
    let ready = calendar.pointee.closingInstant(ofDay: day) ?? .startOfDay(day + 1)
    events.scheduleForGood(
      .town(.passportReady(person: person)), at: max(events.now, ready), rank: .elsewhere)
  }

  /// The passport is in hand.
  mutating func handOut(to person: Int32) {
    observations.office.append(.issued(at: events.now))
    finish(person, fate: .served)
  }
}

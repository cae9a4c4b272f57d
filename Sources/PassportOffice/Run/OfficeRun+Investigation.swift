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
    let end: StageID?
    switch people[person].errand.investigation {
    case .none, .photo: return false
    case .papers: end = offices[Int(stages[stage].office)].plan.checkStage
    case .interview: end = offices[Int(stages[stage].office)].plan.investigationStage
    }
    guard stage == end else { return false }
    depart(person)
    advanceInvestigation(of: person)
    return true
  }

  private mutating func advanceInvestigation(of person: Int32) {
    let office = office(of: person)
    let plan = offices[office].plan
    guard let investigation = rules(of: office).pointee.investigation else {
      return finish(person, fate: .refused)
    }
    let errand = people[person].errand.investigation
    people[person].errand.access = .expected
    switch errand {
    case .papers:
      people[person].errand.investigation = .interview
      people[person].errand.startStage = Int32(plan.investigationStage ?? 0)
      guard let day = investigationDay(at: office, investigation) else { return }
      goToOffice(person, notBefore: day)
    case .interview:
      people[person].errand.investigation = .photo
      people[person].errand.startStage = Int32(plan.interviewStage)
      photo(person, investigation)
    case .none, .photo: preconditionFailure("an investigation has two visits before the photo")
    }
  }

  /// The first coming working day with an interview left, which is taken; nil beyond the calendar.
  private mutating func investigationDay(at office: Int, _ rules: InvestigationRules) -> Int? {
    guard let calendar = network.calendar else { return nil }
    var day = calendar.nextWorkingDay[town.today]
    while day < calendar.days.count {
      if rules.perDay.map({ Int(offices[office].investigations[day]) < $0 }) ?? true {
        offices[office].investigations[day] += 1
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
    let wait = officeState(of: person).pointee.rules.pointee.issueWorkingDays.value(at: u)
    // Beyond the calendar the end of the run finds them unfinished.
    guard let day = calendar.pointee.reachedWorkingDay(wait, after: town.today) else { return }
    let ready = calendar.pointee.closingInstant(ofDay: day) ?? .startOfDay(day + 1)
    events.scheduleForGood(
      .town(.passportReady(person: person)), at: max(events.now, ready), rank: .elsewhere)
  }

  /// The passport is in hand.
  mutating func handOut(to person: Int32) {
    observations.office.append(.issued(office: office(of: person), at: events.now))
    finish(person, fate: .served)
  }
}

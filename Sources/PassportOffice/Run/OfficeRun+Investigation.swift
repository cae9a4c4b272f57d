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
      decide(about: person, investigation)
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

  /// Some working days after the interview somebody is approved, deferred or refused.
  private mutating func decide(about person: Int32, _ rules: InvestigationRules) {
    guard let calendar else { return }
    let entity = people[seeker: person].entity
    let u = uniform(entity, .investigationDecision, 0)
    let days = rules.decisionWorkingDays.value(at: u)
    let decision = rules.outcome?.decision(at: uniform(entity, .investigationOutcome, 0))
    // Beyond the calendar the end of the run finds them unfinished.
    switch decision {
    case nil, .approved:
      let days = max(1, days + rules.photoAfterWorkingDays)
      guard let day = calendar.pointee.reachedWorkingDay(days, after: town.today) else { return }
      goToOffice(person, notBefore: day)
    case .deferred(let law):
      guard let decided = calendar.pointee.reachedWorkingDay(days, after: town.today) else {
        return
      }
      let end = SimInstant.startOfDay(decided) + length(law, entity, .deferral, 0)
      guard let approved = calendar.pointee.workingDay(from: max(end.day, town.today + 1)),
        let day = calendar.pointee.reachedWorkingDay(rules.photoAfterWorkingDays, after: approved)
      else { return }
      goToOffice(person, notBefore: day)
    case .refused:
      guard let day = calendar.pointee.reachedWorkingDay(days, after: town.today) else { return }
      let closing = calendar.pointee.closingInstant(ofDay: day) ?? .startOfDay(day + 1)
      events.scheduleForGood(
        .town(.investigationEnds(person: person)), at: max(events.now, closing), rank: .elsewhere)
    }
  }

  /// The way through the office is done: the passport follows, if there was an interview.
  mutating func completeVisit(of person: Int32) {
    if people[person].errand.isCollecting { return handOut(to: person) }
    guard people[person].record.interviewed != nil, let calendar else { return refuse(person) }
    let wait = issueDays(of: person)
    // Beyond the calendar the end of the run finds them unfinished.
    guard let day = calendar.pointee.reachedWorkingDay(wait, after: town.today) else { return }
    if town.hasPrintRoom { return awaitPrint(of: person, dueOn: day) }
    let ready = calendar.pointee.closingInstant(ofDay: day) ?? .startOfDay(day + 1)
    events.scheduleForGood(
      .town(.passportReady(person: person)), at: max(events.now, ready), rank: .elsewhere)
  }

  /// Working days from now to somebody's passport.
  private mutating func issueDays(of person: Int32) -> Int {
    let u = uniform(people[seeker: person].entity, .issueDays, 0)
    return town.hasOwnIssueDays
      ? ownIssueDays(of: person, at: u)
      : officeState(of: person).pointee.rules.pointee.issueWorkingDays.value(at: u)
  }

  private mutating func ownIssueDays(of person: Int32, at u: Double) -> Int {
    let own = town.ownIssueDays[Int(people[person].record.traits.application)]
    let usual = officeState(of: person).pointee.rules.pointee.issueWorkingDays
    return (own ?? usual).value(at: u)
  }
}

/// A decision about a lost or damaged passport.
private enum Decision {
  case approved
  /// Approved after a time with this law.
  case deferred(Distribution)
  case refused
}

extension InvestigationOutcome {
  /// The decision at a uniform number, in the order of the language.
  fileprivate func decision(at u: Double) -> Decision {
    let approvedShare = 1 - deferredShare - refusedShare
    if u < approvedShare { return .approved }
    return u < approvedShare + deferredShare ? .deferred(deferral) : .refused
  }
}

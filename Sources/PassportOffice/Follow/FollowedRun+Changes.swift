import EventKernel

/// What an event has changed, in the order in which it came about.
extension FollowedRun {
  mutating func tellChanges(
    of event: OfficeEvent, _ after: PersonView, _ stops: [StopRecord], _ visit: VisitRecord?,
    end: PersonRecord?
  ) {
    tellDesk(event)
    if after.visits > before.visits { tellComing() }
    tellSearch(event, after)
    tellPayment(after)
    tellSlot(event, after)
    let isEntering = after.phase != .away || !stops.isEmpty
    if !isInside && isEntering { tellEntering(after) }
    for stop in stops { tell(stop, isInterview: stop.ended == after.interviewed) }
    tellStage(after, stops)
    if let visit { tellEnd(of: visit, after, end: end) }
    tellNextStep(after)
    if let end { tellEnd(of: end) }
  }

  /// A service or a delay of the person is over.
  private mutating func tellDesk(_ event: OfficeEvent) {
    switch event {
    case .serviceEnds(let person, let stage):
      if isOwn(person) { tell(.serviceEnds(stage: Int(stage))) }
    case .delayEnds(let person):
      if isOwn(person) { tell(.timePasses(stage: Int(before.stage), isOver: true)) }
    case .patienceEnds, .desksChange, .deskStops, .deskReturns, .bulkDeparts, .arrives, .town,
      .initialPeopleStand, .sample, .windowOpens, .windowCloses, .runEnds:
      break
    }
  }

  private mutating func tellComing() {
    isInside = false
    guard run.isOffice else { return tell(.comes(.arrival)) }
    tell(.comes(reason))
  }

  /// On what ground the person comes, by what was known before.
  private var reason: VisitReason {
    switch before.access {
    case .asChannel: return before.slot.map(VisitReason.slot) ?? .walkIn
    case .returning: return .returning
    case .expected:
      if before.isCollecting { return .collection }
      switch before.investigation {
      case .none, .papers: return .expected
      case .interview: return .investigation(.interview)
      case .photo: return .investigation(.photo)
      }
    }
  }

  private mutating func tellEntering(_ after: PersonView) {
    isInside = true
    guard run.isOffice else { return }
    tell(.entersBuilding(outside: run.events.now - after.came))
  }

  /// A wait in a line is over.
  private mutating func tell(_ stop: StopRecord, isInterview: Bool) {
    let stage = Int(stop.stage)
    let wait = stop.ended - stop.joined
    let passed = line?.stage == stage ? line : nil
    line = nil
    switch stop.outcome {
    case .served:
      tell(
        .isServed(
          stage: stage,
          ServiceStart(
            wait: wait, service: stop.service, called: passed?.called ?? 0,
            overtakers: passed?.overtakers ?? 0, isInterview: isInterview)))
    case .abandoned: tell(.leavesLine(stage: stage, wait: wait))
    case .sentHome: tell(.isSentHome(stage: stage, wait: wait))
    case .unfinished: break
    }
  }

  /// Where the person stands now, if it is not where they stood before.
  private mutating func tellStage(_ after: PersonView, _ stops: [StopRecord]) {
    let stage = Int(after.stage)
    let isElsewhere = after.stage != before.stage || !stops.isEmpty || before.phase == .away
    switch after.phase {
    case .away: break
    case .inLine:
      guard isElsewhere || before.phase != .inLine else { return }
      let ahead = lineAhead(at: stage)
      line = FollowedLine(
        stage: stage, joined: run.events.now, open: ahead.open, isDown: ahead.isDown)
      tell(.joinsLine(stage: stage, ahead))
    case .inService:
      if before.phase == .suspended && !isElsewhere {
        tell(.serviceChanges(stage: stage, goesOn: true))
      }
    case .suspended:
      if before.phase != .suspended { tell(.serviceChanges(stage: stage, goesOn: false)) }
    case .delayed:
      if before.phase != .delayed || isElsewhere {
        tell(.timePasses(stage: stage, isOver: false))
      }
    }
  }

  /// What becomes of the desks before which the person goes on standing.
  mutating func watchLine(_ stage: Int, during event: OfficeEvent?) {
    guard var line, line.stage == stage else { return }
    let isDown = run.stages[stage].isDown
    if isDown != line.isDown { tell(.systemChanges(stage: stage, works: !isDown)) }
    line.isDown = isDown
    let open = run.stages[stage].open
    if open != line.open, changesDesks(event) {
      tell(.desksChange(stage: stage, open: open))
      line.open = open
    }
    self.line = line
  }

  /// Whether desks follow the clock; desks that help others come and go all the time.
  private func changesDesks(_ event: OfficeEvent?) -> Bool {
    switch event {
    case .desksChange, .town(.hoursChange), .town(.dayBegins): true
    case nil, .serviceEnds, .delayEnds, .patienceEnds, .deskStops, .deskReturns, .bulkDeparts,
      .arrives, .town, .initialPeopleStand, .sample, .windowOpens, .windowCloses, .runEnds:
      false
    }
  }

  /// A visit is over.
  private mutating func tellEnd(of visit: VisitRecord, _ after: PersonView, end: PersonRecord?) {
    guard isInside else { return tellTurningAway(after) }
    isInside = false
    let stage = Int(before.stage)
    if after.access == .returning && before.access != .returning, !wasJustSentHome {
      tell(.isSentHome(stage: stage, wait: nil))
    }
    if after.hasBroughtPapers && !before.hasBroughtPapers { tell(.isSentForPapers(stage: stage)) }
    tell(
      .leaves(
        VisitTotal(
          length: visit.left - visit.came, outside: visit.outsideUntil - visit.came,
          wait: visit.wait)))
    guard end == nil, after.access == .asChannel, !after.isCollecting, after.interviewed != nil
    else { return }
    tell(.awaitsPassport)
  }

  private var wasJustSentHome: Bool {
    guard case .isSentHome? = events.last?.happening else { return false }
    return events.last?.at == run.events.now
  }

  private mutating func tellTurningAway(_ after: PersonView) {
    guard run.isOffice else { return }
    let reason: DoorReason =
      switch before.access {
      case .expected, .returning: .doorsAreClosed
      case .asChannel:
        if after.missed > before.missed {
          .tooLate
        } else if mayWalkIn() {
          .noTicket
        } else {
          .notAdmitted
        }
      }
    tell(.isTurnedAway(reason))
  }

  /// What the person decides to do, or is told to.
  private mutating func tellNextStep(_ after: PersonView) {
    if after.moneyLost > before.moneyLost && after.payments == before.payments {
      tell(.losesFee(after.moneyLost - before.moneyLost))
    }
    if after.investigation != before.investigation {
      switch after.investigation {
      case .none, .papers: break
      case .interview: tell(.isInvestigated(.interview))
      case .photo: tell(.isInvestigated(.photo))
      }
    }
    if after.isCollecting && !before.isCollecting { tell(.passportIsReady) }
    if after.channel != before.channel { tell(.turnsTo(after.channel)) }
    if after.office != before.office { tell(.turnsToOffice(Int(after.office))) }
    if after.returns > before.returns { tell(.willComeAgain) }
  }

  /// The story is over; where it was one visit, that is told as well.
  mutating func tellEnd(of record: PersonRecord) {
    if record.isOneVisit && isInside {
      tell(
        .leaves(
          VisitTotal(length: record.totalVisit, outside: .zero, wait: record.totalWait)))
    }
    tell(.ends(record.fate))
  }
}

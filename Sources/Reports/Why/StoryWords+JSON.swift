import EventKernel
import Experiments
import PassportOffice

/// What happened as data.
extension StoryWords {
  /// An event with its instant, its word and what belongs to it.
  func json(_ event: StoryEvent) -> JSONValue {
    let (word, members) = data(event.happening)
    return .object([("at", clock.json(event.at)), ("what", .string(word))] + members)
  }

  private typealias Members = [(key: String, value: JSONValue)]

  private func data(_ happening: Happening) -> (String, Members) {
    switch happening {
    case .needArises, .turnsTo, .turnsToOffice, .findsNoSlot, .getsSlot, .movesSlot, .keepsSlot,
      .losesSlot, .beginsPayment, .paysInVain, .pays, .losesFee, .willComeAgain:
      errandData(happening)
    case .comes, .isTurnedAway, .entersBuilding, .isSentHome, .isSentForPapers, .leaves,
      .isInvestigated, .awaitsPassport, .passportIsReady, .ends:
      visitData(happening)
    case .joinsLine, .desksChange, .systemChanges, .isServed, .serviceChanges, .serviceEnds,
      .timePasses, .leavesLine:
      stopData(happening)
    }
  }

  private func errandData(_ happening: Happening) -> (String, Members) {
    switch happening {
    case .needArises(let circumstances):
      (
        "need",
        [
          ("knows_app", .flag(circumstances.knowsApp)),
          ("companions", .integer(circumstances.companions)),
          ("kilometres", JSONValue(circumstances.kilometres)),
        ]
      )
    case .turnsTo(let channel): ("channel", [("channel", .string(word(channel)))])
    case .turnsToOffice(let office): ("office", [("office", .string(names.offices[office]))])
    case .findsNoSlot(let failure, let after):
      ("no_slot", [("why", .string(word(failure))), ("after", minutes(after))] + release(failure))
    case .getsSlot(let slot, let after):
      ("slot", [("slot", clock.json(slot)), ("after", minutes(after))])
    case .movesSlot(let old, let slot):
      ("slot_moved", [("from", clock.json(old)), ("slot", clock.json(slot))])
    case .keepsSlot(let slot): ("slot_not_moved", [("slot", clock.json(slot))])
    case .losesSlot(let slot, let loss):
      ("slot_lost", [("slot", clock.json(slot)), ("why", .string(word(loss)))])
    case .beginsPayment: ("payment_begins", [])
    case .paysInVain(let amount): ("payment_fails", [("amount", .number(amount))])
    case .pays(let amount): ("paid", [("amount", .number(amount))])
    case .losesFee(let amount): ("fee_lost", [("amount", .number(amount))])
    case .willComeAgain: ("will_come_again", [])
    case .comes, .isTurnedAway, .entersBuilding, .joinsLine, .desksChange, .systemChanges,
      .isServed, .serviceChanges, .serviceEnds, .timePasses, .leavesLine, .isSentHome,
      .isSentForPapers, .leaves, .isInvestigated, .awaitsPassport, .passportIsReady, .ends:
      ("", [])
    }
  }

  private func visitData(_ happening: Happening) -> (String, Members) {
    switch happening {
    case .comes(let reason): ("comes", members(reason))
    case .isTurnedAway(let reason): ("turned_from_door", [("why", .string(word(reason)))])
    case .entersBuilding(let outside): ("let_in", [("outside", minutes(outside))])
    case .isSentHome(let stage, let wait):
      ("sent_home", [("stage", .string(self.stage(stage))), ("wait", wait.map(minutes) ?? .null)])
    case .isSentForPapers(let stage):
      ("papers_missing", [("stage", .string(self.stage(stage)))])
    case .leaves(let total):
      (
        "leaves",
        [
          ("visit", minutes(total.length)), ("outside", minutes(total.outside)),
          ("wait", minutes(total.wait)),
        ]
      )
    case .isInvestigated(let next): ("investigation", [("next", .string(word(next)))])
    case .awaitsPassport: ("passport_awaited", [])
    case .passportIsReady: ("passport_ready", [])
    case .ends(let fate): ("ends", [("fate", .string(fate.measure.rawValue))])
    case .needArises, .turnsTo, .turnsToOffice, .findsNoSlot, .getsSlot, .movesSlot, .keepsSlot,
      .losesSlot, .beginsPayment, .paysInVain, .pays, .losesFee, .willComeAgain, .joinsLine,
      .desksChange, .systemChanges, .isServed, .serviceChanges, .serviceEnds, .timePasses,
      .leavesLine:
      ("", [])
    }
  }

  private func stopData(_ happening: Happening) -> (String, Members) {
    switch happening {
    case .joinsLine(let stage, let line): ("joins_line", at(stage) + members(line))
    case .desksChange(let stage, let open):
      ("desks", at(stage) + [("open", .integer(open))])
    case .systemChanges(let stage, let works):
      ("system", at(stage) + [("works", .flag(works))])
    case .isServed(let stage, let start):
      (
        "service",
        at(stage) + [
          ("wait", minutes(start.wait)), ("service", minutes(start.service)),
          ("called_before", .integer(start.called)), ("came_later", .integer(start.overtakers)),
          ("interview", .flag(start.isInterview)),
        ]
      )
    case .serviceChanges(let stage, let goesOn):
      (goesOn ? "service_goes_on" : "service_interrupted", at(stage))
    case .serviceEnds(let stage): ("service_ends", at(stage))
    case .timePasses(let stage, let isOver): (isOver ? "delay_ends" : "delay", at(stage))
    case .leavesLine(let stage, let wait): ("abandons", at(stage) + [("wait", minutes(wait))])
    case .needArises, .turnsTo, .turnsToOffice, .findsNoSlot, .getsSlot, .movesSlot, .keepsSlot,
      .losesSlot, .beginsPayment, .paysInVain, .pays, .losesFee, .willComeAgain, .comes,
      .isTurnedAway, .entersBuilding, .isSentHome, .isSentForPapers, .leaves, .isInvestigated,
      .awaitsPassport, .passportIsReady, .ends:
      ("", [])
    }
  }

  private func at(_ stage: Int) -> Members { [("stage", .string(self.stage(stage)))] }

  private func minutes(_ duration: SimDuration) -> JSONValue { .number(duration.minutes) }

  private func release(_ failure: SearchFailure) -> Members {
    guard case .noneFree(let released?, let goneAfter?) = failure else { return [] }
    return [("released", clock.json(released)), ("gone_after", minutes(goneAfter))]
  }

  private func members(_ line: LineAhead) -> Members {
    [
      ("waiting", .integer(line.waiting)),
      ("ahead", line.ahead.map { .integer($0) } ?? .null),
      ("with_appointment", .integer(line.withAppointment)),
      ("by_class", counts(line.byClass, names.classes)),
      ("by_group", counts(line.byGroup, names.groups)),
      ("busy", .integer(line.busy)), ("open", .integer(line.open)),
      ("system_works", .flag(!line.isDown)),
    ]
  }

  private func counts(_ counts: [Int], _ words: [String]) -> JSONValue {
    .object(zip(words, counts).map { ($0, .integer($1)) })
  }

  private func members(_ reason: VisitReason) -> Members {
    switch reason {
    case .arrival: [("why", .string("arrival"))]
    case .slot(let slot): [("why", .string("slot")), ("slot", clock.json(slot))]
    case .walkIn: [("why", .string("walk_in"))]
    case .expected: [("why", .string("expected"))]
    case .returning: [("why", .string("returning"))]
    case .investigation(let visit):
      [("why", .string("investigation")), ("visit", .string(word(visit)))]
    case .collection: [("why", .string("collection"))]
    }
  }

  private func word(_ channel: Channel) -> String {
    switch channel {
    case .none: ""
    case .walkIn: "walk_in"
    case .app: "app"
    }
  }

  private func word(_ failure: SearchFailure) -> String {
    switch failure {
    case .noneFree: "none_free"
    case .noneSuits: "none_suits"
    case .appIsDown: "app_down"
    case .appIsFull: "app_full"
    case .sessionBroke: "session_broke"
    }
  }

  private func word(_ loss: SlotLoss) -> String {
    switch loss {
    case .unpaid: "unpaid"
    case .givenUp: "given_up"
    case .missed: "missed"
    case .tooLate: "too_late"
    }
  }

  private func word(_ reason: DoorReason) -> String {
    switch reason {
    case .notAdmitted: "not_admitted"
    case .noTicket: "no_ticket"
    case .tooLate: "too_late"
    case .doorsAreClosed: "doors_closed"
    }
  }

  private func word(_ visit: InvestigationVisit) -> String {
    switch visit {
    case .interview: "interview"
    case .photo: "photo"
    }
  }
}

import EventKernel

/// What is looked at of a followed person after every event.
///
/// People who go together outside are one of them, who acts for all: what concerns errand and visit
/// is read there.
struct PersonView: Equatable {
  var tries: Int32 = 0
  var searches: Int32 = 0
  var payments: Int32 = 0
  var moves: UInt8 = 0
  var returns: Int32 = 0
  var slot: SimInstant?
  var channel = Channel.none
  var office: UInt16 = 0
  var missed: Int32 = 0
  var access = Access.asChannel
  var investigation = InvestigationStep.none
  var isCollecting = false
  var hasBroughtPapers = false
  var visits: Int32 = 0
  var came = SimInstant.zero
  // Their own.
  var paid = 0.0
  var moneyLost = 0.0
  var phase = StopPhase.away
  var stage: Int32 = 0
  var interviewed: SimInstant?

  /// What is left to see of somebody whose story has ended.
  func ended(with record: PersonRecord, bySearch isSearch: Bool) -> PersonView {
    var view = self
    view.searches += isSearch ? record.tries - tries : 0
    view.tries = record.tries
    view.slot = nil
    view.channel = record.traits.channel
    view.office = record.traits.office
    view.missed = record.missed
    view.visits = record.visits
    view.paid = record.paid
    view.moneyLost = record.moneyLost
    view.interviewed = record.interviewed
    view.phase = .away
    return view
  }
}

extension OfficeRun {
  /// What is seen of somebody; `leader` acts for them outside, or is the same.
  mutating func view(of person: Int32, led leader: Int32) -> PersonView {
    var view = PersonView()
    view.tries = people[seeker: leader].tries
    view.searches = people[seeker: leader].searches
    view.payments = people[leader].errand.payments
    view.moves = people[leader].errand.moves
    view.returns = people[leader].errand.returns
    view.slot = people[leader].errand.slot?.at
    view.channel = people[leader].record.traits.channel
    view.office = people[leader].record.traits.office
    view.missed = people[leader].record.missed
    view.access = people[leader].errand.access
    view.investigation = people[leader].errand.investigation
    view.isCollecting = people[leader].errand.isCollecting
    view.hasBroughtPapers = people[leader].errand.hasBroughtPapers
    view.visits = people[leader].record.visits
    view.came = people[leader].visit.came
    view.paid = people[person].record.paid
    view.moneyLost = people[person].record.moneyLost
    view.phase = people[person].stop.phase
    view.stage = people[person].stop.stage
    view.interviewed = people[person].record.interviewed
    return view
  }

  /// The place of the counted person with a number among the arrivals; nil if they are not here.
  mutating func place(ofArrival number: Int32) -> Int32? {
    for place in people.takenPlaces() where people[place].record.arrivalIndex == number {
      return place
    }
    return nil
  }

  /// Who acts outside for somebody: one whom they go with, or they themselves.
  mutating func leader(of person: Int32) -> Int32 {
    for place in people.takenPlaces() where people[place].errand.companions > 0 {
      var member = place
      for _ in 0..<people[place].errand.companions {
        member = people[member].stop.next
        if member == person { return place }
      }
    }
    return person
  }

  /// Whether somebody acts for others who go with them.
  mutating func isLeader(_ person: Int32) -> Bool {
    people[person].isPresent && people[person].errand.companions > 0
  }

  /// The line in which somebody stands, as they find it.
  mutating func lineAhead(of person: Int32, at stage: Int) -> LineAhead {
    var ahead = LineAhead(
      waiting: max(0, stages[stage].waiting - 1), ahead: nil, withAppointment: 0,
      byClass: network.names.classes.map { _ in 0 }, byGroup: network.names.groups.map { _ in 0 },
      busy: stages[stage].busy, open: stages[stage].open, isDown: stages[stage].isDown)
    var others: [Int32] = []
    switch stages[stage].lineOrder {
    case .fifo, .ranked, .preemptive, .appointmentFirst:
      others = peopleInLine(at: stage, until: person)
      ahead.ahead = others.count
    case .lifo: ahead.ahead = 0
    case .random: others = extras[stage].pool.filter { $0 != person }
    case .inTurn, .accumulating:
      others = peopleInLine(at: stage, until: nil).filter { $0 != person }
    }
    for other in others {
      let traits = people[other].record.traits
      if people[other].visit.appointed != nil { ahead.withAppointment += 1 }
      if ahead.byClass.indices.contains(Int(traits.classID)) {
        ahead.byClass[Int(traits.classID)] += 1
      }
      if ahead.byGroup.indices.contains(Int(traits.group)) {
        ahead.byGroup[Int(traits.group)] += 1
      }
    }
    return ahead
  }

  /// Everybody in a line by rank and place, or those before somebody.
  private mutating func peopleInLine(at stage: Int, until last: Int32?) -> [Int32] {
    var people: [Int32] = []
    for rank in stages[stage].firstRank..<stages[stage].firstRank + stages[stage].ranks {
      var person = lines.head(ofRankAt: rank)
      while person >= 0 {
        if person == last { return people }
        people.append(person)
        person = self.people[person].stop.next
      }
    }
    return people
  }
}

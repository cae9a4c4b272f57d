import EventKernel
import RandomStreams

/// Families: people whose needs arise together and who go together until they are let in.
///
/// One of those who go together stands for all: outside only that one has events and a place in
/// lines, and draws. The others are linked behind through `stop.next`, which lines inside use later;
/// what was done together is noted for them when it must be told.
extension OfficeRun {
  /// The need of a family has arisen, whose first member is there already.
  ///
  /// People with a lost or damaged passport, or who must walk in, go alone; others go with those who
  /// take slots of the same pool.
  @inline(never)
  mutating func beginFamily(of first: Int32, from source: Int, as recorded: RecordedNeed?) {
    drawWish(of: first, as: recorded)
    drawAwareness(of: first)
    addMembers(to: first, count: familySize(of: first, from: source, as: recorded))
    var rest = first
    while rest >= 0 {
      let leader = rest
      rest = gather(around: leader)
      setOut(leader, wish: recorded?.firstChannel)
    }
  }

  private mutating func familySize(
    of first: Int32, from source: Int, as recorded: RecordedNeed?
  ) -> Int {
    if let recorded { return recorded.people }
    guard let party = network.demands[source].party else { return 1 }
    return party.value(at: uniform(people[seeker: first].entity, .partySize, 0))
  }

  /// Links the others of a family behind the first one; each wants something of their own.
  private mutating func addMembers(to first: Int32, count: Int) {
    var last = first
    for number in 1..<max(1, count) {
      let record = people[first].record
      let member = people.insert(
        entity: people[seeker: first].entity.member(number), classID: record.traits.classID,
        need: record.need, isCounted: record.isCounted)
      if record.isCounted { people[member].record.arrivalIndex = countArrival() }
      people[member].record.traits.office = record.traits.office
      people[member].record.traits.region = record.traits.region
      people[member].errand.onlyChannel = people[first].errand.onlyChannel
      people[member].errand.knowsApp = people[first].errand.knowsApp
      drawWish(of: member, as: nil)
      people[last].stop.next = member
      last = member
    }
  }

  /// Takes those who go with somebody out of the chain behind them, and tells where the chain of the
  /// others begins; -1 if there are none.
  private mutating func gather(around leader: Int32) -> Int32 {
    var next = people[leader].stop.next
    people[leader].stop.next = -1
    var lastOfParty = leader
    var others: Int32 = -1
    var lastOfOthers: Int32 = -1
    while next >= 0 {
      let member = next
      next = people[member].stop.next
      people[member].stop.next = -1
      if goesTogether(leader, member) {
        people[leader].errand.companions += 1
        people[lastOfParty].stop.next = member
        lastOfParty = member
      } else {
        if others < 0 { others = member } else { people[lastOfOthers].stop.next = member }
        lastOfOthers = member
      }
    }
    return others
  }

  private mutating func goesTogether(_ one: Int32, _ other: Int32) -> Bool {
    let first = Int(people[one].record.traits.application)
    let second = Int(people[other].record.traits.application)
    return town.familiesGoTogether && !goesAlone(first) && !goesAlone(second)
      && town.pools[first] == town.pools[second]
  }

  private mutating func goesAlone(_ application: Int) -> Bool {
    town.isWalkInOnly[application] || town.needsInvestigation[application]
  }

  /// Does something with somebody and with all who go with them, whatever that makes of the chain.
  @inline(__always)
  mutating func forEachTogether(
    with person: Int32, _ body: (inout OfficeRun, Int32) -> Void
  ) {
    var member = person
    for _ in 0...people[person].errand.companions {
      let next = people[member].stop.next
      body(&self, member)
      member = next
    }
  }

  /// Whether somebody and all who go with them are exempt.
  mutating func areExempt(_ person: Int32) -> Bool {
    var areExempt = true
    forEachTogether(with: person) { run, member in
      let group = Int(run.people[member].record.traits.group)
      if !run.town.isExempt[group] { areExempt = false }
    }
    return areExempt
  }

  /// Notes for those who go with somebody what they have done together.
  mutating func bringAlong(with person: Int32) {
    let record = people[person].record
    let seeker = people[seeker: person]
    var member = person
    for _ in 0..<people[person].errand.companions {
      member = people[member].stop.next
      people[member].record.follow(record)
      people[member].errand.follow(people[person].errand)
      people[member].visit = people[person].visit
      people[seeker: member].tries = seeker.tries
      people[seeker: member].searches = seeker.searches
    }
  }

  /// Everybody goes on alone.
  mutating func comeApart(_ person: Int32) {
    bringAlong(with: person)
    people[person].errand.companions = 0
  }

  /// People who came together come in one after the other, each as soon as there is a chair.
  mutating func letInOneByOne(_ person: Int32) {
    bringAlong(with: person)
    forEachTogether(with: person) { run, member in
      run.people[member].errand.companions = 0
      run.people[member].stop.next = -1
      run.letIn(member)
    }
  }

  /// Ends the visit of those who came with somebody whose own visit is over.
  mutating func endVisitOfCompanions(of person: Int32) {
    bringAlong(with: person)
    var member = person
    for _ in 0..<people[person].errand.companions {
      member = people[member].stop.next
      endVisit(of: member)
    }
  }

  /// The same end of a story for somebody and for all who go with them.
  mutating func finishTogether(_ person: Int32, fate: Fate) {
    if people[person].errand.companions > 0 { bringAlong(with: person) }
    forEachTogether(with: person) { run, member in
      run.people[member].errand.companions = 0
      run.finish(member, fate: fate)
    }
  }
}

extension PersonRecord {
  /// Takes over what somebody did together with another person.
  fileprivate mutating func follow(_ other: PersonRecord) {
    traits.office = other.traits.office
    traits.channel = other.traits.channel
    traits.firstChannel = other.traits.firstChannel
    slotGot = other.slotGot
    firstSlot = other.firstSlot
    visits = other.visits
    missed = other.missed
    cancelled = other.cancelled
    travel = other.travel
  }
}

extension Errand {
  /// Takes over the errand of another person but for the place that each has of their slot.
  fileprivate mutating func follow(_ other: Errand) {
    let slot = slot
    self = other
    self.slot = slot
    companions = 0
  }
}

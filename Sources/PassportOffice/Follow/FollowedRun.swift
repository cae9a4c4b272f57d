import EventKernel

/// One replication in which one person is followed.
///
/// The run knows nothing of it: after every event the person is looked at, and what has changed is
/// told. So a run in which nobody is followed costs nothing more.
public struct FollowedRun: ~Copyable {
  var run: OfficeRun
  /// Position among all counted arrivals, from 1.
  private let number: Int32
  private(set) var events: [StoryEvent] = []
  /// Where the person is among the people of the run, and who acts for them outside.
  private var person: Int32 = -1
  private var leader: Int32 = -1
  private var isFound = false
  private var isOver = false
  /// What was seen of the person after the last event, and their traits.
  var before = PersonView()
  private(set) var traits: Traits
  private(set) var record: PersonRecord?
  /// Let in, in the visit under way.
  var isInside = false
  var line: FollowedLine?
  /// When the app was opened, while it has not answered.
  var searchBegan: SimInstant?
  /// The last release of each office that sold out.
  var soldOut: [SoldOutRelease?]
  /// How many observations of each kind have been looked at.
  private var seen = ObservedCounts()

  /// A replication in which the counted person with this number among the arrivals is followed.
  public init(network: OfficeNetwork, seed: UInt64, replication: Int, arrival number: Int) {
    run = OfficeRun(network: network, seed: seed, replication: replication)
    self.number = Int32(clamping: number)
    traits = Traits(classID: 0, application: 0, group: 0, channel: .none, firstChannel: .none)
    soldOut = network.officePlans.map { _ in nil }
  }

  /// People whose need arose in the counted window so far.
  public var countedPeople: Int { run.countedPeople }

  /// Whether the story is over, or the run.
  public var isDone: Bool { record != nil || isOver }

  /// Goes on for some events; afterwards `isDone` says whether that was all.
  public mutating func advance(events count: Int) {
    for _ in 0..<count where !isDone {
      let event = run.step()
      isOver = event == nil
      look(at: event)
      if run.observations.stops.count >= OfficeRun.chunkSize
        || run.observations.levels.count >= OfficeRun.chunkSize
      {
        run.observations.removeAll()
        seen = ObservedCounts()
      }
    }
  }

  /// The story; nil if there is no such person.
  public var story: PersonStory? {
    guard let record else { return nil }
    return PersonStory(events: events, record: record)
  }

  /// What an event has changed; nil stands for the end of the run.
  private mutating func look(at event: OfficeEvent?) {
    noteReleases()
    if !isFound { find() }
    if isFound { follow(event) }
    seen = ObservedCounts(run.observations)
  }

  private mutating func find() {
    guard run.countedPeople >= number else { return }
    isFound = true
    guard let place = run.place(ofArrival: number) else { return }
    person = place
    leader = run.leader(of: place)
    let kilometres = run.kilometres(of: leader)
    begin(
      as: run.people[place].record,
      Circumstances(
        knowsApp: run.people[leader].errand.knowsApp,
        companions: Int(run.people[leader].errand.companions),
        kilometres: kilometres > 0 ? kilometres : nil))
  }

  private mutating func begin(as record: PersonRecord, _ circumstances: Circumstances) {
    traits = record.traits
    tell(.needArises(circumstances), at: record.need)
    before.channel = traits.firstChannel
    before.office = traits.office
    if traits.firstChannel != .none { tell(.turnsTo(traits.firstChannel)) }
  }

  private mutating func follow(_ event: OfficeEvent?) {
    let found = newRecord()
    if person < 0, let found {
      // Gone at the instant of coming.
      begin(as: found, Circumstances(knowsApp: false, companions: 0, kilometres: nil))
    }
    let after: PersonView
    if let found {
      after = before.ended(with: found, bySearch: isSearch(event))
    } else {
      if leader != person, !run.isLeader(leader) { leader = person }
      after = run.view(of: person, led: leader)
    }
    if beginsSearch(event) { searchBegan = run.events.now }
    let stops = newStops()
    let visit = newVisit()
    if let event, after != before || !stops.isEmpty || visit != nil || found != nil {
      tellChanges(of: event, after, stops, visit, end: found)
    } else if event == nil, let found {
      tellEnd(of: found)
    }
    if after.phase == .inLine { watchLine(Int(after.stage), during: event) }
    before = after
    record = found
  }

  /// Whether an event is a step on the way of the person, or of who acts for them.
  func concerns(_ event: OfficeEvent?) -> Bool {
    guard case .town(let step) = event, let person = step.person else { return false }
    return person == self.person || person == leader
  }

  private func beginsSearch(_ event: OfficeEvent?) -> Bool {
    guard case .town(.searchesSlot) = event else { return false }
    return concerns(event)
  }

  private func isSearch(_ event: OfficeEvent?) -> Bool {
    guard case .town(let step) = event else { return false }
    switch step {
    case .searchesSlot, .sessionEnds: return concerns(event)
    case .outageBegins: return true
    case .dayBegins, .hoursChange, .ticketsBegin, .slotsReleased, .gateAdmits, .slotFrees,
      .paymentDone, .holdExpires, .turnsToApp, .slotMissed, .slotCancelled, .slotMoves,
      .mayComeIn, .comesToOffice, .chairIsFree, .outageEnds, .passportReady, .investigationEnds,
      .printsPassports, .blanksArrive:
      return false
    }
  }

  /// Whether it happens to the person themselves at a stage.
  func isOwn(_ other: Int32) -> Bool { other == person }

  /// Adds to the story.
  mutating func tell(_ happening: Happening, at instant: SimInstant? = nil) {
    events.append(StoryEvent(at: instant ?? run.events.now, happening: happening))
  }

  /// What the line looks like to the person, who has just joined it.
  mutating func lineAhead(at stage: Int) -> LineAhead { run.lineAhead(of: person, at: stage) }

  /// The entity and the tries so far of who looks for slots.
  mutating func seeker() -> Seeker? { leader >= 0 ? run.people[seeker: leader] : nil }

  /// Whether today's rules let the person walk in.
  mutating func mayWalkIn() -> Bool {
    if run.town.isWalkInOnly[Int(traits.application)] { return true }
    let rules = run.rules(of: Int(before.office))
    return !rules.pointee.walkIn.admitsOnlyExempt || run.town.isExempt[Int(traits.group)]
  }

  private mutating func newRecord() -> PersonRecord? {
    for place in run.observations.people.indices.dropFirst(seen.people)
    where run.observations.people[place].arrivalIndex == number
      && run.observations.people[place].isCounted
    {
      return run.observations.people[place]
    }
    return nil
  }

  private mutating func newVisit() -> VisitRecord? {
    for place in run.observations.visits.indices.dropFirst(seen.visits)
    where run.observations.visits[place].arrivalIndex == number
      && run.observations.visits[place].isCounted
    {
      return run.observations.visits[place]
    }
    return nil
  }

  /// The stops of the person that have ended; those of others in the same line are counted.
  private mutating func newStops() -> [StopRecord] {
    var own: [StopRecord] = []
    for place in run.observations.stops.indices.dropFirst(seen.stops) {
      let stop = run.observations.stops[place]
      if stop.arrivalIndex == number && stop.isCounted {
        own.append(stop)
      } else if stop.outcome == .served && own.isEmpty {
        line?.noteCall(of: stop)
      }
    }
    return own
  }

  private mutating func noteReleases() {
    for place in run.observations.office.indices.dropFirst(seen.office) {
      guard case .release(let office, let at, let length?) = run.observations.office[place] else {
        continue
      }
      soldOut[office] = SoldOutRelease(at: at, after: length)
    }
  }
}

/// A release that has sold out.
struct SoldOutRelease {
  let at: SimInstant
  let after: SimDuration
}

/// The line in which the person stands.
struct FollowedLine {
  let stage: Int
  let joined: SimInstant
  var open: Int
  var isDown: Bool
  /// Called from the line meanwhile, and those of them who had come later.
  var called = 0
  var overtakers = 0

  /// Somebody else's wait is over.
  mutating func noteCall(of stop: StopRecord) {
    guard Int(stop.stage) == stage else { return }
    called += 1
    if stop.joined > joined { overtakers += 1 }
  }
}

/// How many observations there were.
private struct ObservedCounts {
  var stops = 0
  var visits = 0
  var people = 0
  var office = 0

  init() {}

  init(_ chunk: borrowing ObservationChunk) {
    stops = chunk.stops.count
    visits = chunk.visits.count
    people = chunk.people.count
    office = chunk.office.count
  }
}

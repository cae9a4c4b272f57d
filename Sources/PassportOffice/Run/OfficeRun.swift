public import EventKernel
import RandomStreams

/// One replication of an office network.
///
/// The caller alternates between `advance()` and reading `observations`:
/// ```
/// var run = OfficeRun(network: network, seed: 1, replication: 0)
/// while run.advance() == .chunkReady { fold(run.observations); run.observations.removeAll() }
/// fold(run.observations)
/// ```
///
/// Small readers on the hot path are always inlined, or `mutating`: to lend the structure to a
/// function that only reads, the compiler copies all of it, which was a fifth of the instructions.
public struct OfficeRun: ~Copyable {
  /// Records since they were last removed.
  public var observations = ObservationChunk(capacity: Self.chunkSize)
  /// Events executed so far.
  public private(set) var eventCount = 0
  /// People whose need arose in the counted window so far.
  public internal(set) var countedPeople = 0
  /// End of the counted window; known in advance unless the window ends with a number of arrivals.
  public internal(set) var windowEnd: SimInstant

  let network: OfficeNetwork
  let family: StreamFamily
  var events: EventList<OfficeEvent>
  var people: PersonPool
  /// Whether there is a town, asked often.
  let isOffice: Bool
  /// Whether desks may serve the lines of other stages.
  let hasHelp: Bool
  /// Whether the chairs inside may be too few.
  let countsChairs: Bool
  /// Whether everybody comes once, without appointment, and goes when the story ends.
  let storiesAreVisits: Bool
  var stages: FixedBuffer<StageState>
  /// The rules of the stages in force, where plain data is not enough.
  var stagePlans: FixedBuffer<Stage>
  let timetable: StageTimetable
  var extras: FixedBuffer<StageExtras>
  var lines: LineEnds
  let laws: FixedBuffer<Distribution>
  let awareness: Awareness
  var sources: FixedBuffer<ArrivalSource>
  /// What is next from each source.
  var arrivals: FixedBuffer<NextArrival>
  var town: TownState
  var outages: OutageState
  /// Whether desks cost something.
  let countsDeskTime: Bool
  /// How long desks have been open today, by stage, where they cost something.
  var deskTimes: FixedBuffer<DeskTime>
  var offices: FixedBuffer<OfficeState>
  /// The slots of each pool of the first office, then of the second and so on.
  var diaries: FixedBuffer<Diary>
  /// Which offices the people of each region reach.
  let reach: ReachTable
  /// The calendar, if there is one.
  let calendars: FixedBuffer<OfficeCalendar>
  /// `Town.rules`, none for a plain queue.
  let townRules: FixedBuffer<TownRules>
  let nextSteps: NextStepTable
  /// The apps of the rules; `OfficeState.booking` is the one in force.
  let bookings: FixedBuffer<BookingRules>
  /// Counted people without a fate yet.
  var countedPresent = 0
  /// Samples, and appointments in the counted window, that are still to come.
  var awaited = 0
  var windowIsOpen = false
  var windowIsOver = false
  var runIsOver = false
  /// The last records have been made.
  var isClosed = false
  var lastDeparture: SimInstant?

  static let chunkSize = 1_024

  /// A replication at its start; replications are numbered from 0.
  public init(network: OfficeNetwork, seed: UInt64, replication: Int) {
    self.network = network
    let family = StreamFamily(seed: seed, replication: replication)
    self.family = family
    let timetable = StageTimetable(network)
    self.timetable = timetable
    stages = FixedBuffer(timetable.states[0])
    stagePlans = FixedBuffer(timetable.plans[0])
    extras = FixedBuffer(
      network.stages.enumerated().map { number, stage in
        StageExtras(
          stage, number: number, family: family, mostDesks: network.mostDesks(at: number))
      })
    lines = LineEnds(ranks: timetable.ranks)
    laws = FixedBuffer(timetable.laws.laws)
    awareness = network.town?.awareness ?? .ofRules
    windowEnd = network.span.windowEnd
    let end = network.span.drains ? network.span.windowEnd : network.span.followUntil
    let made = network.demands.indices.map {
      ArrivalSource(demand: $0, of: network, family: family, end: end)
    }
    let start = min(.zero, made.map(\.earliest).min() ?? .zero)
    sources = FixedBuffer(made)
    arrivals = FixedBuffer(network.demands.map(NextArrival.init))
    isOffice = network.town != nil
    people = PersonPool(forDays: network.town != nil)
    storiesAreVisits = network.storiesAreVisits
    hasHelp = network.town?.rules.contains { $0.shifts.contains { !$0.helps.isEmpty } } ?? false
    countsChairs = network.town?.rules.contains { $0.chairs != nil } ?? false
    countsDeskTime = network.town?.costs != nil
    deskTimes = FixedBuffer(network.stages.map { _ in DeskTime() })
    events = EventList(now: start, minimumCapacity: 64)
    town = TownState(network)
    outages = OutageState(network)
    let days = network.calendar?.days.count ?? 0
    let rules = network.town?.rules ?? []
    let townRules = FixedBuffer(rules)
    let bookings = FixedBuffer(rules.compactMap(\.booking))
    let addresses = RuleAddresses(
      first: townRules.address(of: 0), bookings: Self.addresses(of: bookings, rules))
    let officeCount = network.officePlans.count
    offices = FixedBuffer((0..<officeCount).map { OfficeState($0, of: network, rules: addresses) })
    let diaryCount = officeCount * network.names.pools.count
    diaries = FixedBuffer((0..<diaryCount).map { Diary($0, days: days) })
    reach = ReachTable(network.town?.regions ?? [])
    calendars = FixedBuffer(network.calendar.map { [$0] } ?? [])
    self.townRules = townRules
    nextSteps = NextStepTable(rules)
    self.bookings = bookings
    begin()
  }

  /// Simulates until the records should be read or the run is over.
  public mutating func advance() -> RunProgress {
    while !runIsOver {
      guard let event = events.takeNext() else { break }
      eventCount += 1
      if isOffice { lookAhead(from: event) }
      handle(event)
      if observations.levels.count >= Self.chunkSize || observations.stops.count >= Self.chunkSize {
        return .chunkReady
      }
    }
    if !isClosed { close() }
    return .finished
  }

  /// Lets one event happen and tells which; nil when the run is over and the last records are made.
  mutating func step() -> OfficeEvent? {
    guard !runIsOver, let event = events.takeNext() else {
      if !isClosed { close() }
      return nil
    }
    eventCount += 1
    handle(event)
    return event
  }

  /// Asks for the memory of whoever is likely to act soon, while the present event happens.
  ///
  /// Tens of thousands of people wait for days, so the memory of the next one is in no cache; waiting
  /// for it was a sixth of the time. What happens to people at the desks does not change who of those
  /// comes next, so their memory is asked for once.
  @inline(__always)
  private mutating func lookAhead(from event: OfficeEvent) {
    if people.isFar { return lookFar() }
    guard case .town = event, case .town(let next)? = events.likelySoon(behind: 1) else { return }
    guard let person = next.person else { return }
    // Whose last search fails will be read as a whole.
    if case .searchesSlot(_, isLast: false) = next, diaries[0].freeDays.isEmpty {
      people.prefetchSeeker(person)
    } else {
      people.prefetch(person)
    }
  }

  /// The same where there are so many people that those inside are far as well: who is done, who is
  /// called then, and where a new person will stand.
  private mutating func lookFar() {
    switch events.likelyNext {
    case .town(let next)?:
      if let person = next.person { people.prefetch(person) }
    case .serviceEnds(let person, let stage)?:
      people.prefetch(person)
      let first = stages[Int(stage)].firstRank
      if let next = lines.head(ofLineAt: first, ranks: stages[Int(stage)].ranks) {
        people.prefetch(next)
      }
    case .arrives?: people.prefetchFree()
    case .delayEnds, .patienceEnds, .desksChange, .deskStops, .deskReturns, .bulkDeparts,
      .initialPeopleStand, .sample, .windowOpens, .windowCloses, .runEnds, nil:
      break
    }
  }

  private mutating func handle(_ event: OfficeEvent) {
    switch event {
    case .serviceEnds(let person, _): endService(of: person)
    case .delayEnds(let person): endDelay(of: person)
    case .patienceEnds(let person): losePatience(person)
    case .desksChange(let entry, let stage): changeDesks(Int(stage), entry: Int(entry))
    case .deskStops(let desk, let stage): stopDesk(Int(desk), at: Int(stage))
    case .deskReturns(let desk, let stage): returnDesk(Int(desk), at: Int(stage))
    case .bulkDeparts(let entry, let stage): departInBulk(Int(stage), entry: Int(entry))
    case .arrives(let demand): arrive(Int(demand))
    case .initialPeopleStand: placeInitialPeople()
    case .sample(let index): sample(Int(index))
    case .windowOpens: openWindow()
    case .windowCloses: closeWindow()
    case .runEnds: runIsOver = true
    case .town(let event): handle(event)
    }
  }

  private mutating func handle(_ event: TownEvent) {
    switch event {
    case .dayBegins(let day): beginDay(Int(day))
    case .hoursChange(let day): changeHours(ofDay: Int(day))
    case .ticketsBegin(let office): beginTickets(at: Int(office))
    case .slotsReleased(let entry): releaseSlots(Int(entry))
    case .paymentDone(let person): completePayment(of: person)
    case .holdExpires(let person): expireHold(of: person)
    case .gateAdmits(let office): admitFromGate(of: Int(office))
    case .slotFrees(let place): freeSlot(parkedAt: place)
    case .searchesSlot(let person, _):
      offices[office(of: person)].seekers.note(at: events.now)
      if town.hasRush { enterRush(person) } else { searchSlot(for: person) }
    case .sessionEnds(let person): endSession(of: person)
    case .turnsToApp(let person): startApp(for: person)
    case .slotMissed(let person): missSlot(person)
    case .slotCancelled(let person): cancelSlot(of: person)
    case .slotMoves(let person): moveSlot(of: person)
    case .mayComeIn(let person): endWaitForHour(of: person)
    case .comesToOffice(let person): comeToOffice(person)
    case .chairIsFree(let office): offerChairs(at: Int(office))
    case .outageBegins(let cause): beginOutage(Int(cause))
    case .outageEnds(let cause): endOutage(Int(cause))
    case .investigationEnds(let person): refuse(person)
    case .passportReady(let person): issuePassport(to: person)
    case .printsPassports(let office): beginPrinting(at: Int(office))
    case .blanksArrive(let order): receiveBlanks(Int(order))
    }
  }
}

extension OfficeRun {
  /// Where the app of each rules stands; nil without one.
  private static func addresses(
    of bookings: borrowing FixedBuffer<BookingRules>, _ rules: [TownRules]
  ) -> [UnsafePointer<BookingRules>?] {
    var addresses: [UnsafePointer<BookingRules>?] = []
    var next = 0
    for rule in rules {
      addresses.append(rule.booking == nil ? nil : bookings.address(of: next))
      next += rule.booking == nil ? 0 : 1
    }
    return addresses
  }
}

/// Why a run paused.
public enum RunProgress: Sendable {
  /// The records should be read and removed.
  case chunkReady
  /// The run is over; the last records are there.
  case finished
}

extension OfficeNetwork {
  /// The most desks a stage ever has.
  func mostDesks(at stage: Int) -> Int {
    guard case .desks(let plan, _, _) = stages[stage].work else { return 0 }
    switch plan {
    case .fixed(let count): return count
    case .unlimited: return 0
    case .timed(let changes): return changes.flatMap(\.count.values).max() ?? 0
    case .staffed:
      guard let town, let office = town.offices.firstIndex(where: { $0.stages.contains(stage) })
      else { return 0 }
      let place = stage - town.offices[office].stages.lowerBound
      return stride(from: office, to: town.rules.count, by: town.offices.count)
        .map { rules in town.rules[rules].shifts.map { $0.desks[place] }.reduce(0, +) }.max() ?? 0
    }
  }
}

import EventKernel
import PassportOffice

/// One replication while it runs: records in, numbers per row out.
///
/// A record costs a few nanoseconds: its cell is found by multiplying, and rows are made of the
/// cells once at the end.
struct ReplicationFold: ~Copyable {
  private let layout: FoldLayout
  private let keeps: Keeps
  /// Whether the lengths of whole stories are tallied with the people alone.
  private let peopleHaveLengths: Bool
  private var stops: RecordFold
  private var visits: RecordFold
  private var people: RecordFold
  private var days: RecordFold
  private var levels: LevelFold
  private var balance: PathBalance
  private var slotDays: [SlotDay] = []
  /// Those kept for `applicants.csv`.
  private(set) var applicants = PieceList<PersonRecord>()
  private var paired = PieceList<PairedPerson>()
  private var match: PairMatch?
  private var initialCount = 0
  /// The cost of the desks of a day, while its stages are recorded one by one.
  private var deskCost = 0.0
  /// The last departure of a drained day, time 0 without any.
  private var lastDeparture = SimInstant.zero

  /// Which people are kept one by one.
  struct Keeps {
    /// For `applicants.csv`.
    var applicants: Bool
    /// For the comparison of other variants with this one.
    var paired: Bool
  }

  /// `match` takes the people in beside those of `base`, if they are compared.
  init(layout: FoldLayout, keeps: Keeps, match: consuming PairMatch?) {
    self.layout = layout
    self.keeps = keeps
    peopleHaveLengths =
      layout.network.storiesAreVisits
      && layout.records(.visits).hasLengths(of: layout.records(.people))
    self.match = match
    stops = RecordFold(layout.records(.stops), network: layout.network)
    visits = RecordFold(layout.records(.visits), network: layout.network)
    people = RecordFold(layout.records(.people), network: layout.network)
    days = RecordFold(layout.records(.days), network: layout.network)
    levels = LevelFold(network: layout.network)
    balance = PathBalance(layout.network)
  }

  /// Takes in all records of a chunk; `windowEnd` is the end of the window as far as it is known.
  mutating func take(_ chunk: borrowing ObservationChunk, windowEnd: SimInstant) {
    balance.take(chunk.stops, until: windowEnd)
    stops.take(chunk.stops)
    visits.take(chunk.visits)
    if layout.network.town == nil {
      visits.takeVisits(of: chunk.people, withoutServedLengths: peopleHaveLengths)
    }
    people.take(chunk.people)
    keep(chunk.people)
    levels.take(chunk.levels, windowEnd: windowEnd)
    for record in chunk.office { take(record) }
  }

  /// The numbers of the replication; nothing may be taken in afterwards.
  mutating func finish(_ end: ReplicationEnd) -> ReplicationSummary {
    closeDrainedDay(at: end.windowEnd)
    let levels = levels.finish(windowEnd: end.windowEnd)
    let cells = finishRecords()
    return ReplicationSummary(
      rows: zip(layout.records, cells).map { $0.rows(of: $1) }, cells: cells,
      levels: levels,
      pathProblem: balance.problem(
        beside: levels.periods, names: layout.network.names.stages),
      rateDays: layout.network.rateDays(until: end.windowEnd), slotDays: slotDays,
      people: paired, pairs: match?.finish(), initialCount: initialCount, end: end)
  }

  /// The cells of all records, by kind and cube.
  private mutating func finishRecords() -> [[CellBlock]] {
    let people = people.finish()
    var visits = visits.finish()
    if peopleHaveLengths {
      visits[0].merge(RecordLayout.totalDelay, of: people[0], into: RecordLayout.visitLength)
    }
    return [stops.finish(), visits, people, days.finish()]
  }

  /// A drained day is over when the last one leaves; without a calendar it closes with the window.
  private mutating func closeDrainedDay(at windowEnd: SimInstant) {
    guard layout.network.span.drains else { return }
    let last = lastDeparture
    let overtime = layout.network.calendar == nil ? max(.zero, last - windowEnd) : nil
    days.take(day: last.day, office: 0) { cells, cell in
      if let overtime { cells.add(overtime.microseconds, to: 0, in: cell) }
      cells.add(last.microseconds, to: 3, in: cell)
    }
  }

  private mutating func keep(_ people: borrowing RecordBuffer<PersonRecord>) {
    // To read them for each person would count references of their arrays each time.
    let costs = layout.network.costs
    for place in people.indices {
      if people[place].isInitial { initialCount += 1 }
      guard people[place].isCounted else { continue }
      if keeps.applicants { applicants.append(people[place]) }
      if keeps.paired { paired.append(PairedPerson(people[place], valuedBy: costs)) }
      match?.take(PairedPerson(people[place], valuedBy: costs))
    }
  }

  private mutating func take(_ record: OfficeRecord) {
    let span = layout.network.span
    switch record {
    case .sample(let index, let stage, let queue, let present):
      levels.takeSample(index, stage: stage, queue: queue, present: present)
    case .dayClosed(let office, let day, let overtime, let backlog, _):
      guard span.counts(.startOfDay(day)) else { return }
      days.take(day: day, office: office) { cells, cell in
        cells.add(overtime.microseconds, to: 0, in: cell)
        cells.add(Int64(backlog), to: 1, in: cell)
      }
    case .lastDeparture(let instant):
      lastDeparture = max(lastDeparture, instant)
    case .slots(let office, let pool, let day, let offered, let booked, let kept, let missed):
      guard span.counts(.startOfDay(day)) else { return }
      slotDays.append(
        SlotDay(
          office: office, pool: pool, day: day, offered: offered, booked: booked, kept: kept,
          missed: missed,
          wasted: max(0, offered - kept)))
      days.take(day: day, office: office) { cells, cell in
        cells.count(offered, as: DayCounter.offered.rawValue, in: cell)
        cells.count(kept, as: DayCounter.kept.rawValue, in: cell)
      }
    case .release(let office, let instant, let soldOutAfter):
      guard span.counts(instant) else { return }
      days.take(day: instant.day, office: office) { cells, cell in
        cells.count(1, as: DayCounter.releases.rawValue, in: cell)
        guard let soldOutAfter else { return }
        cells.count(1, as: DayCounter.soldOut.rawValue, in: cell)
        cells.add(soldOutAfter.microseconds, to: 2, in: cell)
      }
    case .rush(let office, let day, let most):
      let measures = layout.records(.days).measures
      guard measures.last == .rush, span.counts(.startOfDay(day)) else { return }
      days.take(day: day, office: office) { $0.add(Int64(most), to: measures.count - 1, in: $1) }
    case .issued(let office, let instant):
      guard span.counts(instant) else { return }
      days.take(day: instant.day, office: office) {
        $0.count(1, as: DayCounter.issued.rawValue, in: $1)
      }
    case .deskTime(let office, let day, let stage, let regular, let overtime):
      guard let town = layout.network.town, let costs = town.costs else { return }
      deskCost += costs.amount(ofDesksAt: stage, regular: regular, overtime: overtime)
      if stage + 1 == town.offices[office].stages.upperBound { takeDeskCost(ofDay: day, office) }
    }
  }

  private mutating func takeDeskCost(ofDay day: Int, _ office: Int) {
    let cost = Int64(deskCost.rounded())
    deskCost = 0
    guard layout.network.span.counts(.startOfDay(day)) else { return }
    days.take(day: day, office: office) { $0.add(cost, to: 4, in: $1) }
  }
}

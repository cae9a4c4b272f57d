import EventKernel
import RandomStreams

/// How people come into being: needs of a town, arrivals at a plain queue.
extension OfficeRun {
  /// Schedules the next arrival of a source, if there is one.
  @inline(__always)
  mutating func scheduleNextArrival(of source: Int) {
    guard needsGoOn, let next = sources[source].next() else {
      arrivals[source].isOver = true
      return
    }
    arrivals[source].arrival = next
    events.scheduleInSeries(
      .arrives(demand: Int32(source)), at: next.at,
      rank: next.appointed == nil ? .walkIn : .appointment)
  }

  /// Lets the next of a source arrive.
  mutating func arrive(_ source: Int) {
    if needsGoOn {
      if arrivals[source].batchStride == 0 {
        admit(arrivals[source].arrival.index, from: source)
      } else {
        admitBatch(from: source)
      }
    }
    scheduleNextArrival(of: source)
    if windowIsOver { endIfDone() }
  }

  /// Whether somebody may still come.
  var arrivalsRemain: Bool {
    needsGoOn && sources.indices.contains { !arrivals[$0].isOver }
  }

  /// A drained day takes nobody in once its window has ended with a number of arrivals.
  @inline(__always)
  private var needsGoOn: Bool {
    !(windowIsOver && network.span.drains && network.span.arrivalLimit != nil)
  }

  private mutating func admitBatch(from source: Int) {
    guard let batch = network.demands[source].batch else { return }
    let arrival = arrivals[source].arrival
    let entity = StreamEntity(
      demand: source, day: arrival.block, index: arrival.index, member: 0xFF)
    var stream = family.stream(entity, .batchSize, step: 0)
    let first = arrival.index &* arrivals[source].batchStride
    for member in 0..<batch.value(at: stream.nextUniform()) where needsGoOn {
      admit(first + member, from: source)
    }
  }

  /// Takes in the person with a number who arrives from a source now.
  ///
  /// The parts of the arrival are read where they stand: to copy it takes longer.
  @inline(__always)
  private mutating func admit(_ index: Int, from source: Int) {
    let entity = StreamEntity(
      demand: source, day: arrivals[source].arrival.block, index: index, member: 0)
    let isCounted = countsArrival(from: source)
    let person = people.insert(
      entity: entity, classID: arrivals[source].classID, need: events.now, isCounted: isCounted)
    people[person].record.dayIndex = arrivals[source].arrival.dayIndex
    if isCounted { people[person].record.arrivalIndex = countArrival() }
    if isOffice {
      let recorded = recordedNeed(of: source)
      people[person].errand.onlyChannel = arrivals[source].onlyChannel
      if town.hasPlaces { chooseOffice(for: person, from: source, as: recorded) }
      if arrivals[source].hasFamilies {
        beginFamily(of: person, from: source, as: recorded)
      } else {
        beginErrand(of: person, as: recorded)
      }
    } else if !arrivals[source].arrival.shows {
      people[person].record.missed = 1
      finish(person, fate: .noShow)
    } else {
      startVisit(of: person)
      people[person].visit.appointed = arrivals[source].arrival.appointed
      join(person, at: arrivals[source].entry)
    }
    if let limit = network.span.arrivalLimit, countedPeople == limit, !windowIsOver {
      windowEnd = events.now
      closeWindow()
    }
  }

  /// What is written down of the need that arises from a source now.
  @inline(__always)
  private mutating func recordedNeed(of source: Int) -> RecordedNeed? {
    let row = arrivals[source].arrival.row
    guard row >= 0, case .recorded(let needs) = network.demands[source].arrivals else {
      return nil
    }
    return needs[Int(row)]
  }

  /// Whether a need belongs to the counted window; an appointment does by its appointed time.
  @inline(__always)
  private mutating func countsArrival(from source: Int) -> Bool {
    let span = network.span
    guard let appointed = arrivals[source].arrival.appointed else {
      return !windowIsOver && events.now >= span.windowStart && events.now < span.windowEnd
    }
    guard span.counts(appointed) else { return false }
    if span.arrivalLimit != nil { return !windowIsOver }
    awaited -= 1
    return true
  }

  @inline(__always)
  mutating func countArrival() -> Int32 {
    countedPeople += 1
    countedPresent += 1
    return Int32(truncatingIfNeeded: countedPeople)
  }
}

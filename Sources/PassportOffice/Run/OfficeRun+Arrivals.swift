import EventKernel
import RandomStreams

/// How people come into being: needs of a town, arrivals at a plain queue.
extension OfficeRun {
  /// Schedules the next arrival of a source, if there is one.
  mutating func scheduleNextArrival(of source: Int) {
    guard let arrival = sources[source].next() else {
      nextArrivals[source] = nil
      return
    }
    nextArrivals[source] = arrival
    events.schedule(
      .arrives(demand: Int32(source)), at: arrival.at,
      rank: arrival.appointed == nil ? .walkIn : .appointment)
  }

  /// Lets the next of a source arrive.
  mutating func arrive(_ source: Int) {
    guard let arrival = nextArrivals[source] else {
      preconditionFailure("an arrival was scheduled")
    }
    if needsGoOn {
      let demand = network.demands[source]
      let size = batchSize(demand, arrival, source: source)
      for member in 0..<size where needsGoOn {
        admit(arrival, index: arrival.index &* batchStride(demand) + member, source: source)
      }
    }
    scheduleNextArrival(of: source)
    if windowIsOver { endIfDone() }
  }

  /// Whether somebody may still come.
  var arrivalsRemain: Bool {
    needsGoOn && nextArrivals.contains { $0 != nil }
  }

  /// A drained day takes nobody in once its window has ended with a number of arrivals.
  private var needsGoOn: Bool {
    !(windowIsOver && network.span.drains && network.span.arrivalLimit != nil)
  }

  /// Numbers of a batch's members are apart from those of the next batch.
  private func batchStride(_ demand: Demand) -> Int {
    demand.batch.map { max(1, $0.values.max() ?? 1) } ?? 1
  }

  private func batchSize(
    _ demand: Demand, _ arrival: ArrivalSource.Arrival, source: Int
  ) -> Int {
    guard let batch = demand.batch else { return 1 }
    let entity = StreamEntity(
      demand: source, day: arrival.block, index: arrival.index, member: 0xFF)
    var stream = family.stream(entity, .batchSize, step: 0)
    return batch.value(at: stream.nextUniform())
  }

  private mutating func admit(
    _ arrival: ArrivalSource.Arrival, index: Int, source: Int
  ) {
    let entity = StreamEntity(demand: source, day: arrival.block, index: index, member: 0)
    let countedAt = arrival.appointed ?? arrival.at
    let isCounted =
      countedAt >= network.span.windowStart && !windowIsOver && countedAt < network.span.windowEnd
    let traits = Traits(
      classID: UInt8(truncatingIfNeeded: network.demands[source].classID), application: 0,
      group: 0, channel: .none, firstChannel: .none)
    var record = PersonRecord(
      traits: traits, identity: entity.packed, need: events.now, isCounted: isCounted)
    record.dayIndex = arrival.dayIndex
    if isCounted { record.arrivalIndex = countArrival() }
    let person = people.insert(Person(record: record, entity: entity))
    if network.town != nil {
      beginErrand(of: person)
    } else if !arrival.shows {
      people[person].record.missed = 1
      finish(person, fate: .noShow)
    } else {
      startVisit(of: person)
      people[person].visit.appointed = arrival.appointed
      join(person, at: network.demands[source].entry)
    }
    if let limit = network.span.arrivalLimit, countedPeople == limit, !windowIsOver {
      windowEnd = events.now
      closeWindow()
    }
  }

  private mutating func countArrival() -> Int32 {
    countedPeople += 1
    countedPresent += 1
    return Int32(truncatingIfNeeded: countedPeople)
  }
}

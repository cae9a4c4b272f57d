import EventKernel
import RandomStreams

/// What comes between looking for a slot and choosing one: the gate of the app and the session.
extension OfficeRun {
  /// Somebody looks for a slot where many may look at once.
  mutating func enterRush(_ person: Int32) {
    if outages.booking.isOn { return failSearch(of: person) }
    guard let gate = booking?.pointee.rush?.gate else { return beginSession(of: person) }
    if town.gate.isFree(at: events.now) {
      town.gate.close(after: gate.gap, at: events.now)
      beginSession(of: person)
    } else if let room = gate.room, town.gate.count >= room {
      failSearch(of: person)
    } else {
      town.gate.append(person)
      scheduleGate()
    }
  }

  /// Lets the next one of those who wait into the app.
  mutating func admitFromGate() {
    town.gate.isScheduled = false
    guard town.gate.count > 0 else { return }
    guard let gate = booking?.pointee.rush?.gate else { return openGate() }
    let now = events.now
    guard now >= town.gate.opens else { return scheduleGate() }
    if town.gate.mustDraw(at: now) { drawLots() }
    let person = town.gate.take(at: place(by: gate.order))
    town.gate.close(after: gate.gap, at: now)
    scheduleGate()
    beginSession(of: person)
  }

  /// A release begins: with a lottery the gate stays shut until it.
  mutating func shutGateForLottery() {
    guard case .lottery(let delay)? = booking?.pointee.rush?.gate?.order else { return }
    town.gate.holdLottery(at: events.now + delay)
  }

  private mutating func scheduleGate() {
    guard town.gate.count > 0, !town.gate.isScheduled else { return }
    town.gate.isScheduled = true
    events.schedule(.town(.gateAdmits), at: max(events.now, town.gate.opens), rank: .gate)
  }

  /// The rules know no gate any more: all who wait go on.
  private mutating func openGate() {
    while town.gate.count > 0 { beginSession(of: town.gate.take(at: 0)) }
  }

  private mutating func place(by order: GateOrder) -> Int {
    switch order {
    case .arrival, .lottery: return 0
    case .random:
      town.lotsDrawn += 1
      let u = uniform(.desk(0xFFF, ofStage: 0), .gateOrder, town.lotsDrawn & 0xFF_FFFF)
      return min(town.gate.count - 1, Int(u * Double(town.gate.count)))
    }
  }

  /// Everybody's lot is a number of their own, so more people change nobody's lot.
  private mutating func drawLots() {
    var lots: [(lot: Double, person: Int32)] = []
    for person in town.gate.present {
      let seeker = people[seeker: person]
      lots.append((uniform(seeker.entity, .gateOrder, Int(seeker.searches)), person))
    }
    town.gate.settle(lots.sorted { $0 < $1 }.map(\.person))
  }

  private mutating func beginSession(of person: Int32) {
    guard let booking, booking.pointee.rush != nil else { return searchSlot(for: person) }
    let seeker = people[seeker: person]
    var stream = family.stream(seeker.entity, .session, step: Int(seeker.searches))
    let session = booking.pointee.rush?.session.draw(from: &stream) ?? 0
    events.scheduleForGood(
      .town(.sessionEnds(person: person)), at: events.now + SimDuration(drawn: session),
      rank: .elsewhere)
  }

  /// The choice of a slot, unless the session breaks off.
  mutating func endSession(of person: Int32) {
    let dropShare = booking?.pointee.rush?.dropShare ?? 0
    let seeker = people[seeker: person]
    if dropShare > 0, uniform(seeker.entity, .sessionDrop, Int(seeker.searches)) < dropShare {
      failSearch(of: person)
    } else {
      searchSlot(for: person)
    }
  }

  /// A try that ends before a slot could be chosen.
  mutating func failSearch(of person: Int32) {
    people[seeker: person].tries += 1
    people[seeker: person].searches += 1
    follow(.noSlot, for: person)
  }
}

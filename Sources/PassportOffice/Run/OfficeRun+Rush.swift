import EventKernel
import RandomStreams

/// What comes between looking for a slot and choosing one: the gate of the app and the session.
extension OfficeRun {
  /// Somebody looks for a slot where many may look at once.
  mutating func enterRush(_ person: Int32) {
    if outages.booking.isOn { return failSearch(of: person) }
    let office = office(of: person)
    guard let gate = booking(of: office)?.pointee.rush?.gate else {
      return beginSession(of: person)
    }
    if offices[office].gate.isFree(at: events.now) {
      offices[office].gate.close(after: gate.gap, at: events.now)
      beginSession(of: person)
    } else if let room = gate.room, offices[office].gate.count >= room {
      failSearch(of: person)
    } else {
      offices[office].gate.append(person)
      scheduleGate(of: office)
    }
  }

  /// Lets the next one of those who wait into the app.
  mutating func admitFromGate(of office: Int) {
    offices[office].gate.isScheduled = false
    guard offices[office].gate.count > 0 else { return }
    guard let gate = booking(of: office)?.pointee.rush?.gate else { return openGate(of: office) }
    let now = events.now
    guard now >= offices[office].gate.opens else { return scheduleGate(of: office) }
    if offices[office].gate.mustDraw(at: now) { drawLots(at: office) }
    let person = offices[office].gate.take(at: place(by: gate.order, at: office))
    offices[office].gate.close(after: gate.gap, at: now)
    scheduleGate(of: office)
    beginSession(of: person)
  }

  /// A release begins: with a lottery the gate stays shut until it.
  mutating func shutGateForLottery(of office: Int) {
    guard case .lottery(let delay)? = booking(of: office)?.pointee.rush?.gate?.order else {
      return
    }
    offices[office].gate.holdLottery(at: events.now + delay)
  }

  private mutating func scheduleGate(of office: Int) {
    guard offices[office].gate.count > 0, !offices[office].gate.isScheduled else { return }
    offices[office].gate.isScheduled = true
    events.schedule(
      .town(.gateAdmits(office: Int32(office))), at: max(events.now, offices[office].gate.opens),
      rank: .gate)
  }

  /// The rules know no gate any more: all who wait go on.
  private mutating func openGate(of office: Int) {
    while offices[office].gate.count > 0 { beginSession(of: offices[office].gate.take(at: 0)) }
  }

  private mutating func place(by order: GateOrder, at office: Int) -> Int {
    switch order {
    case .arrival, .lottery: return 0
    case .random:
      offices[office].lotsDrawn += 1
      let gate = StreamEntity.desk(0xFFF, ofStage: offices[office].plan.stages.lowerBound)
      let u = uniform(gate, .gateOrder, offices[office].lotsDrawn & 0xFF_FFFF)
      let count = offices[office].gate.count
      return min(count - 1, Int(u * Double(count)))
    }
  }

  /// Everybody's lot is a number of their own, so more people change nobody's lot.
  private mutating func drawLots(at office: Int) {
    var lots: [(lot: Double, person: Int32)] = []
    for person in offices[office].gate.present {
      let seeker = people[seeker: person]
      lots.append((uniform(seeker.entity, .gateOrder, Int(seeker.searches)), person))
    }
    offices[office].gate.settle(lots.sorted { $0 < $1 }.map(\.person))
  }

  private mutating func beginSession(of person: Int32) {
    guard let rush = officeState(of: person).pointee.booking?.pointee.rush else {
      return searchSlot(for: person)
    }
    let seeker = people[seeker: person]
    var stream = family.stream(seeker.entity, .session, step: Int(seeker.searches))
    let session = rush.session.draw(from: &stream)
    events.scheduleForGood(
      .town(.sessionEnds(person: person)), at: events.now + SimDuration(drawn: session),
      rank: .elsewhere)
  }

  /// The choice of a slot, unless the session breaks off.
  mutating func endSession(of person: Int32) {
    let dropShare = officeState(of: person).pointee.booking?.pointee.rush?.dropShare ?? 0
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

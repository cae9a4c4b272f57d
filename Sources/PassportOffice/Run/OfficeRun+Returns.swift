import EventKernel
import RandomStreams

/// Slots that go back, and when others can take them.
extension OfficeRun {
  /// Somebody gives a slot back; the number of their cancelled slots must count it already.
  mutating func returnSlot(_ slot: Slot, of person: Int32) {
    diaries[Int(slot.diary)].noteReturned(slot)
    guard let booking = officeState(of: person).pointee.booking else { return }
    switch booking.pointee.returns {
    case .atOnce: diaries[Int(slot.diary)].makeFree(slot)
    case .atRelease: town.parked.keepUntilRelease(slot)
    case .after(let law):
      let delay = length(
        law, people[seeker: person].entity, .slotReturn, Int(people[person].record.cancelled))
      events.scheduleForGood(
        .town(.slotFrees(parked: town.parked.park(slot))), at: events.now + delay,
        rank: .slotReturn)
    }
  }

  /// The delay of a slot given back is over.
  mutating func freeSlot(parkedAt place: Int32) {
    makeFree(town.parked.take(place))
  }

  /// Slots of an office that waited for a release can be taken.
  mutating func freeReturnedSlots(of office: Int) {
    guard !town.parked.untilRelease.isEmpty else { return }
    for slot in town.parked.takeReleased(of: town.diaries(ofOffice: office)) { makeFree(slot) }
  }

  /// Nobody can take a slot whose time has passed.
  private mutating func makeFree(_ slot: Slot) {
    if slot.at > events.now { diaries[Int(slot.diary)].makeFree(slot) }
  }
}

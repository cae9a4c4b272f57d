import EventKernel
import RandomStreams

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Slots that are given up or changed for later ones before they come.
extension OfficeRun {
  /// Whether a slot that is sure now will be given up or changed; if so, that is scheduled.
  ///
  /// Of both the one that comes first happens: a person has one future at a time.
  mutating func changesSlot(_ slot: Slot, of person: Int32, _ step: Int) -> Bool {
    guard let booking = officeState(of: person).pointee.booking else { return false }
    let entity = people[seeker: person].entity
    let hazard = booking.pointee.attendance.cancelHazard
    // Who could not move decides anew, with other numbers.
    let given = hazard > 0 ? cancellation(hazard, entity, step | moves(of: person) << 12) : nil
    let moved = booking.pointee.attendance.moves.flatMap { move(of: slot, person, $0, step) }
    if let given, given < slot.at, given <= moved ?? given {
      events.scheduleForGood(.town(.slotCancelled(person: person)), at: given, rank: .slotReturn)
      return true
    }
    guard let moved else { return false }
    events.scheduleForGood(.town(.slotMoves(person: person)), at: moved, rank: .slotReturn)
    return true
  }

  private mutating func moves(of person: Int32) -> Int {
    Int(people[person].errand.moves)
  }

  /// When a slot taken now is given up, if it is not used before.
  private mutating func cancellation(
    _ hazard: Double, _ entity: StreamEntity, _ step: Int
  ) -> SimInstant? {
    let days = log(uniform(entity, .cancellation, step)) / log(1 - hazard)
    return days < 100_000 ? events.now + SimDuration(drawn: days * 86_400e6) : nil
  }

  /// When somebody looks for a later slot, if they do: any time until the notice is as likely.
  private mutating func move(
    of slot: Slot, _ person: Int32, _ rule: MovingRule, _ step: Int
  ) -> SimInstant? {
    let last = slot.at - rule.notice
    let entity = people[seeker: person].entity
    guard moves(of: person) < rule.atMost, events.now < last,
      uniform(entity, .reschedules, step) < rule.share
    else { return nil }
    let time = Double((last - events.now).microseconds) * uniform(entity, .rescheduleTime, step)
    return events.now + SimDuration(microseconds: Int64(time))
  }

  /// The slot is given up and with it the fee; the story ends.
  mutating func cancelSlot(of person: Int32) {
    giveSlotsBack(of: person)
    forfeitFee(of: person)
    finishTogether(person, fate: .gaveUp)
  }

  /// Somebody looks for a slot on a later day than theirs and takes it instead; who finds none, or
  /// likes none, keeps theirs.
  mutating func moveSlot(of person: Int32) {
    guard let old = people[person].errand.slot else { return }
    if people[person].errand.moves < .max { people[person].errand.moves += 1 }
    let (diary, office) = (Int(old.diary), office(of: person))
    guard !outages.booking.isOn,
      let slot = chosenSlot(for: person, in: diary, of: office, after: Int(old.day))
    else { return confirm(old, for: person) }
    people[person].errand.slotBooked = events.now
    people[person].record.cancelled += 1
    exchangeSlots(for: slot, of: person)
    noteSellOut(of: diary, at: office)
    confirm(slot, for: person)
  }
}

extension AttendanceRules {
  /// Whether slots may be given up or changed before they come.
  var changesSlots: Bool {
    @inline(__always)
    get { cancelHazard > 0 || moves != nil }
  }
}

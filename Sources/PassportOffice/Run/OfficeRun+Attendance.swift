import EventKernel
import RandomStreams

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeping a slot or missing it.
extension OfficeRun {
  /// The slot is sure: whether and when the person comes.
  mutating func confirm(_ slot: Slot, for person: Int32) {
    guard let booking else { return }
    let entity = people[seeker: person].entity
    // The first slot kept until its day has the same luck however long it took to get.
    let step = Int(people[person].record.cancelled)
    let lead = (slot.at - people[person].errand.slotBooked).days
    let now = events.now
    let noShow = booking.pointee.noShow.probability(leadDays: lead)
    guard uniform(entity, .slotNoShow, step) >= noShow else {
      events.scheduleForGood(
        .town(.slotMissed(person: person)), at: max(now, slot.at), rank: .appointment)
      return
    }
    var stream = family.stream(entity, .slotPunctuality, step: step)
    let offset = SimDuration(drawnOffset: booking.pointee.punctuality.draw(from: &stream))
    events.scheduleForGood(
      .town(.comesToOffice(person: person)), at: max(now, slot.at + offset),
      rank: .appointment)
  }

  /// The appointment is missed, and with it the fee.
  mutating func missSlot(_ person: Int32) {
    if let slot = people[person].errand.slot {
      diaries[Int(slot.pool)].noteMissed(slot)
      town.backlog -= 1
      people[person].errand.slot = nil
    }
    people[person].record.missed += 1
    forfeitFee(of: person)
    finish(person, fate: .noShow)
  }
}

extension NoShowLaw {
  /// The probability to miss an appointment booked so many days before.
  func probability(leadDays: Double) -> Double {
    guard perDay != 0, atLeadZero > 0 else { return atLeadZero }
    let logit = log(atLeadZero / (1 - atLeadZero)) + perDay * max(0, leadDays)
    return 1 / (1 + exp(-logit))
  }
}

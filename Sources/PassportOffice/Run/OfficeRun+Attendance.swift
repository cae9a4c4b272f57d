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
    guard let booking = officeState(of: person).pointee.booking else { return }
    let entity = people[seeker: person].entity
    // The first slot kept until its day has the same luck however long it took to get.
    let step = Int(people[person].record.cancelled) + Int(people[person].record.missed)
    let lead = (slot.at - people[person].errand.slotBooked).days
    let now = events.now
    if booking.pointee.attendance.changesSlots, changesSlot(slot, of: person, step) { return }
    let noShow = booking.pointee.noShow.probability(leadDays: lead)
    guard uniform(entity, .slotNoShow, step) >= noShow else {
      events.scheduleForGood(
        .town(.slotMissed(person: person)), at: max(now, slot.at), rank: .appointment)
      return
    }
    let at =
      booking.pointee.attendance.respectsHour
      ? timeOfSlot(slot, booking.pointee.punctuality, entity, step) : timeOfDay(slot, person)
    events.scheduleForGood(
      .town(.comesToOffice(person: person)), at: max(now, at), rank: .appointment)
  }

  /// When somebody comes to a slot whose hour counts.
  @inline(__always)
  private mutating func timeOfSlot(
    _ slot: Slot, _ punctuality: Distribution, _ entity: StreamEntity, _ step: Int
  ) -> SimInstant {
    var stream = family.stream(entity, .slotPunctuality, step: step)
    return slot.at + SimDuration(drawnOffset: punctuality.draw(from: &stream))
  }

  /// When somebody comes on the day of a slot whose hour does not count.
  private mutating func timeOfDay(_ slot: Slot, _ person: Int32) -> SimInstant {
    let u = uniform(
      people[seeker: person].entity, .walkInTime, Int(people[person].record.visits))
    return .startOfDay(Int(slot.day))
      + officeState(of: person).pointee.rules.pointee.walkIn.arrive
      .timeOfDay(at: u)
  }

  /// The appointment is missed; some try again, and for the others the fee is lost.
  mutating func missSlot(_ person: Int32) {
    noteSlots(of: person, areKept: false)
    people[person].record.missed += 1
    if let booking = officeState(of: person).pointee.booking,
      booksAgain(person, booking.pointee.attendance)
    {
      return
    }
    forfeitFee(of: person)
    finishTogether(person, fate: .noShow)
  }

  /// Whether somebody who has missed a slot looks for another one; if so, they are on their way.
  private mutating func booksAgain(_ person: Int32, _ attendance: AttendanceRules) -> Bool {
    let (pays, free) = (attendance.paysAgainShare, attendance.rebooksFreeShare)
    guard pays + free > 0 else { return false }
    let u = uniform(
      people[seeker: person].entity, .afterNoShow, Int(people[person].record.missed))
    guard u < pays + free else { return false }
    if u < pays { forfeitFee(of: person) }
    startApp(for: person)
    return true
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

import EventKernel

/// People with a slot who come too early or too late for it.
extension OfficeRun {
  /// Whether somebody may not use their slot at once; if so, what happens to them is settled.
  mutating func mustWaitForHour(_ person: Int32, _ slot: Slot) -> Bool {
    guard let booking = officeState(of: person).pointee.booking,
      booking.pointee.attendance.watchesClock
    else { return false }
    let now = events.now
    if let ahead = booking.pointee.attendance.earlyAdmission, now < slot.at - ahead {
      waitOutside(person, until: slot.at - ahead)
      return true
    }
    guard let late = booking.pointee.attendance.late, now > slot.at + late.grace else {
      return false
    }
    switch late.then {
    case .endOfWindow:
      return mustWaitForWindow(person, slot)
    case .refused:
      turnFromDoor(person)
      missSlot(person)
    case .walkIn:
      forgetSlot(of: person)
      comeAsWalkIn(person)
    }
    return true
  }

  /// Whether the window of a slot that somebody is too late for is not over yet.
  ///
  /// They are called like people without a slot from now on. When the doors close for the day with
  /// the window, they are the last to come in.
  private mutating func mustWaitForWindow(_ person: Int32, _ slot: Slot) -> Bool {
    people[person].visit.appointed = nil
    var end = diaries[Int(slot.diary)].windowEnd(of: slot)
    if let closing = calendar?.pointee.closingInstant(ofDay: Int(slot.day)), end >= closing {
      end = closing - SimDuration(microseconds: 1)
    }
    guard events.now < end else { return false }
    waitOutside(person, until: end)
    return true
  }

  private mutating func waitOutside(_ person: Int32, until instant: SimInstant) {
    events.scheduleForGood(.town(.mayComeIn(person: person)), at: instant, rank: .appointment)
  }

  /// The hour has come for which somebody has waited outside.
  mutating func endWaitForHour(of person: Int32) {
    enterWithSlot(person)
  }

  /// The slot is missed, and the fee is not lost: the person tries without it.
  private mutating func forgetSlot(of person: Int32) {
    noteSlots(of: person, areKept: false)
    people[person].record.missed += 1
    people[person].record.traits.channel = .walkIn
    people[person].visit.appointed = nil
  }
}

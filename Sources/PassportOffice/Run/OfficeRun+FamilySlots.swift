import EventKernel

/// The slots of people who go together: places of one window, each their own.
extension OfficeRun {
  /// Takes a slot for somebody, and the next places of its window for those who go with them.
  mutating func takeSlots(from slot: Slot, for person: Int32) {
    let diary = Int(slot.diary)
    diaries[diary].take(slot)
    people[person].errand.slot = slot
    var member = person
    for _ in 0..<people[person].errand.companions {
      member = people[member].stop.next
      takeSlot(besides: slot, for: member)
    }
  }

  private mutating func takeSlot(besides slot: Slot, for person: Int32) {
    let diary = Int(slot.diary)
    guard let next = diaries[diary].firstFree(besides: slot, after: events.now) else {
      preconditionFailure("a window that was chosen has a place for everybody")
    }
    diaries[diary].take(next)
    people[person].errand.slot = next
  }

  /// Everybody takes a place of another window, and gives theirs back; the number of cancelled slots
  /// must count it already.
  mutating func exchangeSlots(for slot: Slot, of person: Int32) {
    forEachTogether(with: person) { run, member in
      let old = run.people[member].errand.slot
      if member == person {
        run.diaries[Int(slot.diary)].take(slot)
        run.people[member].errand.slot = slot
      } else {
        run.takeSlot(besides: slot, for: member)
      }
      if let old { run.returnSlot(old, of: person) }
    }
  }

  /// The slots of people who go together are used, or missed.
  mutating func noteSlots(of person: Int32, areKept: Bool) {
    let office = office(of: person)
    forEachTogether(with: person) { run, member in
      guard let slot = run.people[member].errand.slot else { return }
      if areKept {
        run.diaries[Int(slot.diary)].noteKept(slot)
      } else {
        run.diaries[Int(slot.diary)].noteMissed(slot)
      }
      run.offices[office].backlog -= 1
      run.people[member].errand.slot = nil
    }
  }

  /// The slots of people who go together go back.
  mutating func giveSlotsBack(of person: Int32) {
    people[person].record.cancelled += 1
    let office = office(of: person)
    forEachTogether(with: person) { run, member in
      guard let slot = run.people[member].errand.slot else { return }
      run.offices[office].backlog -= 1
      run.people[member].errand.slot = nil
      run.returnSlot(slot, of: person)
    }
  }
}

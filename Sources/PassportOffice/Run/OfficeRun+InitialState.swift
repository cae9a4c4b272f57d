import EventKernel
import RandomStreams

/// A town that does not start empty: slots that are sold, and people who look for one.
extension OfficeRun {
  /// Schedules what stands at time 0, behind the releases of that instant.
  mutating func beginInitialState() {
    guard let initial = network.town?.initial, initial.bookedShare > 0 || initial.seekers > 0
    else { return }
    events.scheduleForGood(.initialPeopleStand, at: .zero, rank: .appointment)
  }

  /// Sells slots to people nobody counts, and lets others begin to look for one at each office in
  /// turn.
  mutating func placeInitialTown() {
    guard let initial = network.town?.initial else { return }
    let withApp = offices.indices.filter { booking(of: $0) != nil }
    for office in withApp where initial.bookedShare > 0 {
      sellSlots(of: office, share: initial.bookedShare)
    }
    let shares = applicationSums { _ in true }
    guard !withApp.isEmpty, !shares.isEmpty else { return }
    for index in 0..<initial.seekers {
      let entity = StreamEntity(demand: 0xFE, day: 0, index: index, member: 0)
      startApp(for: insertInitial(entity, shares, at: withApp[index % withApp.count]))
    }
  }

  /// Sells each open slot of an office with the same chance.
  private mutating func sellSlots(of office: Int, share: Double) {
    for (pool, diary) in town.diaries(ofOffice: office).enumerated() {
      let shares = applicationSums { $0.pool == pool }
      for slot in diaries[diary].openSlots(after: events.now) where !shares.isEmpty {
        let entity = StreamEntity(
          demand: 0xFE, day: Int(slot.day) + 1, index: Int(slot.window) << 20 | Int(slot.place),
          member: diary)
        guard uniform(entity, .initialBooking, 0) < share else { continue }
        sell(slot, to: insertInitial(entity, shares, at: office), at: office)
      }
    }
  }

  private mutating func sell(_ slot: Slot, to person: Int32, at office: Int) {
    diaries[Int(slot.diary)].take(slot)
    offices[office].backlog += 1
    people[person].errand.hasPaid = booking(of: office)?.pointee.sequence != .bookOnly
    if people[person].errand.hasPaid { payFee(of: person) }
    people[person].errand.slot = slot
    people[person].errand.slotBooked = events.now
    people[person].record.slotGot = events.now
    people[person].record.firstSlot = slot.at
    confirm(slot, for: person)
  }

  /// Sums of the shares of the applications that take slots, as far as one of them is meant; empty
  /// if there is none.
  private func applicationSums(_ isMeant: (Application) -> Bool) -> [Double] {
    var sum = 0.0
    let sums = (network.town?.applications ?? []).map { application in
      if !application.isWalkInOnly, isMeant(application) { sum += application.share }
      return sum
    }
    return sum > 0 ? sums.map { $0 / sum } : []
  }

  private mutating func insertInitial(
    _ entity: StreamEntity, _ applications: [Double], at office: Int
  ) -> Int32 {
    let person = people.insert(
      entity: entity, classID: 0, need: events.now, isCounted: false)
    people[person].record.isInitial = true
    drawWish(of: person, as: nil, among: applications)
    settle(person, at: office)
    people[person].record.traits.channel = .app
    people[person].record.traits.firstChannel = .app
    people[person].errand.knowsApp = true
    return person
  }
}

import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Families in the app: places of one window of slots, or none.
@Suite struct FamilySlotTests {
  /// Two windows a day, from 8 and from 10 o'clock, with these places; the earliest slot is taken.
  private func town(
    _ sizes: [Int], at needs: [SimInstant], places: (Int, Int) = (2, 3),
    _ change: (inout BookingRules) -> Void = { _ in }
  ) -> TestTown {
    var booking = TestTown.booking()
    booking.slots.weights = [Double(places.0), Double(places.1)]
    booking.quota = [Int?](repeating: places.0 + places.1, count: 7)
    change(&booking)
    var town = TestTown()
    town.demands = zip(sizes, needs).map { size, need in
      var demand = TestTown.need(at: need)
      demand.party = .fixed(size)
      return demand
    }
    town.rules = [TestTown.appRules(booking)]
    return town
  }

  private func slots(_ log: RunLog) -> [String] {
    log.people.sorted { $0.identity < $1.identity }
      .map { $0.firstSlot.map(RunLog.clock) ?? "none" }
  }

  private let night = [TestTown.time(0, 1), TestTown.time(0, 2), TestTown.time(0, 3)]

  @Test func `a family takes as many places of one window as it has members`() {
    // Three find no room at 8:00; one takes a place there, and two find both windows too full.
    let log = town([3, 1, 2], at: night).log()
    #expect(
      slots(log) == ["0 10:00", "0 10:00", "0 10:00", "0 08:00", "1 08:00", "1 08:00"])
    #expect(
      log.slotDays.prefix(2) == [
        "day 0: offered 5, booked 4, kept 4, missed 0",
        "day 1: offered 5, booked 2, kept 2, missed 0",
      ])
    #expect(
      log.closedDays.prefix(2) == [
        "day 0: overtime 0, backlog 2, tickets 0", "day 1: overtime 0, backlog 0, tickets 0",
      ])
    let starts = log.stops.map { RunLog.clock($0.ended) }
    #expect(starts == ["0 08:00", "0 10:00", "0 10:10", "0 10:20", "1 08:00", "1 08:10"])
    #expect(log.releases.isEmpty)
  }

  @Test func `all come at the time of the first place`() {
    let log = town([2], at: night, places: (4, 4)) { $0.slots.spread = .even }.log()
    #expect(slots(log) == ["0 08:00", "0 08:00"])
    #expect(log.visits.map(\.came) == [TestTown.time(0, 8), TestTown.time(0, 8)])
    #expect(log.visits.map { $0.officeLateness?.minutes } == [0, 10])
  }

  @Test(arguments: [(2, "0 08:30"), (3, "0 10:00")])
  func `places whose time has passed are none`(size: Int, slot: String) {
    // At 8:20 two of the four places from 8:00 on every quarter of an hour are left.
    let log = town([size], at: [TestTown.time(0, 8, 20)], places: (4, 4)) {
      $0.slots.spread = .even
    }.log()
    #expect(slots(log) == [String](repeating: slot, count: size))
  }

  @Test func `places given back count again`() {
    // Nobody pays: at 8:10 the places of 8:15, 8:30 and 8:45 are free again.
    let early = [TestTown.time(0, 4), TestTown.time(0, 4, 30), TestTown.time(0, 8, 10)]
    var town = town([2, 2, 2], at: early, places: (4, 0)) {
      $0.slots.spread = .even
      $0.sequence = .bookThenPay
      $0.payment.neverPaysShare = 1
    }
    town.days = 1
    let log = town.log()
    #expect(slots(log) == ["0 08:00", "0 08:00", "0 08:30", "0 08:30", "0 08:15", "0 08:15"])
    #expect(
      log.stories == [
        "gaveUp 0 06:00, visits 0, cancelled 1", "gaveUp 0 06:00, visits 0, cancelled 1",
        "gaveUp 0 06:30, visits 0, cancelled 1", "gaveUp 0 06:30, visits 0, cancelled 1",
        "gaveUp 0 08:15, visits 0, cancelled 1", "gaveUp 0 08:15, visits 0, cancelled 1",
      ])
    #expect(log.closedDays == ["day 0: overtime 0, backlog 0, tickets 0"])
  }

  @Test func `without a limit there is room for everybody`() {
    let log = town([20], at: [TestTown.time(0, 8, 20)]) {
      $0.quota = [Int?](repeating: nil, count: 7)
      $0.slots.spread = .even
    }.log()
    #expect(slots(log) == [String](repeating: "0 08:21", count: 20))
    #expect(log.slotDays.first == "day 0: offered 0, booked 20, kept 20, missed 0")
  }

  @Test func `a family too large for any window tries in vain together`() {
    var town = town([4], at: night)
    let retry = NextAction.retry(
      every: TestNetwork.minutes(60), atRelease: 0, afterRelease: .constant(0), atMost: 3)
    town.rules[0].whenFull = [NextStep(share: 1, action: retry)]
    #expect(
      town.log().stories == [String](repeating: "gaveUp 0 03:00, visits 0, tries 3", count: 4))
  }

  @Test func `a family that does not come misses a slot and loses a fee for each`() {
    let log = town([3], at: night) {
      $0.sequence = .payThenBook
      $0.noShow = NoShowLaw(atLeadZero: 1 - 1e-15, perDay: 0)
    }.log()
    #expect(
      log.stories
        == [String](repeating: "noShow 0 10:00, visits 0, missed 1, lost 350000", count: 3))
    #expect(log.people.map(\.paid) == [350_000, 350_000, 350_000])
    #expect(log.slotDays.first == "day 0: offered 5, booked 3, kept 0, missed 3")
    #expect(log.closedDays.first == "day 0: overtime 0, backlog 0, tickets 0")
  }

  @Test func `each pays the fee of what they want`() {
    var town = town([30], at: night, places: (30, 0)) {
      $0.sequence = .payThenBook
      $0.payment.errorShare = 1
    }
    town.applications = [0.5, 0.5].map {
      Application(share: $0, isWalkInOnly: false, needsInvestigation: false)
    }
    town.applications[1].surcharge = 1_000_000
    let log = town.log()
    #expect(Set(log.people.map(\.traits.application)) == [0, 1])
    for person in log.people {
      let fee = person.traits.application == 0 ? 350_000.0 : 1_350_000
      #expect(person.moneyLost == fee && person.paid == 2 * fee)
    }
  }

  @Test func `who misses a slot books again together`() {
    let log = town([2], at: night) {
      $0.punctuality = .constant(60 * 60e6)
      $0.attendance.late = LateRule(grace: .minutes(30), then: .refused)
      $0.attendance.rebooksFreeShare = 1
      $0.releases = [.rolling(daysAhead: 1)]
    }.log()
    // At 9:00 they are too late for 8:00, at 11:00 for 10:00, and so on until Friday at 11:00.
    #expect(
      log.stories
        == [String](repeating: "gaveUp 4 11:00, visits 10, tries 11, missed 10", count: 2))
    #expect(log.visits.count == 20)
    #expect(log.slotDays.first == "day 0: offered 5, booked 4, kept 0, missed 4")
  }

  @Test func `who is late may walk in together`() {
    let log = town([2], at: night) {
      $0.punctuality = .constant(60 * 60e6)
      $0.attendance.late = LateRule(grace: .minutes(30), then: .walkIn)
    }.log()
    #expect(
      log.stories == [String](repeating: "served 0 16:00, visits 1, tries 2, missed 1", count: 2))
    #expect(log.visits.allSatisfy { $0.traits.channel == .walkIn })
    #expect(log.slotDays.first == "day 0: offered 5, booked 2, kept 0, missed 2")
  }

  @Test func `a slot is given up for all`() {
    let log = town([2], at: night) {
      $0.attendance.cancelHazard = 1 - 1e-15
      $0.sequence = .payThenBook
    }.log()
    #expect(
      Set(log.people.map { "\($0.fate) \($0.cancelled) \(Int($0.moneyLost))" }) == [
        "gaveUp 1 350000"
      ])
    #expect(log.slotDays.isEmpty || log.slotDays[0].contains("booked 0"))
  }

  @Test func `a slot is changed for places of one later window`() {
    // Wednesday's places, as Monday and Tuesday are shut; Thursday has one in each window, so it
    // is Friday.
    let log = town([2], at: [TestTown.time(0, 9)]) {
      $0.slots.weights = [1, 1]
      $0.quota = [0, 0, 4, 2, 4, 0, 0]
      $0.attendance.moves = MovingRule(share: 1, atMost: 1, notice: .days(1))
    }.log()
    #expect(
      log.stories == [String](repeating: "served 4 16:00, visits 1, cancelled 1", count: 2))
    #expect(slots(log) == ["2 08:00", "2 08:00"])
    #expect(
      log.slotDays.filter { !$0.hasSuffix("booked 0, kept 0, missed 0") } == [
        "day 4: offered 4, booked 2, kept 2, missed 0"
      ])
  }

  @Test func `a family passes the gate of the app as one`() {
    let log = town([3, 1, 1], at: [SimInstant](repeating: TestTown.time(0, 1), count: 3)) {
      $0.rush = RushRules(
        gate: GateRules(gap: .minutes(1), room: nil, order: .arrival), session: .constant(0),
        dropShare: 0)
    }.log()
    let got = log.people.sorted { $0.identity < $1.identity }
      .map { $0.slotGot.map(RunLog.clock) ?? "none" }
    #expect(got == ["0 01:00", "0 01:00", "0 01:00", "0 01:01", "0 01:02"])
  }

  @Test func `whose passport takes slots of another pool goes with those like them`() {
    var town = town([20], at: night, places: (50, 50))
    town.applications = [0.5, 0.5].map {
      Application(share: $0, isWalkInOnly: false, needsInvestigation: false)
    }
    town.applications[1].pool = 1
    town.pools = ["regular", "other"]
    // The other pool has slots from Wednesday on.
    town.rules[0].booking?.quotas.append([0, 0, 100, 100, 100, 0, 0])
    let log = town.log()
    #expect(Set(log.people.map(\.traits.application)) == [0, 1])
    for person in log.people {
      let slot = TestTown.time(person.traits.application == 0 ? 0 : 2, 8)
      #expect(person.firstSlot == slot)
    }
  }
}

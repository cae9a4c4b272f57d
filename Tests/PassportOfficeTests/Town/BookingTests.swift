import EventKernel
import PassportOffice
import Testing

/// From a need to a slot that is kept.
@Suite struct BookingTests {
  private func town(
    needs: [SimInstant], _ change: (inout BookingRules) -> Void = { _ in },
    whenFull: [NextStep] = []
  ) -> TestTown {
    var booking = TestTown.booking()
    change(&booking)
    var town = TestTown()
    town.demands = needs.map(TestTown.need)
    town.rules = [TestTown.appRules(booking)]
    town.rules[0].whenFull = whenFull
    return town
  }

  @Test func `people book the next slot and come to it`() {
    let log = town(needs: [TestTown.time(0, 9), TestTown.time(0, 9, 30)]).log()
    #expect(
      log.trips == [
        "came 0 10:00, outside until 0 10:00, left 0 10:10, wait 0",
        "came 1 08:00, outside until 1 08:00, left 1 08:10, wait 0",
      ])
    #expect(log.stories == ["served 0 16:00, visits 1", "served 1 16:00, visits 1"])
    #expect(log.people.map(\.slotGot) == [TestTown.time(0, 9), TestTown.time(0, 9, 30)])
    #expect(log.people.map(\.firstSlot) == [TestTown.time(0, 10), TestTown.time(1, 8)])
    #expect(log.people.map(\.interviewed) == [TestTown.time(0, 10), TestTown.time(1, 8)])
    #expect(
      log.slotDays.prefix(2) == [
        "day 0: offered 2, booked 1, kept 1, missed 0",
        "day 1: offered 2, booked 1, kept 1, missed 0",
      ])
    #expect(log.closedDays[0] == "day 0: overtime 0, backlog 1, tickets 0")
  }

  @Test func `the form takes its time before the search`() {
    let log = town(needs: [TestTown.time(0, 9)]) { $0.form = TestNetwork.minutes(60) }.log()
    // At 10:00 the slot of 10:00 has begun.
    #expect(log.people[0].slotGot == TestTown.time(0, 10))
    #expect(log.people[0].firstSlot == TestTown.time(1, 8))
  }

  @Test func `the factor of a day holds for its slots`() {
    var town = town(needs: [TestTown.time(0, 1), TestTown.time(0, 2)])
    town.quotaFactors = [0: 0.5, 1: 0]
    // One slot on Monday, in the earlier window; none on Tuesday.
    #expect(town.log().people.map(\.firstSlot) == [TestTown.time(0, 8), TestTown.time(2, 8)])
  }

  @Test func `windows outside the open hours have no slots`() {
    var town = town(needs: [TestTown.time(0, 1), TestTown.time(0, 2), TestTown.time(0, 3)])
    town.openOnDays[0] = [ClockRange(from: .hours(8) + .minutes(30), until: .hours(12))]
    // The two slots of the day lie at 10:00.
    #expect(
      town.log().people.map { $0.firstSlot.map(RunLog.clock) } == [
        "0 10:00", "0 10:00", "1 08:00",
      ])
  }

  @Test func `who is early waits outside and who is late is let in`() {
    let early = town(needs: [TestTown.time(0, 1)]) { $0.punctuality = TestNetwork.minutes(-14) }
    #expect(
      early.log().trips == ["came 0 07:46, outside until 0 08:00, left 0 08:10, wait 0"])
    #expect(early.log().visits[0].officeLateness == .zero)
    let late = town(needs: [TestTown.time(0, 9)]) { $0.punctuality = TestNetwork.minutes(30) }
    #expect(
      late.log().trips == ["came 0 10:30, outside until 0 10:30, left 0 10:40, wait 0"])
    #expect(late.log().visits[0].officeLateness == .zero)
  }

  @Test func `who comes in a break is let in after it`() {
    let log = town(needs: [TestTown.time(0, 9)]) { $0.punctuality = TestNetwork.minutes(130) }.log()
    #expect(log.trips == ["came 0 12:10, outside until 0 13:00, left 0 13:10, wait 0"])
  }

  @Test(arguments: [6, 15] as [Double])
  func `who comes after the last closing has missed the slot`(hoursLate: Double) {
    let log = town(needs: [TestTown.time(0, 9)]) {
      $0.sequence = .payThenBook
      $0.punctuality = TestNetwork.minutes(60 * hoursLate)
    }.log()
    #expect(log.people.map(\.fate) == [.noShow])
    #expect(log.people.map(\.missed) == [1])
    #expect(log.people.map(\.moneyLost) == [350_000])
    #expect(log.visits.count == 1)
  }

  @Test func `a slot that is missed costs the fee`() {
    let log = town(needs: [TestTown.time(0, 9)]) {
      $0.sequence = .payThenBook
      $0.noShow = NoShowLaw(atLeadZero: 1 - 1e-15, perDay: 0)
    }.log()
    #expect(log.stories == ["noShow 0 10:00, visits 0, missed 1, lost 350000"])
    #expect(log.slotDays.first == "day 0: offered 2, booked 1, kept 0, missed 1")
  }

  @Test func `an appointment is called before a walk-in where the office says so`() {
    var town = town(needs: [TestTown.time(0, 9)])
    town.stages = [
      TestNetwork.stage(
        .staffed, service: .same(TestNetwork.minutes(10)), order: .appointmentFirst)
    ]
    town.applications = [
      Application(share: 1, isWalkInOnly: false, needsInvestigation: false)
    ]
    // A day of rules without the app for two walk-ins, who come at 9:55 on Tuesday.
    var walkIn = town.rules[0]
    walkIn.appShare = [AppShare(aware: 0, unaware: 0)]
    walkIn.walkIn.arrive = TestTown.at(9, 55)
    town.rules.append(walkIn)
    town.ruleOfDay = { $0 == 1 ? 1 : 0 }
    town.demands = [TestTown.time(0, 11), TestTown.time(0, 12)].map(TestTown.need)
    town.demands += [TestTown.time(1, 1), TestTown.time(1, 2)].map(TestTown.need)
    // Slots of Tuesday: 8:00 and 10:00. At 10:00 one walk-in is served and one waits.
    #expect(
      town.log().trips == [
        "came 1 08:00, outside until 1 08:00, left 1 08:10, wait 0",
        "came 1 09:55, outside until 1 09:55, left 1 10:05, wait 0",
        "came 1 10:00, outside until 1 10:00, left 1 10:15, wait 5",
        "came 1 09:55, outside until 1 09:55, left 1 10:25, wait 20",
      ])
  }

  @Test func `who finds no slot tries again after a time, at most so often`() {
    let retry = NextStep(
      share: 1,
      action: .retry(
        every: TestNetwork.minutes(6 * 60), atRelease: 0, afterRelease: .constant(0), atMost: 3))
    let log = town(
      needs: [TestTown.time(0, 9)], { $0.quota = [Int?](repeating: 0, count: 7) },
      whenFull: [retry]
    ).log()
    #expect(log.stories == ["gaveUp 0 21:00, visits 0, tries 3"])
  }

  @Test func `who finds no slot may walk in`() {
    var town = town(
      needs: [TestTown.time(0, 9)], { $0.quota = [Int?](repeating: 0, count: 7) },
      whenFull: [NextStep(share: 1, action: .walkIn)])
    town.rules[0].walkIn.arrive = TestTown.at(8)
    let log = town.log()
    #expect(log.stories == ["served 1 16:00, visits 1, tries 2"])
    #expect(log.people.map(\.traits.channel) == [.walkIn])
    #expect(log.people.map(\.traits.firstChannel) == [.app])
  }

  @Test func `who gives up has paid for nothing`() {
    let log = town(needs: [TestTown.time(0, 9)]) {
      $0.sequence = .payThenBook
      $0.quota = [Int?](repeating: 0, count: 7)
    }.log()
    #expect(log.stories == ["gaveUp 0 09:00, visits 0, lost 350000"])
  }

  @Test func `who leaves the line loses the fee`() {
    var town = town(needs: [TestTown.time(0, 1), TestTown.time(0, 2)]) {
      $0.sequence = .payThenBook
      $0.slots = SlotTemplate(windows: [TestTown.clock(8, 9)], weights: [1], spread: .windowStart)
      $0.choice.window = [0]
    }
    town.stages = [
      TestNetwork.stage(
        .staffed, service: .same(TestNetwork.minutes(10)),
        patience: .same(TestNetwork.minutes(5)))
    ]
    #expect(
      town.log().stories == [
        "served 0 16:00, visits 1", "abandoned 0 08:05, visits 1, lost 350000",
      ])
    town.stages = [
      TestNetwork.stage(.staffed, service: .same(TestNetwork.minutes(10)), places: 0)
    ]
    #expect(town.log().stories.last == "turnedAway 0 08:00, visits 1, lost 350000")
  }
}

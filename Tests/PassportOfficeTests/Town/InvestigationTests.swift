import EventKernel
import PassportOffice
import Testing

/// Lost and damaged passports, and rules that change by date.
@Suite struct InvestigationTests {
  /// Papers are checked at stage 0, interviews held at 1, investigations at 2.
  private func town(perDay: Int?, needs: [SimInstant]) -> TestTown {
    var town = TestTown()
    town.demands = needs.map(TestTown.need)
    town.applications = [Application(share: 1, isWalkInOnly: true, needsInvestigation: true)]
    town.stages = [
      TestTown.desk(minutes: 5, routes: [Route(to: 1, cumulativeShare: 1)]),
      TestTown.desk(minutes: 10), TestTown.desk(minutes: 30),
    ]
    town.interviewStage = 1
    town.checkStage = 0
    town.investigationStage = 2
    town.rules[0].shifts = [TestTown.shift([1, 1, 1])]
    town.rules[0].walkIn.arrive = TestTown.at(9)
    town.rules[0].investigation = InvestigationRules(
      perDay: perDay, decisionWorkingDays: .fixed(1), photoAfterWorkingDays: 1)
    return town
  }

  @Test func `a lost passport takes three visits`() {
    let log = town(perDay: nil, needs: [TestTown.time(0, 1)]).log()
    #expect(
      log.trips == [
        "came 0 09:00, outside until 0 09:00, left 0 09:05, wait 0",
        "came 1 09:00, outside until 1 09:00, left 1 09:30, wait 0",
        "came 3 09:00, outside until 3 09:00, left 3 09:10, wait 0",
      ])
    #expect(log.stories == ["served 3 16:00, visits 3"])
    #expect(log.people[0].interviewed == TestTown.time(3, 9))
    #expect(log.stops.map(\.stage) == [0, 2, 1])
  }

  @Test func `only so many investigations are held a day`() {
    // Thursday: on Friday the first, on Monday the second, on Tuesday the third.
    let log = town(
      perDay: 1, needs: [TestTown.time(3, 1), TestTown.time(3, 2), TestTown.time(3, 3)]
    ).log()
    #expect(
      log.stops.filter { $0.stage == 2 }.map { RunLog.clock($0.joined) } == [
        "4 09:00", "7 09:00", "8 09:00",
      ])
    #expect(
      log.stories == [
        "served 8 16:00, visits 3", "served 9 16:00, visits 3", "served 10 16:00, visits 3",
      ])
  }

  /// Papers on Monday, the interview of the investigation on Tuesday, the decision on Wednesday.
  private func decided(
    deferred: Double = 0, lasts days: Double = 0, refused: Double = 0
  ) -> TestTown {
    var town = town(perDay: nil, needs: [TestTown.time(0, 1)])
    town.days = 21
    town.rules[0].investigation?.outcome = InvestigationOutcome(
      deferredShare: deferred, deferral: .constant(days * 86_400e6), refusedShare: refused)
    return town
  }

  @Test func `a refusal comes with the decision, and no third visit`() {
    let log = decided(refused: 1).log()
    #expect(log.stories == ["refused 2 16:00, visits 2"])
    #expect(log.issued == [])
  }

  @Test func `a deferral puts the photo off by its days`() {
    // Decided on Wednesday, day 2; approved on day 9; the photo on the working day after.
    #expect(decided(deferred: 1, lasts: 7).log().stories == ["served 10 16:00, visits 3"])
    // Ten days lead to a Saturday: approved on Monday, day 14.
    #expect(decided(deferred: 1, lasts: 10).log().stories == ["served 15 16:00, visits 3"])
    // Longer than the study.
    #expect(decided(deferred: 1, lasts: 200).log().people.map(\.fate) == [.unfinished])
  }

  @Test func `who is approved has the photo as without the question`() {
    #expect(decided().log().stories == ["served 3 16:00, visits 3"])
  }

  @Test func `decisions have their shares`() {
    var town = decided(deferred: 0.2, lasts: 2, refused: 0.3)
    town.demands = (0..<300).map { TestTown.need(at: TestTown.time(0, 1, Int64($0))) }
    town.stages = [
      TestTown.desk(minutes: 0.1, routes: [Route(to: 1, cumulativeShare: 1)]),
      TestTown.desk(minutes: 0.1), TestTown.desk(minutes: 0.1),
    ]
    let log = town.log()
    // Binomial with standard deviations of 7.9 and 6.9: four of them to either side.
    let refused = log.count(.refused)
    let deferred = log.people.count { $0.fate == .served && $0.ended.day > 3 }
    #expect((58...122).contains(refused), "\(refused)")
    #expect((32...88).contains(deferred), "\(deferred)")
    #expect(refused + log.count(.served) == 300)
  }

  @Test func `later visits need no ticket`() {
    var town = town(perDay: nil, needs: [TestTown.time(0, 1)])
    town.rules[0].walkIn.tickets = TicketRules(window: TestTown.clock(8, 10), perDay: 1)
    var none = town.rules[0]
    none.walkIn.tickets = TicketRules(window: TestTown.clock(8, 10), perDay: 0)
    town.rules.append(none)
    town.ruleOfDay = { $0 == 0 ? 0 : 1 }
    #expect(town.log().stories == ["served 3 16:00, visits 3"])
  }

  @Test func `who comes too late for an investigation comes again`() {
    var town = town(perDay: nil, needs: [TestTown.time(0, 1)])
    var evening = town.rules[0]
    evening.walkIn.arrive = TestTown.at(18)
    // The time of the second visit is chosen on day 0, that of the third try on day 1.
    town.rules.append(evening)
    town.ruleOfDay = { $0 == 1 ? 1 : 0 }
    town.demands = [TestTown.need(at: TestTown.time(0, 10))]
    let log = town.log()
    // Need at 10:00, too late for 9:00: papers on day 1, investigation at 18:00 of day 2, too late.
    #expect(
      log.trips == [
        "came 1 09:00, outside until 1 09:00, left 1 09:05, wait 0",
        "came 2 18:00, outside until 2 18:00, left 2 18:00, wait 0",
        "came 3 09:00, outside until 3 09:00, left 3 09:30, wait 0",
        "came 7 09:00, outside until 7 09:00, left 7 09:10, wait 0",
      ])
  }
}

/// Rules that hold from a day on.
@Suite struct RuleChangeTests {
  @Test func `from its day on another rule holds`() {
    var town = TestTown(
      needs: TestTown.time(0, 1), TestTown.time(1, 1), TestTown.time(2, 1))
    town.rules[0].walkIn.tickets = TicketRules(window: TestTown.clock(7, 10), perDay: 0)
    town.rules.append(TestTown.rules())
    town.ruleOfDay = { $0 == 1 ? 1 : 0 }
    #expect(
      town.log().stories == [
        "turnedAway 0 07:00, visits 1", "served 1 16:00, visits 1", "turnedAway 2 07:00, visits 1",
      ])
  }

  @Test func `slots of a later day follow the rules of that day`() {
    // From Wednesday on there are five windows instead of two, and one slot in the last.
    var wide = TestTown.booking()
    wide.slots = SlotTemplate(
      windows: (8..<12).map { TestTown.clock($0, $0 + 1) } + [TestTown.clock(13, 14)],
      weights: [0, 0, 0, 0, 1], spread: .windowStart)
    wide.choice.window = [0, 0, 0, 0, 0]
    wide.quota = [Int?](repeating: 1, count: 7)
    var town = TestTown()
    town.rules = [TestTown.appRules(), TestTown.appRules(wide)]
    town.ruleOfDay = { $0 < 2 ? 0 : 1 }
    town.demands = (0..<5).map { TestTown.need(at: TestTown.time(0, 1, $0)) }
    #expect(
      town.log().people.sorted { $0.need < $1.need }.map { $0.firstSlot.map(RunLog.clock) } == [
        "0 08:00", "0 10:00", "1 08:00", "1 10:00", "2 13:00",
      ])
  }

  @Test func `who is booked is served under later rules`() {
    // The app ends on Tuesday; the slot of Tuesday is kept.
    var town = TestTown(needs: TestTown.time(0, 11))
    town.rules = [TestTown.appRules(), TestTown.rules()]
    town.ruleOfDay = { $0 == 0 ? 0 : 1 }
    var booking = TestTown.booking()
    booking.quota = [0, 2, 0, 0, 0, 0, 0]
    town.rules[0].booking = booking
    town.rules[1].booking = booking
    town.rules[1].appShare = [AppShare(aware: 0, unaware: 0)]
    #expect(town.log().stories == ["served 1 16:00, visits 1"])
  }
}

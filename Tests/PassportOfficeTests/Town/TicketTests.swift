import EventKernel
import PassportOffice
import Testing

/// Walk-ins and their tickets.
@Suite struct TicketTests {
  /// Three people whose needs arise on the first night and who come at an hour.
  private func town(
    perDay: Int?, arrive: ClockProfile = TestTown.at(6), withoutTicket: [NextStep] = []
  ) -> TestTown {
    var town = TestTown(
      needs: TestTown.time(0, 1), TestTown.time(0, 2), TestTown.time(0, 3))
    town.rules[0].walkIn.tickets = TicketRules(
      window: ClockRange(from: .hours(7) + .minutes(30), until: .hours(10)), perDay: perDay)
    town.rules[0].walkIn.arrive = arrive
    town.rules[0].walkIn.withoutTicket = withoutTicket
    return town
  }

  @Test func `tickets go to those who queue from dawn in the order they came`() {
    let log = town(perDay: 2).log()
    #expect(
      log.trips == [
        "came 0 06:00, outside until 0 07:30, left 0 07:30, wait 0",
        "came 0 06:00, outside until 0 08:00, left 0 08:10, wait 0",
        "came 0 06:00, outside until 0 08:00, left 0 08:20, wait 10",
      ])
    #expect(
      log.stories == [
        "served 0 16:00, visits 1", "served 0 16:00, visits 1", "turnedAway 0 07:30, visits 1",
      ])
    #expect(log.closedDays[0] == "day 0: overtime 0, backlog 0, tickets 2")
  }

  @Test func `the factor of a day holds for its tickets`() {
    var town = town(perDay: 2)
    town.quotaFactors[0] = 0.5
    #expect(town.log().count(.served) == 1)
  }

  @Test func `without a number everybody in time gets a ticket`() {
    #expect(town(perDay: nil).log().count(.served) == 3)
  }

  @Test(
    arguments: [
      (7, 29, 3), (7, 30, 3), (9, 59, 3), (10, 0, 0), (12, 0, 0), (17, 0, 0),
    ] as [(Int64, Int64, Int)])
  func `tickets are given out until their end, which is excluded`(
    hour: Int64, minute: Int64, served: Int
  ) {
    let log = town(perDay: 3, arrive: TestTown.at(hour, minute)).log()
    #expect(log.count(.served) == served)
    #expect(log.count(.turnedAway) == 3 - served)
  }

  @Test func `who got no ticket comes back at most so often`() {
    let comeBack = NextStep(share: 1, action: .comeBack(atMost: 1))
    #expect(
      town(perDay: 1, withoutTicket: [comeBack]).log().stories == [
        "served 0 16:00, visits 1", "served 1 16:00, visits 2, tries 2",
        "turnedAway 1 07:30, visits 2, tries 2",
      ])
    let twice = NextStep(share: 1, action: .comeBack(atMost: 2))
    #expect(
      town(perDay: 1, withoutTicket: [twice]).log().stories.last
        == "served 2 16:00, visits 3, tries 3")
  }

  @Test func `who comes back does so on the next open day`() {
    var town = town(
      perDay: 2, withoutTicket: [NextStep(share: 1, action: .comeBack(atMost: 1))])
    town.holidays = [1, 2]
    #expect(town.log().stories.last == "served 3 16:00, visits 2, tries 2")
  }

  @Test func `a share of nobody is passed over and the rest gives up`() {
    let steps = [
      NextStep(share: 0, action: .comeBack(atMost: 9)), NextStep(share: 1, action: .giveUp),
      NextStep(share: 1, action: .comeBack(atMost: 9)),
    ]
    #expect(
      town(perDay: 2, withoutTicket: steps).log().stories.last == "turnedAway 0 07:30, visits 1")
  }

  @Test func `who got no ticket may turn to the app`() {
    var town = town(
      perDay: 2, withoutTicket: [NextStep(share: 1, action: .app(after: TestNetwork.minutes(60)))])
    town.rules[0].booking = TestTown.booking()
    // At 8:30 the slot of 8:00 is over: the one of 10:00.
    let log = town.log()
    #expect(log.stories.last == "served 0 16:00, visits 2, tries 2")
    #expect(log.people.map { $0.traits.channel } == [.walkIn, .walkIn, .app])
    #expect(log.people.allSatisfy { $0.traits.firstChannel == .walkIn })
    #expect(log.trips.last == "came 0 10:00, outside until 0 10:00, left 0 10:10, wait 0")
  }
}

/// Who may walk in.
@Suite struct AdmissionTests {
  private func town(notAdmitted: [NextStep] = []) -> TestTown {
    var town = TestTown(needs: TestTown.time(0, 1))
    town.rules[0].walkIn.admitsOnlyExempt = true
    town.rules[0].walkIn.notAdmitted = notAdmitted
    return town
  }

  @Test func `only exempt people walk in where the office says so`() {
    var town = town()
    #expect(town.log().stories == ["turnedAway 0 08:00, visits 1"])
    town.groups = [Group(share: 1, isExempt: true)]
    #expect(town.log().stories == ["served 0 16:00, visits 1"])
  }

  @Test func `an application that never goes through the app may always walk in`() {
    var town = town()
    town.rules[0].booking = TestTown.booking()
    town.rules[0].appShare = [AppShare(aware: 1, unaware: 1)]
    town.applications = [Application(share: 1, isWalkInOnly: true, needsInvestigation: false)]
    let log = town.log()
    #expect(log.stories == ["served 0 16:00, visits 1"])
    #expect(log.people[0].traits.firstChannel == .walkIn)
  }

  @Test func `who may not walk in takes the app if it is an option`() {
    var town = town()
    town.rules[0].booking = TestTown.booking()
    town.rules[0].appShare = [AppShare(aware: 0.001, unaware: 0)]
    #expect(town.log().people[0].traits.firstChannel == .app)
    town.rules[0].awareShare = 0
    #expect(town.log().stories == ["turnedAway 0 08:00, visits 1"])
  }

  @Test func `who is not admitted goes on by the list`() {
    var town = town(notAdmitted: [
      NextStep(share: 1, action: .walkIn),
      NextStep(share: 1, action: .app(after: TestNetwork.minutes(30))),
    ])
    town.rules[0].booking = TestTown.booking()
    let log = town.log()
    #expect(log.stories == ["served 0 16:00, visits 2, tries 2"])
    #expect(log.people[0].firstSlot == TestTown.time(0, 10))
    #expect(log.people[0].slotGot == TestTown.time(0, 8, 30))
  }
}

import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Families who walk in, and what each of their people does alone.
@Suite struct FamilyTests {
  /// A family of three and then somebody alone, whose needs arise in the first night; all come at 6.
  private func town(tickets: Int? = nil) -> TestTown {
    var town = TestTown(needs: TestTown.time(0, 1), TestTown.time(0, 2))
    town.demands[0].party = .fixed(3)
    town.rules[0].walkIn.arrive = TestTown.at(6)
    town.rules[0].walkIn.tickets = TicketRules(
      window: ClockRange(from: .hours(7) + .minutes(30), until: .hours(10)), perDay: tickets)
    return town
  }

  @Test func `a family comes together and is served one by one`() {
    let log = town().log()
    #expect(
      log.trips == [
        "came 0 06:00, outside until 0 08:00, left 0 08:10, wait 0",
        "came 0 06:00, outside until 0 08:00, left 0 08:20, wait 10",
        "came 0 06:00, outside until 0 08:00, left 0 08:30, wait 20",
        "came 0 06:00, outside until 0 08:00, left 0 08:40, wait 30",
      ])
    #expect(log.countedPeople == 4)
    #expect(log.closedDays[0] == "day 0: overtime 0, backlog 0, tickets 4")
  }

  @Test func `where families do not go together each of their people takes a ticket alone`() {
    var town = town(tickets: 2)
    town.familiesGoTogether = false
    let log = town.log()
    #expect(log.count(.served) == 2 && log.count(.turnedAway) == 2)
    #expect(log.countedPeople == 4)
    #expect(log.closedDays[0] == "day 0: overtime 0, backlog 0, tickets 2")
  }

  @Test func `a family takes a ticket for each or none`() {
    let log = town(tickets: 2).log()
    #expect(
      log.stories == [
        "turnedAway 0 07:30, visits 1", "turnedAway 0 07:30, visits 1",
        "turnedAway 0 07:30, visits 1", "served 0 16:00, visits 1",
      ])
    #expect(log.trips.count { $0.contains("outside until 0 07:30, left 0 07:30") } == 3)
    #expect(log.closedDays[0] == "day 0: overtime 0, backlog 0, tickets 1")
    #expect(town(tickets: 3).log().closedDays[0] == "day 0: overtime 0, backlog 0, tickets 3")
  }

  @Test func `a family without tickets comes back together`() {
    var town = town(tickets: 2)
    town.demands[0].party = nil
    town.demands[1].party = .fixed(2)
    town.rules[0].walkIn.withoutTicket = [NextStep(share: 1, action: .comeBack(atMost: 1))]
    #expect(
      town.log().stories == [
        "served 0 16:00, visits 1", "served 1 16:00, visits 2, tries 2",
        "served 1 16:00, visits 2, tries 2",
      ])
  }

  @Test func `people of a family sit down as chairs get free`() {
    var town = town()
    town.rules[0].chairs = 1
    #expect(
      town.log().trips == [
        "came 0 06:00, outside until 0 08:00, left 0 08:10, wait 0",
        "came 0 06:00, outside until 0 08:00, left 0 08:20, wait 10",
        "came 0 06:00, outside until 0 08:10, left 0 08:30, wait 10",
        "came 0 06:00, outside until 0 08:20, left 0 08:40, wait 10",
      ])
  }

  @Test func `a family walks in if all are exempt`() {
    var town = town()
    town.demands = [
      TestNetwork.demand(
        .poisson(
          .daily(
            expected: [200],
            hours: ClockProfile(
              steps: [TestTown.clock(0, 5)], weights: [1]))))
    ]
    town.demands[0].party = .fixed(2)
    town.groups = [Group(share: 0.5, isExempt: false), Group(share: 0.5, isExempt: true)]
    town.rules[0].walkIn.admitsOnlyExempt = true
    town.rules[0].appShare = [0, 0].map { AppShare(aware: $0, unaware: $0) }
    let families = Dictionary(grouping: town.log().people) { $0.identity >> 8 }.values
    #expect(families.count > 150)
    for family in families {
      let isExempt = family.allSatisfy { $0.traits.group == 1 }
      #expect(family.map(\.fate) == [isExempt ? .served : .turnedAway, family[0].fate])
    }
  }

  @Test func `whoever has lost a passport goes alone`() {
    var town = town()
    town.demands = [
      TestNetwork.demand(
        .poisson(
          .daily(
            expected: [60],
            hours: ClockProfile(
              steps: [TestTown.clock(0, 5)], weights: [1]))))
    ]
    town.demands[0].party = .fixed(3)
    town.applications = [
      Application(share: 0.6, isWalkInOnly: false, needsInvestigation: false),
      Application(share: 0.4, isWalkInOnly: true, needsInvestigation: false),
    ]
    town.rules[0].walkIn.arrive = ClockProfile(
      steps: [ClockRange(from: .hours(5), until: .hours(7))], weights: [1])
    let log = town.log()
    let came = Dictionary(grouping: log.visits) { $0.came }
    let families = Dictionary(grouping: log.people) { $0.identity >> 8 }.values
    let together = families.map { family in family.count { $0.traits.application == 0 } }
    let alone = families.map { family in family.count { $0.traits.application == 1 } }
    // One instant for each person who goes alone and one for each family that is left.
    #expect(came.count == alone.reduce(0, +) + together.count { $0 > 0 })
    #expect(
      came.values.map(\.count).sorted()
        == (alone.flatMap { [Int](repeating: 1, count: $0) } + together.filter { $0 > 0 }).sorted())
    #expect(together.contains(3) && together.contains(2) && alone.contains(2))
  }
}

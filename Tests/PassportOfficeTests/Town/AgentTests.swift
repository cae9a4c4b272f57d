import EventKernel
import PassportOffice
import Testing

/// People who come in batches, brought by an agent or by the Ministry of Religion.
@Suite struct AgentTests {
  /// A batch of three whose need arises in the first night; everybody comes at 6 o'clock.
  private func town(tickets: Int? = nil, only channel: Channel? = .walkIn) -> TestTown {
    var town = TestTown(needs: TestTown.time(0, 1))
    town.demands[0].batch = .fixed(3)
    town.demands[0].onlyChannel = channel
    town.rules[0].walkIn.tickets = TicketRules(
      window: ClockRange(from: .hours(7) + .minutes(30), until: .hours(10)), perDay: tickets)
    town.rules[0].walkIn.arrive = TestTown.at(6)
    return town
  }

  @Test func `members of a batch take tickets one by one`() {
    #expect(
      town(tickets: 2).log().stories == [
        "served 0 16:00, visits 1", "served 0 16:00, visits 1", "turnedAway 0 07:30, visits 1",
      ])
  }

  @Test func `a batch comes at one time, people on their own do not`() {
    var town = town()
    town.demands.append(town.demands[0])
    town.demands[1].batch = nil
    town.demands.append(town.demands[1])
    town.rules[0].walkIn.arrive = ClockProfile(
      steps: [ClockRange(from: .hours(8), until: .hours(12))], weights: [1])
    let came = town.log().trips.map { $0.prefix(12) }
    // Three of the batch, and two who came each at a time of their own.
    let together = Dictionary(grouping: came) { $0 }.values.map(\.count).sorted()
    #expect(together == [1, 1, 3])
  }

  @Test func `who walks in by agreement is let in though only the exempt are`() {
    var agents = town()
    agents.rules[0].walkIn.admitsOnlyExempt = true
    var others = town(only: nil)
    others.rules[0].walkIn.admitsOnlyExempt = true

    #expect(agents.log().count(.served) == 3)
    #expect(others.log().count(.turnedAway) == 3)
  }

  @Test func `who uses the app alone does not walk in when it is full`() {
    var town = TestTown(needs: TestTown.time(0, 1), TestTown.time(0, 2))
    var booking = TestTown.booking()
    booking.quota = [Int?](repeating: 0, count: 7)
    town.rules = [TestTown.appRules(booking)]
    town.rules[0].whenFull = [NextStep(share: 1, action: .walkIn)]
    town.demands[1].onlyChannel = .app
    let log = town.log()
    #expect(log.count(.served) == 1)
    #expect(log.count(.gaveUp) == 1)
  }
}

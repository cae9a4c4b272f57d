import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// People who come once more for the passport.
@Suite struct CollectTests {
  /// One person comes at 8:00; the interview takes 10 minutes, the hand-out 2.
  private func town() -> TestTown {
    var town = TestTown(needs: TestTown.time(0, 1))
    town.stages = [TestTown.desk(minutes: 10), TestTown.desk(minutes: 2)]
    town.collectStage = 1
    town.rules[0].shifts = [TestTown.shift([1, 1])]
    town.rules[0].walkIn.arrive = TestTown.at(8)
    town.rules[0].issueWorkingDays = .fixed(1)
    return town
  }

  @Test func `a passport of Tuesday is collected on Wednesday`() {
    let log = town().log()
    #expect(
      log.trips == [
        "came 0 08:00, outside until 0 08:00, left 0 08:10, wait 0",
        "came 2 08:00, outside until 2 08:00, left 2 08:02, wait 0",
      ])
    #expect(log.stories == ["served 2 08:02, visits 2"])
    #expect(log.issued == [TestTown.time(1, 16)])
    #expect(log.people[0].interviewed == TestTown.time(0, 8))
  }

  @Test func `who lets it lie comes later, on an open day`() {
    // Ready on Tuesday, 16:00; two days later is Thursday, so they come on Friday.
    var town = town()
    town.rules[0].collectAfter = .constant(2 * 86_400e6)
    #expect(town.log().stories == ["served 4 08:02, visits 2"])
    // Three days later they would come on Saturday.
    town.rules[0].collectAfter = .constant(3 * 86_400e6)
    #expect(town.log().stories == ["served 7 08:02, visits 2"])
  }

  @Test func `whoever collects needs neither ticket nor slot`() {
    var town = town()
    town.rules[0].walkIn.tickets = TicketRules(window: TestTown.clock(8, 10), perDay: 1)
    var none = town.rules[0]
    none.walkIn.tickets = TicketRules(window: TestTown.clock(8, 10), perDay: 0)
    town.rules.append(none)
    town.ruleOfDay = { $0 == 0 ? 0 : 1 }
    #expect(town.log().stories == ["served 2 08:02, visits 2"])
  }

  @Test func `a passport that nobody has collected is issued and its story unfinished`() {
    var town = town()
    town.days = 2
    let log = town.log()
    #expect(log.issued.count == 1)
    #expect(log.people.map(\.fate) == [.unfinished])
    #expect(log.people.map(\.paid) == [0])
  }

  @Test func `the ways from the desk lead on until the exit`() {
    // First a ticket of a minute, then the passport.
    var town = town()
    town.stages.append(TestTown.desk(minutes: 1, routes: [Route(to: 1, cumulativeShare: 1)]))
    town.collectStage = 2
    town.rules[0].shifts = [TestTown.shift([1, 1, 1])]
    #expect(town.log().stories == ["served 2 08:03, visits 2"])
  }
}

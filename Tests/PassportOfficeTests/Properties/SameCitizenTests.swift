import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// The same people meet the same luck when something changes that does not concern them.
@Suite struct SameCitizenTests {
  /// A town in which nobody stands in another's way: desks and slots for everybody.
  private func town(expected: [Double] = [Double](repeating: 30, count: 8)) -> TestTown {
    var booking = TestTown.booking()
    booking.quota = [Int?](repeating: nil, count: 7)
    booking.form = TestNetwork.exponential(20)
    booking.choice = SlotChoice(
      perDayLater: -0.2, window: [0.3, 0], weekday: [Double](repeating: 0, count: 7), none: nil)
    booking.noShow = NoShowLaw(atLeadZero: 0.1, perDay: 0.1)
    booking.punctuality = TestNetwork.exponential(10)
    var town = TestTown()
    town.days = 20
    town.windowEnd = .startOfDay(8)
    town.rules = [TestTown.appRules(booking)]
    town.rules[0].appShare = [AppShare(aware: 0.6, unaware: 0)]
    town.rules[0].walkIn.arrive = ClockProfile(steps: [TestTown.clock(6, 11)], weights: [1])
    town.rules[0].issueWorkingDays = DiscreteCount(values: [0, 2], shares: [0.5, 0.5])
    town.stages = [TestNetwork.stage(.unlimited, service: .same(TestNetwork.exponential(8)))]
    let hours = ClockProfile(steps: [TestTown.clock(6, 22)], weights: [1])
    town.demands = [TestNetwork.demand(.poisson(.daily(expected: expected, hours: hours)))]
    return town
  }

  /// Stories by identity, as text; the position among all arrivals is not part of a story.
  private func stories(_ log: RunLog) -> [UInt64: String] {
    Dictionary(
      uniqueKeysWithValues: log.people.map { person in
        var person = person
        person.arrivalIndex = 0
        return (person.identity, String(describing: person))
      })
  }

  private func day(_ identity: UInt64) -> Int { Int(identity >> 36 & 0xF_FFFF) }

  @Test func `more needs on one day change nobody of the other days`() {
    let before = stories(town().log())
    var expected = [Double](repeating: 30, count: 8)
    expected[3] = 90
    let after = stories(town(expected: expected).log())
    #expect(before.filter { day($0.key) != 3 } == after.filter { day($0.key) != 3 })
    #expect(before.count { day($0.key) == 3 } < after.count { day($0.key) == 3 })
    // Those who had a need on that day anyway are the same people: their wishes and channels.
    let common = Set(before.keys).intersection(after.keys)
    #expect(before.keys.filter { day($0) == 3 }.allSatisfy(common.contains))
  }

  @Test func `another rule for walk-ins leaves the people of the app alone`() {
    let before = town().log()
    var strict = town()
    strict.rules[0].walkIn.tickets = TicketRules(window: TestTown.clock(7, 9), perDay: 3)
    strict.rules[0].walkIn.withoutTicket = [NextStep(share: 0.7, action: .comeBack(atMost: 3))]
    let after = strict.log()
    let app = Set(before.people.filter { $0.traits.firstChannel == .app }.map(\.identity))
    #expect(app == Set(after.people.filter { $0.traits.firstChannel == .app }.map(\.identity)))
    #expect(
      stories(before).filter { app.contains($0.key) }
        == stories(after).filter { app.contains($0.key) })
    #expect(before.count(.turnedAway) < after.count(.turnedAway))
  }

  @Test func `another rule for the app leaves the walk-ins alone`() {
    let before = town().log()
    var other = town()
    other.rules[0].booking?.noShow = NoShowLaw(atLeadZero: 0.5, perDay: 0)
    other.rules[0].booking?.sequence = .payThenBook
    let after = other.log()
    let walkIns = Set(before.people.filter { $0.traits.firstChannel == .walkIn }.map(\.identity))
    #expect(
      stories(before).filter { walkIns.contains($0.key) }
        == stories(after).filter { walkIns.contains($0.key) })
    #expect(before.count(.noShow) < after.count(.noShow))
  }

  @Test func `a larger share of the app only moves people towards it`() {
    let before = town().log()
    var more = town()
    more.rules[0].appShare = [AppShare(aware: 0.8, unaware: 0)]
    let after = more.log()
    func app(_ log: RunLog) -> Set<UInt64> {
      Set(log.people.filter { $0.traits.firstChannel == .app }.map(\.identity))
    }
    #expect(app(before).isStrictSubset(of: app(after)))
    #expect(Set(before.people.map(\.identity)) == Set(after.people.map(\.identity)))
    let (old, new) = (stories(before), stories(after))
    for identity in app(before) { #expect(old[identity] == new[identity]) }
  }

  @Test func `families of one demand leave the people of another alone`() {
    var before = town()
    before.demands.append(before.demands[0])
    var after = before
    after.demands[0].party = DiscreteCount(values: [1, 3], shares: [0.5, 0.5])
    let (old, new) = (before.log(), after.log())
    func stories(_ log: RunLog, ofDemand demand: UInt64) -> [UInt64: String] {
      self.stories(log).filter { $0.key >> 56 == demand }
    }
    #expect(stories(old, ofDemand: 1) == stories(new, ofDemand: 1))
    // The first of a family is who came alone before; the families of a law in the same order too.
    let (alone, families) = (stories(old, ofDemand: 0), stories(new, ofDemand: 0))
    #expect(alone == families.filter { $0.key & 0xFF == 0 })
    #expect(families.count > alone.count + 200)
    after.demands[0].party = .fixed(1)
    #expect(self.stories(after.log()) == self.stories(old))
  }

  @Test func `the service of a person does not depend on the others`() {
    // A plain queue with desks for everybody: each lasts as long whoever else comes.
    func log(_ others: [Demand]) -> [String] {
      let log = RunLog(
        TestNetwork.plain(
          [TestNetwork.poisson(perMinute: 0.5)] + others,
          [TestNetwork.stage(.unlimited, service: .same(TestNetwork.exponential(5)))],
          measure: .minutes(500)))
      return log.people.filter { $0.identity >> 56 == 0 && $0.isCounted }
        .sorted { $0.identity < $1.identity }
        .map { "\($0.need.microseconds) \($0.ended.microseconds)" }
    }
    #expect(log([]) == log([TestNetwork.poisson(perMinute: 2)]))
    #expect(log([]).count > 200)
  }
}

import EventKernel
import RandomStreams
import Testing

@testable import PassportOffice

/// The crowd at a release: the gate, the session and sessions that break off.
@Suite struct RushTests {
  /// Everybody looks at 16:00, finds nothing and comes back for the release on Friday at 17:00, which
  /// opens two slots of the next Wednesday.
  private func town(people: Int, _ rush: RushRules) -> TestTown {
    var booking = TestTown.booking()
    booking.quota = [0, 0, 2, 0, 0, 0, 0]
    booking.releases = [.periodic(on: .weekday(.friday), at: .hours(17), opens: .nextWeek)]
    booking.rush = rush
    var town = TestTown()
    town.demands = (0..<people).map { _ in TestTown.need(at: TestTown.time(4, 16)) }
    town.rules = [TestTown.appRules(booking)]
    town.rules[0].whenFull = [
      NextStep(
        share: 1,
        action: .retry(
          every: TestNetwork.minutes(1e6), atRelease: 1, afterRelease: .constant(0), atMost: 2))
    ]
    return town
  }

  private func gate(
    room: Int? = nil, _ order: GateOrder = .arrival, session: SimDuration = .seconds(60),
    dropShare: Double = 0
  ) -> RushRules {
    RushRules(
      gate: GateRules(gap: .seconds(1), room: room, order: order),
      session: .constant(Double(session.microseconds)), dropShare: dropShare)
  }

  /// Seconds from 17:00 to each slot, in order.
  private func seconds(_ log: RunLog) -> [Int64] {
    log.people.compactMap(\.slotGot).map {
      ($0 - TestTown.time(4, 17)).microseconds / 1_000_000
    }.sorted()
  }

  @Test func `the gate lets one in each second and a session takes its time`() {
    let log = town(people: 3, gate()).log()
    // Let in at 0, 1 and 2 s; the two slots go at 60 and 61 s, and at 62 s there is none.
    #expect(seconds(log) == [60, 61])
    #expect(log.releases.first == "4 17:00: sold out after \(61.0 / 60)")
    #expect(log.count(.gaveUp) == 1)
    #expect(log.stories.last == "gaveUp 4 17:01, visits 0, tries 2")
  }

  @Test func `the busiest ten minutes of the clock are told for each day`() {
    // Four of ten minutes and one of the next on Wednesday, one on Thursday, nobody on Friday.
    var town = town(people: 0, gate())
    town.rules[0].whenFull = [NextStep(share: 1, action: .giveUp)]
    town.demands = [(2, 16, 0), (2, 16, 3), (2, 16, 9), (2, 16, 9), (2, 16, 10), (3, 9, 0)].map {
      TestTown.need(at: TestTown.time($0.0, $0.1, $0.2))
    }
    let most = town.log().office.compactMap { record -> Int? in
      guard case .rush(0, let day, let most) = record, 2...4 ~= day else { return nil }
      return most
    }
    #expect(most == [4, 1, 0])
  }

  @Test func `who finds no room at the gate has failed`() {
    // The room holds one. At 16:00 the third fails at once, so it is the first to be back; then the
    // second of the three finds no room.
    let log = town(people: 3, gate(room: 1)).log()
    #expect(seconds(log) == [60, 61])
    #expect(log.stories[1] == "gaveUp 4 17:00, visits 0, tries 2")
  }

  @Test func `without a gate everybody is let in at once`() {
    let rush = RushRules(gate: nil, session: .constant(60e6), dropShare: 0)
    #expect(seconds(town(people: 3, rush).log()) == [60, 60])
  }

  @Test func `with a lottery nobody is let in before it and late comers stand behind`() {
    var town = town(people: 3, gate(.lottery(drawsAfter: .minutes(10)), session: .zero))
    // Somebody who looks for the first time while the others wait.
    town.demands.append(TestTown.need(at: TestTown.time(4, 17, 5)))
    town.rules[0].booking?.quota[2] = 4
    #expect(seconds(town.log()) == [600, 601, 602, 603])
    // Somebody who comes after the draw is behind all of them; of the three each may be first.
    let late = TestTown.time(4, 17, 10) + .seconds(1)
    town.demands[3] = TestTown.need(at: late)
    var first: Set<UInt64> = []
    for seed in 1...30 as ClosedRange<UInt64> {
      let people = town.log(seed: seed).people
        .sorted { ($0.slotGot ?? .zero) < ($1.slotGot ?? .zero) }
      first.insert(people[0].identity)
      #expect(people[3].need == late)
    }
    #expect(first.count == 3)
  }

  @Test func `in random order each who waits is as likely to be next`() {
    // Four people; the one who is free to enter at once is the first of the demands, of the other
    // three each is second in a third of 900 runs: 300, give or take 4 standard deviations of 14.1.
    let town = town(people: 4, gate(.random, session: .zero))
    var second = [Int](repeating: 0, count: 4)
    for seed in 1...900 as ClosedRange<UInt64> {
      let people = town.log(seed: seed).people.sorted { $0.identity < $1.identity }
      let place = people.firstIndex { $0.slotGot == TestTown.time(4, 17) + .seconds(1) }
      if let place { second[place] += 1 }
    }
    #expect(second.reduce(0, +) == 900)
    #expect(second.filter { $0 > 0 }.allSatisfy { (244...356).contains($0) })
    #expect(second.count { $0 > 0 } == 3)
  }

  @Test func `a share of the sessions breaks off before the choice`() {
    // Nobody looks twice. Of 2,000 people on an app without limits 30 % fail, give or take 4.65
    // standard deviations of sqrt(0.3 x 0.7 / 2000).
    var booking = TestTown.booking()
    booking.quota = [Int?](repeating: nil, count: 7)
    booking.rush = RushRules(gate: nil, session: .constant(0), dropShare: 0.3)
    var town = TestTown()
    town.rules = [TestTown.appRules(booking)]
    town.demands = [
      TestNetwork.demand(
        .recorded(
          (0..<2_000).map {
            RecordedNeed(
              at: .zero + .seconds($0), application: nil, group: nil, firstChannel: nil)
          }))
    ]
    let failed = Double(town.log().people.count { $0.slotGot == nil }) / 2_000
    #expect((failed - 0.3).magnitude < 4.65 * (0.3 * 0.7 / 2_000).squareRoot())
  }

  @Test func `who waits at the gate at the end is unfinished`() {
    var town = town(people: 3, gate(.lottery(drawsAfter: .hours(100))))
    town.days = 6
    let log = town.log()
    #expect(log.count(.unfinished) == 3)
    #expect(log.peopleLeft == 0)
  }

  @Test func `rules without a gate let all go on`() {
    // The first week has a gate that would take an hour for each.
    let slow = RushRules(
      gate: GateRules(gap: .hours(1), room: nil, order: .arrival), session: .constant(0),
      dropShare: 0)
    var town = TestTown()
    var booking = TestTown.booking()
    booking.rush = slow
    town.rules = [TestTown.appRules(booking), TestTown.appRules()]
    town.ruleOfDay = { $0 < 1 ? 0 : 1 }
    town.demands = (0..<4).map { _ in TestTown.need(at: TestTown.time(0, 22, 30)) }
    // Let in at 22:30 and 23:30; the next hour falls into the new rules.
    #expect(
      town.log().people.compactMap(\.slotGot).sorted() == [
        TestTown.time(0, 22, 30), TestTown.time(0, 23, 30), TestTown.time(1, 0, 30),
        TestTown.time(1, 0, 30),
      ])
  }
}

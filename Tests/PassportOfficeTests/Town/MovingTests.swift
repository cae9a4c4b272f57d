import EventKernel
import PassportOffice
import Testing

/// Slots changed for later ones.
@Suite struct MovingTests {
  /// One slot a day at 8:00, open for seven days ahead; the earliest one is taken.
  private func town(
    needs: [SimInstant], _ rule: MovingRule, _ change: (inout BookingRules) -> Void = { _ in }
  ) -> TestTown {
    var booking = TestTown.booking()
    booking.slots = SlotTemplate(
      windows: [TestTown.clock(8, 9)], weights: [1], spread: .windowStart)
    booking.choice.window = [0]
    booking.quota = [Int?](repeating: 1, count: 7)
    booking.attendance.moves = rule
    change(&booking)
    var town = TestTown()
    town.demands = needs.map(TestTown.need)
    town.rules = [TestTown.appRules(booking)]
    town.rules[0].shifts = [TestTown.shift([10_000])]
    return town
  }

  private let always = MovingRule(share: 1, atMost: 1, notice: .days(1))

  @Test func `a slot is changed in time for a later one, and the old one is free`() {
    // The first has Tuesday, too near to be changed; the second has Wednesday and takes Thursday
    // before Tuesday 8:00; the third looks on Tuesday at noon and gets Wednesday.
    let log = town(
      needs: [TestTown.time(0, 8, 30), TestTown.time(0, 9), TestTown.time(1, 12)], always
    ).log()
    #expect(
      log.stories == [
        "served 1 16:00, visits 1", "served 3 16:00, visits 1, cancelled 1",
        "served 2 16:00, visits 1",
      ])
    let second = log.people.first { $0.need == TestTown.time(0, 9) }
    #expect(second?.firstSlot == TestTown.time(2, 8) && second?.slotGot == TestTown.time(0, 9))
    #expect(
      log.slotDays.filter { !$0.hasSuffix("booked 0, kept 0, missed 0") } == [
        "day 1: offered 1, booked 1, kept 1, missed 0",
        "day 2: offered 1, booked 1, kept 1, missed 0",
        "day 3: offered 1, booked 1, kept 1, missed 0",
      ])
  }

  @Test func `who finds no later slot keeps theirs`() {
    let log = town(needs: [TestTown.time(0, 9)], always) { $0.quota = [0, 0, 1, 0, 0, 0, 0] }.log()
    #expect(log.stories == ["served 2 16:00, visits 1"])
  }

  @Test func `an app that fails changes no slot`() {
    var town = town(needs: [TestTown.time(0, 9)], always) { $0.quota = [0, 0, 1, 1, 1, 0, 0] }
    #expect(town.log().stories == ["served 3 16:00, visits 1, cancelled 1"])
    town.systems = ["app"]
    town.outages = [
      Outage(
        system: 0, timing: .dated(from: TestTown.time(0, 9, 1), until: TestTown.time(2, 9)),
        stops: .booking)
    ]
    #expect(town.log(seed: 1).stories == ["served 2 16:00, visits 1"])
  }

  @Test func `nobody changes more often than they may`() {
    let needs = [SimInstant](repeating: TestTown.time(0, 9), count: 100)
    for most in [1, 2, 3] {
      let log = town(needs: needs, MovingRule(share: 1, atMost: most, notice: .zero)) {
        $0.quota = [Int?](repeating: nil, count: 7)
        $0.releases = [.rolling(daysAhead: 13)]
      }.log()
      #expect(log.people.allSatisfy { $0.fate == .served && Int($0.cancelled) == most })
    }
  }

  @Test func `so many change as the share says`() {
    // 400 people at 30 %: 120 with a standard deviation of 9.2.
    let needs = [SimInstant](repeating: TestTown.time(0, 9), count: 400)
    let log = town(needs: needs, MovingRule(share: 0.3, atMost: 9, notice: .zero)) {
      $0.quota = [Int?](repeating: nil, count: 7)
      $0.releases = [.rolling(daysAhead: 13)]
    }.log()
    let moved = log.people.count { $0.cancelled > 0 }
    #expect(abs(Double(moved) - 120) < 4.5 * 9.2)
    // Each later slot is changed with the same chance: 36 of them, with a deviation of 5.7.
    #expect(abs(Double(log.people.count { $0.cancelled > 1 }) - 36) < 4.5 * 5.7)
  }

  @Test func `to look for a later slot in vain does not make a slot safer`() {
    // Given up with a tenth a day, Friday 8:00 is kept from Monday 9:00 on, for 95 hours, with
    // 0.9^(95/24) = 0.6590, and 4.5 · sqrt(0.659 · 0.341 / 2000) = 0.0477.
    let needs = [SimInstant](repeating: TestTown.time(0, 9), count: 2_000)
    let log = town(needs: needs, always) {
      $0.quota = [0, 0, 0, 0, nil, 0, 0]
      $0.attendance.cancelHazard = 0.1
    }.log()
    let kept = Double(log.people.count { $0.fate == .served }) / 2_000
    #expect(abs(kept - 0.659) < 0.0477)
  }
}

import EventKernel
import PassportOffice
import Testing

/// Slots that are given up, and what follows a missed one.
@Suite struct AttendanceTests {
  /// Everybody pays, then books; there is a slot and a desk for everybody.
  private func town(
    people: Int = 1, days: Int = 60, _ change: (inout BookingRules) -> Void
  ) -> TestTown {
    var booking = TestTown.booking()
    booking.sequence = .payThenBook
    booking.quota = [Int?](repeating: nil, count: 7)
    change(&booking)
    var town = TestTown()
    town.days = days
    town.demands = (0..<people).map { _ in TestTown.need(at: TestTown.time(0, 9)) }
    town.rules = [TestTown.appRules(booking)]
    town.rules[0].shifts = [TestTown.shift([10_000])]
    return town
  }

  @Test func `a slot is given up with the same chance each day`() {
    // With a tenth a day a slot t days ahead is kept with probability 0.9^t.
    let people = town(people: 200) {
      $0.attendance.cancelHazard = 0.1
      // The latest slot is liked best.
      $0.choice.perDayLater = 60
    }.log().people
    var (expected, variance) = (0.0, 0.0)
    for person in people {
      let lead = ((person.firstSlot ?? .zero) - (person.slotGot ?? .zero)).days
      #expect(lead > 6)
      var kept = 1.0
      for _ in 0..<Int(lead) { kept *= 0.9 }
      // Between whole days the chance lies between those of both.
      expected += kept * (1 - 0.1 * (lead - lead.rounded(.down)))
      variance += kept * (1 - kept)
    }
    let served = Double(people.count { $0.fate == .served })
    #expect(abs(served - expected) < 4.5 * variance.squareRoot() + 1)
    #expect(people.allSatisfy { $0.fate == .served || $0.fate == .gaveUp })
    #expect(
      people.allSatisfy {
        $0.fate == .served
          ? $0.cancelled == 0 && $0.moneyLost == 0 : $0.cancelled == 1 && $0.moneyLost == 350_000
      })
  }

  @Test func `a slot given up can be taken by somebody else`() {
    var town = town {
      $0.quota = [Int?](repeating: 1, count: 7)
      $0.slots = SlotTemplate(windows: [TestTown.clock(8, 9)], weights: [1], spread: .windowStart)
      $0.choice.window = [0]
      $0.attendance.cancelHazard = 1 - 1e-15
    }
    town.demands = [TestTown.time(0, 9), TestTown.time(1, 7, 59)].map(TestTown.need)
    let log = town.log()
    // The first one gave the slot of day 1 up soon; the second one got it a minute before its hour.
    #expect(log.people.map(\.fate) == [.gaveUp, .served])
    #expect(log.people.map(\.firstSlot) == [TestTown.time(1, 8), TestTown.time(1, 8)])
  }

  @Test func `who misses a slot may get another one for the same fee`() {
    // With one half each time 1 slot is missed on average, with variance 2: 4.5 · sqrt(2/800).
    let people = town(people: 800) {
      $0.noShow = NoShowLaw(atLeadZero: 0.5, perDay: 0)
      $0.attendance.rebooksFreeShare = 1
    }.log().people
    #expect(people.allSatisfy { $0.fate == .served && $0.moneyLost == 0 })
    let mean = Double(people.reduce(0) { $0 + $1.missed }) / 800
    #expect(abs(mean - 1) < 0.225)
  }

  @Test func `who pays again loses a fee for each slot missed`() {
    let people = town(people: 100) {
      $0.noShow = NoShowLaw(atLeadZero: 0.5, perDay: 0)
      $0.attendance.paysAgainShare = 1
    }.log().people
    #expect(people.allSatisfy { $0.fate == .served })
    #expect(people.allSatisfy { $0.moneyLost == 350_000 * Double($0.missed) })
    #expect(people.contains { $0.missed > 1 })
  }

  @Test func `where the hour does not count people come like walk-ins on the day`() {
    var town = town {
      $0.attendance.respectsHour = false
      $0.choice.window = [0, 30]
    }
    town.rules[0].walkIn.arrive = TestTown.at(8, 15)
    let log = town.log()
    #expect(log.people.map(\.firstSlot?.day) == [0])
    // The slot was that of 10:00 today; 8:15 is over when it is taken at 9:00.
    #expect(log.trips == ["came 0 09:00, outside until 0 09:00, left 0 09:10, wait 0"])
    #expect(log.visits.map(\.officeLateness) == [nil])
  }
}

import EventKernel
import PassportOffice
import Testing

/// People who come too early or too late for their slots.
@Suite struct HourTests {
  /// One person who books at a time and comes so many minutes after the hour of the earliest slot.
  private func town(
    need: SimInstant = TestTown.time(0, 16), minutesLate: Double,
    windows: [ClockRange] = [TestTown.clock(8, 9), TestTown.clock(10, 11)],
    _ change: (inout BookingRules) -> Void
  ) -> TestTown {
    var booking = TestTown.booking()
    booking.sequence = .payThenBook
    booking.punctuality = TestNetwork.minutes(minutesLate)
    booking.slots = SlotTemplate(
      windows: windows, weights: windows.map { _ in 1 }, spread: .windowStart)
    booking.choice.window = windows.indices.map { -30 * Double($0) }
    booking.quota = [Int?](repeating: windows.count, count: 7)
    change(&booking)
    var town = TestTown(needs: need)
    town.rules = [TestTown.appRules(booking)]
    return town
  }

  private func halfAnHour(_ then: LateAdmission) -> LateRule {
    LateRule(grace: .minutes(30), then: then)
  }

  @Test func `who comes too early waits outside until it is time`() {
    let log = town(need: TestTown.time(0, 8, 30), minutesLate: -60) {
      $0.attendance.earlyAdmission = .minutes(30)
    }.log()
    #expect(log.trips == ["came 0 09:00, outside until 0 09:30, left 0 09:40, wait 0"])
  }

  @Test func `before the doors open they decide, and then the hour`() {
    // Doors open at 8:00 and at 13:00; the slot of 13:30 lets in from 13:15 on.
    let early = town(minutesLate: -60) { $0.attendance.earlyAdmission = .minutes(90) }.log()
    #expect(early.trips == ["came 1 07:00, outside until 1 08:00, left 1 08:10, wait 0"])
    let window = ClockRange(from: .hours(13) + .minutes(30), until: .hours(14))
    let noon = town(minutesLate: -60, windows: [window]) {
      $0.attendance.earlyAdmission = .minutes(15)
    }.log()
    #expect(noon.trips == ["came 1 12:30, outside until 1 13:15, left 1 13:25, wait 0"])
  }

  @Test func `within the grace nobody is late`() {
    let log = town(minutesLate: 30) { $0.attendance.late = halfAnHour(.endOfWindow) }.log()
    #expect(log.trips == ["came 1 08:30, outside until 1 08:30, left 1 08:40, wait 0"])
    #expect(log.visits.map(\.officeLateness) == [.zero])
  }

  @Test func `who is late comes in when the window is over`() {
    for (late, trip) in [
      (40.0, "came 1 08:40, outside until 1 09:00, left 1 09:10, wait 0"),
      (80, "came 1 09:20, outside until 1 09:20, left 1 09:30, wait 0"),
    ] {
      let log = town(minutesLate: late) { $0.attendance.late = halfAnHour(.endOfWindow) }.log()
      #expect(log.trips == [trip])
      #expect(log.stories == ["served 1 16:00, visits 1"])
      // The office is not late for people who are.
      #expect(log.visits.map(\.officeLateness) == [nil])
      #expect(log.slotDays.contains("day 1: offered 2, booked 1, kept 1, missed 0"))
    }
  }

  @Test func `a window that ends at noon lets in after noon, the last one before closing`() {
    let noon = town(minutesLate: 40, windows: [TestTown.clock(11, 12)]) {
      $0.attendance.late = halfAnHour(.endOfWindow)
    }.log()
    #expect(noon.trips == ["came 1 11:40, outside until 1 13:00, left 1 13:10, wait 0"])
    let last = town(minutesLate: 40, windows: [TestTown.clock(15, 16)]) {
      $0.attendance.late = halfAnHour(.endOfWindow)
    }.log()
    #expect(last.visits.map { TestTown.time(1, 16) - $0.outsideUntil } == [.init(microseconds: 1)])
    #expect(last.stories == ["served 1 16:09, visits 1"])
  }

  @Test func `who is late is called like people without a slot`() {
    // Two walk in at 8:50; one of them is served until 9:20 and the other one waits. The third comes
    // to the slot of 8:00 at 8:40 and in at 9:00, and is called last although slots come first.
    var town = town(minutesLate: 40) {
      $0.sequence = .bookOnly
      $0.attendance.late = halfAnHour(.endOfWindow)
    }
    let need = { (channel: Channel) in
      RecordedNeed(at: TestTown.time(0, 16), application: nil, group: nil, firstChannel: channel)
    }
    town.demands = [TestNetwork.demand(.recorded([need(.app), need(.walkIn), need(.walkIn)]))]
    town.rules[0].walkIn.arrive = TestTown.at(8, 50)
    town.stages = [
      TestNetwork.stage(
        .staffed, service: .same(TestNetwork.minutes(30)), order: .appointmentFirst)
    ]
    #expect(
      town.log().trips == [
        "came 1 08:50, outside until 1 08:50, left 1 09:20, wait 0",
        "came 1 08:50, outside until 1 08:50, left 1 09:50, wait 30",
        "came 1 08:40, outside until 1 09:00, left 1 10:20, wait 50",
      ])
  }

  @Test func `who is late may have missed the slot`() {
    let log = town(minutesLate: 40) { $0.attendance.late = halfAnHour(.refused) }.log()
    #expect(log.stories == ["noShow 1 08:40, visits 1, missed 1, lost 350000"])
    #expect(log.trips == ["came 1 08:40, outside until 1 08:40, left 1 08:40, wait 0"])
    #expect(log.slotDays.contains("day 1: offered 2, booked 1, kept 0, missed 1"))
  }

  @Test func `who is late may come in without the slot`() {
    let town = town(minutesLate: 40) { $0.attendance.late = halfAnHour(.walkIn) }
    let log = town.log()
    #expect(log.stories == ["served 1 16:00, visits 1, tries 2, missed 1"])
    #expect(log.people.map(\.traits.channel) == [.walkIn])
    var shut = town
    shut.rules[0].walkIn.admitsOnlyExempt = true
    #expect(
      shut.log().stories == ["turnedAway 1 08:40, visits 1, tries 2, missed 1, lost 350000"])
  }
}

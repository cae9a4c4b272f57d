import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// An app that fails: tries, payments, deadlines and releases.
@Suite struct AppOutageTests {
  private func town(
    needs: [SimInstant], _ outages: [Outage], _ change: (inout BookingRules) -> Void
  ) -> TestTown {
    var booking = TestTown.booking()
    change(&booking)
    var town = TestTown()
    town.demands = needs.map(TestTown.need)
    town.rules = [TestTown.appRules(booking)]
    town.systems = ["app"]
    town.outages = outages
    return town
  }

  private func fails(
    _ from: SimInstant, _ until: SimInstant, _ stops: AppParts = [.booking, .payment, .release]
  ) -> Outage {
    Outage(system: 0, timing: .dated(from: from, until: until), stops: stops)
  }

  /// From Friday 16:00 until Saturday 9:00.
  private var friday: Outage { fails(TestTown.time(4, 16), TestTown.time(5, 9)) }

  @Test func `a try while the app fails is in vain`() {
    // Tries at 9:00, 10:00, 11:00 and 12:00; the app is back at 11:30.
    var town = town(
      needs: [TestTown.time(0, 9)], [fails(TestTown.time(0, 8), TestTown.time(0, 11, 30))]
    ) { _ in }
    town.rules[0].whenFull = [
      NextStep(
        share: 1,
        action: .retry(
          every: TestNetwork.minutes(60), atRelease: 0, afterRelease: .constant(0), atMost: 9))
    ]
    let log = town.log()
    #expect(log.people.map(\.slotGot) == [TestTown.time(0, 12)])
    #expect(log.people.map(\.tries) == [4])
  }

  @Test func `a slot booked is honoured`() {
    let log = town(
      needs: [TestTown.time(0, 8, 30)], [fails(TestTown.time(0, 9), TestTown.time(2, 9))]
    ) { _ in }.log()
    #expect(log.people.map(\.firstSlot) == [TestTown.time(0, 10)])
    #expect(log.stories == ["served 0 16:00, visits 1"])
  }

  @Test func `a deadline stands still`() {
    // Held from Friday 15:30 for two hours: half an hour is gone at 16:00, the rest ends on Saturday
    // at 10:30.
    let log = town(needs: [TestTown.time(4, 15, 30)], [friday]) {
      $0.sequence = .bookThenPay
      $0.payment.neverPaysShare = 1
    }.log()
    #expect(log.stories == ["gaveUp 5 10:30, visits 0, cancelled 1"])
  }

  @Test func `a deadline stands still for each outage`() {
    // 30 min before 16:00, 30 min on Saturday from 9:00, and the last hour from 12:00 on.
    let outages = [friday, fails(TestTown.time(5, 9, 30), TestTown.time(5, 12), .payment)]
    let log = town(needs: [TestTown.time(4, 15, 30)], outages) {
      $0.sequence = .bookThenPay
      $0.payment.neverPaysShare = 1
    }.log()
    #expect(log.stories == ["gaveUp 5 13:00, visits 0, cancelled 1"])
  }

  @Test func `causes that overlap are one standstill`() {
    // From 16:00 until Saturday 12:00 in all, whichever cause is listed first.
    let long = fails(TestTown.time(4, 16, 30), TestTown.time(5, 12))
    for outages in [[friday, long], [long, friday]] {
      let log = town(needs: [TestTown.time(4, 15, 30)], outages) {
        $0.sequence = .bookThenPay
        $0.payment.neverPaysShare = 1
      }.log()
      #expect(log.stories == ["gaveUp 5 13:30, visits 0, cancelled 1"])
    }
  }

  @Test func `an outage that is over before the deadline puts it off as well`() {
    let log = town(
      needs: [TestTown.time(4, 9)], [fails(TestTown.time(4, 9, 30), TestTown.time(4, 10, 30))]
    ) {
      $0.sequence = .bookThenPay
      $0.payment.neverPaysShare = 1
      $0.quota = [1, 0, 0, 0, 0, 0, 0]
    }.log()
    #expect(log.stories == ["gaveUp 4 12:00, visits 0, cancelled 1"])
  }

  @Test func `a payment goes on with the time that was left`() {
    // It takes an hour, half of it from 15:30 and half from 9:00 on; then the slot is looked for.
    let log = town(needs: [TestTown.time(4, 15, 30)], [friday]) {
      $0.sequence = .payThenBook
      $0.payment.starts = TestNetwork.minutes(60)
    }.log()
    #expect(log.people.map(\.slotGot) == [TestTown.time(5, 9, 30)])
  }

  @Test func `a payment begun while the app fails takes its time afterwards`() {
    let log = town(needs: [TestTown.time(4, 17)], [friday]) {
      $0.sequence = .payThenBook
      $0.payment.starts = TestNetwork.minutes(60)
    }.log()
    #expect(log.people.map(\.slotGot) == [TestTown.time(5, 10)])
  }

  @Test func `a slot held that begins before it can be paid is honoured`() {
    // Held from Friday 15:30 for Monday 8:00; the payment of an hour would be through on Monday 12:30.
    let log = town(
      needs: [TestTown.time(4, 15, 30)], [fails(TestTown.time(4, 16), TestTown.time(7, 12))]
    ) {
      $0.sequence = .bookThenPay
      $0.payment.starts = TestNetwork.minutes(60)
    }.log()
    #expect(log.people.map(\.firstSlot) == [TestTown.time(7, 8)])
    #expect(log.stories == ["served 7 16:00, visits 1"])
  }

  @Test func `a slot booked while nobody can pay is honoured if it begins before`() {
    // Only payments stand still, until Monday 9:00: the slot of 8:00 needs none, but who never pays
    // loses it at its hour.
    for (neverPays, story) in [
      (0.0, "served 7 16:00, visits 1"), (1, "gaveUp 7 08:00, visits 0, cancelled 1"),
    ] {
      let log = town(
        needs: [TestTown.time(4, 15, 30)],
        [fails(TestTown.time(4, 15), TestTown.time(7, 9), .payment)]
      ) {
        $0.sequence = .bookThenPay
        $0.payment.neverPaysShare = neverPays
      }.log()
      #expect(log.people.map(\.firstSlot) == [TestTown.time(7, 8)])
      #expect(log.stories == [story])
    }
  }

  @Test func `a release inside an outage happens when the app is back`() {
    // The week of day 7 opens on Saturday at 9:00 instead of Friday 17:00: the try of 17:30 is in
    // vain, the one planned for the release is not.
    var town = town(needs: [TestTown.time(4, 12), TestTown.time(4, 17, 30)], [friday]) {
      $0.releases = [.periodic(on: .weekday(.friday), at: .hours(17), opens: .nextWeek)]
      $0.quota = [1, 0, 0, 0, 0, 0, 0]
    }
    town.rules[0].whenFull = [
      NextStep(
        share: 1,
        action: .retry(
          every: TestNetwork.minutes(9e6), atRelease: 1, afterRelease: TestNetwork.minutes(5),
          atMost: 3))
    ]
    let log = town.log()
    #expect(log.releases == ["5 09:00: sold out after 5"])
    // The first one looks in vain on Friday at 17:05, as planned, and then waits for the app too.
    #expect(log.people.compactMap(\.slotGot) == [TestTown.time(5, 9, 5)])
    #expect(log.people.map(\.tries).sorted() == [2, 3])
  }

  @Test func `releases inside an outage follow each other when the app is back`() {
    let days = [TestTown.time(1, 9), TestTown.time(3, 9)]
    let log = town(needs: [TestTown.time(3, 9, 30)], [fails(days[0], days[1])]) {
      $0.releases = [
        .periodic(on: .everyDay, at: .hours(12), opens: .daysAhead(1)),
        .periodic(on: .everyDay, at: .hours(13), opens: .daysAhead(2)),
      ]
    }.log()
    // The day after is always open already, so that only the releases of 13:00 open something: that
    // of day 0, those of days 1 and 2 when the app is back, and that of day 3.
    #expect(
      log.releases.prefix(4).map { String($0.prefix(7)) }
        == ["0 13:00", "3 09:00", "3 09:00", "3 13:00"])
    #expect(log.people.map(\.firstSlot) == [TestTown.time(3, 10)])
  }

  @Test func `who waits at the gate of an app that fails has tried in vain`() {
    var town = town(
      needs: [TestTown.time(0, 9), TestTown.time(0, 9), TestTown.time(0, 9)],
      [fails(TestTown.time(0, 9, 5), TestTown.time(0, 10))]
    ) {
      $0.rush = RushRules(
        gate: GateRules(gap: .minutes(4), room: nil, order: .arrival),
        session: TestNetwork.minutes(3), dropShare: 0)
    }
    town.rules[0].whenFull = []
    // Let in at 9:00 and 9:04; the first has a slot at 9:03, the second fails at 9:07, the third at
    // 9:05 in the line.
    let log = town.log()
    #expect(
      log.people.map { RunLog.clock($0.slotGot ?? .zero) }.sorted() == [
        "0 00:00", "0 00:00", "0 09:03",
      ])
    #expect(
      log.people.filter { $0.fate == .gaveUp }.map { RunLog.clock($0.ended) }.sorted()
        == ["0 09:05", "0 09:07"])
  }
}

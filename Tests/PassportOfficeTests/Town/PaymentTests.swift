import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Paying before and after booking.
@Suite struct PaymentTests {
  /// Banks are open from 8:00 to 15:00 on weekdays and take half an hour.
  private let teller = PaymentMethod(
    name: "teller", share: 1,
    hours: [[ClockRange]](repeating: [TestTown.clock(8, 15)], count: 5) + [[], []],
    takes: TestNetwork.minutes(30))

  private func town(
    _ sequence: BookingSequence, needs: [SimInstant], _ change: (inout BookingRules) -> Void
  ) -> TestTown {
    var booking = TestTown.booking()
    booking.sequence = sequence
    change(&booking)
    var town = TestTown()
    town.demands = needs.map(TestTown.need)
    town.rules = [TestTown.appRules(booking)]
    return town
  }

  /// One slot in all: on Wednesday at 8:00.
  private func oneSlot(_ booking: inout BookingRules) {
    booking.quota = [0, 0, 1, 0, 0, 0, 0]
    booking.releases = [.rolling(daysAhead: 2)]
  }

  @Test func `who pays first waits for the bank and then fills in the form`() {
    let log = town(.payThenBook, needs: [TestTown.time(0, 16)]) {
      $0.payment.methods = [teller]
      $0.form = TestNetwork.minutes(20)
    }.log()
    #expect(log.people.map(\.slotGot) == [TestTown.time(1, 8, 50)])
    #expect(log.people.map(\.firstSlot) == [TestTown.time(1, 10)])
    #expect(log.stories == ["served 1 16:00, visits 1"])
  }

  @Test func `banks are shut on holidays and at weekends`() {
    // Friday afternoon; Monday is a holiday.
    var town = town(.payThenBook, needs: [TestTown.time(4, 15)]) {
      $0.payment.methods = [teller]
    }
    town.holidays = [7]
    #expect(town.log().people.map(\.slotGot) == [TestTown.time(8, 8, 30)])
  }

  @Test func `a payment that goes wrong is lost and made again`() {
    let log = town(.payThenBook, needs: [TestTown.time(0, 16)]) {
      $0.payment.methods = [teller]
      $0.payment.errorShare = 1
    }.log()
    #expect(log.people.map(\.slotGot) == [TestTown.time(1, 9)])
    #expect(log.people.map(\.moneyLost) == [350_000])
  }

  @Test func `who never pays first never looks for a slot`() {
    let log = town(.payThenBook, needs: [TestTown.time(0, 9)]) {
      $0.payment.neverPaysShare = 1
    }.log()
    #expect(log.stories == ["gaveUp 0 09:00, visits 0, tries 0"])
  }

  @Test func `a slot held is confirmed by the payment in time`() {
    let log = town(.bookThenPay, needs: [TestTown.time(0, 9)]) {
      $0.payment.starts = TestNetwork.minutes(50)
      oneSlot(&$0)
    }.log()
    #expect(log.people.map(\.slotGot) == [TestTown.time(0, 9)])
    #expect(log.stories == ["served 2 16:00, visits 1"])
  }

  @Test func `an unpaid slot goes back at the deadline and the next one gets it`() {
    // The first never pays: held from 9:00 to 11:00. The second looks at 10:00 in vain, the third
    // at 11:00 gets it, and gives it back at 13:00.
    let log = town(
      .bookThenPay, needs: [TestTown.time(0, 9), TestTown.time(0, 10), TestTown.time(0, 11)]
    ) {
      $0.payment.neverPaysShare = 1
      oneSlot(&$0)
    }.log()
    #expect(
      log.stories == [
        "gaveUp 0 11:00, visits 0, cancelled 1", "gaveUp 0 10:00, visits 0",
        "gaveUp 0 13:00, visits 0, cancelled 1",
      ])
    #expect(log.slotDays.first == "day 2: offered 1, booked 0, kept 0, missed 0")
    #expect(log.people.allSatisfy { $0.moneyLost == 0 })
  }

  @Test func `who pays too slowly has not paid`() {
    // Half an hour at a bank that opens at 8:00, from 7:00 on: until 8:30, a minute too late.
    for (deadline, stories) in [
      (89, ["gaveUp 0 08:29, visits 0, cancelled 1"]), (90, ["served 2 16:00, visits 1"]),
    ] as [(Int64, [String])] {
      let log = town(.bookThenPay, needs: [TestTown.time(0, 7)]) {
        $0.payment.methods = [teller]
        $0.payment.deadline = .minutes(deadline)
        oneSlot(&$0)
      }.log()
      #expect(log.stories == stories)
    }
  }

  @Test func `a payment that would be too late cannot go wrong`() {
    let log = town(.bookThenPay, needs: [TestTown.time(0, 7)]) {
      $0.payment.methods = [teller]
      $0.payment.deadline = .minutes(60)
      $0.payment.errorShare = 1
      oneSlot(&$0)
    }.log()
    #expect(log.stories == ["gaveUp 0 08:00, visits 0, cancelled 1"])
  }

  @Test func `a slot is not held beyond its own time`() {
    let log = town(.bookThenPay, needs: [TestTown.time(0, 9, 30)]) {
      $0.payment.starts = TestNetwork.minutes(40)
    }.log()
    #expect(log.stories == ["gaveUp 0 10:00, visits 0, cancelled 1"])
  }

  @Test func `who was too slow goes on as one who found no slot`() {
    var town = town(.bookThenPay, needs: [TestTown.time(0, 7)]) {
      $0.payment.starts = TestNetwork.minutes(180)
      oneSlot(&$0)
    }
    town.rules[0].whenFull = [NextStep(share: 1, action: .walkIn)]
    town.rules[0].walkIn.arrive = TestTown.at(11)
    let log = town.log()
    #expect(log.stories == ["served 0 16:00, visits 1, tries 2, cancelled 1"])
    #expect(log.people.map(\.traits.channel) == [.walkIn])
  }
}

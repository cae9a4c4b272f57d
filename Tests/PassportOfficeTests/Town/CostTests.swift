import EventKernel
import PassportOffice
import Testing

/// How long desks are open where that costs something, and what people pay.
@Suite struct CostTests {
  /// One desk and one person who comes at 15:55 for 10 minutes; a day has 7 open hours.
  private func town(at hour: Int64 = 15, _ minute: Int64 = 55) -> TestTown {
    var town = TestTown(needs: TestTown.time(0, 1))
    town.days = 3
    town.rules[0].walkIn.arrive = TestTown.at(hour, minute)
    town.costs = Costs(deskPerHour: [10_000, 0])
    return town
  }

  @Test func `a desk is open for the hours of the doors and until the last one has left`() {
    #expect(
      town().log().deskTimes == [
        "day 0, stage 0: 420 and 5", "day 1, stage 0: 420 and 0", "day 2, stage 0: 420 and 0",
      ])
  }

  @Test func `a desk that closes finishes the person in hand`() {
    // From 11:55 to 12:05, into the break.
    #expect(town(at: 11).log().deskTimes.first == "day 0, stage 0: 425 and 0")
    // Sent home at the closing hour are those in line only.
    var strict = town()
    strict.rules[0].closing = .comeBackTomorrow
    #expect(strict.log().deskTimes.first == "day 0, stage 0: 420 and 5")
  }

  @Test func `all desks stay until the building is empty`() {
    // The second stage has two desks and serves from 16:05 to 16:15.
    var town = town()
    town.stages = [
      TestTown.desk(minutes: 10, routes: [Route(to: 1, cumulativeShare: 1)]),
      TestTown.desk(minutes: 10),
    ]
    town.rules[0].shifts = [TestTown.shift([1, 2])]
    #expect(
      town.log().deskTimes.prefix(2) == [
        "day 0, stage 0: 420 and 15", "day 0, stage 1: 840 and 30",
      ]
    )
  }

  @Test func `what is served after midnight belongs to the day before`() {
    // Until 2:00 of the next day, ten hours after the doors have closed.
    var town = town()
    town.stages = [TestTown.desk(minutes: 605)]
    #expect(
      town.log().deskTimes == [
        "day 0, stage 0: 420 and 600", "day 1, stage 0: 420 and 0", "day 2, stage 0: 420 and 0",
      ])
  }

  @Test func `an evening before a closed day has its overtime too`() {
    // Friday until Saturday, 2:00; then nothing before Monday.
    var town = town()
    town.demands = [TestTown.need(at: TestTown.time(4, 1))]
    town.days = 8
    town.stages = [TestTown.desk(minutes: 605)]
    #expect(
      town.log().deskTimes.suffix(2) == [
        "day 4, stage 0: 420 and 600", "day 7, stage 0: 420 and 0",
      ]
    )
  }

  @Test func `staff that changes counts from the hour of the change`() {
    // Two desks from 10:00 to 14:00, in the doors' hours 2 and 1.
    var town = town()
    let noon = Shift(
      name: "noon", worksOn: [Bool](repeating: true, count: 7), hours: TestTown.clock(10, 14),
      desks: [1])
    town.rules[0].shifts.append(noon)
    #expect(town.log().deskTimes.first == "day 0, stage 0: 600 and 5")
  }

  @Test func `without costs nothing is recorded`() {
    var town = town()
    town.costs = nil
    #expect(town.log().deskTimes == [])
  }

  @Test func `the fee is paid once by whoever gets the passport`() {
    // In the app, at the office after the app, and by a walk-in.
    for sequence in [BookingSequence.payThenBook, .bookThenPay, .bookOnly] {
      var town = TestTown(needs: TestTown.time(0, 1))
      var booking = TestTown.booking()
      booking.sequence = sequence
      town.rules = [TestTown.appRules(booking)]
      #expect(town.log().people.map(\.paid) == [350_000])
      town.rules[0].appShare = [AppShare(aware: 0, unaware: 0)]
      #expect(town.log().people.map(\.paid) == [350_000])
    }
  }

  @Test func `what is forfeited was paid, and paid again by who books again`() {
    var town = TestTown(needs: TestTown.time(0, 1))
    var booking = TestTown.booking()
    booking.sequence = .payThenBook
    booking.noShow = NoShowLaw(atLeadZero: 0.999_999, perDay: 0)
    town.rules = [TestTown.appRules(booking)]
    #expect(town.log().people.map(\.paid) == [350_000])
    #expect(town.log().people.map(\.moneyLost) == [350_000])
    // Every payment goes wrong once.
    booking.noShow = NoShowLaw(atLeadZero: 0, perDay: 0)
    booking.payment.errorShare = 1
    town.rules = [TestTown.appRules(booking)]
    #expect(town.log().people.map(\.paid) == [700_000])
    #expect(town.log().people.map(\.moneyLost) == [350_000])
  }

  @Test func `a surcharge is paid and lost with the fee`() {
    var town = TestTown(needs: TestTown.time(0, 1))
    town.applications[0].surcharge = 1_000_000
    var booking = TestTown.booking()
    booking.sequence = .payThenBook
    booking.noShow = NoShowLaw(atLeadZero: 0.999_999, perDay: 0)
    town.rules = [TestTown.appRules(booking)]
    #expect(town.log().people.map(\.moneyLost) == [1_350_000])
    #expect(town.log().people.map(\.paid) == [1_350_000])
    // Each payment that goes wrong loses it as well.
    booking.noShow = NoShowLaw(atLeadZero: 0, perDay: 0)
    booking.payment.errorShare = 1
    town.rules = [TestTown.appRules(booking)]
    #expect(town.log().people.map(\.moneyLost) == [1_350_000])
    #expect(town.log().people.map(\.paid) == [2_700_000])
  }

  @Test func `a fine is paid by whoever gets the passport`() {
    var town = TestTown(needs: TestTown.time(0, 1))
    town.applications[0].fine = 500_000
    #expect(town.log().people.map(\.paid) == [500_000])
    town.rules[0].walkIn.tickets = TicketRules(window: TestTown.clock(7, 10), perDay: 0)
    #expect(town.log().people.map(\.paid) == [0])
  }

  @Test func `who is turned away has paid nothing`() {
    var town = TestTown(needs: TestTown.time(0, 1))
    town.rules = [TestTown.appRules()]
    town.rules[0].appShare = [AppShare(aware: 0, unaware: 0)]
    town.rules[0].walkIn.tickets = TicketRules(window: TestTown.clock(7, 10), perDay: 0)
    #expect(town.log().people.map(\.paid) == [0])
  }
}

extension RunLog {
  /// One line per day and stage: minutes of all its desks before and after the last closing.
  fileprivate var deskTimes: [String] {
    office.compactMap { record in
      guard case .deskTime(_, let day, let stage, let regular, let overtime) = record else {
        return nil
      }
      return "day \(day), stage \(stage): \(Self.text(.zero + regular)) and "
        + Self.text(.zero + overtime)
    }
  }
}

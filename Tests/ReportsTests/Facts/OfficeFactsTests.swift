import EventKernel
import Experiments
import PassportOffice
import RandomStreams
import Testing

struct OfficeFactsTests {
  @Test func `the calendar counts working days, holidays and open hours`() throws {
    let facts = try #require(CalendarFacts(of: OfficeFixture().network))

    #expect(facts.from.isoText == "2022-01-03")
    #expect(facts.through.isoText == "2022-01-16")
    #expect(facts.days == 14)
    #expect(facts.workingDays == 9)
    #expect(facts.holidaysOnWeekdays == 1)
    // Seven days of 7 h (Monday to Thursday twice, less the holiday) and two Fridays of 6.5 h.
    #expect(facts.openHours == 62)
  }

  @Test func `a new week pattern starts where the quota factor changes, not at a holiday`() throws {
    let weeks = try #require(CalendarFacts(of: OfficeFixture().network)).weeks

    #expect(weeks.map(\.from.isoText) == ["2022-01-03", "2022-01-10"])
    #expect(weeks.map(\.through.isoText) == ["2022-01-07", "2022-01-14"])
    #expect(weeks.map(\.workingDays) == [4, 5])
    #expect(weeks.map(\.quotaFactor) == [1, 0.6])
    // The first week does not show the hours of its Wednesday: 3 * 7 + 6.5.
    #expect(weeks.map(\.openHours) == [27.5, 34.5])
  }

  @Test func `seats are rounded to whole ones on each day`() throws {
    let seats = try #require(SeatFacts(of: OfficeFixture().network))

    // Four days of 50 slots and five of 30; four days of 26 tickets and five of round(15.6) = 16.
    #expect(seats.slots == 350.0 / 9)
    #expect(seats.tickets == 184.0 / 9)
    #expect(seats.admissions == 350.0 / 9 + 184.0 / 9)
  }

  @Test func `overbooked places are seats beside the slots`() throws {
    var network = OfficeFixture().network
    network.town?.rules[0].booking?.overbookShare = 0.25
    let seats = try #require(SeatFacts(of: network))

    // Four days of round(62.5) = 63 places for 50 slots and five of round(37.5) = 38 for 30.
    #expect(seats.slots == 350.0 / 9)
    // 4 x 13 + 5 x 8 places beyond them.
    #expect(seats.overbooked == 92.0 / 9)
    let seatsOfDays: Double = 350 + 92 + 184
    #expect(((seats.admissions ?? 0) - seatsOfDays / 9).magnitude < 1e-9)
  }

  @Test func `other slots beside unlimited tickets are other admissions`() throws {
    let base = OfficeFixture(tickets: nil).variant("base")
    var fewer = base
    fewer.network.town?.rules[0].booking?.quota = [Int?](repeating: 40, count: 7)

    #expect(try #require(CapacityComparison(of: base, and: base)).hasSameAdmissions)
    #expect(!(try #require(CapacityComparison(of: base, and: fewer))).hasSameAdmissions)
  }

  @Test func `slots that nobody can come to book are no seats`() throws {
    let without = OfficeFixture(appShare: 0)
    let later = OfficeFixture(
      appShare: 0, withoutTicket: [NextStep(share: 0.5, action: .app(after: .constant(0)))])

    #expect(try #require(SeatFacts(of: without.network)).slots == 0)
    #expect(try #require(SeatFacts(of: later.network)).slots == 350.0 / 9)
  }

  @Test func `a limit that is missing leaves the seats unlimited`() throws {
    let seats = try #require(SeatFacts(of: OfficeFixture(tickets: nil).network))

    #expect(seats.tickets == nil)
    #expect(seats.admissions == nil)
  }

  @Test func `desk hours are those of the shift while the doors are open`() {
    let desks = DeskFacts(of: OfficeFixture().network)

    // The shift ends at 16:00: Fridays have 3.5 h + 2.5 h. (7 * 7 + 2 * 6) / 9 hours a desk.
    let hours = 61.0 / 9
    #expect(desks.hoursPerDay == [hours, 3 * hours, hours])
  }

  @Test func `the load is that of everybody who comes`() {
    let load = LoadFacts(of: OfficeFixture().network)

    // 14 days of 45 people in 9 working days: 70 a day. 9 min each at the interview: 10.5 h.
    #expect(load.stages[0].people == 70)
    #expect(load.stages[1].people == 70)
    #expect(load.stages[1].serviceMinutes == 9)
    #expect(load.stages[1].offeredHours == 10.5)
    #expect(load.stages[1].utilization.map { abs($0 - 10.5 / (61.0 / 3)) < 1e-12 } == true)
    #expect(load.stages[2].people == 0)
  }

  @Test func `an investigation takes three visits, each to its own desks`() {
    let load = LoadFacts(of: OfficeFixture(investigates: true).network)

    // A tenth of 70 people: papers at the tickets, 7 investigations, then the photo.
    #expect(load.stages.map { ($0.people * 1e9).rounded() / 1e9 } == [70, 70, 7])
  }

  @Test func `two variants with the same seats in all have the same admissions`() throws {
    let base = OfficeFixture(slots: 50, tickets: 30).variant("base")
    let walkIn = OfficeFixture(slots: 50, tickets: 80, appShare: 0).variant("walk-in-only")

    let comparison = try #require(CapacityComparison(of: base, and: walkIn))

    #expect(comparison.hasSameDesksAndHours)
    #expect(comparison.hasSameAdmissions)
  }

  @Test func `a desk or a seat more is another capacity`() throws {
    let base = OfficeFixture().variant("base")
    let desk = try #require(
      CapacityComparison(of: base, and: OfficeFixture(interviewDesks: 4).variant("desk")))
    let seat = try #require(
      CapacityComparison(of: base, and: OfficeFixture(tickets: 27).variant("seat")))

    #expect(!desk.hasSameDesksAndHours)
    #expect(desk.hasSameAdmissions)
    #expect(seat.hasSameDesksAndHours)
    #expect(!seat.hasSameAdmissions)
  }
}

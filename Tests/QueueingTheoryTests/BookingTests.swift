import QueueingTheory
import Testing

@Suite struct BookingTests {
  /// By hand: with one slot and a window of one day nobody is ever left; P(0 requests) days idle.
  @Test func `a window of one day leaves no backlog`() {
    let outcome = BookingBacklog(
      requests: 1, slots: 1, mostBooked: 1, cancelling: 0, rebooking: 0
    ).outcome
    let inverse = 0.367_879_441_171_442_33
    #expect(outcome.backlog[0] == 1)
    #expect(abs(outcome.used - (1 - inverse)) < 1e-14)
    #expect(abs(outcome.refused - inverse) < 1e-14)
  }

  /// One slot and Poisson requests are the embedded M/D/1 queue: backlog a * a / (2 (1 - a)) at the
  /// ends of days, and idle with 1 - a.
  @Test func `a slot a day is a queue with constant service`() {
    let outcome = BookingBacklog(
      requests: 0.8, slots: 1, mostBooked: nil, cancelling: 0, rebooking: 0
    ).outcome
    #expect(abs(outcome.mean - 1.6) < 1e-10)
    #expect(abs(outcome.used - 0.8) < 1e-12)
    // P(backlog = 0) = P(at most 1 in the book): (1 - a) exp(a).
    #expect(abs(outcome.backlog[0] - 0.2 * 2.225_540_928_492_467_6) < 1e-12)
  }

  /// Requests that are not refused are used or cancelled, and come again with a quarter of uses.
  @Test func `what is booked is used or cancelled`() {
    let outcome = BookingBacklog(
      requests: 3, slots: 4, mostBooked: 12, cancelling: 0.1, rebooking: 0.25
    ).outcome
    let kept = 3 * (1 - outcome.refused)
    #expect(abs(kept - outcome.cancelled - 0.75 * outcome.used) < 1e-12)
    #expect(outcome.cancelled > 0 && outcome.refused > 0)
  }

  /// A week of equal days is a day.
  @Test func `equal days of a week have the backlog of a day`() {
    let week = WeeklyBacklog(requests: [4, 4], slots: [5, 5], mostBacklog: 150).outcome
    let day = BookingBacklog(
      requests: 4, slots: 5, mostBooked: nil, cancelling: 0, rebooking: 0
    ).outcome
    #expect(abs(week.mean(1) - day.mean) < 1e-9)
    #expect(abs(week.meanDaysWaited - day.mean / 4) < 1e-9)
  }

  /// By hand: of two booked with 1/2 each both come with 1/4, and one place is there.
  @Test func `two booked for one place overflow with a quarter`() {
    let session = SessionOverbooking(booked: 2, places: 1, showChance: 0.5)
    #expect(abs(session.overflow - 0.25) < 1e-15)
    #expect(abs(session.idlePlaces - 0.25) < 1e-15)
    #expect(abs(session.probability(overflowAbove: 0) - 0.25) < 1e-15)
  }

  /// One place: booked if anybody asks, and geometric demand of mean 1 asks with 1/2.
  @Test func `a quota of one goes to whoever asks`() {
    let poisson = QuotaSale(demand: .poisson(PoissonCount(mean: 1)), quota: 1)
    #expect(abs(poisson.booked - 0.632_120_558_828_557_7) < 1e-14)
    let mixed = QuotaSale(demand: .gammaPoisson(GammaPoissonCount(mean: 1, shape: 1)), quota: 1)
    #expect(abs(mixed.booked - 0.5) < 1e-14)
    #expect(mixed.soldOutAfter == nil)
  }

  /// Without no-shows the backlog is M/M/1/K: with rate 1 and slots of 1 all K + 1 states are alike.
  @Test func `a backlog without no-shows is a queue with limited room`() {
    let queue = AccessQueue(
      requestRate: 1, slotLength: 1, mostBacklog: 3, leastNoShows: 0, mostNoShows: 0, scale: 1,
      rebooking: 0)
    let outcome = queue.withExponentialSlots
    #expect(outcome.backlog == [0.25, 0.25, 0.25, 0.25])
    #expect(outcome.showRate == 0.75)
    // Constant slots: at the ends of slots 0, 1 or 2 are left; lost + served = requests.
    let constant = queue.withConstantSlots
    #expect(abs(constant.showRate - (1 - constant.lost)) < 1e-14)
    #expect(constant.backlog[3] == 0)
  }

  /// From Friday five working days end on the next Friday, from Saturday too.
  @Test func `the opening day and days off do not count`() {
    let week = WorkingWeek(isWorking: [true, true, true, true, true, false, false])
    #expect(week.calendarDays(toWorkingDay: 5, after: 4) == 7)
    #expect(week.calendarDays(toWorkingDay: 5, after: 5) == 6)
    #expect(week.calendarDays(toWorkingDay: 0, after: 5) == 0)
    #expect(
      week.meanCalendarDays(toWorkingDay: 5, openingShares: [0, 0, 0, 0, 0.5, 0.5, 0]) == 6.5)
  }
}

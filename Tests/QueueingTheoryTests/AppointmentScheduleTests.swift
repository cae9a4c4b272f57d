import QueueingTheory
import Testing

@Suite struct AppointmentScheduleTests {
  /// Two bookings a mean service apart: the second waits exp(-1) of it.
  @Test func `the second person waits what is left of the first service`() {
    let outcome = AppointmentSchedule(
      bookedTimes: [0, 3], showChances: [0.5, 1], meanService: 3, stages: 1, desks: 1
    ).outcome
    let left = 0.367_879_441_171_442_33
    #expect(abs(outcome.meanWait(1) - 1.5 * left) < 1e-14)
    #expect(abs(outcome.chance(ofWaitOver: 0, booking: 1) - 0.5 * left) < 1e-14)
    #expect(abs(outcome.chance(ofWaitOver: 3, booking: 1) - 0.5 * left * left) < 1e-14)
    #expect(abs(outcome.completion - (6 + 1.5 * left)) < 1e-14)
  }

  /// Three at once before two desks: the third waits half a mean service.
  @Test func `two desks take two people at once`() {
    let outcome = AppointmentSchedule(
      bookedTimes: [0, 0, 0], showChances: [1, 1, 1], meanService: 4, stages: 1, desks: 2
    ).outcome
    #expect([0, 1, 2].map(outcome.meanWait) == [0, 0, 2])
    // From three present: 2 + 2 + 4.
    #expect(abs(outcome.completion - 8) < 1e-14)
  }

  /// Many stages make the service almost constant: people half a service apart wait for half of it.
  @Test func `Erlang services of many stages are almost constant`() {
    let outcome = AppointmentSchedule(
      bookedTimes: [0, 5], showChances: [1, 1], meanService: 10, stages: 400, desks: 1
    ).outcome
    #expect(abs(outcome.meanWait(1) - 5) < 1e-9)
    #expect(outcome.overtime(after: 12).chance > 1 - 1e-9)
  }

  /// With two people the cost is 1 + x + 2 exp(-x), least at x = ln 2 with 2 + ln 2:
  /// total wait exp(-x), completion x + 1 + exp(-x).
  @Test func `two people are best booked ln 2 of a service apart`() {
    let problem = OptimalAppointments(
      bookings: 2, showChance: 1, meanService: 1, waitCost: 1, timeCost: 1)
    let best = problem.best
    #expect(abs(best.gaps[0] - 0.693_147_180_559_945) < 1e-6)
    #expect(abs(best.cost - (2 + 0.693_147_180_559_945)) < 1e-12)
  }

  /// Different means in order: the third person waits for what is left of the first two.
  @Test func `people of different means are told apart`() {
    let outcome = IndividualSchedule(
      bookedTimes: [0, 0, 0], meanServices: [2, 5, 1]
    ).outcome
    #expect(outcome.meanWaits == [0, 2, 7])
    #expect(abs(outcome.idleTime) < 1e-14)
  }

  /// Equal means agree with the schedule of equal people.
  @Test func `equal people are a case of different people`() {
    let times = [0.0, 1, 1.5, 4]
    let individual = IndividualSchedule(
      bookedTimes: times, meanServices: [1.2, 1.2, 1.2, 1.2]
    ).outcome
    let equal = AppointmentSchedule(
      bookedTimes: times, showChances: [1, 1, 1, 1], meanService: 1.2, stages: 1, desks: 1
    ).outcome
    for booking in times.indices {
      #expect(abs(individual.meanWaits[booking] - equal.meanWait(booking)) < 1e-13)
    }
  }

  /// Two people booked together, each 0 or 10 late with 1/2: by hand the second waits a mean
  /// service if both are as late, and never before the first who is late.
  @Test func `late people are served in the order of arrival`() {
    let outcome = UnpunctualSchedule(
      bookedTimes: [0, 0], showChance: 1, lateness: [(0, 0.5), (10, 0.5)], meanService: 1
    ).outcome
    let left = 4.539_992_976_248_485e-5
    #expect(abs(outcome.meanWaits[0] - 0.25 * left) < 1e-15)
    #expect(abs(outcome.meanWaits[1] - (0.5 + 0.25 * left)) < 1e-14)
  }

  /// Services of 1 or 3 steps, bookings 2 steps apart: the second waits 1 with 1/2.
  @Test func `work on a grid shrinks between bookings`() {
    let outcome = WorkSchedule(
      bookedSteps: [0, 2], showChance: 1, service: [0, 0.5, 0, 0.5]
    ).outcome(end: 4)
    #expect(outcome.meanWaits == [0, 0.5])
    // Work at step 4: from 0 or 1 plus 1 or 3 less 2, that is 0, 1, 0, 2.
    #expect(outcome.left == [0.5, 0.25, 0.25])
    #expect(outcome.tardiness == 0.75)
    #expect(outcome.idle == 0.75)
  }

  /// A gamma law of shape 4 is an Erlang law of 4 stages.
  @Test func `the grid comes near to the exact recursion`() {
    let general = GeneralSchedule(
      gap: 10, bookings: 5, showChance: 0.9, service: .gamma(mean: 10, squaredVariation: 0.25)
    ).outcome(stepsPerGap: 40)
    let exact = AppointmentSchedule(
      bookedTimes: [0, 10, 20, 30, 40], showChances: [0.9, 0.9, 0.9, 0.9, 0.9], meanService: 10,
      stages: 4, desks: 1
    ).outcome
    #expect(abs(general.meanWaits[4] - exact.meanWait(4)) < 1e-4)
    #expect(abs(general.completion - exact.completion) < 1e-4)
  }

  /// The sum of waits does not depend on who is served first (work conservation).
  @Test func `priority moves waiting from booked people to walk-ins`() {
    let day = BookedAndWalkIn(
      bookedTimes: [0, 0, 5], showChances: [1, 0.8, 1], walkInRate: 0.2, meanService: 4, desks: 1,
      close: 10, room: 30)
    let (inOrder, bookedFirst) = (day.firstComeFirstServed, day.bookedFirst)
    #expect(abs(inOrder.wait - bookedFirst.wait) < 1e-11)
    #expect(bookedFirst.bookedWait < inOrder.bookedWait)
    #expect(abs(inOrder.overtime - bookedFirst.overtime) < 1e-11)
    #expect(abs(inOrder.presentAtClose - bookedFirst.presentAtClose) < 1e-11)
  }
}

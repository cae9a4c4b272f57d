import QueueingTheory
import Testing

@Suite struct ServiceDayTests {
  private let queue = DeskQueue(
    meanService: 2, abandonmentRate: 0, joinChances: nil, room: 60)

  /// One desk, one person, nobody else: gone with the rate 1/2, overtime 2 exp(-t/2).
  @Test func `a lone person leaves by an exponential law`() {
    let day = ServiceDay(
      queue: queue, periods: [.init(length: 2, arrivalRate: 0, staff: 1)], presentAtStart: 1)
    let outcome = day.outcome(at: [2])
    let left = 0.367_879_441_171_442_33
    #expect(abs(outcome.moments[0].present - left) < 1e-14)
    #expect(abs(outcome.overtime - 2 * left) < 1e-14)
    #expect(abs(outcome.busyTime - 2) < 1e-13)
  }

  /// Two people at two desks, one desk goes at once: both finish, nobody has waited.
  @Test func `a desk whose shift has ended finishes the person in hand`() {
    let day = ServiceDay(
      queue: queue,
      periods: [
        .init(length: 1e-9, arrivalRate: 0, staff: 2), .init(length: 5, arrivalRate: 0, staff: 1),
      ], presentAtStart: 2)
    let outcome = day.outcome(at: [])
    #expect(abs(outcome.busyTime - 4) < 1e-8)
    #expect(outcome.totalWait < 1e-12)
  }

  /// Three people at two desks, one desk goes at once: the third waits for both services, the
  /// shorter of mean 1 and the rest of mean 2.
  @Test func `nobody starts while more desks are busy than are on duty`() {
    let day = ServiceDay(
      queue: queue,
      periods: [
        .init(length: 1e-9, arrivalRate: 0, staff: 2), .init(length: 1, arrivalRate: 0, staff: 1),
      ], presentAtStart: 3)
    #expect(abs(day.outcome(at: []).totalWait - 3) < 1e-7)
  }

  /// Two people at one desk, a second desk comes after 1: from then on nobody waits.
  @Test func `more desks on duty start waiting people at once`() {
    let day = ServiceDay(
      queue: queue,
      periods: [
        .init(length: 1, arrivalRate: 0, staff: 1), .init(length: 1, arrivalRate: 0, staff: 2),
      ], presentAtStart: 2)
    let outcome = day.outcome(at: [1])
    // The wait is the shorter of an exponential time of mean 2 and 1: 2 (1 - exp(-1/2)).
    #expect(abs(outcome.totalWait - 2 * 0.393_469_340_287_366_6) < 1e-13)
    #expect(outcome.moments[0].waiting < 1e-15)
  }

  /// After very long the share of waiting arrivals is Erlang's, with load 2 and 3 desks 4/9.
  @Test func `a long day has the waits of the steady state`() {
    let day = ServiceDay(
      queue: queue, periods: [.init(length: 400, arrivalRate: 1, staff: 3)], presentAtStart: 0)
    let moment = day.outcome(at: [400]).moments[0]
    #expect(abs(moment.allBusy - 4.0 / 9) < 1e-10)
    #expect(abs(moment.waiting - 8.0 / 9) < 1e-9)
  }

  /// With patience of the mean of a service each person stays an exponential time, served or not.
  @Test func `patience like service makes the people present Poisson`() {
    let impatient = DeskQueue(
      meanService: 2, abandonmentRate: 0.5, joinChances: nil, room: 60)
    let day = ServiceDay(
      queue: impatient, periods: [.init(length: 3, arrivalRate: 2, staff: 2)], presentAtStart: 0)
    let moment = day.outcome(at: [3]).moments[0]
    let mean = 4 * (1 - 0.223_130_160_148_429_8)
    #expect(abs(moment.present - mean) < 1e-12)
    #expect(abs(moment.empty - PoissonCount(mean: mean).probability(0)) < 1e-13)
  }

  /// Nobody joins busy desks: Erlang's loss with load 2 and 2 desks, 0.4.
  @Test func `people who never join a line see a loss system`() {
    let loss = DeskQueue(meanService: 2, abandonmentRate: 0, joinChances: [], room: 5)
    let day = ServiceDay(
      queue: loss, periods: [.init(length: 200, arrivalRate: 1, staff: 2)], presentAtStart: 0)
    let outcome = day.outcome(at: [200])
    #expect(abs(outcome.moments[0].allBusy - 0.4) < 1e-12)
    #expect(abs(outcome.moments[0].joining - 0.6) < 1e-12)
    #expect(outcome.totalWait == 0)
  }

  /// The second of two arrivals finds the first with 1/2 and then waits a mean service.
  @Test func `the second person waits if it comes before the first has gone`() {
    let queue = DelayByOrder(arrivalRate: 1, meanService: 1, desks: 1, presentAtFirst: 0)
    let delays = queue.delays(first: 3)
    #expect(delays.map(\.mean).prefix(2) == [0, 0.5])
    #expect(delays.map(\.meanOfAllSoFar).prefix(2) == [0, 0.25])
    #expect(delays.map(\.waits).prefix(2) == [0, 0.5])
    // Found by the third: 2 with 1/4, 1 with 1/4 + 1/8.
    #expect(abs(delays[2].mean - 0.875) < 1e-15)
    #expect(abs(delays[2].waits - 0.625) < 1e-15)
  }
}

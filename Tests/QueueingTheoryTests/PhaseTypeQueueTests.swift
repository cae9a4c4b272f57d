import QueueingTheory
import Testing

@Suite struct PhaseTypeQueueTests {
  @Test func `exponential phases are M/M/c`() throws {
    let queue = try #require(
      PhaseTypeQueue(gap: .exponential(mean: 0.5), service: .exponential(mean: 1), desks: 3))
    expectClose(queue.waitProbability, 4.0 / 9, 1e-11)
    expectClose(queue.meanInLine, 8.0 / 9, 1e-11)
    expectClose(queue.emptyProbability, 1.0 / 9, 1e-11)
  }

  @Test(arguments: [
    DurationLaw.erlang(stages: 4, mean: 10),
    .hyperexponential(shares: [0.9, 0.1], means: [8, 28]),
  ])
  func `one desk with Poisson arrivals is M/G/1`(service: DurationLaw) throws {
    let queue = try #require(
      PhaseTypeQueue(gap: .exponential(mean: 12.5), service: service, desks: 1))
    let single = try #require(SingleServerQueue(arrivalRate: 0.08, service: service))
    expectClose(queue.meanWait, single.meanWait, 1e-10)
    expectClose(queue.waitProbability, 0.8, 1e-10)
    expectClose(queue.emptyProbability, 0.2, 1e-10)
  }

  @Test(arguments: [1, 3])
  func `exponential service is G/M/c`(desks: Int) throws {
    let gap = DurationLaw.erlang(stages: 3, mean: 10 / Double(desks))
    let queue = try #require(
      PhaseTypeQueue(gap: gap, service: .exponential(mean: 8), desks: desks))
    let renewal = try #require(
      RenewalArrivalQueue(gap: gap, serviceRate: 0.125, desks: desks))
    expectClose(queue.meanWait, renewal.meanWait, 1e-10)
    expectClose(queue.waitProbability, renewal.waitProbability, 1e-10)
  }

  @Test func `laws without phases and full desks have no answer`() {
    #expect(PhaseTypeQueue(gap: .constant(2), service: .exponential(mean: 1), desks: 1) == nil)
    #expect(
      PhaseTypeQueue(gap: .exponential(mean: 1), service: .exponential(mean: 2), desks: 2) == nil)
  }
}

import QueueingTheory
import Testing

@Suite struct RenewalArrivalQueueTests {
  @Test(arguments: [1, 2, 5, 40, 300])
  func `exponential gaps are M/M/c`(desks: Int) throws {
    let rate = 0.9 * Double(desks)
    let queue = try #require(
      RenewalArrivalQueue(gap: .exponential(mean: 1 / rate), serviceRate: 1, desks: desks))
    let plain = try #require(MultiServerQueue(arrivalRate: rate, serviceRate: 1, desks: desks))
    expectClose(queue.ratio, 0.9)
    expectClose(queue.waitProbability, plain.waitProbability, 1e-7)
    expectClose(queue.meanWait, plain.meanWait, 1e-7)
    expectClose(queue.waitTail(1), plain.waitTail(1), 1e-7)
  }

  /// E2/M/1 with rates 2 a phase and 3: z = (2 / (2 + 3 (1 - z)))^2, hence
  /// 9 z^2 - 21 z + 4 = 0 after taking out z = 1, whose lower root is (21 - sqrt(297)) / 18.
  @Test func `Erlang gaps give the root of a quadratic`() throws {
    let queue = try #require(
      RenewalArrivalQueue(gap: .erlang(stages: 2, mean: 1), serviceRate: 3, desks: 1))
    expectClose(queue.ratio, (21 - 297.0.squareRoot()) / 18)
    expectClose(queue.waitProbability, queue.ratio)
  }

  @Test func `without enough desks there is no long run`() {
    #expect(RenewalArrivalQueue(gap: .constant(1), serviceRate: 0.5, desks: 2) == nil)
  }

  /// By hand: groups of 1, 2 and 4 with 1/2, 1/4, 1/4 give L = 0.25 (2 + 5.5) / (2 * 0.5).
  @Test func `groups at one desk wait as the textbook says`() throws {
    let queue = try #require(
      BatchArrivalQueue(
        batchRate: 0.25, sizeProbabilities: [0, 0.5, 0.25, 0, 0.25], serviceRate: 1, desks: 1))
    expectClose(queue.meanInSystem, 1.875)
    expectClose(queue.meanWaitOfFirst, 1.875)
  }

  @Test func `groups of one are M/M/c`() throws {
    let queue = try #require(
      BatchArrivalQueue(batchRate: 4, sizeProbabilities: [0, 1], serviceRate: 1, desks: 5))
    let plain = try #require(MultiServerQueue(arrivalRate: 4, serviceRate: 1, desks: 5))
    expectClose(queue.meanWait, plain.meanWait)
    expectClose(queue.waitProbability, plain.waitProbability)
    expectClose(queue.emptyProbability, plain.emptyProbability)
  }
}

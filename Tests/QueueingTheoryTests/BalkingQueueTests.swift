import QueueingTheory
import Testing

@Suite struct BalkingQueueTests {
  /// By hand: 3 arrivals, rate 4, 2 desks, 3 places give weights 1, 3/4, 9/32, 27/256, sum 547/256.
  @Test func `three places give the law computed by hand`() throws {
    let queue = try #require(
      BalkingQueue(arrivalRate: 3, serviceRate: 4, desks: 2, places: 3))
    expectClose(queue.balkProbability, 27.0 / 547)
    expectClose(queue.emptyProbability, 256.0 / 547)
    expectClose(queue.meanInLine, 27.0 / 547)
    expectClose(queue.joiningRate, 3 * 520.0 / 547)
    expectClose(queue.waitProbabilityOfJoined, 72.0 / 520)
  }

  @Test func `without a line it is a loss queue`() throws {
    let queue = try #require(
      BalkingQueue(arrivalRate: 8, serviceRate: 1, desks: 10, places: 10))
    let loss = try #require(LossQueue(offeredLoad: 8, desks: 10))
    expectClose(queue.balkProbability, loss.blockingProbability)
    expectClose(queue.meanInSystem, loss.meanInSystem)
    expectClose(queue.utilisation, loss.utilisation)
    expectClose(queue.emptyProbability, loss.emptyProbability)
  }

  @Test func `with many places it is M/M/c`() throws {
    let queue = try #require(
      BalkingQueue(arrivalRate: 4, serviceRate: 1, desks: 5, places: 400))
    let endless = try #require(MultiServerQueue(arrivalRate: 4, serviceRate: 1, desks: 5))
    expectClose(queue.meanWaitOfJoined, endless.meanWait)
    expectClose(queue.allBusyProbability, endless.waitProbability)
    expectClose(
      queue.inLineAsymptoticVariance, try #require(endless.inLineAsymptoticVariance), 1e-10)
  }

  /// By hand: one desk, rates 1, join 1/2 behind one person, give up at 1: weights 1, 1, 1/4.
  @Test func `balking and reneging share one law`() throws {
    let queue = try #require(
      BalkingQueue(
        arrivalRate: 1, serviceRate: 1, desks: 1, joinProbabilities: [0.5], abandonmentRate: 1))
    expectClose(queue.balkProbability, (0.5 + 0.25) / 2.25)
    expectClose(queue.utilisation, 1.25 / 2.25)
    expectClose(queue.abandonmentProbabilityOfJoined, 0.25 / 1.5)
  }

  @Test func `weights beyond the largest number of a computer do not matter`() throws {
    let queue = try #require(
      BalkingQueue(arrivalRate: 5_000, serviceRate: 1, desks: 5_000, places: 6_000))
    expectClose(queue.utilisation * 5_000, queue.joiningRate, 1e-10)
  }

  /// By hand: two sources, one desk, all rates 1: weights 1, 2, 2.
  @Test func `two sources give the law computed by hand`() throws {
    let queue = try #require(
      FiniteSourceQueue(sources: 2, requestRate: 1, serviceRate: 1, desks: 1))
    expectClose(queue.emptyProbability, 0.2)
    expectClose(queue.throughput, 0.8)
    expectClose(queue.meanInLine, 0.4)
    expectClose(queue.meanWait, 0.5)
  }
}

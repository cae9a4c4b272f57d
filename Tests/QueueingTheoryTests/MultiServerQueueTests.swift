import QueueingTheory
import Testing

@Suite struct MultiServerQueueTests {
  /// M/M/1 with load 0.8: Wq = 0.8 / 0.2, L = 4, W = 5, P(W > t) = exp(-0.2 t).
  @Test func `one desk is M/M/1`() throws {
    let queue = try #require(MultiServerQueue(arrivalRate: 0.8, serviceRate: 1, desks: 1))
    expectClose(queue.meanWait, 4)
    expectClose(queue.meanInSystem, 4)
    expectClose(queue.meanTimeInSystem, 5)
    expectClose(queue.emptyProbability, 0.2)
    // 0.8 exp(-1) and exp(-1), from tables of the exponential.
    expectClose(queue.waitTail(5), 0.8 * 0.36787944117144233)
    expectClose(queue.timeInSystemTail(5), 0.36787944117144233)
    // P(Wq <= q) = 0.95 at 5 ln 16, P(W <= q) = 0.95 at 5 ln 20.
    expectClose(queue.waitQuantile(0.95), 5 * 2.772588722239781)
    expectClose(queue.timeInSystemQuantile(0.95), 5 * 2.995732273553991)
    #expect(queue.waitQuantile(0.2) == 0)
  }

  /// Whitt 1989: the number in M/M/1 has asymptotic variance 2 rho (1 + rho) / (1 - rho)^4 per
  /// service time; rho = 0.5 and mu = 1 give 24.
  @Test func `the asymptotic variance of the number in M/M/1 is the printed one`() throws {
    let queue = try #require(MultiServerQueue(arrivalRate: 0.5, serviceRate: 1, desks: 1))
    expectClose(try #require(queue.inSystemAsymptoticVariance), 24)
    expectClose(try #require(queue.waitAsymptoticVariance), 29)
  }

  /// HP 12C Solutions Handbook: 3 desks, 1.2 arrivals, rate 0.5: P0 .0562, Lq 2.5888, W 4.1573.
  @Test func `three desks give the figures of the handbook`() throws {
    let queue = try #require(MultiServerQueue(arrivalRate: 1.2, serviceRate: 0.5, desks: 3))
    #expect(abs(queue.emptyProbability - 0.0562) < 5e-5)
    #expect(abs(queue.meanInLine - 2.5888) < 5e-5)
    #expect(abs(queue.meanTimeInSystem - 4.1573) < 5e-5)
  }

  /// Rates of wait and service equal: the time given a wait is the sum of two equal exponentials.
  @Test func `the tail of the time in the system needs no care at equal rates`() throws {
    let queue = try #require(MultiServerQueue(arrivalRate: 2, serviceRate: 1, desks: 3))
    let near = try #require(MultiServerQueue(arrivalRate: 2 + 1e-9, serviceRate: 1, desks: 3))
    // exp(-2) (1 + 2 C) with C = 4/9.
    expectClose(queue.timeInSystemTail(2), 0.1353352832366127 * (1 + 8.0 / 9))
    #expect(abs(near.timeInSystemTail(2) - queue.timeInSystemTail(2)) < 1e-8)
  }

  @Test func `without enough desks there is no long run`() {
    #expect(MultiServerQueue(arrivalRate: 3, serviceRate: 1, desks: 3) == nil)
    #expect(MultiServerQueue(arrivalRate: 0, serviceRate: 1, desks: 3) == nil)
    #expect(MultiServerQueue(arrivalRate: 1, serviceRate: 1, desks: 0) == nil)
  }

  /// Halfin and Whitt 1981: with beta spare square roots the share that waits tends to
  /// 1 / (1 + beta Phi(beta) / phi(beta)); beta = 1 gives 0.2234, approached as 1 / sqrt(c).
  @Test func `ten thousand desks come near the limit of Halfin and Whitt`() throws {
    let queue = try #require(
      MultiServerQueue(arrivalRate: 10_000 - 100, serviceRate: 1, desks: 10_000))
    #expect(abs(queue.waitProbability - 0.2234) < 0.003)
    #expect(queue.emptyProbability == 0)
    #expect(try #require(queue.inLineAsymptoticVariance).isFinite)
  }
}

/// Compares two numbers up to the rounding of a few operations.
func expectClose(
  _ value: Double, _ expected: Double, _ tolerance: Double = 1e-12,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(abs(value - expected) <= tolerance * abs(expected), sourceLocation: sourceLocation)
}

import QueueingTheory
import Testing

@Suite struct ImpatientQueueTests {
  /// With equal rates of service and giving up the number present is Poisson, as in M/M/infinity.
  @Test(arguments: [(4.0, 5), (100.0, 100), (3_000.0, 2_900)])
  func `equal rates of service and giving up leave a Poisson number`(load: Double, desks: Int)
    throws
  {
    let queue = try #require(
      ImpatientQueue(arrivalRate: load, serviceRate: 1, desks: desks, abandonmentRate: 1))
    // Erlang B is the last of the Poisson weights over their sum, hence the tail from c on.
    var weight = 1.0
    var sum = 1.0
    for number in stride(from: desks, to: 0, by: -1) {
      weight *= Double(number) / load
      sum += weight
    }
    var tail = 1.0
    weight = 1
    for number in (desks + 1)...(desks + 2_000) {
      weight *= load / Double(number)
      tail += weight
    }
    let all = sum + tail - 1
    expectClose(queue.waitProbability, tail / all, 1e-11)
    let line = load * tail / all - Double(desks) * (tail - 1) / all
    expectClose(queue.meanInLine, line, 1e-10)
    expectClose(queue.abandonmentProbability, line / load, 1e-10)
  }

  @Test func `endless patience is Erlang C and none is Erlang B`() throws {
    let patient = try #require(
      ImpatientQueue(
        arrivalRate: 4, serviceRate: 1, desks: 5, patience: Patience(.constant(200))))
    let endless = try #require(MultiServerQueue(arrivalRate: 4, serviceRate: 1, desks: 5))
    expectClose(patient.waitProbability, endless.waitProbability, 1e-11)
    expectClose(patient.meanWait, endless.meanWait, 1e-11)
    expectClose(patient.waitTail(2), endless.waitTail(2), 1e-11)
    let hasty = try #require(
      ImpatientQueue(
        arrivalRate: 4, serviceRate: 1, desks: 5, patience: Patience(.constant(1e-9))))
    expectClose(
      hasty.abandonmentProbability, ErlangFormulas.blocking(load: 4, desks: 5), 1e-8)
  }

  /// Every law of patience, in overload: the desks are all but always busy.
  @Test(arguments: [
    DurationLaw.exponential(mean: 2), .constant(2), .erlang(stages: 3, mean: 2),
    .hyperexponential(shares: [0.4, 0.6], means: [1, 3]), .uniform(from: 1, to: 3),
    .gamma(mean: 2, squaredVariation: 0.4), .lognormal(mean: 2, squaredVariation: 0.4),
    .triangular(from: 1, mode: 2, to: 4),
  ])
  func `arrivals are served or give up`(law: DurationLaw) throws {
    let queue = try #require(
      ImpatientQueue(arrivalRate: 30, serviceRate: 1, desks: 20, patience: Patience(law)))
    #expect(queue.utilisation <= 1 && queue.utilisation > 0.99)
    let whole = queue.servedShare(within: 1_000) + queue.abandonmentProbability
    expectClose(whole, 1, 1e-10)
    let mean =
      (1 - queue.abandonmentProbability) * queue.meanWaitOfServed
      + queue.abandonmentProbability * queue.meanWaitOfAbandoned
    expectClose(mean, queue.meanWait, 1e-10)
  }

  @Test func `without enough desks for the endlessly patient there is no long run`() {
    let patience = Patience(.exponential(mean: 1), endlessShare: 0.5)
    #expect(ImpatientQueue(arrivalRate: 4, serviceRate: 1, desks: 2, patience: patience) == nil)
    #expect(ImpatientQueue(arrivalRate: 3, serviceRate: 1, desks: 2, patience: patience) != nil)
  }
}

import QueueingTheory
import Testing

@Suite struct SingleServerQueueTests {
  /// M/D/1 at load 0.8: Wq = 0.8 / 0.4 = 2, E[Wq^2] = 2 * 4 + 0.8 / 0.6 = 28/3.
  @Test func `constant service halves the wait`() throws {
    let queue = try #require(SingleServerQueue(arrivalRate: 0.8, service: .constant(1)))
    expectClose(queue.meanWait, 2)
    expectClose(queue.waitDeviation(), (28.0 / 3 - 4).squareRoot())
    expectClose(queue.meanBusyPeriod, 5)
    // Erlang 1909: P(W <= t) = (1 - rho) exp(lambda t) up to one service.
    expectClose(try #require(queue.waitTail(0)), 0.8)
    expectClose(try #require(queue.waitTail(0.5)), 1 - 0.2 * 1.4918246976412703)
  }

  @Test(arguments: [
    DurationLaw.exponential(mean: 2), .erlang(stages: 1, mean: 2),
    .hyperexponential(shares: [0.3, 0.7], means: [2, 2]),
  ])
  func `exponential service in any notation is M/M/1`(service: DurationLaw) throws {
    let queue = try #require(SingleServerQueue(arrivalRate: 0.4, service: service))
    let plain = try #require(MultiServerQueue(arrivalRate: 0.4, serviceRate: 0.5, desks: 1))
    expectClose(queue.meanWait, plain.meanWait)
    expectClose(queue.waitDeviation(), plain.waitVariance.squareRoot())
    for time in [0, 1, 10, 60] {
      expectClose(try #require(queue.waitTail(Double(time))), plain.waitTail(Double(time)), 1e-11)
    }
  }

  /// M/M/1 at load 0.8: E[W^2] = 40 in order, 200 last first, 80 / 1.2 at random.
  @Test func `the order of service changes the spread alone`() throws {
    let queue = try #require(
      SingleServerQueue(arrivalRate: 0.8, service: .exponential(mean: 1)))
    expectClose(queue.waitDeviation(order: .last), (200.0 - 16).squareRoot())
    expectClose(queue.waitDeviation(order: .random), (80 / 1.2 - 16).squareRoot())
  }

  /// The tail integrates to the mean wait, here by the trapezoidal rule.
  @Test func `the tail of the wait agrees with its mean`() throws {
    let queue = try #require(
      SingleServerQueue(arrivalRate: 0.075, service: .erlang(stages: 2, mean: 10)))
    var sum = try #require(queue.waitTail(0)) / 2
    for step in 1...4_000 { sum += try #require(queue.waitTail(Double(step) * 0.25)) }
    expectClose(sum * 0.25, queue.meanWait, 1e-4)
  }

  @Test func `an absence adds its residual`() throws {
    let queue = try #require(
      SingleServerQueue(arrivalRate: 0.5, service: .exponential(mean: 1)))
    let vacations = VacationQueue(queue, vacation: .constant(3))
    expectClose(vacations.meanWait, 1 + 1.5)
    // Variance 3 of M/M/1 and 9/12 of a uniform residual.
    expectClose(vacations.waitDeviation, 3.75.squareRoot())
  }

  @Test func `a desk that cannot keep up has no long run`() {
    #expect(SingleServerQueue(arrivalRate: 1, service: .constant(1)) == nil)
    #expect(FeedbackQueue(arrivalRate: 0.6, meanService: 1, returnProbability: 0.5) == nil)
  }
}

@Suite struct DurationLawTests {
  static let laws: [DurationLaw] = [
    .exponential(mean: 2), .constant(2), .erlang(stages: 3, mean: 2),
    .hyperexponential(shares: [0.4, 0.6], means: [1, 3]), .uniform(from: 1, to: 4),
    .gamma(mean: 2, squaredVariation: 0.4), .lognormal(mean: 2, squaredVariation: 0.4),
    .triangular(from: 1, mode: 2, to: 4),
  ]

  @Test(arguments: laws)
  func `what is used up and what is left make the mean`(law: DurationLaw) {
    for time in [0.5, 1.5, 2.5, 3.5, 7] {
      expectClose(law.meanUpTo(time) + law.meanExcess(beyond: time), law.mean, 1e-12)
    }
    expectClose(law.meanUpTo(1_000), law.mean, 1e-12)
  }

  /// Near 0 the transform is an alternating series of the moments over factorials.
  @Test(arguments: laws)
  func `the transform holds the moments`(law: DurationLaw) {
    let s = 1e-3
    let series =
      1 - s * law.mean + s * s * law.moment(2) / 2 - s * s * s * law.moment(3) / 6
    #expect(abs(law.transform(s) - series) < law.moment(4) * s * s * s * s / 24 + 1e-13)
  }

  /// E[S^2] of a triangle (a, m, b): (a^2 + m^2 + b^2 + a m + a b + m b) / 6.
  @Test func `moments of bounded laws are those of the textbook`() {
    let triangle = DurationLaw.triangular(from: 1, mode: 2, to: 4)
    expectClose(triangle.mean, 7.0 / 3)
    expectClose(triangle.moment(2), 35.0 / 6)
    expectClose(DurationLaw.uniform(from: 1, to: 4).squaredVariation, 9.0 / 12 / 6.25)
  }
}

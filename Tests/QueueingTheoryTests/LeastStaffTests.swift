import QueueingTheory
import Testing

@Suite struct LeastStaffTests {
  /// The eye clinic: three desks wait 80/9 = 8.89, hence enough for 8.9 and not for 8.8.
  @Test func `the least desks reach the goal and one less does not`() {
    let three = LeastStaff.desks(
      arrivalRate: 0.1, serviceRate: 0.05, goal: .meanWait(atMost: 8.9))
    let four = LeastStaff.desks(
      arrivalRate: 0.1, serviceRate: 0.05, goal: .meanWait(atMost: 8.8))
    #expect(three == 3)
    #expect(four == 4)
  }

  @Test func `a time shorter than the service cannot be promised`() {
    #expect(
      LeastStaff.desks(arrivalRate: 1, serviceRate: 1, goal: .done(share: 0.9, within: 1)) == nil)
  }

  /// With equal rates of service and giving up the number is Poisson; by the table of the Poisson
  /// law with mean 4, P(N >= 7) = 0.1107 and P(N >= 8) = 0.0511.
  @Test func `fewer than a tenth wait from the desk that the Poisson table gives`() {
    let desks = LeastStaff.desks(
      arrivalRate: 4, serviceRate: 1, abandonmentRate: 1, goal: .waiting(atMost: 0.1))
    #expect(desks == 8)
  }

  /// Halfin and Whitt: margin 1 leaves 1 / (1 + 0.841345 / 0.241971) = 0.223361 waiting.
  @Test func `the margin of one root leaves the printed share waiting`() {
    #expect(abs(SquareRootStaffing.waitProbability(margin: 1) - 0.223361) < 1e-6)
    #expect(abs(SquareRootStaffing.margin(waitProbability: 0.2233613) - 1) < 1e-5)
  }

  @Test(arguments: [10.0, 100, 1_000], [0.1, 0.3, 0.6])
  func `the square root is within a desk of Erlang C`(load: Double, share: Double) throws {
    let desks = SquareRootStaffing.desks(load: load, waitProbability: share)
    let exact = try #require(
      (1...2_000).first { ErlangFormulas.delay(load: load, desks: $0) <= share })
    #expect(abs(desks - exact) <= 1)
  }

  /// M/E2/5 at load 4: Kimura is a percent off at most, Allen and Cunneen three.
  @Test func `approximations come near the exact wait of Erlang service`() throws {
    let exact = try #require(
      PhaseTypeQueue(
        gap: .exponential(mean: 0.25), service: .erlang(stages: 2, mean: 1), desks: 5))
    let approximate = try #require(
      GeneralQueueApproximation(
        arrivalRate: 4, gapVariation: 1, meanService: 1, serviceVariation: 0.5, desks: 5))
    expectClose(approximate.allenCunneenMeanWait, exact.meanWait, 0.03)
    expectClose(try #require(approximate.kimuraMeanWait), exact.meanWait, 0.01)
  }

  @Test func `approximations are exact where they claim to be`() throws {
    let single = try #require(
      SingleServerQueue(arrivalRate: 0.8, service: .erlang(stages: 4, mean: 1)))
    let approximate = try #require(
      GeneralQueueApproximation(
        arrivalRate: 0.8, gapVariation: 1, meanService: 1, serviceVariation: 0.25, desks: 1))
    expectClose(approximate.allenCunneenMeanWait, single.meanWait)
    let constant = try #require(ConstantServiceQueue(arrivalRate: 4, serviceTime: 1, desks: 5))
    let even = try #require(RenewalArrivalQueue(gap: .constant(0.25), serviceRate: 1, desks: 5))
    for (gap, service, wait) in [(1.0, 0.0, constant.meanWait), (0, 1, even.meanWait)] {
      let interpolated = try #require(
        GeneralQueueApproximation(
          arrivalRate: 4, gapVariation: gap, meanService: 1, serviceVariation: service, desks: 5))
      expectClose(try #require(interpolated.kimuraMeanWait), wait, 1e-11)
    }
  }
}

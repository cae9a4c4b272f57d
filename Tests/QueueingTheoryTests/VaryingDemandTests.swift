import QueueingTheory
import Testing

@Suite struct VaryingDemandTests {
  /// From empty, the load falls short of that since ever by what it was at 0, fading as exp(-t).
  @Test func `the load of sinusoidal arrivals approaches the closed form`() {
    let load = OfferedLoad(
      arrivals: .sinusoidal(mean: 10, amplitude: 5, frequency: 0.5),
      service: .exponential(mean: 1))
    let always = { (time: Double) in
      OfferedLoad.sinusoidalExponential(
        mean: 10, amplitude: 5, frequency: 0.5, meanService: 1, at: time)
    }
    let fading = 0.135_335_283_236_612_7
    #expect(abs(always(0) - 8) < 1e-14)
    #expect(abs(load.mean(at: 2, emptyAt: 0) - (always(2) - 8 * fading)) < 1e-12)
  }

  /// By hand: 2 people a minute for 10 minutes, services of 4 minutes, all still inside.
  @Test func `constant services hold those who came in the last of them`() {
    let load = OfferedLoad(
      arrivals: .stepwise(bounds: [0, 10], rates: [2]), service: .constant(4))
    #expect([3, 10, 12, 14].map { load.mean(at: $0, emptyAt: 0) } == [6, 8, 4, 0])
  }

  /// After so long the load is the rate times the mean service, whatever the law.
  @Test(arguments: [
    DurationLaw.exponential(mean: 3), .constant(3), .erlang(stages: 4, mean: 3),
    .gamma(mean: 3, squaredVariation: 0.7), .lognormal(mean: 3, squaredVariation: 0.5),
    .hyperexponential(shares: [0.5, 0.5], means: [1, 5]),
  ])
  func `the load of a steady rate depends on the mean service alone`(_ service: DurationLaw) {
    let load = OfferedLoad(
      arrivals: .stepwise(bounds: [0, 1000], rates: [0.5]), service: service)
    #expect(abs(load.mean(at: 1000, emptyAt: 0) - 1.5) < 1e-9)
  }

  /// The derivative of the expected excess is the survival with a minus.
  @Test(arguments: [
    DurationLaw.exponential(mean: 3), .erlang(stages: 4, mean: 3),
    .gamma(mean: 3, squaredVariation: 0.7), .lognormal(mean: 3, squaredVariation: 0.5),
    .hyperexponential(shares: [0.5, 0.5], means: [1, 5]),
  ])
  func `the excess over a time shrinks by the survival`(_ law: DurationLaw) {
    let step = 1e-4
    let slope = (law.meanExcess(beyond: 2 - step) - law.meanExcess(beyond: 2 + step)) / (2 * step)
    #expect(abs(slope - law.survival(2)) < 1e-8)
    #expect(abs(law.meanExcess(beyond: 0) - 3) < 1e-12)
  }

  /// By hand: rates 0, 2, 2 at 0, 10, 20 bring 10 + 20 people, with moments 200/3 + 300.
  @Test func `arrivals along straight lines are areas and moments`() throws {
    let process = PoissonArrivals(arrivals: .linear(knots: [0, 10, 20], rates: [0, 2, 2]))
    #expect(process.count(from: 0, to: 20).mean == 30)
    #expect(process.count(from: 5, to: 15).mean == 17.5)
    // The ramp: the integral of t * t / 5 is 200 / 3; the plateau: 2 * 150.
    let epoch = process.meanEpoch(from: 0, to: 20)
    #expect(abs(epoch - (200.0 / 3 + 300) / 30) < 1e-12)
    // On the ramp t * t / 10 have come by t, and ln 2 gives the median.
    let median = try #require(process.firstArrival(0.5, from: 0, before: 20))
    #expect(abs(median * median / 10 - 0.693_147_180_559_945_3) < 1e-12)
  }

  /// By hand with mean 1: E min(N, 2) = P(1) + 2 P(>= 2) = e + 2 (1 - 2 e), e = exp(-1).
  @Test func `a quota cuts the mean of a count`() {
    let inverse = 0.367_879_441_171_442_33
    let count = PoissonCount(mean: 1)
    #expect(abs(count.meanMinimum(with: 2) - (2 - 3 * inverse)) < 1e-14)
  }

  /// With shape 1 the count is geometric: P(0) = 1 / (1 + mean).
  @Test func `a gamma factor of shape 1 makes the count geometric`() {
    let count = GammaPoissonCount(mean: 3, shape: 1)
    #expect(abs(count.probability(0) - 0.25) < 1e-14)
    #expect(abs(count.probability(atLeast: 2) - 0.5625) < 1e-14)
    #expect(count.dispersion == 4)
  }
}

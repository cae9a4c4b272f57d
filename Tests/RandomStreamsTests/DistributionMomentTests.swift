import CGSL
import Foundation
import Testing

@testable import RandomStreams

/// Means, variances and probabilities without drawing.
struct DistributionMomentTests {
  struct Density: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let law: Distribution
    let value: @Sendable (Double) -> Double
  }

  /// GSL's densities, with GSL's own parameters worked out by hand: lognormal mean 10, cv 1 has
  /// sigma^2 = ln 2; gamma mean 6, cv 0.5 has shape 4, scale 1.5; Weibull shape 2 has scale
  /// mean / (sqrt(pi) / 2); Pareto mean 60, shape 3 starts at 40.
  static let densities = [
    Density(testDescription: "exponential", law: .exponential(mean: 4)) {
      gsl_ran_exponential_pdf($0, 4)
    },
    Density(testDescription: "lognormal", law: .lognormal(mean: 10, cv: 1)) {
      gsl_ran_lognormal_pdf($0, log(10) - log(2) / 2, log(2).squareRoot())
    },
    Density(testDescription: "gamma", law: .gamma(mean: 6, cv: 0.5)) {
      gsl_ran_gamma_pdf($0, 4, 1.5)
    },
    Density(testDescription: "erlang", law: .erlang(mean: 6, k: 4)) {
      gsl_ran_gamma_pdf($0, 4, 1.5)
    },
    Density(testDescription: "weibull", law: .weibull(mean: 9, shape: 2)) {
      gsl_ran_weibull_pdf($0, 18 / Double.pi.squareRoot(), 2)
    },
    Density(testDescription: "normal", law: .normal(mean: 7, sd: 3)) {
      gsl_ran_gaussian_pdf($0 - 7, 3)
    },
    Density(testDescription: "beta", law: Distribution.beta(mean: 0.3, n: 10).scaled(by: 50)) {
      gsl_ran_beta_pdf($0 / 50, 3, 7) / 50
    },
    Density(testDescription: "pareto", law: .pareto(mean: 60, shape: 3)) {
      gsl_ran_pareto_pdf($0, 3, 40)
    },
    Density(
      testDescription: "hyperexponential",
      law: .hyperexponential(means: [8, 30], shares: [0.85, 0.15])
    ) {
      0.85 * gsl_ran_exponential_pdf($0, 8) + 0.15 * gsl_ran_exponential_pdf($0, 30)
    },
  ]

  static func simpson(
    _ from: Double, _ to: Double, _ function: (Double) -> Double
  ) -> Double {
    let steps = 2_000
    let width = (to - from) / Double(steps)
    let sum = (1..<steps).reduce(function(from) + function(to)) { sum, index in
      sum + (index % 2 == 0 ? 2 : 4) * function(from + Double(index) * width)
    }
    return sum * width / 3
  }

  /// Simpson's rule with 2,000 steps on smooth densities is good to 1e-9.
  @Test(arguments: densities)
  func `moments between bounds agree with the integral of GSL's density`(density: Density) {
    for (low, high) in [(41.0, 90.0), (5.0, 8.0), (9.0, 48.0)] {
      guard density.law.acceptance(min: low, max: high) > 0.01, density.value(low) > 0 else {
        continue
      }
      let law = density.law.bounded(min: low, max: high)
      let mass = Self.simpson(low, high, density.value)
      let mean = Self.simpson(low, high) { $0 * density.value($0) } / mass
      let variance =
        Self.simpson(low, high) { ($0 - mean) * ($0 - mean) * density.value($0) } / mass
      let middle = (low + high) / 2
      let below = Self.simpson(low, middle, density.value) / mass
      #expect(abs(law.acceptance - mass) < 1e-8 * mass)
      #expect(abs(law.mean - mean) < 1e-8 * mean)
      #expect(abs(law.variance - variance) < 1e-7 * variance)
      #expect(abs(law.cumulative(middle) - below) < 1e-8)
    }
  }

  @Test func `closed forms of whole laws are those of the textbooks`() {
    func expect(_ law: Distribution, _ mean: Double, _ variance: Double) {
      #expect(abs(law.mean - mean) <= 1e-13 * abs(mean))
      #expect(abs(law.variance - variance) <= 1e-12 * variance)
      #expect(law.meanBeforeBounds == law.mean)
    }
    expect(.constant(5), 5, 0)
    expect(.exponential(mean: 4), 4, 16)
    expect(.lognormal(mean: 9, cv: 0.4), 9, 12.96)
    expect(.gamma(mean: 9, cv: 0.4), 9, 12.96)
    expect(.erlang(mean: 9, k: 3), 9, 27)
    expect(.weibull(mean: 9, shape: 1), 9, 81)
    expect(.weibull(mean: 9, shape: 2), 9, 81 * (4 / Double.pi - 1))
    expect(.normal(mean: -14, sd: 20), -14, 400)
    expect(.uniform(from: 5, to: 20), 12.5, 18.75)
    expect(.triangular(min: 8, mode: 12, max: 15), 35.0 / 3, 37.0 / 18)
    expect(.beta(mean: 0.2, n: 40), 0.2, 0.16 / 41)
    expect(.pareto(mean: 60, shape: 3), 60, 1_200)
    expect(.hyperexponential(means: [8, 30], shares: [0.5, 0.5]), 19, 603)
    expect(.discrete(values: [5, 7], shares: [0.3, 0.7]), 6.4, 0.84)
    expect(.empirical([1, 2, 3, 6]), 3, 3.5)
    expect(.mixture([(0.9, .constant(5)), (0.1, .exponential(mean: 60))]), 10.5, 632.25)
  }

  @Test func `the variance of a Pareto law of shape 2 or less is infinite`() {
    #expect(Distribution.pareto(mean: 3, shape: 2).variance == .infinity)
    #expect(Distribution.pareto(mean: 3, shape: 1.5).variance == .infinity)
    let tail = Distribution.pareto(mean: 3, shape: 1.5).bounded(min: 4, max: nil)
    #expect(tail.variance == .infinity)
    // The tail of a Pareto law is one too, and starts at its bound: mean 4 * 1.5 / 0.5.
    #expect(abs(tail.mean - 12) < 1e-12)
  }

  /// Without a memory: above 5 an exponential law is 5 plus itself.
  ///
  /// Below m it loses
  /// m e^-m / (1 - e^-m) of its mean 1.
  @Test func `bounds on an exponential law give the values worked out by hand`() {
    let tail = Distribution.exponential(mean: 2).bounded(min: 5, max: nil)
    #expect(abs(tail.mean - 7) < 1e-12 && abs(tail.variance - 4) < 1e-11)
    #expect(abs(tail.acceptance - exp(-2.5)) < 1e-15)
    let head = Distribution.exponential(mean: 1).bounded(min: nil, max: 3)
    #expect(abs(head.mean - (1 - 3 * exp(-3) / (1 - exp(-3)))) < 1e-14)
    #expect(head.meanBeforeBounds == 1)
  }

  /// Half of a normal law: mean sd sqrt(2 / pi), variance sd^2 (1 - 2 / pi).
  @Test func `bounds on normal, uniform and discrete laws give the values worked out by hand`() {
    let half = Distribution.normal(mean: 0, sd: 3).bounded(min: 0, max: nil)
    #expect(abs(half.mean - 3 * (2 / Double.pi).squareRoot()) < 1e-14)
    #expect(abs(half.variance - 9 * (1 - 2 / Double.pi)) < 1e-13)
    let uniform = Distribution.uniform(from: 0, to: 10).bounded(min: nil, max: 4)
    #expect(uniform.mean == 2 && abs(uniform.variance - 16.0 / 12) < 1e-15)
    #expect(uniform.acceptance == 0.4 && uniform.cumulative(1) == 0.25)
    let discrete = Distribution.discrete(values: [1, 2, 3], shares: [0.5, 0.25, 0.25])
      .bounded(min: 2, max: nil)
    #expect(discrete.mean == 2.5 && discrete.variance == 0.25)
    #expect(discrete.cumulative(2) == 0.5 && discrete.cumulative(1.9) == 0)
  }

  @Test func `bounds of a bounded law make it narrower and never wider`() {
    let law = Distribution.uniform(from: 0, to: 10).bounded(min: 2, max: 8)
    #expect(law.bounded(min: 0, max: 6).support == 2...6)
    #expect(law.acceptance(min: 0, max: 6) == 0.4)
    #expect(law.bounded(min: nil, max: nil) == law)
  }

  @Test(arguments: LawCase.all)
  func `a scaled law is the law of the scaled value`(sample: LawCase) {
    let law = sample.law
    let scaled = law.scaled(by: 60)
    #expect(abs(scaled.mean - 60 * law.mean) <= 1e-12 * abs(60 * law.mean))
    #expect(abs(scaled.variance - 3_600 * law.variance) <= 1e-9 * 3_600 * law.variance)
    let median = law.mean
    #expect(abs(scaled.cumulative(60 * median) - law.cumulative(median)) < 1e-12)
    let family = StreamFamily(seed: 9, replication: 0)
    var first = family.stream(.day(1, ofDemand: 0), .form, step: 0)
    var second = first
    let value = law.draw(from: &first)
    #expect(abs(scaled.draw(from: &second) - 60 * value) <= 1e-12 * abs(60 * value))
  }

  @Test func `the support is as narrow as the law`() {
    let infinity = Double.infinity
    #expect(Distribution.exponential(mean: 1).support == 0...infinity)
    #expect(Distribution.normal(mean: 0, sd: 1).support == -infinity...infinity)
    #expect(Distribution.normal(mean: 0, sd: 1).bounded(min: -1, max: nil).support == -1...infinity)
    #expect(Distribution.pareto(mean: 60, shape: 3).support == 40...infinity)
    #expect(Distribution.beta(mean: 0.5, n: 2).scaled(by: 4).support == 0...4)
    #expect(Distribution.triangular(min: 8, mode: 12, max: 15).support == 8...15)
    let discrete = Distribution.discrete(values: [7, 5, 9], shares: [0.5, 0.5, 0])
    #expect(discrete.support == 5...7)
    #expect(discrete.bounded(min: nil, max: 6).support == 5...5)
    let mixture = Distribution.mixture([(0.5, discrete), (0.5, .uniform(from: 1, to: 2))])
    #expect(mixture.support == 1...7)
    #expect(mixture.bounded(min: nil, max: 4).support == 1...2)
  }

  @Test func `a law is constant when one value is left`() {
    #expect(Distribution.constant(3).isConstant)
    #expect(Distribution.discrete(values: [3, 4], shares: [1, 0]).isConstant)
    #expect(Distribution.empirical([3, 3]).isConstant)
    #expect(!Distribution.empirical([3, 4]).isConstant)
    #expect(Distribution.empirical([3, 4]).bounded(min: 3.5, max: nil).isConstant)
    #expect(!Distribution.exponential(mean: 3).isConstant)
  }

  @Test func `equal laws are equal however they were written`() {
    let first = Distribution.discrete(values: [5, 7], shares: [0.25, 0.75])
    #expect(first == Distribution.discrete(values: [7, 5], shares: [0.75, 0.25]))
    #expect(first != Distribution.discrete(values: [5, 7], shares: [0.75, 0.25]))
    #expect(Distribution.empirical([2, 1]) == Distribution.empirical([1, 2]))
    #expect(Distribution.exponential(mean: 1) != Distribution.exponential(mean: 2))
    #expect(
      Distribution.exponential(mean: 1).bounded(min: nil, max: 2)
        != Distribution.exponential(mean: 1))
  }

  @Test func `a law is plain bytes, so that copying it counts no references`() {
    func size<Value: BitwiseCopyable>(_ type: Value.Type) -> Int { MemoryLayout<Value>.size }
    #expect(size(Distribution.self) <= 56)
    #expect(size(RandomStream.self) <= 48)
  }
}

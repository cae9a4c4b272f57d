import Foundation
import RandomStreams
import Testing

/// The inverse of the distribution functions.
@Suite struct QuantileTests {
  /// Closed forms by law.
  ///
  /// Exponential: -m ln(1 - p). Uniform: a + p (b - a). Normal: the usual table. Weibull with
  /// shape 2 and mean m: scale m / Gamma(1.5), quantile scale sqrt(-ln(1 - p)). Pareto with shape 3
  /// and mean 3: smallest value 2, quantile 2 (1 - p)^(-1/3).
  @Test func `quantiles are those of closed forms`() {
    let scale = 4 / (Double.pi.squareRoot() / 2)
    let cases: [(Distribution, Double, Double)] = [
      (.exponential(mean: 4), 0.9, -4 * log(0.1)),
      (.uniform(from: 2, to: 6), 0.25, 3),
      (.normal(mean: 10, sd: 2), 0.975, 10 + 2 * 1.959963984540054),
      (.normal(mean: -10, sd: 2), 0.025, -10 - 2 * 1.959963984540054),
      (.weibull(mean: 4, shape: 2), 0.5, scale * log(2).squareRoot()),
      (.pareto(mean: 3, shape: 3), 0.875, 4),
      (.constant(7), 0.3, 7),
      (.triangular(min: 0, mode: 1, max: 2), 0.125, 0.5),
    ]

    for (law, probability, exact) in cases {
      #expect(abs(law.quantile(probability) - exact) < 1e-9 * max(1, exact.magnitude))
    }
  }

  @Test func `a discrete law jumps where its shares add up`() {
    let law = Distribution.discrete(values: [5, 7, 9], shares: [0.25, 0.5, 0.25])

    #expect(law.quantile(0.2) == 5)
    #expect(law.quantile(0.25) == 5)
    #expect(law.quantile(0.26) == 7)
    #expect(law.quantile(0.75) == 7)
    #expect(law.quantile(0.76) == 9)
  }

  /// Durations are in microseconds, up to 1,000 years of them.
  @Test func `a bounded law stays inside its bounds`() {
    let law = Distribution.lognormal(mean: 9 * 60e6, cv: 0.4).bounded(min: 5 * 60e6, max: 12 * 60e6)

    for probability in [1e-9, 0.01, 0.5, 0.99, 1 - 1e-9] {
      let value = law.quantile(probability)
      #expect((5 * 60e6...12 * 60e6).contains(value))
      #expect(abs(law.cumulative(value) - probability) < 1e-6)
    }
  }
}

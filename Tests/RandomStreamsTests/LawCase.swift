import CGSL
import Foundation
import RandomStreams
import Testing

/// A distribution under test with its name in messages.
struct LawCase: Sendable, CustomTestStringConvertible {
  let name: String
  let law: Distribution

  var testDescription: String { name }

  /// Every law of the scenario language, at least once, in shapes that take different ways through
  /// GSL's samplers (gamma and beta parameters on both sides of 1).
  static let unbounded = [
    LawCase(name: "exponential", law: .exponential(mean: 4)),
    LawCase(name: "lognormal", law: .lognormal(mean: 9, cv: 0.4)),
    LawCase(name: "gamma", law: .gamma(mean: 9, cv: 0.4)),
    LawCase(name: "gamma of shape below 1", law: .gamma(mean: 2, cv: 1.5)),
    LawCase(name: "weibull", law: .weibull(mean: 9, shape: 2)),
    LawCase(name: "weibull of shape below 1", law: .weibull(mean: 9, shape: 0.8)),
    LawCase(name: "erlang", law: .erlang(mean: 9, k: 3)),
    LawCase(name: "normal", law: .normal(mean: -14, sd: 20)),
    LawCase(name: "uniform", law: .uniform(from: 5, to: 20)),
    LawCase(name: "triangular", law: .triangular(min: 8, mode: 12, max: 15)),
    LawCase(name: "triangular without a left side", law: .triangular(min: 1, mode: 1, max: 3)),
    LawCase(name: "beta", law: .beta(mean: 0.2, n: 40)),
    LawCase(name: "beta with both below 1", law: .beta(mean: 0.4, n: 1)),
    LawCase(name: "pareto", law: .pareto(mean: 60, shape: 9)),
    LawCase(
      name: "hyperexponential", law: .hyperexponential(means: [8, 30], shares: [0.85, 0.15])),
    LawCase(
      name: "mixture",
      law: .mixture([(0.6, .normal(mean: 5, sd: 1)), (0.4, .exponential(mean: 60))])),
  ]

  static let bounded = [
    LawCase(
      name: "normal between bounds",
      law: .normal(mean: -14, sd: 20).bounded(min: -90, max: 120)),
    LawCase(
      name: "upper tail of a normal", law: .normal(mean: 0, sd: 1).bounded(min: 1.5, max: nil)),
    LawCase(name: "exponential with a limit", law: .exponential(mean: 4).bounded(min: 1, max: 6)),
    LawCase(
      name: "lognormal with a limit", law: .lognormal(mean: 9, cv: 1).bounded(min: 3, max: 20)),
    LawCase(name: "gamma with a limit", law: .gamma(mean: 9, cv: 0.8).bounded(min: 2, max: 15)),
    LawCase(
      name: "weibull with a limit", law: .weibull(mean: 9, shape: 2).bounded(min: 4, max: 12)),
    LawCase(name: "beta with a limit", law: .beta(mean: 0.2, n: 10).bounded(min: 0.1, max: 0.5)),
    LawCase(
      name: "pareto with a limit", law: .pareto(mean: 60, shape: 1.5).bounded(min: 30, max: 500)),
    LawCase(
      name: "pareto of shape 2", law: .pareto(mean: 60, shape: 2).bounded(min: nil, max: 500)),
    LawCase(name: "uniform with a limit", law: .uniform(from: 5, to: 20).bounded(min: nil, max: 9)),
    LawCase(
      name: "triangular with a limit",
      law: .triangular(min: 8, mode: 12, max: 15).bounded(min: 9, max: 14)),
    LawCase(
      name: "hyperexponential with a limit",
      law: .hyperexponential(means: [8, 30], shares: [0.85, 0.15]).bounded(min: 2, max: 40)),
    LawCase(
      name: "mixture of bounded laws, bounded",
      law: .mixture([
        (0.6, .normal(mean: 5, sd: 1).bounded(min: 4, max: nil)), (0.4, .exponential(mean: 10)),
      ]).bounded(min: nil, max: 12)),
  ]

  static let withAtoms = [
    LawCase(name: "discrete", law: .discrete(values: [7, 5, 11], shares: [0.6, 0.3, 0.1])),
    LawCase(name: "empirical", law: .empirical([3, 1, 4, 1, 5, 9, 2, 6])),
    LawCase(
      name: "mixture with a constant",
      law: .mixture([(0.6, .constant(5)), (0.4, .exponential(mean: 60))])),
    LawCase(
      name: "discrete with a limit",
      law: .discrete(values: [7, 5, 11], shares: [0.6, 0.3, 0.1]).bounded(min: nil, max: 10)),
  ]

  static let all = unbounded + bounded + withAtoms

  /// Draws per law: 10^6 with ANTREAN_LONG_TESTS=1 in the environment, else 200,000.
  static let draws =
    ProcessInfo.processInfo.environment["ANTREAN_LONG_TESTS"] == "1"
    ? 1_000_000 : 200_000

  /// Draws of the law, each from a stream of its own as in a study.
  func sample(_ count: Int) -> [Double] {
    let family = StreamFamily(seed: 4_711, replication: 0)
    return (0..<count).map { index in
      let entity = StreamEntity(demand: 0, day: 0, index: index, member: 0)
      var stream = family.stream(entity, .service, step: 0)
      return law.draw(from: &stream)
    }
  }
}

/// Compares counts with expected shares by Pearson's test; fails once in a million by chance.
func expectShares(
  _ counts: [Int], _ shares: [Double], sourceLocation: SourceLocation = #_sourceLocation
) {
  let total = Double(counts.reduce(0, +))
  let statistic = zip(counts, shares).reduce(0) { sum, cell in
    let expected = total * cell.1
    return sum + (Double(cell.0) - expected) * (Double(cell.0) - expected) / expected
  }
  let limit = gsl_cdf_chisq_Qinv(1e-6, Double(counts.count - 1))
  #expect(statistic < limit, "chi-square", sourceLocation: sourceLocation)
}

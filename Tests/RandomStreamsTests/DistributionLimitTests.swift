import CGSL
import Foundation
import Testing

@testable import RandomStreams

/// What a caller must not do, and what GSL must not do to us.
struct DistributionLimitTests {
  enum Mistake: String, Codable, CaseIterable, Sendable {
    case infiniteConstant, zeroMean, infiniteMean, zeroVariation, hugeVariation, smallShape
    case noPhase, zeroDeviation, emptyInterval, modeOutside, meanOfOne, noSample, shapeOfOne
    case negativeMean, sharesTooMany, sharesDoNotAddUp, negativeShare, nanValue, nothingObserved
    case emptyMixture, hopelessBounds, crossedBounds, zeroFactor

    func make() -> Distribution {
      switch self {
      case .infiniteConstant: .constant(.infinity)
      case .zeroMean: .exponential(mean: 0)
      case .infiniteMean: .gamma(mean: .infinity, cv: 1)
      case .zeroVariation: .lognormal(mean: 1, cv: 0)
      case .hugeVariation: .gamma(mean: 1, cv: 101)
      case .smallShape: .weibull(mean: 1, shape: 0.01)
      case .noPhase: .erlang(mean: 1, k: 0)
      case .zeroDeviation: .normal(mean: 0, sd: 0)
      case .emptyInterval: .uniform(from: 1, to: 1)
      case .modeOutside: .triangular(min: 1, mode: 4, max: 3)
      case .meanOfOne: .beta(mean: 1, n: 2)
      case .noSample: .beta(mean: 0.5, n: 0)
      case .shapeOfOne: .pareto(mean: 1, shape: 1)
      case .negativeMean: .hyperexponential(means: [1, -1], shares: [0.5, 0.5])
      case .sharesTooMany: .hyperexponential(means: [1], shares: [0.5, 0.5])
      case .sharesDoNotAddUp: .discrete(values: [1, 2], shares: [0.5, 0.4])
      case .negativeShare: .discrete(values: [1, 2], shares: [1.5, -0.5])
      case .nanValue: .empirical([1, .nan])
      case .nothingObserved: .empirical([])
      case .emptyMixture: .mixture([])
      case .hopelessBounds: .exponential(mean: 1).bounded(min: 8, max: nil)
      case .crossedBounds: .uniform(from: 0, to: 1).bounded(min: 0.6, max: 0.4)
      case .zeroFactor: .exponential(mean: 1).scaled(by: 0)
      }
    }
  }

  @Test(arguments: Mistake.allCases)
  func `a law out of its range is refused`(mistake: Mistake) async {
    await #expect(processExitsWith: .failure) { [mistake] in
      _ = mistake.make()
    }
  }

  @Test func `laws at the ends of their ranges give finite numbers`() {
    let laws: [Distribution] = [
      .lognormal(mean: 1, cv: 0.000_1), .lognormal(mean: 1, cv: 100), .gamma(mean: 1, cv: 0.000_1),
      .gamma(mean: 1, cv: 100), .weibull(mean: 1, shape: 0.05), .weibull(mean: 1, shape: 1_000),
      .erlang(mean: 1, k: 1_000_000), .beta(mean: 0.001, n: 0.1), .beta(mean: 0.5, n: 1e9),
      .pareto(mean: 1, shape: 1.001), .pareto(mean: 1, shape: 1e6),
      .exponential(mean: 1).bounded(min: 6.9, max: nil),
    ]
    for law in laws {
      #expect(law.mean.isFinite && law.variance >= 0 && !law.cumulative(1).isNaN)
      let draws = LawCase(name: "", law: law).sample(500)
      #expect(draws.allSatisfy { $0.isFinite })
    }
  }

  @Test func `GSL ends the process when its handler is left alone`() async {
    await #expect(processExitsWith: .signal(SIGABRT)) {
      _ = gsl_sf_gamma(-1)
    }
  }

  @Test func `after a law is made a bad call of GSL gives NaN`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      _ = Distribution.constant(1)
      exit(gsl_sf_gamma(-1).isNaN ? 7 : 1)
    }
    await #expect(processExitsWith: .exitCode(7)) {
      _ = poissonCount(mean: 3, at: 0.5)
      exit(gsl_sf_gamma(-1).isNaN ? 7 : 1)
    }
  }
}

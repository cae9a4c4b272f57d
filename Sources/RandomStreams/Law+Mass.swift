import CGSL

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Law {
  /// The probability of the closed interval between two values, either of which may be infinite.
  func mass(from low: Double, through high: Double) -> Double {
    switch self {
    case .constant(let value): low <= value && value <= high ? 1 : 0
    case .exponential(let mean):
      Self.between(
        max(low, 0), high, below: { gsl_cdf_exponential_P($0, mean) },
        above: { gsl_cdf_exponential_Q($0, mean) })
    case .lognormal(let zeta, let sigma):
      Law.normal(mean: zeta, sd: sigma).mass(
        from: Self.logarithm(low), through: Self.logarithm(high))
    case .gamma(let shape, let scale):
      Self.between(
        max(low, 0), high, below: { gsl_cdf_gamma_P($0, shape, scale) },
        above: { gsl_cdf_gamma_Q($0, shape, scale) })
    case .weibull(let scale, let shape):
      Self.between(
        max(low, 0), high, below: { gsl_cdf_weibull_P($0, scale, shape) },
        above: { gsl_cdf_weibull_Q($0, scale, shape) })
    case .normal(let mean, let sd):
      Self.between(
        low - mean, high - mean, below: { gsl_cdf_gaussian_P($0, sd) },
        above: { gsl_cdf_gaussian_Q($0, sd) })
    case .uniform(let from, let to):
      Swift.max(0, Swift.min(high, to) - Swift.max(low, from)) / (to - from)
    case .triangular, .hyperexponential, .discrete, .empirical, .mixture:
      parts(from: low, through: high).reduce(0) { $0 + $1.mass }
    case .beta(let alpha, let beta, let scale):
      Self.between(
        max(low / scale, 0), min(high / scale, 1), below: { gsl_cdf_beta_P($0, alpha, beta) },
        above: { gsl_cdf_beta_Q($0, alpha, beta) })
    case .pareto(let shape, let minimum):
      Self.between(
        max(low, minimum), high, below: { gsl_cdf_pareto_P($0, shape, minimum) },
        above: { gsl_cdf_pareto_Q($0, shape, minimum) })
    }
  }

  /// A probability as the difference of the smaller tails, so that it keeps its digits.
  private static func between(
    _ low: Double, _ high: Double, below: (Double) -> Double, above: (Double) -> Double
  ) -> Double {
    guard low <= high else { return 0 }
    let left = low == -.infinity ? 0 : below(low)
    if left < 0.5 { return (high == .infinity ? 1 : below(high)) - left }
    return above(low) - (high == .infinity ? 0 : above(high))
  }

  private static func logarithm(_ value: Double) -> Double {
    value <= 0 ? -.infinity : log(value)
  }
}

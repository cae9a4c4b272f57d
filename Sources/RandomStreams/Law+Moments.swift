import CGSL

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Law {
  /// The mean without bounds.
  var mean: Double {
    switch self {
    case .constant(let value): value
    case .exponential(let mean): mean
    case .lognormal(let zeta, let sigma): exp(zeta + sigma * sigma / 2)
    case .gamma(let shape, let scale): shape * scale
    case .weibull(let scale, let shape): scale * gsl_sf_gamma(1 + 1 / shape)
    case .normal(let mean, _): mean
    case .uniform(let from, let to): from + (to - from) / 2
    case .triangular(let min, let mode, let max): (min + mode + max) / 3
    case .beta(let alpha, let beta, let scale): scale * alpha / (alpha + beta)
    case .pareto(let shape, let minimum): shape * minimum / (shape - 1)
    case .hyperexponential, .discrete, .empirical, .mixture: whole.mean
    }
  }

  /// The variance without bounds; infinite for a Pareto law of shape 2 or less.
  var variance: Double {
    switch self {
    case .constant: return 0
    case .exponential(let mean): return mean * mean
    case .lognormal(_, let sigma): return expm1(sigma * sigma) * mean * mean
    case .gamma(let shape, let scale): return shape * scale * scale
    case .weibull(let scale, let shape):
      let first = gsl_sf_gamma(1 + 1 / shape)
      return scale * scale * (gsl_sf_gamma(1 + 2 / shape) - first * first)
    case .normal(_, let sd): return sd * sd
    case .uniform(let from, let to): return (to - from) * (to - from) / 12
    case .triangular(let min, let mode, let max):
      let (left, right) = (mode - min, max - mode)
      return (left * left + left * right + right * right) / 18
    case .beta(let alpha, let beta, let scale):
      let n = alpha + beta
      return scale * scale * alpha * beta / (n * n * (n + 1))
    case .pareto(let shape, let minimum):
      guard shape > 2 else { return .infinity }
      return minimum * minimum * shape / ((shape - 1) * (shape - 1) * (shape - 2))
    case .hyperexponential, .discrete, .empirical, .mixture: return whole.variance
    }
  }

  private var whole: Slice {
    Slice(joining: parts(from: -.infinity, through: .infinity))
  }

  /// The smallest closed interval that holds every value between two bounds; a value must exist.
  func support(from low: Double, through high: Double) -> ClosedRange<Double> {
    switch self {
    case .constant(let value): value...value
    case .exponential, .lognormal, .gamma, .weibull, .hyperexponential: max(0, low)...high
    case .normal: low...high
    case .uniform(let from, let to): max(from, low)...min(to, high)
    case .triangular(let min, _, let max): Swift.max(min, low)...Swift.min(max, high)
    case .beta(_, _, let scale): max(0, low)...min(scale, high)
    case .pareto(_, let minimum): max(minimum, low)...high
    case .discrete(let table), .empirical(let table):
      Self.ends(of: table.values, from: low, through: high)
    case .mixture(let table):
      Self.union(
        table.components.filter { $0.slice(from: low, through: high).mass > 0 }
          .map { $0.support(from: low, through: high) })
    }
  }

  private static func ends(
    of rising: UnsafeBufferPointer<Double>, from low: Double, through high: Double
  ) -> ClosedRange<Double> {
    let inside = rising.filter { low <= $0 && $0 <= high }
    precondition(!inside.isEmpty, "a law has a value between its bounds")
    return inside[0]...inside[inside.count - 1]
  }

  private static func union(_ ranges: [ClosedRange<Double>]) -> ClosedRange<Double> {
    let low = ranges.reduce(Double.infinity) { min($0, $1.lowerBound) }
    let high = ranges.reduce(-Double.infinity) { max($0, $1.upperBound) }
    return low...high
  }

  /// The law of `factor` times the value.
  func scaled(by factor: Double) -> Law {
    switch self {
    case .constant(let value): .constant(value * factor)
    case .exponential(let mean): .exponential(mean: mean * factor)
    case .lognormal(let zeta, let sigma): .lognormal(zeta: zeta + log(factor), sigma: sigma)
    case .gamma(let shape, let scale): .gamma(shape: shape, scale: scale * factor)
    case .weibull(let scale, let shape): .weibull(scale: scale * factor, shape: shape)
    case .normal(let mean, let sd): .normal(mean: mean * factor, sd: sd * factor)
    case .uniform(let from, let to): .uniform(from: from * factor, to: to * factor)
    case .triangular(let min, let mode, let max):
      .triangular(min: min * factor, mode: mode * factor, max: max * factor)
    case .beta(let alpha, let beta, let scale):
      .beta(alpha: alpha, beta: beta, scale: scale * factor)
    case .pareto(let shape, let minimum): .pareto(shape: shape, minimum: minimum * factor)
    case .hyperexponential(let table): .hyperexponential(table.scaled(by: factor))
    case .discrete(let table): .discrete(table.scaled(by: factor))
    case .empirical(let table): .empirical(table.scaled(by: factor))
    case .mixture(let table): .mixture(table.scaled(by: factor))
    }
  }
}

import CGSL

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Law {
  /// Probability, mean and variance of the law within a closed interval, in closed form.
  ///
  /// For most laws x times the density is again a density of the same family with other parameters,
  /// times a constant, so that a cut moment is a moment times a probability.
  func slice(from low: Double, through high: Double) -> Slice {
    let mass = mass(from: low, through: high)
    guard mass > 0 else { return Slice(mass: 0, mean: 0, variance: 0) }
    switch self {
    case .constant(let value): return Slice(mass: 1, mean: value, variance: 0)
    case .exponential(let mean):
      return Law.gamma(shape: 1, scale: mean).slice(from: low, through: high)
    case .lognormal(let zeta, let sigma):
      return tilted(mass, low, high) { power in
        (
          exp(power * zeta + power * power * sigma * sigma / 2),
          .lognormal(zeta: zeta + power * sigma * sigma, sigma: sigma)
        )
      }
    case .gamma(let shape, let scale):
      return tilted(mass, low, high) { power in
        (
          power == 1 ? shape * scale : shape * (shape + 1) * scale * scale,
          .gamma(shape: shape + power, scale: scale)
        )
      }
    case .weibull(let scale, let shape):
      return Self.weibullSlice(mass, scale: scale, shape: shape, low, high)
    case .normal(let mean, let sd):
      return Self.normalSlice(mass, mean: mean, sd: sd, low, high)
    case .uniform(let from, let to):
      let (left, right) = (max(low, from), min(high, to))
      let width = right - left
      return Slice(mass: mass, mean: left + width / 2, variance: width * width / 12)
    case .beta(let alpha, let beta, let scale):
      let n = alpha + beta
      return tilted(mass, low, high) { power in
        (
          power == 1
            ? scale * alpha / n : scale * scale * alpha * (alpha + 1) / (n * (n + 1)),
          .beta(alpha: alpha + power, beta: beta, scale: scale)
        )
      }
    case .pareto(let shape, let minimum):
      return Self.paretoSlice(mass, shape: shape, minimum: minimum, low, high)
    case .triangular, .hyperexponential, .discrete, .empirical, .mixture:
      return Slice(joining: parts(from: low, through: high))
    }
  }

  /// The disjoint or mixed parts of a law that is put together from simpler ones.
  func parts(from low: Double, through high: Double) -> [Slice] {
    switch self {
    case .triangular(let min, let mode, let max):
      return Self.triangularParts(min: min, mode: mode, max: max, low, high)
    case .hyperexponential(let table):
      return zip(table.values, table.shares).map { mean, share in
        Law.exponential(mean: mean).slice(from: low, through: high).weighted(by: share)
      }
    case .discrete(let table):
      return zip(table.values, table.shares).filter { low <= $0.0 && $0.0 <= high }
        .map { Slice(mass: $0.1, mean: $0.0, variance: 0) }
    case .empirical(let table):
      let share = 1 / Double(table.values.count)
      return table.values.filter { low <= $0 && $0 <= high }
        .map { Slice(mass: share, mean: $0, variance: 0) }
    case .mixture(let table):
      return zip(table.components, table.shares).map { component, share in
        component.slice(from: low, through: high).weighted(by: share)
      }
    case .constant, .exponential, .lognormal, .gamma, .weibull, .normal, .uniform, .beta, .pareto:
      return [slice(from: low, through: high)]
    }
  }

  /// A slice from the moments 1 and 2 of the whole law and the laws tilted by x and x squared.
  private func tilted(
    _ mass: Double, _ low: Double, _ high: Double, _ moment: (Double) -> (Double, Law)
  ) -> Slice {
    let (first, byValue) = moment(1)
    let (second, bySquare) = moment(2)
    return Slice(
      mass: mass, first: first * byValue.mass(from: low, through: high),
      second: second * bySquare.mass(from: low, through: high))
  }

  /// With y = (x / scale)^shape exponential, a moment of x is an incomplete gamma function of y.
  private static func weibullSlice(
    _ mass: Double, scale: Double, shape: Double, _ low: Double, _ high: Double
  ) -> Slice {
    let left = pow(max(low, 0) / scale, shape)
    let right = pow(high / scale, shape)
    func cut(_ power: Double) -> Double {
      let order = 1 + power / shape
      return pow(scale, power) * gsl_sf_gamma(order)
        * Law.gamma(shape: order, scale: 1).mass(from: left, through: right)
    }
    return Slice(mass: mass, first: cut(1), second: cut(2))
  }

  /// The truncated normal law (Johnson, Kotz and Balakrishnan, Continuous univariate
  /// distributions 1, section 13.10.1).
  private static func normalSlice(
    _ mass: Double, mean: Double, sd: Double, _ low: Double, _ high: Double
  ) -> Slice {
    let left = (low - mean) / sd
    let right = (high - mean) / sd
    let leftDensity = gsl_ran_ugaussian_pdf(left)
    let rightDensity = gsl_ran_ugaussian_pdf(right)
    let shift = (leftDensity - rightDensity) / mass
    let leftTerm = left.isFinite ? left * leftDensity : 0
    let rightTerm = right.isFinite ? right * rightDensity : 0
    let ratio = 1 + (leftTerm - rightTerm) / mass - shift * shift
    return Slice(mass: mass, mean: mean + sd * shift, variance: max(0, ratio) * sd * sd)
  }

  /// Integrals of powers: density shape * minimum^shape / x^(shape + 1) above the minimum.
  private static func paretoSlice(
    _ mass: Double, shape: Double, minimum: Double, _ low: Double, _ high: Double
  ) -> Slice {
    let left = max(low, minimum) / minimum
    let right = high / minimum
    func cut(_ power: Double) -> Double {
      if power == shape { return shape * log(right / left) }
      let exponent = power - shape
      return shape / exponent * (pow(right, exponent) - pow(left, exponent))
    }
    let first = cut(1)
    let second = cut(2)
    guard second.isFinite else {
      return Slice(mass: mass, mean: minimum * first / mass, variance: .infinity)
    }
    return Slice(mass: mass, first: minimum * first, second: minimum * minimum * second)
  }

  /// Left and right of the mode the density is a straight line through zero.
  private static func triangularParts(
    min: Double, mode: Double, max: Double, _ low: Double, _ high: Double
  ) -> [Slice] {
    func wedge(_ from: Double, _ to: Double, length: Double) -> Slice {
      let (left, right) = (Swift.max(0, from), Swift.min(to, length))
      guard left < right else { return Slice(mass: 0, mean: 0, variance: 0) }
      let scale = 1 / ((max - min) * length)
      return Slice(
        mass: scale * (right * right - left * left),
        first: scale * 2 / 3 * (right * right * right - left * left * left),
        second: scale / 2 * (right * right * right * right - left * left * left * left))
    }
    let left = wedge(low - min, high - min, length: mode - min)
    let right = wedge(max - high, max - low, length: max - mode)
    return [
      Slice(mass: left.mass, mean: min + left.mean, variance: left.variance),
      Slice(mass: right.mass, mean: max - right.mean, variance: right.variance),
    ]
  }
}

internal import CGSL

/// The law of a service time or of a patience, by the numbers an office knows of it.
public enum DurationLaw: Sendable, Equatable {
  /// Any length in proportion to exp(-t / mean).
  case exponential(mean: Double)
  /// Always the same.
  case constant(Double)
  /// The sum of equal exponential stages with this mean of the sum.
  case erlang(stages: Int, mean: Double)
  /// Gamma by its mean and its squared coefficient of variation.
  case gamma(mean: Double, squaredVariation: Double)
  /// Lognormal by its mean and its squared coefficient of variation.
  case lognormal(mean: Double, squaredVariation: Double)
  /// One of several exponential lengths by chance.
  case hyperexponential(shares: [Double], means: [Double])

  /// The mean length.
  public var mean: Double {
    switch self {
    case .exponential(let mean), .constant(let mean), .erlang(_, let mean), .gamma(let mean, _),
      .lognormal(let mean, _):
      mean
    case .hyperexponential(let shares, let means):
      zip(shares, means).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// The chance of a length above `time`, to about 1e-15 (GSL's distributions).
  public func survival(_ time: Double) -> Double {
    guard time > 0 else { return 1 }
    switch self {
    case .exponential(let mean): return gsl_cdf_exponential_Q(time, mean)
    case .constant(let length): return time < length ? 1 : 0
    case .erlang(let stages, let mean):
      return gsl_cdf_gamma_Q(time, Double(stages), mean / Double(stages))
    case .gamma(let mean, let squared): return gsl_cdf_gamma_Q(time, 1 / squared, mean * squared)
    case .lognormal(let mean, let squared):
      let variance = gsl_sf_log(1 + squared)
      return gsl_cdf_lognormal_Q(time, gsl_sf_log(mean) - variance / 2, variance.squareRoot())
    case .hyperexponential(let shares, let means):
      return zip(shares, means).reduce(0) { $0 + $1.0 * gsl_cdf_exponential_Q(time, $1.1) }
    }
  }

  /// The expected part of a length beyond `time`, the integral of the survival from there on.
  ///
  /// Closed forms; of a lognormal law that of Black and Scholes, 1973, without interest.
  public func meanExcess(beyond time: Double) -> Double {
    guard time > 0 else { return mean - time }
    switch self {
    case .exponential(let mean): return mean * survival(time)
    case .constant(let length): return max(0, length - time)
    case .erlang(let stages, let mean):
      let next = gsl_cdf_gamma_Q(time, Double(stages + 1), mean / Double(stages))
      return mean * next - time * survival(time)
    case .gamma(let mean, let squared):
      let next = gsl_cdf_gamma_Q(time, 1 / squared + 1, mean * squared)
      return mean * next - time * survival(time)
    case .lognormal(let mean, let squared):
      let variance = gsl_sf_log(1 + squared)
      let shifted = gsl_sf_log(mean) + variance / 2
      return mean * gsl_cdf_lognormal_Q(time, shifted, variance.squareRoot())
        - time * survival(time)
    case .hyperexponential(let shares, let means):
      return zip(shares, means).reduce(0) {
        $0 + $1.0 * $1.1 * gsl_cdf_exponential_Q(time, $1.1)
      }
    }
  }

  /// Lengths at which the survival jumps.
  var jumps: [Double] {
    switch self {
    case .constant(let length): [length]
    case .exponential, .erlang, .gamma, .lognormal, .hyperexponential: []
    }
  }
}

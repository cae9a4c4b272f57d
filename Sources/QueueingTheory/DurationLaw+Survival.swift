import CGSL

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What is left and what is used up after a time, in closed form.
extension DurationLaw {
  /// The chance of a length above `time`, to about 1e-13 of itself (GSL's distributions).
  public func survival(_ time: Double) -> Double {
    guard time >= 0 else { return 1 }
    switch self {
    case .exponential(let mean): return exp(-time / mean)
    case .constant(let length): return time < length ? 1 : 0
    case .erlang(let stages, let mean):
      return gsl_cdf_gamma_Q(time, Double(stages), mean / Double(stages))
    case .hyperexponential(let shares, let means):
      return zip(shares, means).reduce(0) { $0 + $1.0 * exp(-time / $1.1) }
    case .gamma(let mean, let square):
      return gsl_cdf_gamma_Q(time, 1 / square, mean * square)
    case .lognormal:
      return time == 0 ? 1 : gsl_cdf_ugaussian_Q(normalPlace(of: time))
    case .uniform(let from, let to):
      return min(max((to - time) / (to - from), 0), 1)
    case .triangular(let from, let mode, let to):
      if time <= from { return 1 }
      if time >= to { return 0 }
      if time < mode { return 1 - (time - from) * (time - from) / ((to - from) * (mode - from)) }
      return (to - time) * (to - time) / ((to - from) * (to - mode))
    }
  }

  /// E[min(S, t)], the integral of the survival from 0 to t.
  public func meanUpTo(_ time: Double) -> Double {
    guard time > 0 else { return 0 }
    switch self {
    case .exponential(let mean): return -mean * expm1(-time / mean)
    case .constant(let length): return min(time, length)
    case .hyperexponential(let shares, let means):
      return zip(shares, means).reduce(0) { $0 - $1.0 * $1.1 * expm1(-time / $1.1) }
    case .erlang(let stages, let mean):
      let scale = mean / Double(stages)
      return mean * gsl_cdf_gamma_P(time, Double(stages) + 1, scale) + time * survival(time)
    case .gamma(let mean, let square):
      return mean * gsl_cdf_gamma_P(time, 1 / square + 1, mean * square) + time * survival(time)
    case .lognormal(let mean, let square):
      let place = normalPlace(of: time) - log1p(square).squareRoot()
      return mean * gsl_cdf_ugaussian_P(place) + time * survival(time)
    case .uniform(let from, let to):
      let inside = min(max(time, from), to)
      return min(time, from) + (inside - from) * (survival(inside) + 1) / 2
    case .triangular(let from, let mode, let to):
      return triangularMeanUpTo(min(time, to), from, mode, to)
    }
  }

  /// The expected part of a length beyond `time`, the integral of the survival from there on.
  ///
  /// Keeps its digits far out; of a lognormal law that of Black and Scholes, 1973, without
  /// interest.
  public func meanExcess(beyond time: Double) -> Double {
    guard time > 0 else { return mean - time }
    switch self {
    case .exponential(let mean): return mean * exp(-time / mean)
    case .hyperexponential(let shares, let means):
      return zip(shares, means).reduce(0) { $0 + $1.0 * $1.1 * exp(-time / $1.1) }
    case .erlang(let stages, let mean):
      let next = gsl_cdf_gamma_Q(time, Double(stages) + 1, mean / Double(stages))
      return mean * next - time * survival(time)
    case .gamma(let mean, let square):
      return mean * gsl_cdf_gamma_Q(time, 1 / square + 1, mean * square) - time * survival(time)
    case .lognormal(let mean, let square):
      let place = normalPlace(of: time) - log1p(square).squareRoot()
      return mean * gsl_cdf_ugaussian_Q(place) - time * survival(time)
    case .constant, .uniform, .triangular: return mean - meanUpTo(time)
    }
  }

  /// Where the survival jumps or bends, in rising order: where a quadrature must not cross.
  var kinks: [Double] {
    switch self {
    case .exponential, .erlang, .hyperexponential, .gamma, .lognormal: []
    case .constant(let length): [length]
    case .uniform(let from, let to): [from, to]
    case .triangular(let from, let mode, let to): [from, mode, to]
    }
  }

  /// The standard normal number of a lognormal time.
  private func normalPlace(of time: Double) -> Double {
    let variance = log1p(squaredVariation)
    return (log(time / mean) + variance / 2) / variance.squareRoot()
  }

  private func triangularMeanUpTo(
    _ time: Double, _ from: Double, _ mode: Double, _ to: Double
  ) -> Double {
    guard time > from else { return time }
    if time < mode {
      let reach = time - from
      return time - reach * reach * reach / (3 * (to - from) * (mode - from))
    }
    // The mean less what the last piece of the survival holds.
    let left = to - time
    guard left > 0 else { return mean }
    return mean - left * left * left / (3 * (to - from) * (to - mode))
  }
}

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension DurationLaw {
  /// E[exp(-s S)] for s from 0 up, the Laplace-Stieltjes transform.
  ///
  /// Closed forms with relative error about 1e-15; triangular and lognormal laws by quadrature of
  /// 1 - s times the integral of exp(-s t) P(S > t), about 1e-13 off.
  public func transform(_ s: Double) -> Double {
    guard s > 0 else { return 1 }
    switch self {
    case .exponential(let mean): return 1 / (1 + s * mean)
    case .constant(let length): return exp(-s * length)
    case .erlang(let stages, let mean):
      return exp(-Double(stages) * log1p(s * mean / Double(stages)))
    case .hyperexponential(let shares, let means):
      return zip(shares, means).reduce(0) { $0 + $1.0 / (1 + s * $1.1) }
    case .gamma(let mean, let square): return exp(-log1p(s * mean * square) / square)
    case .uniform(let from, let to):
      return exp(-s * from) * -expm1(-s * (to - from)) / (s * (to - from))
    case .triangular(_, _, let to): return 1 - s * transformedSurvival(s, upTo: to)
    case .lognormal: return 1 - s * transformedSurvival(s, upTo: 40 / s)
    }
  }

  /// The integral of exp(-s t) P(S > t), over stretches that double so that none hides a bend.
  private func transformedSurvival(_ s: Double, upTo end: Double) -> Double {
    var places = kinks
    var place = min(mean, 1 / s) / 16
    while place < end {
      places.append(place)
      place *= 2
    }
    return Quadrature().integral(from: 0, to: end, kinks: places) { exp(-s * $0) * survival($0) }
  }
}

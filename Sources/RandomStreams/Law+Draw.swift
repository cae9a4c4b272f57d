import CGSL

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension RandomStream {
  /// A number whose logarithm is normal with mean `zeta` and standard deviation `sigma`.
  @usableFromInline
  mutating func nextLognormal(zeta: Double, sigma: Double) -> Double {
    exp(zeta + withGSL { gsl_ran_gaussian_ziggurat($0, sigma) })
  }
}

extension Law {
  /// Draws one value; the laws of GSL by GSL, the others from one or two uniform numbers.
  func draw(from stream: inout RandomStream) -> Double {
    switch self {
    case .constant(let value): value
    case .exponential(let mean): mean * stream.nextExponential()
    case .lognormal(let zeta, let sigma): stream.nextLognormal(zeta: zeta, sigma: sigma)
    case .gamma(let shape, let scale): stream.withGSL { gsl_ran_gamma($0, shape, scale) }
    case .weibull(let scale, let shape): stream.withGSL { gsl_ran_weibull($0, scale, shape) }
    case .normal(let mean, let sd): mean + stream.withGSL { gsl_ran_gaussian_ziggurat($0, sd) }
    case .uniform(let from, let to): stream.withGSL { gsl_ran_flat($0, from, to) }
    case .triangular(let min, let mode, let max):
      Self.triangular(min: min, mode: mode, max: max, at: stream.nextUniform())
    case .beta(let alpha, let beta, let scale):
      scale * stream.withGSL { gsl_ran_beta($0, alpha, beta) }
    case .pareto(let shape, let minimum): stream.withGSL { gsl_ran_pareto($0, shape, minimum) }
    case .hyperexponential(let table):
      table.values[table.index(at: stream.nextUniform())] * stream.nextExponential()
    case .discrete(let table): table.values[table.index(at: stream.nextUniform())]
    case .empirical(let table):
      table.values[Int(stream.nextUniform() * Double(table.values.count))]
    case .mixture(let table):
      table.components[table.index(at: stream.nextUniform())].draw(from: &stream)
    }
  }

  /// The inverse of the triangular distribution function, which GSL lacks.
  private static func triangular(
    min: Double, mode: Double, max: Double, at uniform: Double
  ) -> Double {
    let width = max - min
    let left = mode - min
    return uniform * width < left
      ? min + (uniform * width * left).squareRoot()
      : max - ((1 - uniform) * width * (max - mode)).squareRoot()
  }
}

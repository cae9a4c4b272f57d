/// A probability law without bounds, with its parameters in the form in which GSL takes them.
@usableFromInline
enum Law: Sendable, Equatable, BitwiseCopyable {
  case constant(Double)
  case exponential(mean: Double)
  /// Logarithm normal with mean `zeta` and standard deviation `sigma`.
  case lognormal(zeta: Double, sigma: Double)
  case gamma(shape: Double, scale: Double)
  case weibull(scale: Double, shape: Double)
  case normal(mean: Double, sd: Double)
  case uniform(from: Double, to: Double)
  case triangular(min: Double, mode: Double, max: Double)
  /// `scale` times a beta number.
  case beta(alpha: Double, beta: Double, scale: Double)
  case pareto(shape: Double, minimum: Double)
  /// Means in `values`.
  case hyperexponential(LawTable)
  /// Rising values with their shares.
  case discrete(LawTable)
  /// Rising values, each equally likely.
  case empirical(LawTable)
  case mixture(LawTable)
}

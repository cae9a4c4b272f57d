import CGSL

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Distribution {
  /// Always the same value.
  public static func constant(_ value: Double) -> Distribution {
    precondition(value.isFinite, "a constant is finite")
    return Distribution(.constant(value))
  }

  /// The exponential law; `mean` above 0.
  public static func exponential(mean: Double) -> Distribution {
    requirePositive(mean, "mean")
    return Distribution(.exponential(mean: mean))
  }

  /// The lognormal law; `mean` above 0, `cv` (standard deviation over mean) from 0.0001 to 100.
  public static func lognormal(mean: Double, cv: Double) -> Distribution {
    requirePositive(mean, "mean")
    requireVariation(cv)
    let square = log1p(cv * cv)
    return Distribution(.lognormal(zeta: log(mean) - square / 2, sigma: square.squareRoot()))
  }

  /// The gamma law; `mean` above 0, `cv` (standard deviation over mean) from 0.0001 to 100.
  public static func gamma(mean: Double, cv: Double) -> Distribution {
    requirePositive(mean, "mean")
    requireVariation(cv)
    return Distribution(.gamma(shape: 1 / (cv * cv), scale: mean * cv * cv))
  }

  /// The Weibull law; `mean` above 0, `shape` from 0.05 to 1,000.
  public static func weibull(mean: Double, shape: Double) -> Distribution {
    requirePositive(mean, "mean")
    precondition((0.05...1_000).contains(shape), "a Weibull shape is from 0.05 to 1,000")
    return Distribution(.weibull(scale: mean / gsl_sf_gamma(1 + 1 / shape), shape: shape))
  }

  /// The sum of `k` (1 to 1,000,000) exponential phases; `mean`, above 0, is that of the sum.
  public static func erlang(mean: Double, k: Int) -> Distribution {
    requirePositive(mean, "mean")
    precondition((1...1_000_000).contains(k), "an Erlang law has 1 to 1,000,000 phases")
    return Distribution(.gamma(shape: Double(k), scale: mean / Double(k)))
  }

  /// The normal law; `sd` above 0.
  public static func normal(mean: Double, sd: Double) -> Distribution {
    precondition(mean.isFinite, "a mean is finite")
    requirePositive(sd, "standard deviation")
    return Distribution(.normal(mean: mean, sd: sd))
  }

  /// The uniform law between two values; `from` below `to`.
  public static func uniform(from: Double, to: Double) -> Distribution {
    precondition(from < to && (to - from).isFinite, "a uniform law has from below to")
    return Distribution(.uniform(from: from, to: to))
  }

  /// The triangular law; `min` at most `mode` at most `max`, and `min` below `max`.
  public static func triangular(min: Double, mode: Double, max: Double) -> Distribution {
    precondition(
      min <= mode && mode <= max && min < max && (max - min).isFinite,
      "a triangular law has its mode between min and max")
    return Distribution(.triangular(min: min, mode: mode, max: max))
  }

  /// The beta law of a share; `mean` inside (0, 1), `n` above 0: alpha = mean n,
  /// beta = (1 - mean) n.
  public static func beta(mean: Double, n: Double) -> Distribution {
    precondition(mean > 0 && mean < 1, "the mean of a beta law is between 0 and 1")
    requirePositive(n, "sample size")
    return Distribution(.beta(alpha: mean * n, beta: (1 - mean) * n, scale: 1))
  }

  /// The Pareto law with a smallest value of mean (shape - 1) / shape.
  ///
  /// `mean` is above 0, `shape` above 1 so that the mean exists; the variance is infinite up to
  /// shape 2.
  public static func pareto(mean: Double, shape: Double) -> Distribution {
    requirePositive(mean, "mean")
    precondition(shape > 1 && shape.isFinite, "the shape of a Pareto law with a mean is above 1")
    return Distribution(.pareto(shape: shape, minimum: mean * (shape - 1) / shape))
  }

  /// A mixture of exponential laws; `means` above 0, `shares` add up to 1.
  public static func hyperexponential(means: [Double], shares: [Double]) -> Distribution {
    for mean in means { requirePositive(mean, "mean") }
    requireShares(shares, count: means.count)
    return Distribution(
      .hyperexponential(LawTable(values: means, shares: shares, components: [])))
  }

  /// A few values with their probabilities, in any order; `shares` add up to 1.
  public static func discrete(values: [Double], shares: [Double]) -> Distribution {
    requireShares(shares, count: values.count)
    precondition(values.allSatisfy(\.isFinite), "the values of a discrete law are finite")
    let rising = zip(values, shares).filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
    return Distribution(
      .discrete(
        LawTable(values: rising.map(\.0), shares: rising.map(\.1), components: [])))
  }

  /// Observed values, in any order, each equally likely; at least one.
  public static func empirical(_ values: [Double]) -> Distribution {
    precondition(!values.isEmpty, "an empirical law has a value")
    precondition(values.allSatisfy(\.isFinite), "the values of an empirical law are finite")
    return Distribution(
      .empirical(LawTable(values: values.sorted(), shares: [], components: [])))
  }

  /// One of several laws, chosen by a share; the shares add up to 1.
  public static func mixture(_ parts: [(share: Double, law: Distribution)]) -> Distribution {
    requireShares(parts.map(\.share), count: parts.count)
    let filled = parts.filter { $0.share > 0 }
    return Distribution(
      .mixture(
        LawTable(values: [], shares: filled.map(\.share), components: filled.map(\.law))))
  }

  private static func requirePositive(_ value: Double, _ name: StaticString) {
    precondition(value > 0 && value.isFinite, "the \(name) of a law is positive and finite")
  }

  private static func requireVariation(_ cv: Double) {
    precondition((0.000_1...100).contains(cv), "a coefficient of variation is from 0.0001 to 100")
  }

  private static func requireShares(_ shares: [Double], count: Int) {
    precondition(!shares.isEmpty && shares.count == count, "a law has one share per part")
    precondition(shares.allSatisfy { $0 >= 0 }, "the shares of a law are not negative")
    precondition(
      abs(shares.reduce(0, +) - 1) <= 1e-9, "the shares of a law add up to 1")
  }
}

internal import CGSL

/// A number of people on days that are busier or quieter by a common gamma factor of mean 1.
///
/// The negative binomial law of Greenwood and Yule, 1920; as demand of a day in Jongbloed and
/// Koole, "Managing uncertainty in call centres using Poisson mixtures", 2001, section 3.
public struct GammaPoissonCount: Sendable, Equatable {
  /// People expected.
  public var mean: Double
  /// The shape of the factor; its variance is 1 over it.
  public var shape: Double

  /// A day of this mean whose factor has this shape, both above 0.
  public init(mean: Double, shape: Double) {
    precondition(mean > 0 && shape > 0, "mean and shape are positive")
    self.mean = mean
    self.shape = shape
  }

  /// The variance over the mean, 1 of a Poisson law.
  public var dispersion: Double { 1 + mean / shape }

  /// The standard deviation.
  public var deviation: Double { (mean * dispersion).squareRoot() }

  /// The chance of exactly `count` people (GSL, about 1e-13 relative).
  public func probability(_ count: Int) -> Double {
    guard count >= 0 else { return 0 }
    return gsl_ran_negative_binomial_pdf(UInt32(count), shape / (shape + mean), shape)
  }

  /// The chance of at least `count` people.
  public func probability(atLeast count: Int) -> Double {
    guard count > 0 else { return 1 }
    return gsl_cdf_negative_binomial_Q(UInt32(count - 1), shape / (shape + mean), shape)
  }

  /// The expected smaller of the count and `quota`, the sum of P(N >= n) for n from 1 to it.
  public func meanMinimum(with quota: Int) -> Double {
    stride(from: 1, through: quota, by: 1).reduce(0) { $0 + probability(atLeast: $1) }
  }
}

import CGSL

/// Two order statistics of independent observations that enclose a quantile of their law.
///
/// Exact for every continuous law: the number of observations below the quantile is binomial
/// (David and Nagaraja, Order Statistics, 3rd edition, 2003, section 7.1). Each limit misses with
/// at most half of 1 - confidence.
public struct OrderStatisticInterval: Equatable, Sendable {
  /// Rank of the lower limit, 1 for the least observation.
  public let lowerRank: Int
  /// Rank of the upper limit.
  public let upperRank: Int
  /// The chance that the limits enclose the quantile.
  public let coverage: Double

  /// Ranks for the quantile of `probability` among `count` observations.
  ///
  /// nil where there are too few observations for a limit on one side.
  public init?(probability: Double, count: Int, confidence: Double) {
    precondition(0 < probability && probability < 1, "a probability lies between 0 and 1")
    precondition(0 < confidence && confidence < 1, "a confidence lies between 0 and 1")
    guard count > 0 else { return nil }
    let tail = (1 - confidence) / 2
    let number = UInt32(count)
    // The quantile lies below rank l with chance P(Bin <= l - 1), and not below u with P(Bin >= u).
    let lower = (1...count).last { gsl_cdf_binomial_P(UInt32($0 - 1), probability, number) <= tail }
    let upper = (1...count).first {
      gsl_cdf_binomial_Q(UInt32($0 - 1), probability, number) <= tail
    }
    guard let lower, let upper else { return nil }
    lowerRank = lower
    upperRank = upper
    coverage =
      gsl_cdf_binomial_P(UInt32(upper - 1), probability, number)
      - gsl_cdf_binomial_P(UInt32(lower - 1), probability, number)
  }
}

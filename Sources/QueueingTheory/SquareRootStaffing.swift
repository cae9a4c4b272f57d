import CGSL

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Staffing by the square root of the load: desks = load + margin times its square root.
///
/// An approximation for many desks where everybody waits; within one desk of Erlang C for loads
/// from about 10 on. Source: Halfin and Whitt, Operations Research 29 (1981), "Heavy-traffic limits
/// for queues with many exponential servers", proposition 1.
public enum SquareRootStaffing {
  /// The share that waits in the limit of many desks with a margin above 0.
  public static func waitProbability(margin: Double) -> Double {
    1 / (1 + margin * gsl_cdf_ugaussian_P(margin) / gsl_ran_ugaussian_pdf(margin))
  }

  /// The margin at which the share that waits is `waitProbability`, between 0 and 1.
  public static func margin(waitProbability share: Double) -> Double {
    precondition(0 < share && share < 1, "a share that waits lies between 0 and 1")
    return root(from: 1e-12, to: 37) { waitProbability(margin: $0) - share }
  }

  /// Desks for a load in erlang so that about `waitProbability` of the arrivals wait.
  public static func desks(load: Double, waitProbability share: Double) -> Int {
    let desks = load + margin(waitProbability: share) * load.squareRoot()
    return Int(desks.rounded(.up))
  }
}

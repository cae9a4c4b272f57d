/// Replications after which the interval of a mean is expected to be short enough.
///
/// The spread `standardDeviation` comes from earlier replications (Law, Simulation Modeling and
/// Analysis, section 9.4.1).
public enum ReplicationCount {
  /// The smallest n with z s / sqrt(n) <= `halfWidth`, as if the spread were known.
  public static func normal(
    standardDeviation: Double, halfWidth: Double, confidence: Double
  ) -> Int {
    precondition(standardDeviation >= 0 && halfWidth > 0, "a half-width is positive")
    let ratio = normalQuantile((1 + confidence) / 2) * standardDeviation / halfWidth
    return max(1, Int((ratio * ratio).rounded(.up)))
  }

  /// The smallest n with t_{n-1} s / sqrt(n) <= `halfWidth`, from 2 up.
  public static func student(
    standardDeviation: Double, halfWidth: Double, confidence: Double
  ) -> Int {
    let least = normal(
      standardDeviation: standardDeviation, halfWidth: halfWidth, confidence: confidence)
    var count = max(2, least)
    // Student's quantile is the longer one and falls with n, so the search starts below the answer.
    while studentQuantile((1 + confidence) / 2, degreesOfFreedom: Double(count - 1))
      * standardDeviation > halfWidth * Double(count).squareRoot()
    {
      count += 1
    }
    return count
  }
}

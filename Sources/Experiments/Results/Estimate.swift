/// One row of the summary.
public struct Estimate: Sendable {
  /// Of which observations.
  public var measure: Measure
  /// What was computed.
  public var statistic: Statistic
  /// Empty for all observations.
  public var scope: [ScopePart]
  /// nil where there was no observation.
  public var value: Double?
  /// Lower confidence limit, where one exists.
  public var lower: Double?
  /// Upper confidence limit, where one exists.
  public var upper: Double?
  /// Confidence of the limits.
  public var confidence: Double
  /// Observations behind it; replications for time averages.
  public var count: Int

  /// Collects the parts.
  public init(
    measure: Measure, statistic: Statistic, scope: [ScopePart], value: Double?, lower: Double?,
    upper: Double?, confidence: Double, count: Int
  ) {
    self.measure = measure
    self.statistic = statistic
    self.scope = scope
    self.value = value
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
    self.count = count
  }
}

/// What is computed from the observations of a measure.
public enum Statistic: Hashable, Sendable {
  case mean, sd, p50, p90, p95, p99, max, share, count, rate, shareZero
  /// Share above a threshold: its text as written, and its value in the measure's unit.
  case shareOver(text: String, threshold: Double)
  /// At a sampling instant: its text as written.
  case at(String)

  /// The word of the results contract.
  public var name: String {
    switch self {
    case .mean: "mean"
    case .sd: "sd"
    case .p50: "p50"
    case .p90: "p90"
    case .p95: "p95"
    case .p99: "p99"
    case .max: "max"
    case .share: "share"
    case .count: "count"
    case .rate: "rate"
    case .shareZero: "share_zero"
    case .shareOver(let text, _): "share_over(\(text))"
    case .at(let text): "at(\(text))"
    }
  }
}

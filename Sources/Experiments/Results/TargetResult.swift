/// A target and what the run says of it.
public struct TargetResult: Sendable {
  /// As written.
  public var text: String
  /// What is judged.
  public var measure: Measure
  /// What of it.
  public var statistic: Statistic
  /// Decides the exit status.
  public var isHard: Bool
  /// What the interval says.
  public var verdict: Verdict
  /// The worst group's value and interval where the target has a `by`.
  public var value: Double?
  /// Lower confidence limit.
  public var lower: Double?
  /// Upper confidence limit.
  public var upper: Double?

  /// Collects the parts.
  public init(
    text: String, measure: Measure, statistic: Statistic, isHard: Bool, verdict: Verdict,
    value: Double?, lower: Double?, upper: Double?
  ) {
    self.text = text
    self.measure = measure
    self.statistic = statistic
    self.isHard = isHard
    self.verdict = verdict
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}

/// How a target came out.
public enum Verdict: String, Sendable {
  case pass, fail, undecided
}

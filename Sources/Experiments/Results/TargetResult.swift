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
  /// What would decide it; nil where it is decided.
  public var need: TargetNeed?

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

/// What would decide a target that is undecided.
public enum TargetNeed: Equatable, Sendable {
  /// About so many replications more, if value and spread stay as they are.
  case replications(Int)
  /// Nothing in sight: the value lies on the limit, as far as can be told.
  case otherLimit
  /// Something to observe: what it is about has not happened.
  case observation
  /// A second replication, since one has no interval.
  case secondReplication
  /// Another statistic: the greatest seen never keeps a limit for sure.
  case otherStatistic
}

/// How a target came out.
public enum Verdict: String, Sendable {
  case pass, fail, undecided
}

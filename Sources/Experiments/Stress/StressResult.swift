/// How much more demand a scenario bears until each of its targets breaks.
public struct StressResult: Sendable {
  /// The scenario's name.
  public var scenario: String
  /// Named the random numbers.
  public var seed: UInt64
  /// Replications near a limit.
  public var replications: Int
  /// Confidence of all intervals.
  public var confidence: Double
  /// People who are expected on a working day (plain queue: in 24 h) as the scenario stands.
  public var peoplePerDay: Double
  /// Whether days are working days of a calendar.
  public var hasCalendar: Bool
  /// In which amounts of money are.
  public var currency: String
  /// In the order of the targets; fewer where the search was stopped.
  public var limits: [StressLimit]
  /// Whether the search was stopped before its end.
  public var wasInterrupted: Bool

  /// The hard or the soft target that breaks first; nil where none breaks.
  public func first(isHard: Bool) -> StressLimit? {
    limits.filter { $0.isHard == isHard && $0.breaking != nil }.min {
      ($0.breaking?.factor ?? 0) < ($1.breaking?.factor ?? 0)
    }
  }
}

/// The demand at which a target breaks.
public struct StressLimit: Sendable {
  /// The target as written.
  public var text: String
  /// What is judged.
  public var measure: Measure
  /// What of it.
  public var statistic: Statistic
  /// Whether it decides the exit status of a run.
  public var isHard: Bool
  /// What the scenario as it stands gives.
  public var present: TargetResult
  /// Where it breaks; nil where it does not between the least and the greatest factor looked at.
  public var breaking: Breaking?
  /// The least factor on the demand that was looked at.
  public var leastFactor: Double
  /// The greatest factor on the demand that was looked at.
  public var greatestFactor: Double

  /// A multiple of the demand, with its interval.
  public struct Breaking: Sendable {
    /// The multiple at which the target is met exactly.
    public var factor: Double
    /// Lower confidence limit; nil where the target is unclear at the least factor looked at too.
    public var lower: Double?
    /// Upper confidence limit; nil where the target is unclear at the greatest factor too.
    public var upper: Double?
  }
}

extension StressResult {
  /// People a day above those of the scenario at a multiple of its demand; below 0 if fewer.
  public func headroom(at factor: Double) -> Double { (factor - 1) * peoplePerDay }
}

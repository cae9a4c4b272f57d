internal import PassportOffice

/// What a shock does to people, and how long until they feel nothing of it any more.
public struct ShockResult: Sendable {
  /// The scenario's name.
  public var scenario: String
  /// What happens.
  public var shock: Shock
  /// Its first and last day, as ISO dates.
  public var firstDate: String
  /// See `firstDate`.
  public var lastDate: String
  /// Named the random numbers.
  public var seed: UInt64
  /// Replications completed and counted.
  public var replications: Int
  /// Confidence of all intervals.
  public var confidence: Double
  /// In the order of the items.
  public var effects: [ShockEffect]
  /// Whether the run was stopped before its end.
  public var wasInterrupted: Bool
}

/// What a shock does to one measure.
public struct ShockEffect: Sendable {
  /// What is measured, by the day of the need (time at the office: by the day of the interview).
  public var item: BalanceItem
  /// Means over a week from each day on, in order.
  public var weeks: [Week]
  /// The mean without the shock over all people counted.
  public var usual: Double
  /// From how many days after the shock on the difference stays small; nil where it does not.
  public var recovery: Recovery?

  /// The mean of the people of a week, without and with the shock.
  public struct Week: Sendable {
    /// Its first day, as an ISO date.
    public var date: String
    /// Days from the end of the shock to its first day; below 0 before.
    public var daysAfter: Int
    /// Without the shock.
    public var calm: Double
    /// With the shock minus without, over the same people.
    public var difference: Double
    /// Lower confidence limit.
    public var lower: Double?
    /// Upper confidence limit.
    public var upper: Double?
  }

  /// Days after a shock.
  public struct Recovery: Sendable {
    /// By the estimate.
    public var days: Int
    /// By the lower limits of the differences.
    public var lower: Int
    /// By the upper limits of the differences; nil where it does not within the counted days.
    public var upper: Int?
  }

  /// The week from the start of the shock on that suffers most; nil where nobody was compared.
  public var worst: Week? {
    weeks.max { $0.difference < $1.difference }
  }
}

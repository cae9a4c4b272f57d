/// Where along a factor an item of the balance sheet turns from better to worse, if it does.
public struct Crossover: Sendable {
  /// What is varied.
  public var factor: CrossoverFactor
  /// What is compared, over everybody.
  public var item: BalanceItem
  /// The factor in the scenario as it stands; nil where that is no single number.
  public var present: Double?
  /// The least and the greatest value searched, with the difference there.
  public var first: Point
  /// See `first`.
  public var last: Point
  /// Whether `base` is better or worse with certainty at every value looked at between them.
  public var isDecidedThroughout: Bool
  /// In rising order.
  public var turns: [Turn]
  /// Replications near a turn.
  public var replications: Int
  /// Confidence of all intervals.
  public var confidence: Double

  /// The difference `base` minus the other variant at a value of the factor.
  public struct Point: Sendable {
    /// The factor.
    public var at: Double
    /// The difference.
    public var difference: Double
    /// Lower confidence limit.
    public var lower: Double?
    /// Upper confidence limit.
    public var upper: Double?
  }

  /// A value of the factor at which the difference is 0.
  public struct Turn: Sendable {
    /// The value.
    public var at: Double
    /// Lower confidence limit; nil where the difference is not clear at the least value searched.
    public var lower: Double?
    /// Upper confidence limit; nil where the difference is not clear at the greatest value.
    public var upper: Double?
    /// Whether `base` is better below it and worse above.
    public var isBaseBetterBelow: Bool
  }
}

/// A value with its confidence interval; limits are nil where none exist.
public struct IntervalEstimate: Equatable, Sendable {
  /// The estimate.
  public var value: Double
  /// Lower confidence limit.
  public var lower: Double?
  /// Upper confidence limit.
  public var upper: Double?
  /// The observations behind it.
  public var count: Int

  /// Collects the parts.
  public init(value: Double, lower: Double?, upper: Double?, count: Int) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.count = count
  }
}

/// `STATISTIC(MEASURE) [of …] [by …]`: something that is estimated.
public struct Quantity: Sendable {
  /// As written.
  public var text: String
  /// What is computed.
  public var statistic: Statistic
  /// From which observations.
  public var measure: Measure
  /// Which of them.
  public var scope: [ScopePart]
  /// Keys that split it into groups.
  public var by: [ScopeKey]

  /// Collects the parts.
  public init(
    text: String, statistic: Statistic, measure: Measure, scope: [ScopePart], by: [ScopeKey]
  ) {
    self.text = text
    self.statistic = statistic
    self.measure = measure
    self.scope = scope
    self.by = by
  }
}

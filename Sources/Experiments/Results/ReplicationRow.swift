/// One value of one replication.
public struct ReplicationRow: Sendable {
  /// Counted from 0.
  public var replication: Int
  /// Of which observations.
  public var measure: Measure
  /// What was computed.
  public var statistic: Statistic
  /// Empty for all observations.
  public var scope: [ScopePart]
  /// nil where there was no observation.
  public var value: Double?

  /// Collects the parts.
  public init(
    replication: Int, measure: Measure, statistic: Statistic, scope: [ScopePart], value: Double?
  ) {
    self.replication = replication
    self.measure = measure
    self.statistic = statistic
    self.scope = scope
    self.value = value
  }
}

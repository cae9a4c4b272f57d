/// What each cause of waiting adds, by quantity and group.
public struct CauseStudy: Sendable {
  /// By quantity and group, in the order asked for.
  public var rows: [CauseRow]
  /// What was taken away, in the order of the parts of each row.
  public var causes: [WaitingCause]
  /// Networks simulated: with all causes, and without sets of them.
  public var simulated: Int
  /// Replications of each network.
  public var replications: Int
  /// Whether more were wanted.
  public var wasInterrupted: Bool
  /// Confidence of the intervals.
  public var confidence: Double
  /// In which amounts of money are.
  public var currency: String
}

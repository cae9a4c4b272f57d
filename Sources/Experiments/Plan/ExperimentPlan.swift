/// How many replications, on which random numbers.
public struct ExperimentPlan: Sendable {
  /// Names the random numbers.
  public var seed: UInt64
  /// When to stop.
  public var replications: ReplicationRule
  /// Confidence of all intervals, such as 0.95.
  public var confidence: Double

  /// Collects the parts.
  public init(seed: UInt64, replications: ReplicationRule, confidence: Double) {
    self.seed = seed
    self.replications = replications
    self.confidence = confidence
  }
}

/// When to stop.
public enum ReplicationRule: Sendable {
  /// This many.
  case fixed(Int)
  /// Until each of these has a relative half-width at most `relativeHalfWidth`.
  case precision(relativeHalfWidth: Double, of: [Quantity], atLeast: Int, atMost: Int)
}

extension ExperimentPlan {
  /// As many replications as the plan says, or the fewest of its precision, two at least.
  public var leastReplications: Int {
    switch replications {
    case .fixed(let count): count
    case .precision(_, _, let atLeast, _): max(2, atLeast)
    }
  }
}

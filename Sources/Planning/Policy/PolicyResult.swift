/// The policies that no other beats, and what was looked at on the way.
public struct PolicyResult: PlanningAnswer, Sendable {
  /// What was asked; the zone of the rush in tries.
  public var request: PolicyRequest
  /// All policies.
  public var space: PolicySpace
  /// Policies that were simulated, in the order of looking.
  public var records: [PolicyRecord]
  /// The set that no other beats, the one that is recommended first.
  public var members: [PolicyRecord]
  /// The scenario as it stands.
  public var present: PolicyRecord?
  /// Every policy breaks something that must hold, so that it was not asked of any.
  public var isHopeless: Bool
  /// What the one recommended breaks.
  public var breach: PolicyRecord.Breach?
  /// Neighbours of the set were not looked at, as enough policies were simulated.
  public var isCutShort: Bool
  /// How the search ended.
  public var ending: PlanResult.Ending
  /// Replications simulated by the search.
  public var replications: Int
  /// The seed of the search.
  public var seed: UInt64
  /// The policy recommended and others on fresh random numbers; nil without one.
  public var confirmation: PolicyConfirmation?

  /// The policy recommended.
  public var best: PolicyRecord? { members.first }

  /// Replications that all policies simulated would take with as many for each as the longest had.
  public var replicationsOfEqual: Int {
    records.count * (records.map(\.replications).max() ?? 0)
  }
}

/// Policies on random numbers that the search has not seen.
public struct PolicyConfirmation: Sendable {
  /// What is looked at.
  public enum Kind: String, Sendable {
    /// The policy recommended.
    case chosen
    /// The scenario as it stands.
    case present
    /// The next of the set.
    case runnerUp = "runner_up"
  }

  /// One policy.
  public struct Row: Sendable {
    /// What it is.
    public var kind: Kind
    /// What was simulated of it.
    public var record: PolicyRecord
  }

  /// The policy recommended first.
  public var rows: [Row]
  /// Replications of each.
  public var replications: Int
  /// Another one than that of the search.
  public var seed: UInt64

  /// The row of a kind.
  public func row(_ kind: Kind) -> Row? { rows.first { $0.kind == kind } }
}

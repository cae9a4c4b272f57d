public import Experiments
public import Planning

/// The policies of quotas and releases that a scenario allows, and what each of them says.
public struct PolicyDesign: Sendable {
  /// Why there is nothing to decide.
  public enum Problem: Error, Equatable {
    /// Nobody can book.
    case noApp
    /// So many choices at least cannot be looked through.
    case tooMany
  }

  /// What is decided, in the order of a policy.
  enum Kind: Sendable {
    case release, heldBack, returned, overbook, quota, spread
  }

  /// All policies.
  public let space: PolicySpace
  /// What the scenario does with its own rules later in the study.
  public let remarks: [Wording]
  private let options: PolicyOptions

  /// The policies of a scenario.
  public init(_ scenario: Scenario) throws(Problem) {
    let booking = BookingTree(tree: scenario.tree)
    guard booking.hasApp else { throw .noApp }
    let options = PolicyOptions(booking)
    let space = PolicySpace(
      options.kinds.map(options.decision), normal: options.normal, settings: options.settings)
    guard let space else { throw .tooMany }
    self.space = space
    self.options = options
    remarks = options.remarks
  }

  /// One sentence in Indonesian for a notice at the office.
  public func notice(of policy: PlanChoice) -> String { options.notice(of: policy) }

  /// The settings of a policy as a patch.
  public func patch(of policy: PlanChoice, remark: String) -> String {
    ScenarioPatch.text(space.settings(of: policy), remark: "\(notice(of: policy))\n# \(remark)")
  }
}

public import Experiments
public import PassportOffice
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
    case release, heldBack, returned, overbook, quota, spread, slotWeights
  }

  /// All policies.
  public let space: PolicySpace
  /// What the scenario does with its own rules later in the study.
  public let remarks: [Wording]
  private let options: PolicyOptions
  private let wishes: PolicyWishes
  private let hardTargets: [Target]

  /// The policies of a scenario.
  public init(_ scenario: Scenario) throws(Problem) {
    let booking = BookingTree(tree: scenario.tree)
    guard booking.hasApp else { throw .noApp }
    wishes = scenario.policyWishes ?? PolicyWishes()
    hardTargets = scenario.targets.filter(\.isHard)
    let options = PolicyOptions(booking, wishes)
    let space = PolicySpace(
      options.kinds.map(options.decision), normal: options.normal, settings: options.settings)
    guard let space else { throw .tooMany }
    self.space = space
    self.options = options
    remarks = options.remarks
  }

  /// How policies are compared, and what must hold.
  ///
  /// By default districts are compared where there are several, and within each group the ways to
  /// begin: who does not know the app begins at the door.
  public func request(for network: OfficeNetwork) -> PolicyRequest {
    let group: ScopeKey? = network.names.groups.count > 1 ? .group : nil
    let usual: [ScopeKey] =
      (network.names.regions.count > 1 ? [.region] : []) + [.firstChannel]
    return PolicyRequest(
      constraints: wishes.constraints ?? hardTargets,
      fairness: (wishes.fairBy ?? usual).map { key in
        FairnessAxis(key: key, within: key == .firstChannel ? group : nil)
      }, refusesHarm: !wishes.mayHarm, zones: wishes.zones, weights: wishes.weights,
      confidence: wishes.confidence)
  }

  /// Each option alone, to find out at once what makes no valid scenario.
  public var singleChanges: [[Setting]] {
    space.decisions.indices.flatMap { place in
      space.decisions[place].options.indices.compactMap { option in
        var policy = space.present
        policy[place] = option
        return option == space.present[place] ? nil : space.settings(of: policy)
      }
    }
  }

  /// One sentence in Indonesian for a notice at the office.
  public func notice(of policy: PlanChoice) -> String { options.notice(of: policy) }

  /// The settings of a policy as a patch.
  public func patch(of policy: PlanChoice, remark: String) -> String {
    ScenarioPatch.text(space.settings(of: policy), remark: "\(notice(of: policy))\n# \(remark)")
  }
}

public import Experiments

/// Something about quotas and releases that is decided.
public struct PolicyDecision: Sendable {
  /// What it is called.
  public var title: Wording
  /// What each option is called.
  public var options: [Wording]
  /// The option of the scenario as it stands.
  public var present: Int
  /// Whether the options rise, so that one step is the least change.
  public var isOrdered: Bool

  /// Collects the parts.
  public init(title: Wording, options: [Wording], present: Int, isOrdered: Bool) {
    precondition(options.indices.contains(present), "what stands is one of the options")
    self.title = title
    self.options = options
    self.present = present
    self.isOrdered = isOrdered
  }
}

/// All policies that some decisions allow.
public struct PolicySpace: Sendable {
  /// What is decided.
  public let decisions: [PolicyDecision]
  /// Every policy once, in the order of the options.
  public let policies: [PlanChoice]
  private let settingsOf: @Sendable (PlanChoice) -> [Setting]
  private let known: Set<PlanChoice>
  private let normal: @Sendable (PlanChoice) -> PlanChoice

  /// The most choices of options that are looked through.
  public static let mostChoices = 50_000

  /// `normal` gives one of several choices that mean the same; `settings` are the changes of one.
  ///
  /// nil where there are too many choices.
  public init?(
    _ decisions: [PolicyDecision],
    normal: @escaping @Sendable (PlanChoice) -> PlanChoice = { $0 },
    settings: @escaping @Sendable (PlanChoice) -> [Setting]
  ) {
    var count = 1
    for decision in decisions {
      count *= decision.options.count
      guard count <= Self.mostChoices else { return nil }
    }
    let choices = decisions.reduce([PlanChoice()]) { choices, decision in
      choices.flatMap { choice in decision.options.indices.map { choice + [$0] } }
    }
    self.decisions = decisions
    self.normal = normal
    settingsOf = settings
    policies = choices.filter { normal($0) == $0 }
    known = Set(policies)
  }

  /// The policy of the scenario as it stands.
  public var present: PlanChoice { normal(decisions.map(\.present)) }

  /// The changes of the scenario that a policy is.
  public func settings(of policy: PlanChoice) -> [Setting] { settingsOf(policy) }

  /// How many decisions differ from the scenario as it stands.
  public func changes(of policy: PlanChoice) -> Int {
    zip(policy, present).count { $0 != $1 }
  }

  /// Policies that differ in one decision, by one step where its options rise.
  func neighbours(of policy: PlanChoice, besides fixed: Set<Int> = []) -> [PlanChoice] {
    var found: [PlanChoice] = []
    for (place, decision) in decisions.enumerated() where !fixed.contains(place) {
      for option in decision.options.indices where option != policy[place] {
        guard !decision.isOrdered || (option - policy[place]).magnitude == 1 else { continue }
        var other = policy
        other[place] = option
        other = normal(other)
        if other != policy, known.contains(other), !found.contains(other) { found.append(other) }
      }
    }
    return found
  }
}

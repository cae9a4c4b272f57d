public import Experiments

/// A plan and its neighbours on random numbers that the search has not seen.
public struct PlanConfirmation: Sendable {
  /// What is looked at.
  public enum Kind: Sendable, Equatable {
    /// The plan chosen.
    case chosen
    /// One option less of a decision, with its place.
    case oneLess(decision: Int)
    /// The scenario as it stands.
    case present
    /// The scenario with the best change found that costs nothing.
    case free
    /// The next best plan.
    case runnerUp

    /// The word of files and documents; a decision by its path.
    public func word(in space: PlanSpace) -> String {
      switch self {
      case .chosen: "chosen"
      case .oneLess(let decision): "one_less:\(space.decisions[decision].path)"
      case .present: "present"
      case .free: "free"
      case .runnerUp: "runner_up"
      }
    }
  }

  /// One scenario and what a run says of the constraints.
  public struct Row: Sendable {
    /// What it is.
    public var kind: Kind
    /// The changes of the scenario.
    public var settings: [Setting]
    /// What the decisions cost; nil for the scenario as it stands.
    public var cost: Double?
    /// By constraint.
    public var results: [TargetResult]

    /// Whether every constraint is met for sure.
    public var passes: Bool { results.allSatisfy { $0.verdict == .pass } }
    /// The constraints that are broken for sure.
    public var broken: [TargetResult] { results.filter { $0.verdict == .fail } }
  }

  /// The chosen plan first.
  public var rows: [Row]
  /// Replications of each.
  public var replications: Int
  /// Another one than that of the search.
  public var seed: UInt64

  /// The row of a kind.
  public func row(_ kind: Kind) -> Row? { rows.first { $0.kind == kind } }
}

/// Runs plans on fresh random numbers.
struct PlanConfirmer {
  let request: PlanRequest
  let space: PlanSpace
  let source: ModelSource
  let plan: ExperimentPlan
  let threads: Int

  /// What is run; nil where somebody stopped it before a scenario was finished.
  func confirmation(
    of chosen: PlanRecord, runnerUp: PlanRecord?, free: [Setting]?, _ budget: SearchBudget
  ) throws -> PlanConfirmation? {
    let candidates = candidates(for: chosen, runnerUp, free: free)
    let replications = max(2, plan.leastReplications)
    let seed = plan.seed &+ 1
    var rows: [PlanConfirmation.Row] = []
    for candidate in candidates {
      let tell = budget.tell
      let result = try StudyRunner(
        variants: [try base(with: candidate.settings)],
        plan: ExperimentPlan(
          seed: seed, replications: .fixed(replications), confidence: request.confidence),
        targets: request.constraints, options: RunOptions(threads: threads, extraScopes: [])
      ).run(progress: { tell($0.completed) }, isCancelled: budget.isCancelled)
      guard !result.wasInterrupted else { break }
      budget.spend(replications)
      rows.append(
        PlanConfirmation.Row(
          kind: candidate.kind, settings: candidate.settings, cost: candidate.cost,
          results: result.targets))
    }
    guard !rows.isEmpty else { return nil }
    return PlanConfirmation(rows: rows, replications: replications, seed: seed)
  }

  private func base(with settings: [Setting]) throws -> Variant {
    let variants = try source.variants(settings)
    return Variant(name: "base", network: variants[0].network)
  }

  private typealias Candidate = (
    kind: PlanConfirmation.Kind, settings: [Setting], cost: Double?
  )

  private func candidates(
    for chosen: PlanRecord, _ runnerUp: PlanRecord?, free: [Setting]?
  ) -> [Candidate] {
    let ofPlan = { (kind: PlanConfirmation.Kind, plan: PlanChoice) -> Candidate in
      (kind, space.settings(of: plan), space.cost(of: plan))
    }
    let less = space.decisions.indices.compactMap { decision -> Candidate? in
      guard space.decisions[decision].isDesks, chosen.plan[decision] > 0 else { return nil }
      var plan = chosen.plan
      plan[decision] -= 1
      return ofPlan(.oneLess(decision: decision), plan)
    }
    return [ofPlan(.chosen, chosen.plan)] + less + [(.present, [], nil)]
      + (free.map { $0.isEmpty ? [] : [(.free, $0, nil)] } ?? [])
      + (runnerUp.map { [ofPlan(.runnerUp, $0.plan)] } ?? [])
  }
}

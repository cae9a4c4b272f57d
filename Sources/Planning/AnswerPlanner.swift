/// Searches an answer about a scenario.
public protocol AnswerPlanner {
  /// What it finds.
  associatedtype Answer: PlanningAnswer

  /// About how many replications it takes.
  var expectedReplications: Int { get }

  /// Searches within a budget; what is found by the time it is stopped is kept.
  ///
  /// nil where it was stopped before there was anything to tell.
  func run(_ budget: SearchBudget) throws -> Answer?
}

/// An answer about a scenario, whole or as far as the search has come.
public protocol PlanningAnswer {
  /// How the search ended.
  var ending: PlanResult.Ending { get }
  /// The seed of the search.
  var seed: UInt64 { get }
}

public import Experiments

/// What a closed formula says about a stage in the long run.
public struct StageTheory: Sendable, Equatable {
  /// The stage by its id.
  public var stage: String
  /// The model and whose formula it is, as `M/M/3, Erlang C`.
  public var formula: Wording
  /// Mean time in line in minutes, over all who join the line.
  public var meanWaitMinutes: Double
  /// The share of those who join that do not begin service at once; nil where unknown.
  public var waitingShare: Double?
  /// Mean number of people in line.
  public var peopleInLine: Double
  /// What the formula takes for granted that the scenario does not say, as clauses; empty if exact.
  public var liberties: [Wording]

  /// Collects the parts.
  public init(
    stage: String, formula: Wording, meanWaitMinutes: Double, waitingShare: Double?,
    peopleInLine: Double, liberties: [Wording]
  ) {
    self.stage = stage
    self.formula = formula
    self.meanWaitMinutes = meanWaitMinutes
    self.waitingShare = waitingShare
    self.peopleInLine = peopleInLine
    self.liberties = liberties
  }
}

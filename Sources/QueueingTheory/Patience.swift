/// How long people are willing to wait: some without end, the others by a law.
public struct Patience: Sendable, Equatable {
  /// Share of people who never give up.
  public let endlessShare: Double
  /// The law of the others' patience.
  public let law: DurationLaw

  /// Patience by one law, except for a share of people who never give up.
  public init(_ law: DurationLaw, endlessShare: Double = 0) {
    precondition(0 <= endlessShare && endlessShare <= 1, "a share lies between 0 and 1")
    self.law = law
    self.endlessShare = endlessShare
  }

  /// The share of people who are still willing to wait after `time`.
  func stays(_ time: Double) -> Double { endlessShare + (1 - endlessShare) * law.survival(time) }

  /// The share of people who have given up by `time`.
  func left(_ time: Double) -> Double { (1 - endlessShare) * (1 - law.survival(time)) }

  /// E[min(patience, t)].
  func meanUpTo(_ time: Double) -> Double {
    endlessShare * time + (1 - endlessShare) * law.meanUpTo(time)
  }
}

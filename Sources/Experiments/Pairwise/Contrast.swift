/// Two variants side by side in one quantity.
public struct Contrast: Sendable {
  /// The name of the variant that the other is compared with.
  public var first: String
  /// The name of the variant that is judged.
  public var second: String
  /// What is compared.
  public var quantity: Quantity
  /// The group of the quantity; empty for all observations.
  public var scope: [ScopePart]
  /// Whether it is over the same persons in both; else over everybody in each.
  public var isOfSamePersons: Bool
  /// The value in the first variant; nil without an observation.
  public var firstValue: Double?
  /// The value in the second variant.
  public var secondValue: Double?
  /// Second minus first.
  public var difference: Double?
  /// Lower limit of the difference, by Holm's procedure over the pairs.
  public var lower: Double?
  /// Upper limit of the difference.
  public var upper: Double?
  /// The probability of such a difference if there were none, by the same procedure.
  public var adjustedProbability: Double?
  /// How many times more replications independent citizens would need; nil where unknown, infinite
  /// where the same citizens leave no doubt.
  public var pairingGain: Double?
  /// Differences up to this size do not matter; 0 where none was stated.
  public var margin: Double
  /// What follows.
  public var finding: ContrastFinding
}

/// What a difference says of the second variant, in the words of the report and of the files.
public enum ContrastFinding: String, CaseIterable, Sendable {
  case better
  case worse
  /// More, where neither is better.
  case more
  /// Less, where neither is better.
  case less
  /// Exactly the same, or by no more than the margin.
  case same
  /// Better or worse by no more than the margin: nothing is said of a gain.
  case notWorse = "not_worse"
  case undecided
}

/// Which differences do not matter.
public enum ContrastMargin: Sendable, Equatable {
  /// A share of the value in the first variant.
  case relative(Double)
  /// In the unit of the quantity.
  case absolute(Double)

  /// The size in the unit of a value.
  func size(of value: Double) -> Double {
    switch self {
    case .relative(let share): share * value.magnitude
    case .absolute(let size): size
    }
  }
}

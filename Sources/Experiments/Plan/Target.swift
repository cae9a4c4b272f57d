/// Something that must hold.
public struct Target: Sendable {
  /// What is judged.
  public var quantity: Quantity
  /// How it must lie to the limit.
  public var comparison: TargetOperator
  /// In the measure's unit (a share as a proportion).
  public var limit: Double
  /// Decides the exit status; a soft target is only reported.
  public var isHard: Bool
  /// The whole text as written.
  public var text: String

  /// Collects the parts.
  public init(
    quantity: Quantity, comparison: TargetOperator, limit: Double, isHard: Bool, text: String
  ) {
    self.quantity = quantity
    self.comparison = comparison
    self.limit = limit
    self.isHard = isHard
    self.text = text
  }
}

/// A comparison of the target language.
public enum TargetOperator: String, CaseIterable, Sendable {
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case less = "<"
  case greater = ">"
}

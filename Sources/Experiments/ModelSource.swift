public import PassportOffice

/// A change of the text of a scenario: a path and the text of its new value.
public struct Setting: Hashable, Sendable {
  public var path: String
  public var text: String

  /// A value for a path.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// One way of running the scenario.
public struct Variant: Sendable {
  /// `base` or the name in the file.
  public var name: String
  public var network: OfficeNetwork

  /// A named network.
  public init(name: String, network: OfficeNetwork) {
    self.name = name
    self.network = network
  }
}

/// How many replications, on which random numbers.
public struct ExperimentPlan: Sendable {
  public var seed: UInt64
  public var replications: ReplicationRule
  /// Confidence of all intervals, e.g. 0.95.
  public var confidence: Double

  /// Collects the parts.
  public init(seed: UInt64, replications: ReplicationRule, confidence: Double) {
    self.seed = seed
    self.replications = replications
    self.confidence = confidence
  }
}

/// When to stop.
public enum ReplicationRule: Sendable {
  case fixed(Int)
  /// Until each of these has a relative half-width at most `relativeHalfWidth`.
  case precision(relativeHalfWidth: Double, of: [Quantity], atLeast: Int, atMost: Int)
}

/// `STATISTIC(MEASURE) [of …] [by …]`: something that is estimated.
public struct Quantity: Sendable {
  /// As written.
  public var text: String
  public var statistic: Statistic
  public var measure: Measure
  public var scope: [ScopePart]
  public var by: [ScopeKey]

  /// Collects the parts.
  public init(
    text: String, statistic: Statistic, measure: Measure, scope: [ScopePart], by: [ScopeKey]
  ) {
    self.text = text
    self.statistic = statistic
    self.measure = measure
    self.scope = scope
    self.by = by
  }
}

/// A comparison of the target language.
public enum TargetOperator: String, CaseIterable, Sendable {
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case less = "<"
  case greater = ">"
}

/// Something that must hold.
public struct Target: Sendable {
  public var quantity: Quantity
  public var comparison: TargetOperator
  /// In the measure's unit (a share as a proportion).
  public var limit: Double
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

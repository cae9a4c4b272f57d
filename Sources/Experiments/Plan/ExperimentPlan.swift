internal import Statistics

/// How many replications, on which random numbers.
public struct ExperimentPlan: Sendable {
  /// Names the random numbers.
  public var seed: UInt64
  /// When to stop.
  public var replications: ReplicationRule
  /// Confidence of all intervals, such as 0.95.
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
  /// This many.
  case fixed(Int)
  /// Until each of these is known as precisely as wanted.
  case precision(of: [WantedPrecision], atLeast: Int, atMost: Int)
}

/// How precisely something is to be known.
public struct WantedPrecision: Sendable {
  /// What is estimated, in every group.
  public var quantity: Quantity
  /// The greatest half-width of its interval that will do.
  public var halfWidth: HalfWidth

  /// A half-width.
  public enum HalfWidth: Equatable, Sendable {
    /// As a proportion of the value.
    case relative(Double)
    /// In the unit of the quantity.
    case absolute(Double)
  }

  /// Collects the parts.
  public init(quantity: Quantity, halfWidth: HalfWidth) {
    self.quantity = quantity
    self.halfWidth = halfWidth
  }

  /// The half-width of an interval over the wanted one; infinite where there is none.
  func ratio(of estimate: IntervalEstimate) -> Double {
    guard let lower = estimate.lower, let upper = estimate.upper else { return .infinity }
    switch halfWidth {
    case .relative(let limit): return (estimate.relativeHalfWidth ?? .infinity) / limit
    case .absolute(let limit): return (upper - lower) / 2 / limit
    }
  }
}

extension ExperimentPlan {
  /// As many replications as the plan says, or the fewest of its precision, two at least.
  public var leastReplications: Int {
    switch replications {
    case .fixed(let count): count
    case .precision(_, let atLeast, _): max(2, atLeast)
    }
  }

  /// The most replications where a precision is asked for; nil where their number is fixed.
  var mostReplications: Int? {
    switch replications {
    case .fixed: nil
    case .precision(_, _, let atMost): atMost
    }
  }
}

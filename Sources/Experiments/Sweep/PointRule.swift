import Statistics

/// How many replications a point of a design has.
///
/// With a precision the estimates are looked at only after certain numbers of replications, each
/// half as many again as the one before: what is decided depends on the point alone, not on where
/// the work was broken off, and an interval that is narrow by chance has few occasions to stop.
public struct PointRule: Sendable, Equatable {
  /// How wide an interval may be.
  public enum Precision: Sendable, Equatable {
    /// Half of its length over the size of the value.
    case relative(Double)
    /// Half of its length, in the unit of the measure.
    case absolute(Double)
  }

  /// Replications in any case, and at most.
  public let atLeast, atMost: Int
  /// What every estimate has to reach; nil for `atLeast` replications.
  public let precision: Precision?
  /// Confidence of the intervals.
  public let confidence: Double

  /// So many replications.
  public init(replications: Int, confidence: Double) {
    self.init(
      atLeast: replications, atMost: replications, precision: nil, confidence: confidence)
  }

  /// Replications until every estimate is precise.
  public init(atLeast: Int, atMost: Int, precision: Precision?, confidence: Double) {
    precondition(0 < atLeast && atLeast <= atMost, "there is a first replication and a last one")
    self.atLeast = atLeast
    self.atMost = atMost
    self.precision = precision
    self.confidence = confidence
  }

  /// How many replications a point with these samples has to reach next; nil if they will do.
  public func goal(after samples: [[QuantitySample]]) -> Int? {
    let done = samples.joined().first?.replications ?? 0
    var look = atLeast
    while look < done { look = min(atMost, look + (look + 1) / 2) }
    guard look == done else { return look }
    guard done < atMost, precision != nil, !isPrecise(samples) else { return nil }
    return min(atMost, done + (done + 1) / 2)
  }

  /// Whether every estimate that has a value is precise.
  public func isPrecise(_ samples: [[QuantitySample]]) -> Bool {
    samples.joined().allSatisfy { sample in
      guard let estimate = sample.estimate(confidence: confidence) else { return true }
      return isPrecise(estimate)
    }
  }

  private func isPrecise(_ estimate: IntervalEstimate) -> Bool {
    guard let precision else { return true }
    // The greatest seen has no interval, so that nothing can be asked of it.
    guard let lower = estimate.lower, let upper = estimate.upper else { return true }
    switch precision {
    case .relative(let share): return (upper - lower) / 2 <= share * estimate.value.magnitude
    case .absolute(let width): return (upper - lower) / 2 <= width
    }
  }
}

import Statistics

/// Decides, in index order, when there are enough replications.
struct StoppingRule: Sendable {
  private let rule: ReplicationRule
  private let confidence: Double
  private var nextCheck: Int

  init(_ plan: ExperimentPlan) {
    rule = plan.replications
    confidence = plan.confidence
    switch plan.replications {
    case .fixed(let count): nextCheck = count
    // The spread of one replication is unknown.
    case .precision(_, _, let atLeast, let atMost): nextCheck = min(max(2, atLeast), atMost)
    }
  }

  /// The most replications there can be.
  var atMost: Int {
    switch rule {
    case .fixed(let count): count
    case .precision(_, _, _, let atMost): atMost
    }
  }

  /// Whether these replications suffice.
  ///
  /// Precision is looked at again after a tenth more replications: looking costs time, and
  /// stopping at the first lucky moment makes intervals too short.
  mutating func isSatisfied(by study: StudyAccumulator) -> Bool {
    let count = study.replications
    if count >= atMost { return true }
    switch rule {
    case .fixed: return false
    case .precision(let limit, let quantities, _, let atMost):
      guard count == nextCheck else { return false }
      nextCheck = min(atMost, count + max(1, count / 10))
      return Self.isPrecise(study, limit: limit, of: quantities, confidence: confidence)
    }
  }

  /// Whether in every variant every group that was observed has a small enough half-width.
  static func isPrecise(
    _ study: StudyAccumulator, limit: Double, of quantities: [Quantity], confidence: Double
  ) -> Bool {
    quantities.allSatisfy { quantity in
      let groups = study.variants.flatMap { variant in
        variant.groups(of: quantity, confidence: { _ in confidence }).compactMap(\.estimate)
      }
      return !groups.isEmpty
        && groups.allSatisfy { ($0.relativeHalfWidth ?? .infinity) <= limit }
    }
  }
}

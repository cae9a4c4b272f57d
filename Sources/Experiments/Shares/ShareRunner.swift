public import PassportOffice
import Statistics

/// Simulates every set of some changes on the same citizens and splits the difference over them.
public struct ShareRunner: Sendable {
  private let networks: [OfficeNetwork]
  private let changes: Int
  private let quantities: [Quantity]
  private let plan: ExperimentPlan
  private let threads: Int

  /// One network for each set of changes that are made: bit i of its place says that change i is
  /// among them.
  public init(
    networks: [OfficeNetwork], changes: Int, quantities: [Quantity], plan: ExperimentPlan,
    threads: Int
  ) {
    precondition(networks.count == 1 << changes, "there is a network for every set of changes")
    precondition((1...ShapleyShares.mostChanges).contains(changes), "there are a few changes")
    self.networks = networks
    self.changes = changes
    self.quantities = quantities
    self.plan = plan
    self.threads = threads
  }

  /// Runs so many replications of each; nil after `isCancelled`, as a part of the sets says nothing.
  public func run(
    replications: Int, progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> [ShareRow]? {
    let runner = PointRunner(quantities: quantities, seed: plan.seed, threads: threads)
    guard let networks = runner.prepared(networks, isCancelled: isCancelled),
      let samples = try runner.samples(
        of: networks, replications: 0..<replications, progress: progress, isCancelled: isCancelled)
    else { return nil }
    return quantities.indices.flatMap { quantity in
      samples[0][quantity].filter(\.isKnown).map { group in
        let shares = ShapleyShares(
          changes: changes,
          values: samples.map { point in
            point[quantity].first { $0.scope == group.scope }?.replicated
          })
        return ShareRow(
          quantity: quantities[quantity], scope: group.scope, shares, confidence: plan.confidence)
      }
    }
  }
}

/// The difference of a quantity between two scenarios and the shares of what was changed.
public struct ShareRow: Sendable {
  /// What is split.
  public var quantity: Quantity
  /// The group of the quantity; empty for all observations.
  public var scope: [ScopePart]
  /// The difference and its parts; nil where some set of changes has no observation.
  public var split: Split?

  /// A difference and its parts, in the unit of the quantity.
  public struct Split: Sendable {
    /// With none of the changes.
    public var first: Value
    /// With all of them.
    public var second: Value
    /// Second minus first: the sum of the shares.
    public var difference: Value
    /// By change.
    public var shares: [Value]
    /// What each change does as the only one.
    public var alone: [Value]
    /// What each change adds as the last one.
    public var last: [Value]
  }

  /// A value and the limits of its interval; nil where there are none.
  public struct Value: Sendable {
    /// The estimate.
    public var value: Double
    /// Lower confidence limit.
    public var lower: Double?
    /// Upper confidence limit.
    public var upper: Double?

    init(_ estimate: ReplicatedEstimate, confidence: Double) {
      let interval = estimate.interval(confidence: confidence)
      (value, lower, upper) = (interval.value, interval.lower, interval.upper)
    }
  }

  init(quantity: Quantity, scope: [ScopePart], _ shares: ShapleyShares?, confidence: Double) {
    self.quantity = quantity
    self.scope = scope
    split = shares.map { shares in
      let interval = { (estimate: ReplicatedEstimate) in Value(estimate, confidence: confidence) }
      return Split(
        first: interval(shares.ends.none), second: interval(shares.ends.all),
        difference: interval(shares.ends.all.difference(from: shares.ends.none)),
        shares: shares.shares.map(interval), alone: shares.alone.map(interval),
        last: shares.last.map(interval))
    }
  }
}

public import Statistics

/// What a scenario gives at the points of a design.
public struct SweepResult: Sendable {
  /// An estimate at one point.
  public struct Row: Sendable {
    /// Place of the point from 0.
    public var point: Int
    /// Place of the quantity from 0.
    public var quantity: Int
    /// The group, where the quantity has some.
    public var scope: [ScopePart]
    /// nil without an observation.
    public var estimate: IntervalEstimate?
    /// Replications of the point.
    public var replications: Int
  }

  /// Name of the scenario.
  public let scenario: String
  /// Symbol of the currency.
  public let currency: String
  /// The paths that change.
  public let paths: [String]
  /// By point and path, the value as it stands in the file or is set.
  public let texts: [[String]]
  /// What was asked for.
  public let quantities: [Quantity]
  /// By point, quantity and group; groups that nobody belongs to at any point are left out.
  public let rows: [Row]
  /// Confidence of the intervals.
  public let confidence: Double
  /// Names the random numbers.
  public let seed: UInt64
  /// Whether it was stopped before its end.
  public let wasInterrupted: Bool

  /// The estimates of the points that were run.
  public init(
    scenario: String, currency: String, paths: [String], texts: [[String]],
    quantities: [Quantity], outcome: PointStudy.Outcome, confidence: Double, seed: UInt64
  ) {
    self.scenario = scenario
    self.currency = currency
    self.paths = paths
    self.texts = texts
    self.quantities = quantities
    self.confidence = confidence
    self.seed = seed
    wasInterrupted = outcome.wasInterrupted
    rows = outcome.samples.enumerated().flatMap { point, samples in
      samples.enumerated().flatMap { quantity, groups in
        groups.filter(\.isKnown).map { sample in
          Row(
            point: point, quantity: quantity, scope: sample.scope,
            estimate: sample.estimate(confidence: confidence),
            replications: sample.replications)
        }
      }
    }.filter { $0.replications > 0 }
  }

  /// Points with a replication.
  public var pointsRun: Int { Set(rows.map(\.point)).count }

  /// Unit of a quantity.
  public func unit(of quantity: Int) -> String {
    let quantity = quantities[quantity]
    return quantity.measure.unitText(of: quantity.statistic, in: currency)
  }
}

extension SweepResult.Row {
  /// The group, such as `channel=app`; empty where there is one group alone.
  public func group(of quantity: Quantity) -> String {
    scope.filter { !quantity.scope.contains($0) }
      .map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: ", ")
  }
}

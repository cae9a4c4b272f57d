public import Statistics

/// What the replications of one network have said of a quantity in one group.
public struct QuantitySample: Sendable {
  /// Which group it is; the same in every point of a design.
  public let scope: [ScopePart]
  /// Replications taken in.
  public private(set) var replications = 0
  private let form: QuantityForm?
  private let isExpected: Bool
  /// By replication, for ratios and numbers.
  private var sums: [Double?] = []
  private var counts: [Double] = []
  private var sections = Sections<PackedTally>()

  /// No replication yet.
  init(_ row: QuantityRow) {
    scope = row.scope
    form = row.form
    isExpected = row.isExpected
  }

  /// What a single replication says of the group; nil without an observation.
  public func value(of part: QuantityPart) -> Double? {
    var single = QuantitySample(scope: scope, form: form, isExpected: isExpected)
    single.add(part)
    return single.estimate(confidence: 0.95)?.value
  }

  private init(scope: [ScopePart], form: QuantityForm?, isExpected: Bool) {
    self.scope = scope
    self.form = form
    self.isExpected = isExpected
  }

  /// Takes in the next replication, in index order.
  public mutating func add(_ part: QuantityPart) {
    switch part {
    case .ratio(let sum, let count):
      sums.append(sum)
      counts.append(count)
    case .value(let value): sums.append(value)
    case .observations(let tally): sections.add(tally, replication: replications)
    }
    replications += 1
  }

  /// Whether the group is expected in every network or has been observed in this one.
  public var isKnown: Bool {
    isExpected || sections.count > 0 || counts.contains { $0 > 0 }
      || (counts.isEmpty && sums.contains { $0 != nil })
  }

  /// The estimate as in the summary of a run; nil without an observation.
  public func estimate(confidence: Double) -> IntervalEstimate? {
    if case .greatest = form {
      return sums.compactMap(\.self).max().map {
        IntervalEstimate(value: $0, lower: nil, upper: nil, count: replications)
      }
    }
    return replicated?.interval(confidence: confidence)
  }

  /// The estimate with what each replication has moved it.
  ///
  /// nil without an observation, and for the greatest of all, of which no error is known.
  public var replicated: ReplicatedEstimate? {
    switch form {
    case .ratio: ReplicatedEstimate(sums: sums.map { $0 ?? 0 }, counts: counts)
    case .average: ReplicatedEstimate(values: sums)
    case .pooled(let statistic, let countedPerUnit):
      ReplicatedEstimate(sections) {
        $0.value(of: statistic).map { $0 / countedPerUnit }
      }
    case .greatest, nil: nil
    }
  }
}

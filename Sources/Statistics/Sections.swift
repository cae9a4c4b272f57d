/// Summaries of replications in at most 32 sections, for intervals of statistics that are no means.
///
/// Replication i belongs to section i mod 32. A quantile or standard deviation is that of the
/// pooled observations; its interval comes from the spread of the sections around it: sectioning
/// (Asmussen and Glynn, Stochastic Simulation, 2007, section III.5), less biased than batching,
/// which is centred at the mean of the sections. The memory does not grow with the replications.
public struct Sections<Part: Mergeable>: Sendable {
  /// The summaries by section, as many as replications below 32.
  @usableFromInline var parts: [Part] = []

  /// No replication yet.
  @inlinable
  public init() {}

  /// The most sections there are.
  @inlinable public static var most: Int { 32 }

  /// Takes in the summary of a replication; add in index order.
  @inlinable
  public mutating func add(_ part: Part, replication: Int) {
    precondition(replication >= 0, "replications are numbered from 0")
    let section = replication % Self.most
    while parts.count <= section {
      parts.append(Part())
    }
    parts[section].merge(part)
  }

  /// A number of each section; nil where it has none.
  func values(of statistic: (Part) -> Double?) -> [Double?] {
    parts.map(statistic)
  }

  /// The sections of several groups of observations put together, section by section.
  @inlinable
  public init(_ groups: [Sections]) {
    let most = groups.reduce(0) { max($0, $1.parts.count) }
    parts = (0..<most).map { section in
      Part(sumOf: groups.compactMap { section < $0.parts.count ? $0.parts[section] : nil })
    }
  }

  /// Observations of all sections.
  public var count: Int { parts.reduce(0) { $0 + $1.count } }

  /// All observations together.
  @inlinable
  public func pooled() -> Part { Part(sumOf: parts) }

  /// The statistic of the pooled observations; nil where it has no value.
  ///
  /// Sections without a value say nothing and are left out. There are no limits below two
  /// sections, or where the statistic is infinite in the pool or in a section.
  @inlinable
  public func estimate(
    confidence: Double, of statistic: (Part) -> Double?
  ) -> IntervalEstimate? {
    estimate(pooled: pooled(), confidence: confidence, of: statistic)
  }

  /// The same, for a caller who asks for several statistics and pools but once.
  @inlinable
  public func estimate(
    pooled all: Part, confidence: Double, of statistic: (Part) -> Double?
  ) -> IntervalEstimate? {
    guard let value = statistic(all) else { return nil }
    let halfWidth = sectioningHalfWidth(
      centre: value, sections: parts.compactMap(statistic), confidence: confidence)
    return IntervalEstimate(value: value, halfWidth: halfWidth, count: all.count)
  }

  /// The difference other - base of the statistic, paired by section; nil where one has no value.
  ///
  /// Its count is the number of sections that have a value in both.
  @inlinable
  public func estimatedDifference(
    from base: Sections, confidence: Double, of statistic: (Part) -> Double?
  ) -> IntervalEstimate? {
    guard let own = statistic(pooled()), let other = statistic(base.pooled()) else { return nil }
    let differences = zip(parts, base.parts).compactMap { part, basePart -> Double? in
      guard let own = statistic(part), let other = statistic(basePart) else { return nil }
      return own - other
    }
    let halfWidth = sectioningHalfWidth(
      centre: own - other, sections: differences, confidence: confidence)
    return IntervalEstimate(value: own - other, halfWidth: halfWidth, count: differences.count)
  }
}

/// t_{m-1} * sqrt(sum of (section - centre)² / (m (m - 1))); nil below two, or if one is infinite.
@usableFromInline
func sectioningHalfWidth(centre: Double, sections: [Double], confidence: Double) -> Double? {
  guard centre.isFinite, sections.allSatisfy(\.isFinite), sections.count > 1 else { return nil }
  let number = Double(sections.count)
  let squares = sections.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
  return studentHalfWidth(
    standardError: (squares / (number * (number - 1))).squareRoot(), parts: sections.count,
    confidence: confidence)
}

extension Sections where Part: Equatable {
  /// Lets the section of a replication stand on the memory of that of other sections if both have
  /// the same content.
  public mutating func share(_ other: Sections, replication: Int) {
    let section = replication % Self.most
    guard parts.indices.contains(section), other.parts.indices.contains(section),
      parts[section] == other.parts[section]
    else { return }
    parts[section] = other.parts[section]
  }
}

/// A value with what each replication has moved it, so that sums and differences have intervals.
///
/// The influences are those of the delta method: the error of the value is about their mean. Where
/// several values rest on the same random numbers, the influences of a sum are the sums of theirs,
/// and what they share cancels in a difference (Asmussen and Glynn, Stochastic Simulation, 2007,
/// sections III.4 and III.5).
public struct ReplicatedEstimate: Equatable, Sendable {
  /// The estimate.
  public let value: Double
  /// By replication, or by section for a statistic of pooled observations; nil where that one
  /// has nothing to say.
  public let influences: [Double?]

  /// An estimate that is known with the parts of its error.
  public init(value: Double, influences: [Double?]) {
    self.value = value
    self.influences = influences
  }

  /// The ratio of the totals of sums and counts of replications; nil where nothing was counted.
  public init?(sums: [Double], counts: [Double]) {
    precondition(sums.count == counts.count, "every sum has its count")
    let number = counts.reduce(0, +)
    guard number > 0 else { return nil }
    let ratio = sums.reduce(0, +) / number
    let meanCount = number / Double(counts.count)
    value = ratio
    influences = zip(sums, counts).map { ($0 - ratio * $1) / meanCount }
  }

  /// The mean of one number per replication; nil where none has one.
  public init?(values: [Double?]) {
    let known = values.compactMap(\.self)
    guard !known.isEmpty else { return nil }
    let mean = known.reduce(0, +) / Double(known.count)
    value = mean
    influences = values.map { $0.map { $0 - mean } }
  }

  /// The statistic of all observations in sections; nil where it has no value.
  public init?<Part>(_ sections: Sections<Part>, of statistic: (Part) -> Double?) {
    guard let pooled = statistic(sections.pooled()) else { return nil }
    value = pooled
    influences = sections.values(of: statistic).map { $0.map { $0 - pooled } }
  }

  /// The sum of weighted values of the same replications.
  ///
  /// A replication that is missing in one of them says nothing about the sum.
  public static func combination(
    _ terms: [(weight: Double, estimate: ReplicatedEstimate)]
  ) -> ReplicatedEstimate {
    let count = terms.map(\.estimate.influences.count).min() ?? 0
    return ReplicatedEstimate(
      value: terms.reduce(0) { $0 + $1.weight * $1.estimate.value },
      influences: (0..<count).map { place in
        terms.reduce(.some(0)) { sum, term in
          guard let sum, let influence = term.estimate.influences[place] else { return nil }
          return sum + term.weight * influence
        }
      })
  }

  /// This value less another of the same replications.
  public func difference(from other: ReplicatedEstimate) -> ReplicatedEstimate {
    Self.combination([(1, self), (-1, other)])
  }

  /// The value with Student's interval; no limits below two replications or of endless values.
  public func interval(confidence: Double) -> IntervalEstimate {
    IntervalEstimate(
      value: value, halfWidth: halfWidth(confidence: confidence), count: known.count)
  }

  /// How likely a value is as far from 0 as this one if the true one is 0, by Student's t.
  ///
  /// 0 where the value is not 0 and does not vary; nil below two replications or without an end.
  public var twoSidedProbability: Double? {
    guard let standardError else { return nil }
    if value == 0 { return 1 }
    guard standardError > 0 else { return 0 }
    return 2
      * studentTail(
        value.magnitude / standardError, degreesOfFreedom: Double(known.count - 1))
  }

  /// Standard error of the value; nil below two replications or without an end.
  public var standardError: Double? {
    let known = known
    guard value.isFinite, known.count > 1, known.allSatisfy(\.isFinite) else { return nil }
    let number = Double(known.count)
    let squares = known.reduce(0) { $0 + $1 * $1 }
    return (squares / (number * (number - 1))).squareRoot()
  }

  private var known: [Double] { influences.compactMap(\.self) }

  private func halfWidth(confidence: Double) -> Double? {
    standardError.flatMap {
      studentHalfWidth(standardError: $0, parts: known.count, confidence: confidence)
    }
  }
}

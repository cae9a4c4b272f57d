/// How much of the variance of an outcome goes away with one input.
public struct VarianceShare: Equatable, Sendable {
  /// The part of the variance that would go away, in expectation, were the input known.
  public let first: IntervalEstimate
  /// The part that would remain were all other inputs known.
  public let total: IntervalEstimate

  /// Collects the parts.
  public init(first: IntervalEstimate, total: IntervalEstimate) {
    self.first = first
    self.total = total
  }
}

/// Sobol's indices of first and total order from rows of a design of two matrices.
///
/// A row has the outcome at a point of matrix A, at a point of matrix B, and at the points of A
/// with one coordinate taken from B, one for each input. With V the variance, the first-order
/// index is mean(f(B) (f(AB_i) - f(A))) / V and the total one mean((f(A) - f(AB_i))²) / (2 V):
/// the estimators (b) of Saltelli and (f) of Jansen in table 2 of Saltelli, Annoni, Azzini,
/// Campolongo, Ratto and Tarantola, Computer Physics Communications 181, 2010. Outcomes are taken
/// less their mean, which changes no index but shortens the interval of the first one. Intervals
/// are Student's, by the delta method on the rows: right for independent rows, and too wide for
/// rows that are spread evenly.
public struct SobolIndices: Sendable {
  /// One row of the design.
  public struct Row: Equatable, Sendable {
    /// Outcomes at the points of the two matrices.
    public var base, other: Double
    /// Outcomes at the base point with one input of the other point.
    public var mixed: [Double]

    /// Collects the parts.
    public init(base: Double, other: Double, mixed: [Double]) {
      self.base = base
      self.other = other
      self.mixed = mixed
    }
  }

  /// Variance of the outcome over the points of both matrices.
  public let variance: Double
  /// Mean of the outcome over the same points.
  public let mean: Double
  private let rows: [Row]
  private let squares: [Double]

  /// nil below two rows or where the outcome does not vary.
  public init?(rows: [Row]) {
    guard rows.count > 1 else { return nil }
    precondition(
      rows.allSatisfy { $0.mixed.count == rows[0].mixed.count }, "rows have the same inputs")
    let number = Double(rows.count)
    let mean = rows.reduce(0) { $0 + $1.base + $1.other } / (2 * number)
    squares = rows.map { row in
      ((row.base - mean) * (row.base - mean) + (row.other - mean) * (row.other - mean)) / 2
    }
    variance = squares.reduce(0, +) / number
    self.mean = mean
    self.rows = rows
    guard variance > 0, variance.isFinite else { return nil }
  }

  /// The indices of one input.
  public func share(ofInput input: Int, confidence: Double) -> VarianceShare {
    VarianceShare(
      first: ratio(confidence) { ($0.other - mean) * ($0.mixed[input] - $0.base) },
      total: ratio(confidence) {
        ($0.base - $0.mixed[input]) * ($0.base - $0.mixed[input]) / 2
      })
  }

  /// The mean of a number of each row over the variance.
  private func ratio(_ confidence: Double, of number: (Row) -> Double) -> IntervalEstimate {
    let numbers = rows.map(number)
    let count = Double(rows.count)
    let value = numbers.reduce(0, +) / count / variance
    let deviations = zip(numbers, squares).reduce(0) { sum, row in
      let influence = (row.0 - value * row.1) / variance
      return sum + influence * influence
    }
    return IntervalEstimate(
      value: value,
      halfWidth: studentHalfWidth(
        standardError: (deviations / (count * (count - 1))).squareRoot(), parts: rows.count,
        confidence: confidence),
      count: rows.count)
  }
}

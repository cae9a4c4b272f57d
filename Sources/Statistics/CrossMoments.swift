/// Means and co-moments of up to four numbers seen together; unused places hold 0.
struct CrossMoments: Equatable, Sendable {
  private(set) var count = 0
  private(set) var mean = SIMD4<Double>.zero
  /// Row k holds the sums of (deviation of k) times (deviation of each).
  private var rows: (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>, SIMD4<Double>) = (
    .zero, .zero, .zero, .zero
  )

  /// Takes in one observation (Welford's update in four dimensions).
  mutating func add(_ values: SIMD4<Double>) {
    count += 1
    let before = values - mean
    mean += before / Double(count)
    let after = values - mean
    rows.0 += before[0] * after
    rows.1 += before[1] * after
    rows.2 += before[2] * after
    rows.3 += before[3] * after
  }

  /// Sample variance (divisor n - 1) of the weighted sum of the four; nil below two observations.
  func variance(weights: SIMD4<Double>) -> Double? {
    guard count > 1 else { return nil }
    var columns = weights[0] * rows.0
    columns += weights[1] * rows.1
    columns += weights[2] * rows.2
    columns += weights[3] * rows.3
    // Rounding can leave a tiny negative sum where the weighted sum is constant.
    return max(0, (columns * weights).sum() / Double(count - 1))
  }

  static func == (left: CrossMoments, right: CrossMoments) -> Bool {
    left.count == right.count && left.mean == right.mean && left.rows == right.rows
  }
}

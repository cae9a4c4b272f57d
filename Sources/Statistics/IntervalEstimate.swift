/// A value with its confidence interval; limits are nil where none exist.
public struct IntervalEstimate: Equatable, Sendable {
  /// The estimate.
  public var value: Double
  /// Lower confidence limit.
  public var lower: Double?
  /// Upper confidence limit.
  public var upper: Double?
  /// The observations behind it.
  public var count: Int

  /// Collects the parts.
  public init(value: Double, lower: Double?, upper: Double?, count: Int) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.count = count
  }

  /// An interval of `halfWidth` to both sides; no limits where the half-width is nil.
  @usableFromInline
  init(value: Double, halfWidth: Double?, count: Int) {
    self.init(
      value: value, lower: halfWidth.map { value - $0 }, upper: halfWidth.map { value + $0 },
      count: count)
  }

  /// Half the length of the interval over the size of the value: 0 for a point, infinite around 0.
  ///
  /// nil where there are no limits.
  public var relativeHalfWidth: Double? {
    guard let lower, let upper else { return nil }
    let halfWidth = (upper - lower) / 2
    return halfWidth == 0 ? 0 : halfWidth / value.magnitude
  }
}

/// A probability law of a real value in the caller's unit.
///
/// A value type that is cheap to copy; drawing from it neither allocates nor shares anything. All
/// parameters are turned into GSL's own when it is made.
public struct Distribution: Sendable, Equatable, BitwiseCopyable {
  /// The smallest probability of an acceptable draw that `bounded(min:max:)` takes.
  public static let lowestAcceptance = 0.001

  @usableFromInline let law: Law
  @usableFromInline let isBounded: Bool
  let low: Double
  let high: Double

  init(_ law: Law) {
    GSLErrors.silence()
    self.law = law
    isBounded = false
    low = -.infinity
    high = .infinity
  }

  private init(_ law: Law, low: Double, high: Double) {
    self.law = law
    isBounded = low > -.infinity || high < .infinity
    self.low = low
    self.high = high
  }

  /// Draws one value.
  @inlinable
  public func draw(from stream: inout RandomStream) -> Double {
    if !isBounded {
      if case .exponential(let mean) = law { return mean * stream.nextExponential() }
      if case .constant(let value) = law { return value }
      if case .lognormal(let zeta, let sigma) = law {
        return stream.nextLognormal(zeta: zeta, sigma: sigma)
      }
    }
    return drawGeneral(from: &stream)
  }

  @usableFromInline
  func drawGeneral(from stream: inout RandomStream) -> Double {
    guard isBounded else { return law.draw(from: &stream) }
    // 0.999^100,000 is 4e-44: no draw in the lifetime of a study reaches the limit.
    for _ in 0..<100_000 {
      let value = law.draw(from: &stream)
      if low <= value && value <= high { return value }
    }
    preconditionFailure("no value between the bounds in 100,000 draws")
  }

  /// The law of the values between two bounds, both included; what falls outside is drawn again.
  ///
  /// Bounds of a law that is already bounded make it narrower. The probability to be inside must be at least `lowestAcceptance`; see `acceptance(min:max:)`.
  public func bounded(min: Double?, max: Double?) -> Distribution {
    let bounds = narrowed(min, max)
    let bounded = Distribution(law, low: bounds.low, high: bounds.high)
    precondition(
      bounded.acceptance >= Self.lowestAcceptance,
      "the bounds of a law leave at least a thousandth of its values")
    return bounded
  }

  /// The law of `factor` times the value, bounds included.
  public func scaled(by factor: Double) -> Distribution {
    precondition(factor > 0 && factor.isFinite, "a law is scaled by a positive factor")
    return Distribution(law.scaled(by: factor), low: low * factor, high: high * factor)
  }

  private func narrowed(_ min: Double?, _ max: Double?) -> (low: Double, high: Double) {
    (Swift.max(low, min ?? -.infinity), Swift.min(high, max ?? .infinity))
  }

  /// The probability that a value drawn without any bounds lies between these and the present ones.
  public func acceptance(min: Double?, max: Double?) -> Double {
    let bounds = narrowed(min, max)
    return law.mass(from: bounds.low, through: bounds.high)
  }

  /// The probability that a draw need not be repeated; 1 without bounds.
  public var acceptance: Double { isBounded ? law.mass(from: low, through: high) : 1 }

  /// The mean after bounds are applied, in closed form.
  public var mean: Double { isBounded ? law.slice(from: low, through: high).mean : law.mean }

  /// The variance after bounds are applied, in closed form; may be infinite.
  public var variance: Double {
    isBounded ? law.slice(from: low, through: high).variance : law.variance
  }

  /// The mean of the law as it is written, bounds left out.
  public var meanBeforeBounds: Double { law.mean }

  /// The probability of a value of at most `value`, by GSL where GSL has the law.
  public func cumulative(_ value: Double) -> Double {
    guard isBounded else { return law.mass(from: -.infinity, through: value) }
    return law.mass(from: low, through: min(high, value)) / acceptance
  }

  /// The smallest interval that holds every value; its ends may be infinite.
  public var support: ClosedRange<Double> { law.support(from: low, through: high) }

  /// Whether every draw gives the same value.
  public var isConstant: Bool {
    let range = support
    return range.lowerBound == range.upperBound
  }

  /// The support of the part between two values.
  func support(from low: Double, through high: Double) -> ClosedRange<Double> {
    law.support(from: max(self.low, low), through: min(self.high, high))
  }

  /// The part of the law between two values.
  func slice(from low: Double, through high: Double) -> Slice {
    let part = law.slice(from: max(self.low, low), through: min(self.high, high))
    return isBounded ? part.weighted(by: 1 / acceptance) : part
  }
}

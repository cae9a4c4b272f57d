public import Statistics

/// What one input does to an outcome.
public struct InputEffect: Sendable {
  /// Place of the input.
  public var input: Int
  /// The outcome at the low and at the high value; a tornado alone.
  public var low, high: Double?
  /// The outcome at the high value less that at the low one on the same citizens (tornado), or the
  /// mean effect of the whole range (Morris).
  public var effect: IntervalEstimate?
  /// Morris: mean size of the effect, and how it spreads over starts.
  public var size, spread: IntervalEstimate?
  /// Sobol: shares of the variance.
  public var variance: VarianceShare?
  /// The share of the variance that would go away, in expectation, were the input measured
  /// exactly; of a tornado as if effects were straight lines that add up; nil of Morris.
  public var share: Double?

  /// By what the effects of a method are put in order; none is the least.
  public var importance: Double {
    variance?.total.value ?? size?.value ?? effect?.value.magnitude ?? 0
  }

  init(input: Int) {
    self.input = input
  }
}

/// What the inputs do to one quantity in one group.
public struct OutcomeSensitivity: Sendable {
  /// Place of the quantity.
  public var quantity: Int
  /// The group, where the quantity has some.
  public var scope: [ScopePart]
  /// The outcome with the values of the file (tornado), or its mean over the points.
  public var base: Double?
  /// Standard deviation of the outcome over what the inputs may be; Sobol alone.
  public var deviation: Double?
  /// The most important first, equal ones in the order of the inputs.
  public var effects: [InputEffect]
}

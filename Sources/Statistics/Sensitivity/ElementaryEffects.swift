/// What moving one input does to an outcome, from several starts.
///
/// Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33,
/// 1991; the mean of absolute effects is of Campolongo, Cariboni and Saltelli, Environmental
/// Modelling & Software 22, 2007.
public struct ElementaryEffects: Equatable, Sendable {
  /// Mean effect (mu), with its sign: small too where effects of both signs cancel.
  public let mean: IntervalEstimate
  /// Mean size of the effect (mu*): how much the input matters.
  public let meanSize: IntervalEstimate
  /// Spread of the effects (sigma): 0 where the input acts alone and in a straight line.
  public let spread: IntervalEstimate

  /// The summary of effects, each from a start of its own; nil without one.
  ///
  /// Limits of the means are Student's; those of the spread are for normal effects.
  public init?(_ effects: [Double], confidence: Double) {
    var (signed, sizes) = (MeanEstimator(), MeanEstimator())
    var moments = RunningMoments()
    for effect in effects {
      signed.add(effect)
      sizes.add(effect.magnitude)
      moments.add(effect)
    }
    guard let mean = signed.estimate(confidence: confidence),
      let meanSize = sizes.estimate(confidence: confidence)
    else { return nil }
    self.mean = mean
    self.meanSize = meanSize
    spread = Self.spread(moments, confidence: confidence)
  }

  private static func spread(_ moments: RunningMoments, confidence: Double) -> IntervalEstimate {
    guard let value = moments.standardDeviation else {
      return IntervalEstimate(value: 0, lower: nil, upper: nil, count: moments.count)
    }
    let freedom = Double(moments.count - 1)
    let limit = { (probability: Double) in
      value
        * (freedom / chiSquaredQuantile(probability, degreesOfFreedom: freedom)).squareRoot()
    }
    return IntervalEstimate(
      value: value, lower: limit((1 + confidence) / 2), upper: limit((1 - confidence) / 2),
      count: moments.count)
  }
}

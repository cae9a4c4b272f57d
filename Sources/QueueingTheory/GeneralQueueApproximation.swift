/// Approximate mean waits of G/G/c from two moments: rates and squared variations.
///
/// Approximations: exact for M/M/c and, by Allen and Cunneen, for M/G/1; elsewhere errors of
/// 5 to 20 % are common, more in light traffic and for very variable gaps.
public struct GeneralQueueApproximation: Sendable {
  /// The queue with Poisson arrivals and exponential service of the same rates.
  public let markovian: MultiServerQueue
  /// Squared coefficient of variation of the gaps between arrivals, 1 for Poisson arrivals.
  public let gapVariation: Double
  /// Squared coefficient of variation of the service times.
  public let serviceVariation: Double

  /// nil unless the desks can serve more than arrives and the variations are not negative.
  public init?(
    arrivalRate: Double, gapVariation: Double, meanService: Double, serviceVariation: Double,
    desks: Int
  ) {
    guard meanService > 0, gapVariation >= 0, serviceVariation >= 0 else { return nil }
    let queue = MultiServerQueue(
      arrivalRate: arrivalRate, serviceRate: 1 / meanService, desks: desks)
    guard let queue else { return nil }
    markovian = queue
    self.gapVariation = gapVariation
    self.serviceVariation = serviceVariation
  }

  /// Mean wait by Allen and Cunneen: that of M/M/c times the mean of the two variations.
  ///
  /// Source: Allen, Probability, Statistics and Queueing Theory (2nd ed., 1990), section 5.3.2.
  public var allenCunneenMeanWait: Double {
    markovian.meanWait * (gapVariation + serviceVariation) / 2
  }

  /// Mean wait by Kimura's interpolation between M/M/c, M/D/c and D/M/c; nil where a variation
  /// exceeds 1 or M/D/c is too near saturation.
  ///
  /// Exact for those three. Source: Kimura, Management Science 32 (1986), "A two-moment
  /// approximation for the mean waiting time in the GI/G/s queue", section 2.
  public var kimuraMeanWait: Double? {
    guard gapVariation <= 1, serviceVariation <= 1 else { return nil }
    let sum = gapVariation + serviceVariation
    guard sum > 0 else { return 0 }
    let (rate, service) = (markovian.arrivalRate, markovian.serviceRate)
    let evenGaps = RenewalArrivalQueue(
      gap: .constant(1 / rate), serviceRate: service, desks: markovian.desks)
    let evenService = ConstantServiceQueue(
      arrivalRate: rate, serviceTime: 1 / service, desks: markovian.desks)
    guard let evenGaps, let evenService else { return nil }
    return sum
      / ((1 - gapVariation) / evenGaps.meanWait + (1 - serviceVariation) / evenService.meanWait
        + 2 * (sum - 1) / markovian.meanWait)
  }
}

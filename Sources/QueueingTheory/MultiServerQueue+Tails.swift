#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How long people wait, beyond the mean (Gross et al. 2008, section 2.3.2).
extension MultiServerQueue {
  /// P(W > t): the probability of a wait before service longer than `time`, from 0 up.
  public func waitTail(_ time: Double) -> Double {
    waitProbability * exp(-drainRate * time)
  }

  /// The service level P(W <= t): the share of arrivals whose service begins within `time`.
  public func serviceLevel(within time: Double) -> Double { 1 - waitTail(time) }

  /// The wait that the share `probability` of the arrivals does not exceed, 0 included.
  public func waitQuantile(_ probability: Double) -> Double {
    let excess = 1 - probability
    return excess >= waitProbability ? 0 : log(waitProbability / excess) / drainRate
  }

  /// P(T > t): the probability of a time from arrival to the end of service longer than `time`.
  ///
  /// The sum of the wait and an independent exponential service; no loss of digits where the two
  /// rates are close.
  public func timeInSystemTail(_ time: Double) -> Double {
    let gap = abs(drainRate - serviceRate)
    // exp(-slower t) (1 - exp(-gap t)) / gap, which is t exp(-slower t) for equal rates.
    let spread = gap == 0 ? time : -expm1(-gap * time) / gap
    return exp(-serviceRate * time)
      + waitProbability * serviceRate * spread * exp(-min(serviceRate, drainRate) * time)
  }

  /// The time in the system that the share `probability` of the arrivals does not exceed.
  ///
  /// By bisection on the tail to a relative width of 1e-14.
  public func timeInSystemQuantile(_ probability: Double) -> Double {
    let excess = 1 - probability
    var upper = 1 / min(serviceRate, drainRate)
    while timeInSystemTail(upper) > excess { upper *= 2 }
    var lower = 0.0
    while upper - lower > 1e-14 * upper {
      let middle = (lower + upper) / 2
      if timeInSystemTail(middle) > excess { lower = middle } else { upper = middle }
    }
    return (lower + upper) / 2
  }
}

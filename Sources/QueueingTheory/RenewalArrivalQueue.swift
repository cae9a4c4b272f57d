#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// G/M/c in the long run: independent equal gaps between arrivals, exponential service, equal
/// desks, first come first served.
///
/// Source: Takacs, Introduction to the Theory of Queues, 1962, section 2.2; Gross, Shortle,
/// Thompson and Harris, Fundamentals of Queueing Theory (4th ed., 2008), section 5.3. The root by
/// Brent's method, relative error about 1e-13; for up to some hundred desks.
public struct RenewalArrivalQueue: Sendable {
  /// The law of the gap between arrivals.
  public let gap: DurationLaw
  /// Services that one busy desk ends per unit of time.
  public let serviceRate: Double
  /// Equal desks on duty.
  public let desks: Int
  /// The ratio of the geometric number that an arrival who waits finds waiting: the root of
  /// z = A(c mu (1 - z)) below 1, where A is the transform of the gap.
  public let ratio: Double
  /// Share of arrivals that find all desks busy.
  public let waitProbability: Double

  /// nil unless the desks can serve more than arrives.
  public init?(gap: DurationLaw, serviceRate: Double, desks: Int) {
    let capacity = serviceRate * Double(desks)
    guard serviceRate > 0, desks > 0, gap.mean > 0, capacity * gap.mean > 1 else { return nil }
    let excess = { (z: Double) in gap.transform(capacity * (1 - z)) - z }
    var distance = (1 - 1 / (capacity * gap.mean)) / 2
    while excess(1 - distance) >= 0 {
      distance /= 2
      guard distance > 1e-12 else { return nil }
    }
    let ratio = root(from: 0, to: 1 - distance, of: excess)
    self.gap = gap
    self.serviceRate = serviceRate
    self.desks = desks
    self.ratio = ratio
    waitProbability = Self.waitProbability(gap, serviceRate, desks, ratio)
  }

  /// Arrivals per unit of time.
  public var arrivalRate: Double { 1 / gap.mean }

  /// Share of desk time that is busy.
  public var utilisation: Double { arrivalRate / (serviceRate * Double(desks)) }

  /// Rate at which waits of those who wait end.
  var drainRate: Double { serviceRate * Double(desks) * (1 - ratio) }

  /// Mean wait before service over all arrivals.
  public var meanWait: Double { waitProbability / drainRate }

  /// Standard deviation of the wait before service.
  public var waitDeviation: Double {
    (waitProbability * (2 - waitProbability)).squareRoot() / drainRate
  }

  /// Mean time from arrival to the end of service.
  public var meanTimeInSystem: Double { meanWait + 1 / serviceRate }

  /// Mean number waiting at any time.
  public var meanInLine: Double { arrivalRate * meanWait }

  /// P(W > t): the probability of a wait before service longer than `time`, from 0 up.
  public func waitTail(_ time: Double) -> Double { waitProbability * exp(-drainRate * time) }

  /// Takacs's sum, whose terms are all positive.
  private static func waitProbability(
    _ gap: DurationLaw, _ serviceRate: Double, _ desks: Int, _ ratio: Double
  ) -> Double {
    let capacity = Double(desks)
    let place = capacity * (1 - ratio)
    var weight = 1.0
    var sum = 1 / (1 - ratio)
    for desk in 1...desks {
      let number = Double(desk)
      let transform = gap.transform(number * serviceRate)
      weight *= (capacity - number + 1) / number * (1 - transform) / transform
      let distance = place - number
      var quotient = (capacity * (1 - transform) - number) / distance
      if abs(distance) < 1e-6 * capacity {
        // Both vanish at the root: the quotient is a derivative there, taken over a wider step.
        let step = 1e-4 * capacity
        let above = gap.transform((place + step) * serviceRate)
        let below = gap.transform((place - step) * serviceRate)
        quotient = 1 + capacity * (above - below) / (2 * step)
      }
      sum += weight / (1 - transform) * quotient
    }
    return 1 / (sum * (1 - ratio))
  }
}

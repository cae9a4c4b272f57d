#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// M/M/c in the long run: Poisson arrivals, exponential service, equal desks, one unlimited line
/// served first come first served.
///
/// Rates count per any one unit of time, and all times come out in that unit. With one desk this
/// is M/M/1. Exact, with the rounding error of
/// `ErlangFormulas`, for thousands of desks too. Source: Gross, Shortle, Thompson and Harris, Fundamentals of
/// Queueing Theory (4th ed., 2008), sections 2.2 and 2.3.
public struct MultiServerQueue: Sendable {
  /// Arrivals per unit of time.
  public let arrivalRate: Double
  /// Services that one busy desk ends per unit of time.
  public let serviceRate: Double
  /// Equal desks on duty.
  public let desks: Int
  /// Probability that an arrival finds all desks busy (Erlang C).
  public let waitProbability: Double

  /// nil unless the rates are positive and the desks can serve more than arrives.
  public init?(arrivalRate: Double, serviceRate: Double, desks: Int) {
    guard arrivalRate > 0, serviceRate > 0, desks > 0 else { return nil }
    guard arrivalRate < serviceRate * Double(desks) else { return nil }
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.desks = desks
    waitProbability = ErlangFormulas.delay(load: arrivalRate / serviceRate, desks: desks)
  }

  /// Mean number of busy desks, in erlang.
  public var offeredLoad: Double { arrivalRate / serviceRate }

  /// Share of desk time that is busy, below 1.
  public var utilisation: Double { offeredLoad / Double(desks) }

  /// Rate at which waits of those who wait end: a wait that occurs is exponential with this rate.
  var drainRate: Double { serviceRate * Double(desks) - arrivalRate }

  /// Mean wait before service over all arrivals, zero waits included.
  public var meanWait: Double { waitProbability / drainRate }

  /// Mean time from arrival to the end of service.
  public var meanTimeInSystem: Double { meanWait + 1 / serviceRate }

  /// Mean number waiting, by Little's law.
  public var meanInLine: Double { arrivalRate * meanWait }

  /// Mean number waiting or in service.
  public var meanInSystem: Double { meanInLine + offeredLoad }

  /// Variance of the wait before service.
  public var waitVariance: Double {
    waitProbability * (2 - waitProbability) / (drainRate * drainRate)
  }

  /// Variance of the number waiting.
  public var inLineVariance: Double {
    // Given that all desks are busy the number waiting is geometric with ratio `utilisation`.
    let ratio = utilisation
    let square = waitProbability * ratio * (1 + ratio) / ((1 - ratio) * (1 - ratio))
    return square - meanInLine * meanInLine
  }

  /// Probability that nobody is there; 0 when it lies below the smallest number of a computer.
  public var emptyProbability: Double {
    let weight = poissonWeight(desks, load: offeredLoad)
    // C (1 - a/c) = p0 a^c / c!. Where a^c / c! underflows nobody ever waits: M/M/infinity.
    guard weight > 0 else { return exp(-offeredLoad) }
    return (1 - utilisation) * waitProbability / weight
  }
}

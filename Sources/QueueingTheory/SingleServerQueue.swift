/// M/G/1 in the long run: Poisson arrivals and one desk with service times of any law.
///
/// First come first served unless stated. Exact: moments by Pollaczek 1930 and Khinchine 1932, the
/// second moment of the wait by Takacs, Introduction to the Theory of Queues, 1962, section 1.2;
/// see Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory (4th ed., 2008),
/// section 5.1. Rates count per any one unit of time.
public struct SingleServerQueue: Sendable {
  /// Arrivals per unit of time.
  public let arrivalRate: Double
  /// The law of the service time.
  public let service: DurationLaw

  /// nil unless the rate is positive and the desk can serve more than arrives.
  public init?(arrivalRate: Double, service: DurationLaw) {
    guard arrivalRate > 0, service.mean > 0, arrivalRate * service.mean < 1 else { return nil }
    self.arrivalRate = arrivalRate
    self.service = service
  }

  /// Share of the desk's time that is busy, also the share of arrivals that wait.
  public var utilisation: Double { arrivalRate * service.mean }

  /// Mean wait before service over all arrivals, whatever the order of service.
  public var meanWait: Double { arrivalRate * service.moment(2) / (2 * (1 - utilisation)) }

  /// Mean wait of those who wait.
  public var meanWaitOfWaiting: Double { meanWait / utilisation }

  /// Mean time from arrival to the end of service.
  public var meanTimeInSystem: Double { meanWait + service.mean }

  /// Mean number waiting.
  public var meanInLine: Double { arrivalRate * meanWait }

  /// Mean number waiting or in service.
  public var meanInSystem: Double { arrivalRate * meanTimeInSystem }

  /// Mean time from the start of a service at an idle desk until the desk is idle again.
  public var meanBusyPeriod: Double { service.mean / (1 - utilisation) }

  /// Orders of service that do not look at the length of a service.
  public enum Order: Sendable {
    /// First come, first served.
    case first
    /// Last come, first served, without interrupting a service.
    case last
    /// At random among those who wait.
    case random
  }

  /// Standard deviation of the wait before service.
  ///
  /// For the last first and at random by Takacs, "Delay distributions for one line with Poisson
  /// input, general holding times, and various orders of service", Bell System Technical Journal
  /// 42 (1963): the second moment is 1 / (1 - rho) and 2 / (2 - rho) times that in order.
  public func waitDeviation(order: Order = .first) -> Double {
    let inOrder =
      2 * meanWait * meanWait + arrivalRate * service.moment(3) / (3 * (1 - utilisation))
    let square: Double
    switch order {
    case .first: square = inOrder
    case .last: square = inOrder / (1 - utilisation)
    case .random: square = 2 * inOrder / (2 - utilisation)
    }
    return (square - meanWait * meanWait).squareRoot()
  }

  /// P(W > t): the probability of a wait before service longer than `time`, from 0 up; absolute
  /// error about 1e-13.
  ///
  /// For constant, exponential, Erlang and hyperexponential service; nil for other laws. Erlang
  /// 1909 for constant service (see `ConstantServiceQueue`); else the wait is a geometric sum of
  /// residual services, itself of phase type (Asmussen, Applied Probability and Queues, 2nd ed.
  /// 2003, section IX.1 and theorem VIII.5.1), by uniformisation.
  public func waitTail(_ time: Double) -> Double? {
    switch service {
    case .constant(let length):
      return ConstantServiceQueue(arrivalRate: arrivalRate, serviceTime: length, desks: 1)?
        .waitTail(time)
    case .exponential, .erlang, .hyperexponential:
      return PhaseLaw(service)?.geometricSumTail(time, continuing: utilisation)
    case .gamma, .lognormal, .uniform, .triangular: return nil
    }
  }
}

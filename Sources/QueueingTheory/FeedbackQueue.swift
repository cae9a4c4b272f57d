/// M/M/1 whose customers return to the end of the line with a fixed probability after service.
///
/// Exact for means, though what arrives at the line is not Poisson. Sources: Takacs, Bell System
/// Technical Journal 42 (1963); Jackson, Management Science 10 (1963).
public struct FeedbackQueue: Sendable {
  /// Arrivals from outside per unit of time.
  public let arrivalRate: Double
  /// Mean number of services of a customer.
  public let meanVisits: Double
  /// Share of the desk's time that is busy.
  public let utilisation: Double

  /// nil unless rates are positive, a return is not certain and the desk can keep up.
  public init?(arrivalRate: Double, meanService: Double, returnProbability: Double) {
    guard arrivalRate > 0, meanService > 0, 0 <= returnProbability, returnProbability < 1 else {
      return nil
    }
    let visits = 1 / (1 - returnProbability)
    guard arrivalRate * visits * meanService < 1 else { return nil }
    self.arrivalRate = arrivalRate
    meanVisits = visits
    utilisation = arrivalRate * visits * meanService
  }

  /// Mean number waiting or in service.
  public var meanInSystem: Double { utilisation / (1 - utilisation) }

  /// Mean time from the first arrival to the end of the last service.
  public var meanTimeInSystem: Double { meanInSystem / arrivalRate }

  /// Mean wait before one service.
  public var meanWaitPerVisit: Double {
    (meanInSystem - utilisation) / (arrivalRate * meanVisits)
  }
}

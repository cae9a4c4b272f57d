/// M/G/1 whose server leaves when nobody waits, and leaves again if nobody waits on return.
///
/// The wait is that of M/G/1 plus an independent residual absence. Exact. Source: Fuhrmann and
/// Cooper, Operations Research 33 (1985), section 3.
public struct VacationQueue: Sendable {
  /// The queue without absences.
  public let queue: SingleServerQueue
  /// The law of an absence.
  public let vacation: DurationLaw

  /// The same queue with absences.
  public init(_ queue: SingleServerQueue, vacation: DurationLaw) {
    self.queue = queue
    self.vacation = vacation
  }

  /// Mean wait before service.
  public var meanWait: Double { queue.meanWait + residualMean }

  /// Mean number waiting.
  public var meanInLine: Double { queue.arrivalRate * meanWait }

  /// Standard deviation of the wait before service.
  public var waitDeviation: Double {
    let own = queue.waitDeviation()
    let residual = vacation.moment(3) / (3 * vacation.mean) - residualMean * residualMean
    return (own * own + residual).squareRoot()
  }

  private var residualMean: Double { vacation.moment(2) / (2 * vacation.mean) }
}

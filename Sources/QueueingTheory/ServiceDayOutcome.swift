/// Expectations of a day of service.
public struct ServiceDayOutcome: Sendable, Equatable {
  /// The state at the times asked for.
  public var moments: [QueueMeasures]
  /// People who came.
  public var arrivals = 0.0
  /// People who joined the line or a free desk.
  public var joined = 0.0
  /// People who left the line unserved.
  public var abandoned = 0.0
  /// Arrivals who found a free desk.
  public var servedAtOnce = 0.0
  /// Of the arrivals of each period the share that found all desks busy.
  public var waitingShares: [Double] = []
  /// Waiting of all people together, after the close too.
  public var totalWait = 0.0
  /// Busy time of all desks together, after the close too.
  public var busyTime = 0.0
  /// People present at the end of the last period.
  public var presentAtClose = 0.0
  /// The chance that nobody is present then.
  public var emptyAtClose = 0.0
  /// Time from then until the last person has gone.
  public var overtime = 0.0
  /// Time with a full line over the length of the day: what the limited room can have cost.
  public var full = 0.0

  private var length = 0.0

  init(moments: [QueueMeasures]) {
    self.moments = moments
  }

  /// The mean wait of those who joined, served or not.
  public var waitPerJoined: Double { totalWait / joined }
  /// The share of arrivals who found a free desk.
  public var servedAtOnceShare: Double { servedAtOnce / arrivals }

  mutating func add(_ sums: QueueMeasures, of period: ServiceDay.Period, _ queue: DeskQueue) {
    let arrived = period.arrivalRate * period.length
    arrivals += arrived
    joined += period.arrivalRate * sums.joining
    servedAtOnce += arrived - period.arrivalRate * sums.allBusy
    waitingShares.append(sums.allBusy / period.length)
    abandoned += queue.abandonmentRate * sums.waiting
    totalWait += sums.waiting
    busyTime += sums.busy
    full += sums.full
    length += period.length
  }

  mutating func close(with law: QueueLaw, _ queue: DeskQueue) {
    let last = law.measures
    let drain = law.drain
    presentAtClose = last.present
    emptyAtClose = last.empty
    overtime = drain.time
    totalWait += drain.waiting
    busyTime += drain.busy
    abandoned += queue.abandonmentRate * drain.waiting
    full /= length
  }
}

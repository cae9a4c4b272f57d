/// Appointments at one desk on a grid of equal steps of time, with any service law on that grid.
///
/// Lindley, "The theory of queues with a single server", 1952: what the next person finds is what
/// was found plus the service, less the gap. Exact convolution for services of whole steps
/// (Kaandorp and Koole, "Optimal outpatient appointment scheduling", 2007, section 2).
public struct WorkSchedule: Sendable, Equatable {
  /// The step of each booking, in order.
  public var bookedSteps: [Int]
  /// The chance that one shows up.
  public var showChance: Double
  /// The chance of a service of 0, 1, 2, … steps.
  public var service: [Double]

  /// People booked at these steps.
  public init(bookedSteps: [Int], showChance: Double, service: [Double]) {
    precondition(zip(bookedSteps, bookedSteps.dropFirst()).allSatisfy(<=), "bookings are in order")
    self.bookedSteps = bookedSteps
    self.showChance = showChance
    self.service = service
  }

  /// What a session brings, in steps.
  public struct Outcome: Sendable, Equatable {
    /// By booking the mean wait of the person who shows up.
    public var meanWaits: [Double] = []
    /// The law of the work left at the end of the session.
    public var left: [Double] = []
    /// The mean work of the session.
    public var work = 0.0
    /// The step at which the session ends.
    public var end = 0

    /// The mean wait of those who show up, each with the same chance.
    public var meanWait: Double { meanWaits.reduce(0, +) / Double(meanWaits.count) }
    /// The mean time that the session runs late.
    public var tardiness: Double {
      left.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    }
    /// The chance that it runs late.
    public var isTardy: Double { left.dropFirst().reduce(0, +) }
    /// The mean idle time of the desk until the session's end or the last departure.
    public var idle: Double { Double(end) + tardiness - work }
  }

  /// The outcome of a session from step 0 to step `end`, not before the last booking.
  public func outcome(end: Int) -> Outcome {
    var outcome = Outcome()
    var work = [1.0]
    var now = 0
    for step in bookedSteps {
      work = passed(work, step - now)
      now = step
      outcome.meanWaits.append(
        work.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element })
      work = added(to: work)
    }
    outcome.left = passed(work, end - now)
    outcome.end = end
    let meanService = service.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    outcome.work = Double(bookedSteps.count) * showChance * meanService
    return outcome
  }

  /// The law of the work after some steps without arrivals.
  private func passed(_ work: [Double], _ steps: Int) -> [Double] {
    guard steps > 0 else { return work }
    let rest = steps < work.count ? Array(work[steps...]) : [0]
    let done = work.prefix(steps).reduce(0, +)
    return [done + rest[0]] + rest.dropFirst()
  }

  /// The law of the work after one more person was told to come.
  private func added(to work: [Double]) -> [Double] {
    var sum = Array(repeating: 0.0, count: work.count + service.count - 1)
    for (steps, chance) in work.enumerated() {
      sum[steps] += (1 - showChance) * chance
      // Below any digit of a result, and there are many such.
      guard chance > 1e-25 else { continue }
      let factor = showChance * chance
      for place in service.indices { sum[steps + place] += factor * service[place] }
    }
    while let last = sum.last, last < 1e-18, sum.count > 1 { sum.removeLast() }
    return sum
  }
}

/// Appointments at one desk with any law of the service time, to a stated accuracy.
///
/// `WorkSchedule` on two grids, where each service is split between its two neighbours so that the
/// mean stays; the error shrinks with the square of the step, and Richardson's extrapolation takes
/// the leading part away. About 1e-7 of the mean service with 50 steps in a gap.
public struct GeneralSchedule: Sendable, Equatable {
  /// The time between two bookings.
  public var gap: Double
  /// People booked, the first at time 0.
  public var bookings: Int
  /// The chance that one shows up.
  public var showChance: Double
  /// The law of the service time.
  public var service: DurationLaw

  /// People booked at equal distances.
  public init(gap: Double, bookings: Int, showChance: Double, service: DurationLaw) {
    precondition(gap > 0 && bookings > 0, "a schedule has bookings and gaps")
    self.gap = gap
    self.bookings = bookings
    self.showChance = showChance
    self.service = service
  }

  /// Waits by booking, the mean of them, and the later of the last booking and the last departure.
  public struct Outcome: Sendable, Equatable {
    /// By booking the mean wait of the person who shows up.
    public var meanWaits: [Double]
    /// The expected completion.
    public var completion: Double
    /// The expected idle time of the desk until the completion.
    public var idle: Double

    /// The mean wait of those who show up.
    public var meanWait: Double { meanWaits.reduce(0, +) / Double(meanWaits.count) }
  }

  /// The outcome with grids of `steps` and half as many steps in a gap, an even number.
  public func outcome(stepsPerGap steps: Int) -> Outcome {
    precondition(steps >= 2 && steps.isMultiple(of: 2), "the steps of a gap can be halved")
    let (fine, coarse) = (gridOutcome(steps), gridOutcome(steps / 2))
    let better = { (fine: Double, coarse: Double) in (4 * fine - coarse) / 3 }
    return Outcome(
      meanWaits: zip(fine.meanWaits, coarse.meanWaits).map(better),
      completion: better(fine.completion, coarse.completion),
      idle: better(fine.idle, coarse.idle))
  }

  private func gridOutcome(_ steps: Int) -> Outcome {
    let step = gap / Double(steps)
    let schedule = WorkSchedule(
      bookedSteps: (0..<bookings).map { $0 * steps }, showChance: showChance,
      service: service.gridChances(step: step))
    let outcome = schedule.outcome(end: (bookings - 1) * steps)
    return Outcome(
      meanWaits: outcome.meanWaits.map { $0 * step },
      completion: (Double(outcome.end) + outcome.tardiness) * step, idle: outcome.idle * step)
  }
}

extension DurationLaw {
  /// Chances on a grid of steps with the mean of the law.
  ///
  /// Each length goes to its two neighbours in proportion to their nearness; the chance of a place
  /// is then the second difference of the expected excess.
  func gridChances(step: Double) -> [Double] {
    var excess = [meanExcess(beyond: 0)]
    while excess[excess.count - 1] > 1e-11 * mean && excess.count < 1_000_000 {
      excess.append(max(0, meanExcess(beyond: Double(excess.count) * step)))
    }
    // Cut off by a step down of the whole curve, which stays convex: no chance is negative.
    let rest = excess[excess.count - 1]
    excess = excess.map { $0 - rest } + [0]
    return (0..<excess.count - 1).map { place in
      let before = place == 0 ? excess[0] + step : excess[place - 1]
      return (before - 2 * excess[place] + excess[place + 1]) / step
    }
  }
}

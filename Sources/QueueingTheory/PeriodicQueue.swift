/// A queue whose arrival rate repeats itself and has done so since ever (Mt/M/c, also +M).
///
/// Green and Kolesar, "The pointwise stationary approximation for queues with nonstationary
/// arrivals", Management Science 37, 1991, section 2: Kolmogorov's forward equations are integrated
/// over whole periods until the law comes back to itself. About 1e-10 off, and off by what the
/// limited room costs, which `full` tells.
public struct PeriodicQueue: Sendable, Equatable {
  /// The line and its desks.
  public var queue: DeskQueue
  /// Desks on duty, always the same.
  public var desks: Int
  /// People per unit of time, with the given period.
  public var arrivals: TimeVaryingRate
  /// After how long everything repeats itself.
  public var period: Double

  /// People arrive at a periodic rate.
  public init(queue: DeskQueue, desks: Int, arrivals: TimeVaryingRate, period: Double) {
    precondition(desks > 0 && period > 0, "desks and period are positive")
    self.queue = queue
    self.desks = desks
    self.arrivals = arrivals
    self.period = period
  }

  /// What one period brings.
  public struct Outcome: Sendable, Equatable {
    /// The state at the times asked for.
    public var moments: [QueueMeasures]
    /// People waiting, on average over the period.
    public var waiting: Double
    /// The share of arrivals that find all desks busy.
    public var waitingShare: Double
    /// The mean wait of arrivals.
    public var wait: Double
    /// The share of the period with a full line.
    public var full: Double
  }

  /// How many periods may pass until the law comes back to itself.
  private static let mostPeriods = 500

  /// The period that the queue settles in, with the state at `times` of it.
  ///
  /// nil if it does not settle within 500 periods or the solver gives up.
  public func outcome(at times: [Double]) -> Outcome? {
    let start = QueueLaw(queue: queue, desks: desks, present: 0)
    var law = start
    for _ in 0..<Self.mostPeriods {
      guard let next = advanced(law, from: 0, to: period)?.law else { return nil }
      let change = zip(law.weights, next.weights).reduce(0) { $0 + abs($1.0 - $1.1) }
      law = next
      if change < 1e-11 { return outcome(from: law, at: times) }
    }
    return nil
  }

  private func outcome(from settled: QueueLaw, at times: [Double]) -> Outcome? {
    var moments = times.map { _ in QueueMeasures() }
    var law = settled
    var sums = Sums()
    var now = 0.0
    let inOrder = times.indices.sorted { times[$0] < times[$1] }
    for place in inOrder {
      guard let step = advanced(law, from: now, to: times[place]) else { return nil }
      (law, now) = (step.law, times[place])
      sums.add(step.sums)
      moments[place] = law.measures
    }
    guard let step = advanced(law, from: now, to: period) else { return nil }
    sums.add(step.sums)
    let people = arrivals.mean(from: 0, to: period)
    return Outcome(
      moments: moments, waiting: sums.waiting / period, waitingShare: sums.delayed / people,
      wait: sums.waiting / people, full: sums.full / period)
  }

  /// Integrals over a part of the period.
  private struct Sums {
    var waiting = 0.0
    var delayed = 0.0
    var full = 0.0

    mutating func add(_ other: Sums) {
      waiting += other.waiting
      delayed += other.delayed
      full += other.full
    }
  }

  /// The integrals are carried along as three more unknowns.
  private func advanced(_ law: QueueLaw, from start: Double, to end: Double)
    -> (law: QueueLaw, sums: Sums)?
  {
    guard start < end else { return (law, Sums()) }
    let generator = QueueGenerator(of: law)
    let count = law.weights.count
    var state = law.weights + [0, 0, 0]
    let isDone = KolmogorovSolver.advance(&state, from: start, to: end) { time, values, changes in
      let rate = arrivals.rate(at: time)
      generator.derivative(of: values, arrivalRate: rate, into: changes, count: count)
      var (waiting, busy) = (0.0, 0.0)
      for place in desks..<count {
        waiting += Double(place - desks) * values[place]
        busy += values[place]
      }
      changes[count] = waiting
      changes[count + 1] = rate * busy
      changes[count + 2] = values[count - 1]
    }
    guard isDone else { return nil }
    var next = law
    next.weights = Array(state[..<count])
    let sums = Sums(waiting: state[count], delayed: state[count + 1], full: state[count + 2])
    return (next, sums)
  }
}

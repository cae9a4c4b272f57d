internal import CGSL

/// Requests for daily slots that wait until their day comes: a discrete chain, day after day.
///
/// Within a day: some of those booked cancel, then the day's requests come (Poisson), those beyond
/// the window of the next days are refused, then one slot each is used up to the number of slots,
/// then some of those served must come again. Without a window the queue with bulk service of
/// Bailey, "On queueing processes with bulk service", 1954, cut off where it hardly ever gets.
/// Solved without subtractions, about 1e-12 off.
public struct BookingBacklog: Sendable, Equatable {
  /// Requests expected a day.
  public var requests: Double
  /// Slots a day.
  public var slots: Int
  /// The most that can be booked: days of the window times slots; nil without a window.
  public var mostBooked: Int?
  /// The chance that someone booked cancels in a night.
  public var cancelling: Double
  /// The chance that someone served must come again.
  public var rebooking: Double

  /// A book with this many slots a day.
  public init(
    requests: Double, slots: Int, mostBooked: Int?, cancelling: Double, rebooking: Double
  ) {
    precondition(requests > 0 && slots > 0, "requests and slots are positive")
    precondition(mostBooked != nil || requests < Double(slots), "an open book needs spare slots")
    precondition(mostBooked ?? slots >= slots, "the window holds the next day")
    self.requests = requests
    self.slots = slots
    self.mostBooked = mostBooked
    self.cancelling = cancelling
    self.rebooking = rebooking
  }

  /// What the book settles in.
  public struct Outcome: Sendable, Equatable {
    /// The law of those who still wait at the end of a day.
    public var backlog: [Double]
    /// The share of requests that are refused.
    public var refused: Double
    /// Slots used a day.
    public var used: Double
    /// Cancellations a day.
    public var cancelled: Double

    /// The mean backlog.
    public var mean: Double {
      backlog.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    }

    /// The standard deviation of the backlog.
    public var deviation: Double {
      let mean = mean
      return backlog.enumerated().reduce(0) { sum, state in
        let distance = Double(state.offset) - mean
        return sum + distance * distance * state.element
      }.squareRoot()
    }

    /// The chance of a backlog of at least `count`.
    public func probability(atLeast count: Int) -> Double {
      backlog.dropFirst(count).reduce(0, +)
    }
  }

  /// The stationary law of the backlog and the flows a day.
  public var outcome: Outcome {
    let most = mostBooked ?? openEnd
    let days = (0...most).map { day(from: $0, most: most) }
    let law = StationaryChain.law(of: days.map(\.next))
    let average = { (value: (Day) -> Double) in
      zip(law, days).reduce(0) { $0 + $1.0 * value($1.1) }
    }
    return Outcome(
      backlog: law, refused: average(\.refused) / requests, used: average(\.used),
      cancelled: average(\.cancelled))
  }

  /// Where an open book is cut off: its tail shrinks by the factor 1/z a place, z the root above 1
  /// of z^slots = exp(-requests (1 - z)).
  private var openEnd: Int {
    var (low, high) = (0.0, 1.0)
    let slope = { Double(slots) * $0 - requests * gsl_expm1($0) }
    while slope(high) > 0 { high *= 2 }
    low = gsl_sf_log(Double(slots) / requests)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if slope(middle) > 0 { low = middle } else { high = middle }
    }
    return slots + Int((37 / low).rounded(.up))
  }

  /// What one day does to a backlog.
  private struct Day {
    var next: [Double]
    var refused = 0.0
    var used = 0.0
    var cancelled = 0.0
  }

  private func day(from backlog: Int, most: Int) -> Day {
    var day = Day(next: Array(repeating: 0, count: most + 1))
    day.cancelled = cancelling * Double(backlog)
    var booked = Array(repeating: 0.0, count: most + 1)
    for kept in 0...backlog {
      let chance = binomial(kept, of: backlog, 1 - cancelling)
      guard chance > 0 else { continue }
      let count = PoissonCount(mean: requests)
      for coming in 0..<(most - kept) {
        booked[kept + coming] += chance * count.probability(coming)
      }
      booked[most] += chance * count.probability(atLeast: most - kept)
      day.refused += chance * (requests - count.meanMinimum(with: most - kept))
    }
    for (total, chance) in booked.enumerated() where chance > 0 {
      let served = min(total, slots)
      day.used += chance * Double(served)
      for again in 0...served {
        day.next[total - served + again] += chance * binomial(again, of: served, rebooking)
      }
    }
    return day
  }

  private func binomial(_ successes: Int, of trials: Int, _ chance: Double) -> Double {
    if chance == 0 { return successes == 0 ? 1 : 0 }
    if chance == 1 { return successes == trials ? 1 : 0 }
    return gsl_ran_binomial_pdf(UInt32(successes), chance, UInt32(trials))
  }
}

internal import CGSL

/// A backlog of appointments, one slot at a time, whose people come less surely the longer it is.
///
/// After Green and Savin, "Reducing delays for medical appointments: a queueing approach",
/// Operations Research 56, 2008: the share of no-shows is g(k) = most - (most - least) exp(-k/scale)
/// with k other people in the backlog, and some of those who do not show up book again at once.
/// Exact, about 1e-13 off.
public struct AccessQueue: Sendable, Equatable {
  /// Requests per unit of time.
  public var requestRate: Double
  /// The mean length of a slot.
  public var slotLength: Double
  /// The longest backlog; who comes then is lost.
  public var mostBacklog: Int
  /// The share of no-shows without backlog.
  public var leastNoShows: Double
  /// The share of no-shows that a long backlog approaches.
  public var mostNoShows: Double
  /// How long a backlog is that brings the share most of the way.
  public var scale: Double
  /// The share of those who do not show up that book again.
  public var rebooking: Double

  /// A backlog of at most `mostBacklog`.
  public init(
    requestRate: Double, slotLength: Double, mostBacklog: Int, leastNoShows: Double,
    mostNoShows: Double, scale: Double, rebooking: Double
  ) {
    precondition(requestRate > 0 && slotLength > 0 && scale > 0, "rates are positive")
    precondition(mostBacklog > 0, "a backlog has room")
    self.requestRate = requestRate
    self.slotLength = slotLength
    self.mostBacklog = mostBacklog
    self.leastNoShows = leastNoShows
    self.mostNoShows = mostNoShows
    self.scale = scale
    self.rebooking = rebooking
  }

  /// What the backlog settles in.
  public struct Outcome: Sendable, Equatable {
    /// The law of the backlog: at any time, or at the ends of slots if those are constant.
    public var backlog: [Double]
    /// The share of slots whose person does not show up.
    public var noShows: Double
    /// The share of time with a slot in use.
    public var utilisation: Double
    /// The share of requests that are lost.
    public var lost: Double
    /// People who show up per unit of time.
    public var showRate: Double

    /// The mean backlog.
    public var mean: Double {
      backlog.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    }
  }

  /// The share of no-shows with so many others in the backlog.
  public func noShowShare(others: Int) -> Double {
    mostNoShows - (mostNoShows - leastNoShows) * gsl_sf_exp(-Double(others) / scale)
  }

  /// Slots of exponential length; the backlog is a birth-death chain, the person in the slot
  /// included (M/M/1/K).
  public var withExponentialSlots: Outcome {
    var weights = [1.0]
    for count in 1...mostBacklog {
      let ending = (1 - rebooking * noShowShare(others: count - 1)) / slotLength
      weights.append(weights[count - 1] * requestRate / ending)
    }
    let total = weights.reduce(0, +)
    let law = weights.map { $0 / total }
    let busy = 1 - law[0]
    let missed = (1...mostBacklog).reduce(0) { $0 + law[$1] * noShowShare(others: $1 - 1) } / busy
    return Outcome(
      backlog: law, noShows: missed, utilisation: busy, lost: law[mostBacklog],
      showRate: busy * (1 - missed) / slotLength)
  }

  /// Slots of constant length, one after the other while anybody is in the backlog (M/D/1/K).
  ///
  /// The chain at the ends of slots; whether the person showed up depends on those left then.
  public var withConstantSlots: Outcome {
    let count = PoissonCount(mean: requestRate * slotLength)
    var missedFrom: [Double] = []
    let rows = (0...mostBacklog).map { found in
      let start = max(1, found)
      var row = Array(repeating: 0.0, count: mostBacklog + 1)
      var missed = 0.0
      for total in start...mostBacklog {
        let chance =
          total == mostBacklog
          ? count.probability(atLeast: total - start) : count.probability(total - start)
        let share = noShowShare(others: total - 1)
        missed += chance * share
        row[total - 1] += chance * (1 - rebooking * share)
        row[total] += chance * rebooking * share
      }
      missedFrom.append(missed)
      return row
    }
    let law = StationaryChain.law(of: rows)
    let missed = zip(law, missedFrom).reduce(0) { $0 + $1.0 * $1.1 }
    let cycle = slotLength + law[0] / requestRate
    return Outcome(
      backlog: law, noShows: missed, utilisation: slotLength / cycle,
      lost: 1 - (1 - rebooking * missed) / (cycle * requestRate), showRate: (1 - missed) / cycle)
  }
}

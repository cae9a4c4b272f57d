/// The rates at which the law of a queue changes: Kolmogorov's forward equations.
///
/// Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory, 4th edition, 2008,
/// section 2.11, with a second dimension for desks that finish after their shift.
struct QueueGenerator {
  /// Where an arrival leads and how likely it joins.
  private var arrivals: [(from: Int, to: Int, chance: Double)] = []
  /// Where a departure leads and how often it happens.
  private var departures: [(from: Int, to: Int, rate: Double)] = []

  init(of law: QueueLaw) {
    let queue = law.queue
    law.forEachState { place, busy, waiting in
      let chance = busy < law.desks ? 1 : queue.joinChance(waiting: waiting)
      if chance > 0 {
        let next = busy < law.desks ? (busy + 1, waiting) : (busy, waiting + 1)
        arrivals.append((place, law.index(busy: next.0, waiting: next.1), chance))
      }
      let service = Double(busy) / queue.meanService
      if service > 0 {
        let next = busy == law.desks && waiting > 0 ? (busy, waiting - 1) : (busy - 1, waiting)
        departures.append((place, law.index(busy: next.0, waiting: next.1), service))
      }
      let leaving = Double(waiting) * queue.abandonmentRate
      if leaving > 0 {
        departures.append((place, law.index(busy: busy, waiting: waiting - 1), leaving))
      }
    }
  }

  /// The time derivative of `weights` under an arrival rate.
  func derivative(
    of weights: UnsafePointer<Double>, arrivalRate: Double,
    into result: UnsafeMutablePointer<Double>, count: Int
  ) {
    for place in 0..<count { result[place] = 0 }
    for arrival in arrivals {
      let flow = arrivalRate * arrival.chance * weights[arrival.from]
      result[arrival.from] -= flow
      result[arrival.to] += flow
    }
    for departure in departures {
      let flow = departure.rate * weights[departure.from]
      result[departure.from] -= flow
      result[departure.to] += flow
    }
  }

  /// The greatest rate of leaving a state.
  func greatestRate(arrivalRate: Double, count: Int) -> Double {
    var rates = Array(repeating: 0.0, count: count)
    for arrival in arrivals { rates[arrival.from] += arrivalRate * arrival.chance }
    for departure in departures { rates[departure.from] += departure.rate }
    return rates.max() ?? 0
  }
}

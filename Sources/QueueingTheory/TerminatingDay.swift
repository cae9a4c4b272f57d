internal import CGSL

/// The waits of a day that begins empty, takes Poisson arrivals for a time and is served out.
///
/// An arrival finds n people with the chance of n at its instant (Poisson arrivals see time
/// averages), and waits for n - c + 1 services of all c busy desks. The time average of the state
/// comes from uniformization: with events at rate u, the k-th step of the chain weighs
/// P(Poisson(u T) > k) / (u T) (Stewart, Introduction to the Numerical Solution of Markov Chains,
/// 1994, section 8.2). Good to about 1e-10 while fewer than 400 people are ever present.
public struct TerminatingDay: Sendable {
  /// Equal desks on duty until the last one has left.
  public let desks: Int
  /// Services that one busy desk ends per unit of time.
  public let serviceRate: Double
  /// The chance that an arrival finds n people, by n.
  public let found: [Double]

  /// Arrivals for a time `length`, in the unit of which the rates count.
  public init(arrivalRate: Double, serviceRate: Double, desks: Int, length: Double) {
    self.desks = desks
    self.serviceRate = serviceRate
    let eventRate = arrivalRate + serviceRate * Double(desks)
    let expected = eventRate * length
    var state = Array(repeating: 0.0, count: 400)
    state[0] = 1
    var average = Array(repeating: 0.0, count: state.count)
    let steps = Int(expected + 12 * expected.squareRoot()) + 50
    for step in 0..<steps {
      let weight = gsl_cdf_poisson_Q(UInt32(step), expected) / expected
      for people in state.indices { average[people] += weight * state[people] }
      state = Self.step(state, arrivalRate / eventRate, serviceRate / eventRate, desks)
    }
    found = average
  }

  /// The chances after one more event, which is nobody's end where fewer desks are busy.
  private static func step(
    _ state: [Double], _ arrival: Double, _ end: Double, _ desks: Int
  ) -> [Double] {
    var next = Array(repeating: 0.0, count: state.count)
    for people in state.indices {
      let ends = end * Double(min(people, desks))
      if people + 1 < state.count { next[people + 1] += arrival * state[people] }
      if people > 0 { next[people - 1] += ends * state[people] }
      next[people] += (1 - arrival - ends) * state[people]
    }
    return next
  }

  /// The mean wait over all arrivals.
  public var meanWait: Double {
    found.indices.dropFirst(desks).reduce(0) { sum, people in
      sum + found[people] * Double(people - desks + 1) / (serviceRate * Double(desks))
    }
  }

  /// The share of arrivals that wait longer than a time from 0 up.
  public func share(over time: Double) -> Double {
    let services = serviceRate * Double(desks) * time
    return found.indices.dropFirst(desks).reduce(0) { sum, people in
      // The n - c + 1 services take longer if at most n - c of a Poisson stream end in the time.
      sum + found[people] * (services > 0 ? gsl_cdf_poisson_P(UInt32(people - desks), services) : 1)
    }
  }

  /// The time that the share 1 - `probability` of the arrivals waits longer than; 0 if fewer wait.
  public func quantile(_ probability: Double) -> Double {
    guard share(over: 0) > 1 - probability else { return 0 }
    var (lower, upper) = (0.0, 1 / serviceRate)
    while share(over: upper) > 1 - probability { upper *= 2 }
    for _ in 0..<60 {
      let middle = (lower + upper) / 2
      if share(over: middle) > 1 - probability { lower = middle } else { upper = middle }
    }
    return (lower + upper) / 2
  }
}

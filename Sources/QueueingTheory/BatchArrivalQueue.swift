/// M^X/M/c in the long run: groups arrive together, their members are served one by one.
///
/// Groups form a Poisson process; a place in a group is arbitrary. Exact, by the balance across
/// the cut between n and n + 1 people, with positive terms only; relative error about 1e-13.
/// Source: Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory (4th ed., 2008),
/// section 3.1; for one desk L = rho (1 + E[X^2] / E[X]) / (2 (1 - rho)).
public struct BatchArrivalQueue: Sendable {
  /// Groups per unit of time.
  public let batchRate: Double
  /// Probability of each group size, from 0 on.
  public let sizeProbabilities: [Double]
  /// Services that one busy desk ends per unit of time.
  public let serviceRate: Double
  /// Equal desks on duty.
  public let desks: Int
  /// Probability of each number waiting or in service, cut where the rest is below 1e-25.
  public let probabilities: [Double]

  /// Numbers of people that are looked at, at most.
  private static let stateLimit = 1_000_000

  /// nil unless rates are positive, the sizes are a law from 1 up and the desks can keep up.
  public init?(batchRate: Double, sizeProbabilities: [Double], serviceRate: Double, desks: Int) {
    guard batchRate > 0, serviceRate > 0, desks > 0 else { return nil }
    guard sizeProbabilities.allSatisfy({ $0 >= 0 }), sizeProbabilities.first == 0 else {
      return nil
    }
    let meanSize = sizeProbabilities.enumerated().reduce(0) {
      $0 + Double($1.offset) * $1.element
    }
    guard batchRate * meanSize < serviceRate * Double(desks) else { return nil }
    // P(size > k) from the far end, so that small ones keep their digits.
    var larger = [Double](repeating: 0, count: sizeProbabilities.count)
    for size in stride(from: sizeProbabilities.count - 2, through: 0, by: -1) {
      larger[size] = larger[size + 1] + sizeProbabilities[size + 1]
    }
    var weights = [1.0]
    var sum = 1.0
    var negligible = 0
    while negligible < sizeProbabilities.count + desks {
      let number = weights.count
      guard number < Self.stateLimit else { return nil }
      let up = (0..<min(number, larger.count)).reduce(0) {
        $0 + weights[number - 1 - $1] * larger[$1]
      }
      let weight = batchRate * up / (serviceRate * Double(min(number, desks)))
      weights.append(weight)
      sum += weight
      negligible = weight < 1e-25 * sum ? negligible + 1 : 0
    }
    self.batchRate = batchRate
    self.sizeProbabilities = sizeProbabilities
    self.serviceRate = serviceRate
    self.desks = desks
    probabilities = weights.map { $0 / sum }
  }

  /// People per unit of time.
  public var arrivalRate: Double {
    batchRate * sizeProbabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  /// Share of desk time that is busy.
  public var utilisation: Double { arrivalRate / (serviceRate * Double(desks)) }

  /// Mean number waiting.
  public var meanInLine: Double {
    probabilities.enumerated().reduce(0) { $0 + Double(max($1.offset - desks, 0)) * $1.element }
  }

  /// Mean number waiting or in service.
  public var meanInSystem: Double { meanInLine + arrivalRate / serviceRate }

  /// Mean wait before service over all people.
  public var meanWait: Double { meanInLine / arrivalRate }

  /// Mean time from arrival to the end of service.
  public var meanTimeInSystem: Double { meanWait + 1 / serviceRate }

  /// Mean wait of the first member of a group.
  public var meanWaitOfFirst: Double {
    probabilities.enumerated().reduce(0) {
      $0 + Double(max($1.offset + 1 - desks, 0)) * $1.element
    } / (serviceRate * Double(desks))
  }

  /// Share of people that do not begin service at once.
  public var waitProbability: Double {
    var sum = 0.0
    for (size, probability) in sizeProbabilities.enumerated() {
      for place in stride(from: 1, through: size, by: 1) {
        // The place-th of a group waits when fewer than `place` desks are free.
        sum += probability * probabilities.dropFirst(max(desks - place + 1, 0)).reduce(0, +)
      }
    }
    return sum * batchRate / arrivalRate
  }

  /// Probability that nobody is there.
  public var emptyProbability: Double { probabilities[0] }
}

import CGSL

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// M/D/c in the long run: Poisson arrivals, equal desks, every service of the same length.
///
/// The number waiting one service time later is max(0, waiting + arrivals - desks) (Crommelin,
/// Post Office Electrical Engineers' Journal 25, 1932), a random walk whose maximum follows from
/// Spitzer's identity (Transactions of the American Mathematical Society 82, 1956) with positive
/// terms only; no complex roots. Absolute error about 1e-13, for hundreds of desks too.
public struct ConstantServiceQueue: Sendable {
  /// Arrivals per unit of time.
  public let arrivalRate: Double
  /// Length of every service.
  public let serviceTime: Double
  /// Equal desks on duty.
  public let desks: Int
  /// Mean number waiting.
  public let meanInLine: Double

  private let emptyLine: Double
  private let terms: Int

  /// Desks times services for which the random walk is followed, at most.
  private static let mostTerms = 1_000_000.0

  /// nil unless the desks can serve more than arrives, with about a hundredth of their time to
  /// spare: the work grows as 1 / (c (1 - load)^2).
  public init?(arrivalRate: Double, serviceTime: Double, desks: Int) {
    guard arrivalRate > 0, serviceTime > 0, desks > 0 else { return nil }
    let load = arrivalRate * serviceTime
    let capacity = Double(desks)
    guard load < capacity else { return nil }
    // P(Poisson(n a) > n c) falls faster than exp(-n decay) (Chernoff 1952).
    let decay = load - capacity + capacity * log(capacity / load)
    guard 45 * capacity / decay < Self.mostTerms else { return nil }
    self.arrivalRate = arrivalRate
    self.serviceTime = serviceTime
    self.desks = desks
    terms = Int(45 / decay) + 1
    var mean = 0.0
    var above = 0.0
    for count in stride(from: terms, through: 1, by: -1) {
      let limit = UInt32(count * desks)
      let arrivals = Double(count) * load
      let tail = gsl_cdf_poisson_Q(limit, arrivals)
      // E[(N - k)+] = a P(N = k) - (k - a) P(N > k), per service.
      mean += load * gsl_ran_poisson_pdf(limit, arrivals) - (capacity - load) * tail
      above += tail / Double(count)
    }
    meanInLine = mean
    emptyLine = exp(-above)
  }

  /// Share of desk time that is busy.
  public var utilisation: Double { arrivalRate * serviceTime / Double(desks) }

  /// Mean wait before service.
  public var meanWait: Double { meanInLine / arrivalRate }

  /// Mean number waiting or in service.
  public var meanInSystem: Double { meanInLine + arrivalRate * serviceTime }

  /// Share of arrivals that find all desks busy.
  public var waitProbability: Double { waitTail(0) }

  /// P(W > t): the probability of a wait before service longer than `time`, from 0 up.
  ///
  /// Source: Franx, Operations Research Letters 29 (2001), "A simple solution for the M/D/c
  /// waiting time distribution", equation 3; the work grows with the square of time times desks.
  public func waitTail(_ time: Double) -> Double {
    let periods = (time / serviceTime).rounded(.down) + 1
    let last = Int(periods) * desks - 1
    let arrivals = PoissonCount(mean: arrivalRate * max(0, periods * serviceTime - time))
    var cumulative = 0.0
    let atMost = lineProbabilities(upTo: last).map { probability in
      cumulative += probability
      return cumulative
    }
    let within = (0...last).reduce(0) {
      $0 + atMost[last - $1] * arrivals.probability($1)
    }
    return 1 - within
  }

  /// Probability of each number waiting from 0 to `last`.
  public func lineProbabilities(upTo last: Int) -> [Double] {
    let load = arrivalRate * serviceTime
    // Coefficients m b(m) of the logarithm of the generating function.
    let coefficients = (0...max(last, 0)).map { ahead in
      (1...terms).reduce(0) { sum, count in
        sum + gsl_ran_poisson_pdf(UInt32(count * desks + ahead), Double(count) * load)
          / Double(count)
      } * Double(ahead)
    }
    var probabilities = [emptyLine]
    for number in stride(from: 1, through: last, by: 1) {
      let sum = (1...number).reduce(0) { $0 + coefficients[$1] * probabilities[number - $1] }
      probabilities.append(sum / Double(number))
    }
    return probabilities
  }
}

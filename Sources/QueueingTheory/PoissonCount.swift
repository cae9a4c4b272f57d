internal import CGSL

/// A number of people with a Poisson law.
public struct PoissonCount: Sendable, Equatable {
  /// The mean and the variance.
  public var mean: Double

  /// A count with this mean from 0 up.
  public init(mean: Double) {
    precondition(mean >= 0, "a mean number of people is not negative")
    self.mean = mean
  }

  /// The chance of exactly `count` people (GSL, about 1e-14 relative).
  public func probability(_ count: Int) -> Double {
    guard count >= 0, mean > 0 else { return count == 0 ? 1 : 0 }
    return gsl_ran_poisson_pdf(UInt32(count), mean)
  }

  /// The chance of at least `count` people.
  public func probability(atLeast count: Int) -> Double {
    guard count > 0, mean > 0 else { return count > 0 ? 0 : 1 }
    return gsl_cdf_poisson_Q(UInt32(count - 1), mean)
  }

  /// The standard deviation.
  public var deviation: Double { mean.squareRoot() }

  /// The expected smaller of the count and `quota`.
  ///
  /// E min(N, q) = m P(N <= q - 2) + q P(N >= q), from n P(N = n) = m P(N = n - 1).
  public func meanMinimum(with quota: Int) -> Double {
    let below = 1 - probability(atLeast: max(0, quota - 1))
    return mean * below + Double(quota) * probability(atLeast: quota)
  }
}

/// Arrivals of a Poisson process whose rate varies with time.
///
/// Cinlar, Introduction to Stochastic Processes, 1975, section 4.7: counts are Poisson with the
/// integrated rate, and the time-changed epochs form a process of rate 1.
public struct PoissonArrivals: Sendable {
  /// People per unit of time.
  public var arrivals: TimeVaryingRate

  /// People arrive independently of each other at this rate.
  public init(arrivals: TimeVaryingRate) {
    self.arrivals = arrivals
  }

  /// How many arrive from one time to a later one.
  public func count(from start: Double, to end: Double) -> PoissonCount {
    PoissonCount(mean: arrivals.mean(from: start, to: end))
  }

  /// The mean time of arrival of those who arrive between two times, about 1e-14 off.
  public func meanEpoch(from start: Double, to end: Double) -> Double {
    let moment = Quadrature().integral(from: start, to: end, kinks: arrivals.kinks) {
      $0 * arrivals.rate(at: $0)
    }
    return moment / arrivals.mean(from: start, to: end)
  }

  /// The time after `start` by which the first person has come with the chance `probability`.
  ///
  /// nil if none need come before `end`; by bisection, exact to the last digits.
  public func firstArrival(_ probability: Double, from start: Double, before end: Double)
    -> Double?
  {
    precondition(0 < probability && probability < 1, "a probability lies between 0 and 1")
    let needed = -gsl_log1p(-probability)
    guard arrivals.mean(from: start, to: end) >= needed else { return nil }
    var (low, high) = (start, end)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard low < middle && middle < high else { break }
      if arrivals.mean(from: start, to: middle) < needed { low = middle } else { high = middle }
    }
    return high - start
  }
}

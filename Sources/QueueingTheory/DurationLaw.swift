#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The law of a service time, a gap between arrivals or a patience, by the numbers an office knows.
///
/// Written apart from the laws that the simulator draws from, so that one can check the other.
/// Lengths are in any one unit of time.
public enum DurationLaw: Sendable, Equatable {
  /// Exponential with a mean.
  case exponential(mean: Double)
  /// Always the same.
  case constant(Double)
  /// Sum of equal exponential stages, with the mean of the whole.
  case erlang(stages: Int, mean: Double)
  /// A mixture of exponentials: shares that sum to 1, and the mean of each.
  case hyperexponential(shares: [Double], means: [Double])
  /// Gamma with a mean and a squared coefficient of variation.
  case gamma(mean: Double, squaredVariation: Double)
  /// Lognormal with a mean and a squared coefficient of variation.
  case lognormal(mean: Double, squaredVariation: Double)
  /// Equally likely between two bounds.
  case uniform(from: Double, to: Double)
  /// Triangular between two bounds with a mode.
  case triangular(from: Double, mode: Double, to: Double)

  /// E[S].
  public var mean: Double { moment(1) }

  /// Variance divided by the squared mean.
  public var squaredVariation: Double {
    switch self {
    case .exponential: 1
    case .constant: 0
    case .erlang(let stages, _): 1 / Double(stages)
    case .gamma(_, let square), .lognormal(_, let square): square
    case .hyperexponential, .uniform, .triangular: moment(2) / (mean * mean) - 1
    }
  }

  /// E[S^k] for k from 1 up.
  public func moment(_ order: Int) -> Double {
    let power = Double(order)
    switch self {
    case .exponential(let mean):
      return rising(1, order) * pow(mean, power)
    case .constant(let length):
      return pow(length, power)
    case .erlang(let stages, let mean):
      return rising(Double(stages), order) * pow(mean / Double(stages), power)
    case .hyperexponential(let shares, let means):
      return zip(shares, means).reduce(0) { $0 + $1.0 * rising(1, order) * pow($1.1, power) }
    case .gamma(let mean, let square):
      return rising(1 / square, order) * pow(mean * square, power)
    case .lognormal(let mean, let square):
      return pow(mean, power) * pow(1 + square, power * (power - 1) / 2)
    case .uniform(let from, let to):
      return (pow(to, power + 1) - pow(from, power + 1)) / ((power + 1) * (to - from))
    case .triangular(let from, let mode, let to):
      return triangularMoment(order, from, mode, to)
    }
  }

  /// The rising product of `order` factors from `start` on, each one greater than the last.
  private func rising(_ start: Double, _ order: Int) -> Double {
    (0..<order).reduce(1) { $0 * (start + Double($1)) }
  }

  /// 2 times the mean of all products of k factors from the three corners, over (k+1)(k+2).
  ///
  /// The triangular law is the projection of a uniform point of a triangle, for which the moments
  /// are complete symmetric polynomials of the corners; no division by mode - from.
  private func triangularMoment(_ order: Int, _ from: Double, _ mode: Double, _ to: Double)
    -> Double
  {
    var sum = 0.0
    for first in 0...order {
      for second in 0...(order - first) {
        let third = order - first - second
        sum += pow(from, Double(first)) * pow(mode, Double(second)) * pow(to, Double(third))
      }
    }
    return 2 * sum / Double((order + 1) * (order + 2))
  }
}

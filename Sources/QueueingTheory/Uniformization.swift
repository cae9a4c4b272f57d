internal import CGSL

/// The law of a Markov chain in continuous time with constant rates, by uniformization.
///
/// Jensen, "Markoff chains as an aid in the study of Markoff processes", 1953; integrals over time
/// as in Reibman and Trivedi, 1989. Only sums of positive terms: what is left out is below
/// `neglected`, and no rounding error grows.
enum Uniformization {
  /// The probability of the Poisson weights that are left out.
  static let neglected = 1e-15

  /// The law after `length`, and its integral over that time.
  static func advance(
    _ weights: [Double], by length: Double, greatestRate: Double,
    derivative: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) -> (end: [Double], integral: [Double]) {
    guard length > 0 else { return (weights, weights.map { _ in 0 }) }
    guard greatestRate > 0 else { return (weights, weights.map { $0 * length }) }
    // Steps of limited size keep exp(-mean) far from the smallest number.
    let parts = max(1, Int((greatestRate * length / 300).rounded(.up)))
    var current = weights
    var integral = Array(repeating: 0.0, count: weights.count)
    for _ in 0..<parts {
      let mean = greatestRate * length / Double(parts)
      current = step(current, mean: mean, greatestRate, derivative, into: &integral)
    }
    return (current, integral)
  }

  private static func step(
    _ weights: [Double], mean: Double, _ greatestRate: Double,
    _ derivative: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void,
    into integral: inout [Double]
  ) -> [Double] {
    let count = weights.count
    let tails = tails(mean: mean)
    var jumped = weights
    var change = weights
    var end = Array(repeating: 0.0, count: count)
    var weight = gsl_sf_exp(-mean)
    for (jumps, tail) in tails.enumerated() {
      for place in 0..<count {
        end[place] += weight * jumped[place]
        integral[place] += tail / greatestRate * jumped[place]
      }
      derivative(jumped, &change)
      for place in 0..<count { jumped[place] += change[place] / greatestRate }
      weight *= mean / Double(jumps + 1)
    }
    return end
  }

  /// The chances of more than 0, 1, 2, … events of a Poisson law until they can be neglected.
  private static func tails(mean: Double) -> [Double] {
    var tails: [Double] = []
    var jumps: UInt32 = 0
    repeat {
      tails.append(gsl_cdf_poisson_Q(jumps, mean))
      jumps += 1
    } while tails[tails.count - 1] > neglected / max(1, mean) || Double(jumps) < mean
    return tails
  }
}

extension QueueLaw {
  /// The law after `length` with a constant arrival rate, and its integral over that time.
  func advanced(by length: Double, arrivalRate: Double) -> (end: QueueLaw, integral: QueueLaw) {
    let generator = QueueGenerator(of: self)
    let count = weights.count
    let (end, integral) = Uniformization.advance(
      weights, by: length,
      greatestRate: generator.greatestRate(arrivalRate: arrivalRate, count: count)
    ) { generator.derivative(of: $0, arrivalRate: arrivalRate, into: $1, count: count) }
    var result = (end: self, integral: self)
    result.end.weights = end
    result.integral.weights = integral
    return result
  }
}

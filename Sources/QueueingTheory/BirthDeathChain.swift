/// The long-run law of a number of people that rises and falls by one.
///
/// Weights are multiplied up from the empty state and rescaled before they overflow, so the
/// relative error of a probability is about 1e-16 times its distance from the state of largest
/// probability. An endless chain is cut where what is left out is below 1e-30 of the whole.
struct BirthDeathChain {
  /// Probability of each number of people.
  let probabilities: [Double]
  private let births: [Double]

  /// Endless chains need more room than this only within a millionth of saturation.
  private static let stateLimit = 10_000_000

  /// nil for a chain that grows without limit or needs more than ten million states.
  ///
  /// `birth` gives the rate from n to n + 1, zero in the last state; `death` that from n to n - 1.
  /// The ratio birth(n) / death(n + 1) must not rise any more once it is below 1.
  init?(birth: (Int) -> Double, death: (Int) -> Double) {
    var weights = [1.0]
    var rates: [Double] = []
    var sum = 1.0
    while true {
      let state = weights.count - 1
      let rise = birth(state)
      rates.append(rise)
      guard rise > 0 else { break }
      let ratio = rise / death(state + 1)
      let next = weights[state] * ratio
      if ratio < 1, next / (1 - ratio) < 1e-30 * sum { break }
      guard state < Self.stateLimit else { return nil }
      weights.append(next)
      sum += next
      if next > 1e200 {
        for index in weights.indices { weights[index] *= 1e-200 }
        sum *= 1e-200
      }
    }
    // Small to large keeps the digits of the small.
    let total = weights.sorted().reduce(0, +)
    probabilities = weights.map { $0 / total }
    births = rates
  }

  /// The long-run mean of a function of the number of people.
  func mean(_ value: (Int) -> Double) -> Double {
    var sum = 0.0
    for (state, probability) in probabilities.enumerated() { sum += value(state) * probability }
    return sum
  }

  /// The asymptotic variance of the time average of `value`: an average over a long time T has a
  /// variance of about this divided by T.
  ///
  /// Sources: Burman 1980; Whitt, Queueing Systems 10 (1992), "Asymptotic formulas for Markov
  /// processes with applications to simulation", proposition 1.
  func asymptoticVariance(_ value: (Int) -> Double) -> Double {
    let mean = mean(value)
    let parts = probabilities.enumerated().map { (value($0.offset) - mean) * $0.element }
    // Partial sums end at zero: each is taken from the side where it does not cancel.
    var above = [Double](repeating: 0, count: parts.count)
    for state in stride(from: parts.count - 2, through: 0, by: -1) {
      above[state] = above[state + 1] + parts[state + 1]
    }
    var below = 0.0
    var passed = 0.0
    var sum = 0.0
    for state in parts.indices.dropLast() {
      below += parts[state]
      passed += probabilities[state]
      // Below the smallest number of a computer a state has no part in the sum.
      guard probabilities[state] > 0 else { continue }
      let smaller = passed < 0.5 ? below : above[state]
      sum += smaller * smaller / (births[state] * probabilities[state])
    }
    return 2 * sum
  }
}

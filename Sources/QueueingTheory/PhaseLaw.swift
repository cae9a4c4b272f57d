/// A law of exponential phases: stages one after another or one of several by chance.
struct PhaseLaw {
  /// Probability of beginning in each phase.
  let starts: [Double]
  /// Rate at which each phase ends.
  let rates: [Double]
  /// The phase after each phase; nil where the duration ends.
  let next: [Int?]

  /// nil for laws that are not made of phases.
  init?(_ law: DurationLaw) {
    switch law {
    case .exponential(let mean):
      (starts, rates, next) = ([1], [1 / mean], [nil])
    case .erlang(let stages, let mean):
      starts = [1] + Array(repeating: 0, count: stages - 1)
      rates = Array(repeating: Double(stages) / mean, count: stages)
      next = (1..<stages).map { $0 } + [nil]
    case .hyperexponential(let shares, let means):
      (starts, rates) = (shares, means.map { 1 / $0 })
      next = Array(repeating: nil, count: shares.count)
    case .constant, .gamma, .lognormal, .uniform, .triangular: return nil
    }
  }

  /// The phases in which a service is met at a random moment of its course, with probabilities.
  var metPhases: [Double] {
    var visits = starts
    for phase in starts.indices {
      if let next = next[phase] { visits[next] += visits[phase] }
    }
    let times = zip(visits, rates).map { $0 / $1 }
    let sum = times.reduce(0, +)
    return times.map { $0 / sum }
  }

  /// P(X > t) for a sum X of residual durations, each followed by one more with the probability
  /// `continuing`, which is also that of a first one.
  ///
  /// By uniformisation: positive terms only; work grows with the fastest rate times `time`.
  func geometricSumTail(_ time: Double, continuing: Double) -> Double {
    let met = metPhases
    let fastest = rates.reduce(0, max)
    let jumps = fastest * time
    var state = met.map { $0 * continuing }
    var tail = 0.0
    // Beyond this many jumps lies less than 1e-20 of the Poisson law.
    for count in 0...Int(jumps + 12 * jumps.squareRoot() + 60) {
      tail += PoissonCount(mean: jumps).probability(count) * state.reduce(0, +)
      state = stepped(state, met: met, continuing: continuing, fastest: fastest)
    }
    return tail
  }

  private func stepped(
    _ state: [Double], met: [Double], continuing: Double, fastest: Double
  ) -> [Double] {
    var after = [Double](repeating: 0, count: state.count)
    for phase in state.indices {
      let moved = state[phase] * rates[phase] / fastest
      after[phase] += state[phase] - moved
      if let next = next[phase] {
        after[next] += moved
      } else {
        for start in met.indices { after[start] += moved * continuing * met[start] }
      }
    }
    return after
  }
}

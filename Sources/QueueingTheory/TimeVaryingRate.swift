internal import CGSL

/// How many people arrive per unit of time, as a function of time; never below 0.
public enum TimeVaryingRate: Sendable, Equatable {
  /// A mean plus an amplitude times the sine of an angle; `frequency` in radians per unit of time.
  case sinusoidal(mean: Double, amplitude: Double, frequency: Double)
  /// Rates from one bound to the next, 0 before the first and after the last.
  case stepwise(bounds: [Double], rates: [Double])
  /// Straight lines between the rates at the knots, 0 before the first and after the last.
  case linear(knots: [Double], rates: [Double])

  /// The rate at a time; where it jumps, the rate just after.
  public func rate(at time: Double) -> Double {
    switch self {
    case .sinusoidal(let mean, let amplitude, let frequency):
      return mean + amplitude * gsl_sf_sin(frequency * time)
    case .stepwise(let bounds, let rates):
      guard let piece = piece(at: time, in: bounds) else { return 0 }
      return rates[piece]
    case .linear(let knots, let rates):
      guard let piece = piece(at: time, in: knots) else { return 0 }
      let share = (time - knots[piece]) / (knots[piece + 1] - knots[piece])
      return rates[piece] + share * (rates[piece + 1] - rates[piece])
    }
  }

  /// People expected from one time to a later one: the integral of the rate, exactly.
  public func mean(from start: Double, to end: Double) -> Double {
    precondition(start <= end, "an interval does not end before it starts")
    switch self {
    case .sinusoidal(let mean, let amplitude, let frequency):
      let wave = gsl_sf_cos(frequency * start) - gsl_sf_cos(frequency * end)
      return mean * (end - start) + amplitude / frequency * wave
    case .stepwise(let bounds, let rates):
      return rates.indices.reduce(0) { sum, piece in
        let length = min(end, bounds[piece + 1]) - max(start, bounds[piece])
        return sum + rates[piece] * max(0, length)
      }
    case .linear(let knots, _):
      return zip(knots, knots.dropFirst()).reduce(0) { sum, piece in
        let (from, to) = (max(start, piece.0), min(end, piece.1))
        return from < to ? sum + (to - from) * rate(at: (from + to) / 2) : sum
      }
    }
  }

  /// The greatest rate at any time.
  public var greatest: Double {
    switch self {
    case .sinusoidal(let mean, let amplitude, _): mean + abs(amplitude)
    case .stepwise(_, let rates), .linear(_, let rates): rates.max() ?? 0
    }
  }

  /// The times at which the rate or its slope jumps.
  public var kinks: [Double] {
    switch self {
    case .sinusoidal: []
    case .stepwise(let times, _), .linear(let times, _): times
    }
  }

  private func piece(at time: Double, in bounds: [Double]) -> Int? {
    let after = bounds.firstIndex { $0 > time }
    guard let after, after > 0 else { return nil }
    return after - 1
  }
}

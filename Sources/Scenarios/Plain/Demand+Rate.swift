import Foundation
import EventKernel
import PassportOffice
import RandomStreams

extension Demand {
  /// People per microsecond in the long run; 0 if they stop coming.
  var longRunRate: Double {
    let size = batch?.mean ?? 1
    switch arrivals {
    case .poisson(let rate): return rate.longRunMean * (dailyLevel?.mean ?? 1) * size
    case .renewal(let gap, _): return size / gap.mean
    case .appointments: return 0
    }
  }

  /// An upper bound of the people expected until a time in microseconds.
  func expectedPeople(until end: Double) -> Double {
    let size = batch?.mean ?? 1
    switch arrivals {
    case .poisson(let rate): return rate.greatest * end * (dailyLevel?.mean ?? 1) * size
    case .renewal(let gap, _): return size * end / gap.mean
    case .appointments(let list): return Double(list.times.count)
    }
  }
}

extension DiscreteCount {
  /// The mean of the law.
  var mean: Double {
    var below = 0.0
    var sum = 0.0
    for (value, cumulative) in zip(values, self.cumulative) {
      sum += Double(value) * (cumulative - below)
      below = cumulative
    }
    return sum
  }
}

extension RateFunction {
  /// The mean rate per microsecond in the long run: of a cycle, or of what holds after the last
  /// point.
  var longRunMean: Double {
    switch self {
    case .constant(let rate): return rate
    case .sine(let mean, let amplitude, _): return Self.meanOfWave(mean, amplitude)
    case .points(let points, let isLinear, let cycle):
      guard let cycle else { return points.last?.rate ?? 0 }
      return Self.area(points, isLinear: isLinear, until: Double(cycle.microseconds))
        / Double(cycle.microseconds)
    case .daily(let expected, _):
      return expected.isEmpty ? 0 : expected.reduce(0, +) / (Double(expected.count) * 86_400e6)
    }
  }

  /// The greatest rate per microsecond, or the long-run mean where days have their own numbers.
  var greatest: Double {
    switch self {
    case .constant(let rate): return rate
    case .sine(let mean, let amplitude, _): return mean + amplitude
    case .points(let points, _, _): return points.map(\.rate).max() ?? 0
    case .daily: return longRunMean
    }
  }

  /// The mean of max(0, m + A sin x) over a period.
  ///
  /// For A > m the integral of the positive part over one period is
  /// m (pi + 2 asin(m / A)) + 2 sqrt(A^2 - m^2).
  private static func meanOfWave(_ mean: Double, _ amplitude: Double) -> Double {
    guard amplitude > mean else { return mean }
    let root = (amplitude * amplitude - mean * mean).squareRoot()
    return (mean * (Double.pi + 2 * asin(mean / amplitude)) + 2 * root) / (2 * Double.pi)
  }

  private static func area(_ points: [RatePoint], isLinear: Bool, until end: Double) -> Double {
    var sum = 0.0
    for (index, point) in points.enumerated() {
      let isLast = index == points.count - 1
      let until = isLast ? end : Double(points[index + 1].at.microseconds)
      let reached = isLinear && !isLast ? points[index + 1].rate : point.rate
      sum += (until - Double(point.at.microseconds)) * (point.rate + reached) / 2
    }
    return sum
  }
}

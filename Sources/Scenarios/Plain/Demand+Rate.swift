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
    case .appointments, .recorded: return 0
    }
  }

  /// The people expected until a time in microseconds, and up to a cycle more.
  func expectedPeople(until end: Double) -> Double {
    let size = batch?.mean ?? 1
    switch arrivals {
    case .poisson(let rate):
      return rate.integral(until: end) * (dailyLevel?.mean ?? 1) * size
    case .renewal(let gap, _): return size * end / gap.mean
    case .appointments(let list): return Double(list.times.count)
    case .recorded(let needs): return Double(needs.count)
    }
  }
}

extension Demand {
  /// The time in microseconds after which the long-run rate holds.
  var lastChange: Double {
    switch arrivals {
    case .poisson(.points(let points, _, nil)): Double(points.last?.at.microseconds ?? 0)
    case .poisson: 0
    case .renewal(_, let first): Double(first?.microseconds ?? 0)
    case .appointments(let list): Double(list.times.map(\.microseconds).max() ?? 0)
    case .recorded(let needs): Double(needs.last?.at.microseconds ?? 0)
    }
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

  /// The expected number until a time in microseconds; of a rate that repeats itself, until the end
  /// of the last cycle begun.
  func integral(until end: Double) -> Double {
    switch self {
    case .constant, .sine, .daily: return longRunMean * end
    case .points(let points, let isLinear, let cycle):
      guard let cycle else { return Self.area(points, isLinear: isLinear, until: end) }
      let length = Double(cycle.microseconds)
      return longRunMean * length * (end / length).rounded(.up)
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

  /// The area under the points up to a time; what lies beyond it does not count.
  private static func area(_ points: [RatePoint], isLinear: Bool, until end: Double) -> Double {
    var sum = 0.0
    for (index, point) in points.enumerated() {
      let from = Double(point.at.microseconds)
      guard from < end else { break }
      let next = index + 1 < points.count ? points[index + 1] : nil
      let until = min(end, next.map { Double($0.at.microseconds) } ?? end)
      var reached = point.rate
      if isLinear, let next {
        let slope = (next.rate - point.rate) / (Double(next.at.microseconds) - from)
        reached += slope * (until - from)
      }
      sum += (until - from) * (point.rate + reached) / 2
    }
    return sum
  }
}

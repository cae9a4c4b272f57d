/// A rate made of steps or of straight lines; constant after its last point.
struct PiecewiseRate: Sendable, Equatable {
  private let starts: [Double]
  private let rates: [Double]
  /// Change of the rate per unit of time in each piece.
  private let slopes: [Double]
  /// Area up to the start of each piece.
  private let areas: [Double]

  init(points: [CumulativeRate.Point], isLinear: Bool) {
    precondition(points.first?.time == 0, "the first point of a rate is at time 0")
    var slopes: [Double] = []
    var areas = [0.0]
    for (point, next) in zip(points, points.dropFirst()) {
      let length = next.time - point.time
      precondition(length > 0 && length.isFinite, "the points of a rate are in rising order")
      let slope = isLinear ? (next.rate - point.rate) / length : 0
      let mean = isLinear ? (point.rate + next.rate) / 2 : point.rate
      slopes.append(slope)
      areas.append(areas[areas.count - 1] + mean * length)
    }
    slopes.append(0)
    starts = points.map(\.time)
    rates = points.map(\.rate)
    self.slopes = slopes
    self.areas = areas
    precondition(
      rates.allSatisfy { $0 >= 0 && $0.isFinite }, "a rate is finite and not negative")
  }

  var lastStart: Double { starts[starts.count - 1] }

  func rate(at time: Double) -> Double {
    let piece = Self.last(in: starts) { $0 <= time }
    return max(0, rates[piece] + slopes[piece] * (time - starts[piece]))
  }

  func cumulative(at time: Double) -> Double {
    let piece = Self.last(in: starts) { $0 <= time }
    let elapsed = time - starts[piece]
    return areas[piece] + elapsed * (rates[piece] + slopes[piece] * elapsed / 2)
  }

  /// The first time at which the positive area is reached: in each piece the root of
  /// slope t^2 / 2 + rate t = rest, written without a difference of near numbers.
  func inverse(of area: Double) -> Double {
    let piece = Self.last(in: areas) { $0 < area }
    let rest = area - areas[piece]
    let rate = rates[piece]
    let discriminant = max(0, rate * rate + 2 * slopes[piece] * rest)
    let divisor = rate + discriminant.squareRoot()
    guard divisor > 0 else { return .infinity }
    let time = starts[piece] + 2 * rest / divisor
    return piece + 1 < starts.count ? min(time, starts[piece + 1]) : time
  }

  /// The last index whose value meets a condition that holds for the first values only.
  private static func last(in values: [Double], where meets: (Double) -> Bool) -> Int {
    var low = 0
    var high = values.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if meets(values[middle]) { low = middle } else { high = middle }
    }
    return low
  }
}

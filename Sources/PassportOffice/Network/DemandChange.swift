public import RandomStreams

/// How the people of a demand come from a day on; how many is said day by day.
public struct DemandChange: Sendable {
  /// The first day.
  public var day: Int
  /// How a day's people are spread over its hours.
  public var hours: ClockProfile
  /// A random factor on the rate of each day, or nil.
  public var dailyLevel: Distribution?

  /// Collects the parts.
  public init(day: Int, hours: ClockProfile, dailyLevel: Distribution?) {
    self.day = day
    self.hours = hours
    self.dailyLevel = dailyLevel
  }
}

extension Demand {
  /// The random factor on the rate of a day, or nil.
  public func dailyLevel(onDay day: Int) -> Distribution? {
    guard let change = changes.last(where: { $0.day <= day }) else { return dailyLevel }
    return change.dailyLevel
  }

  /// How often people are expected to come on a day, where that is known day by day; else 0.
  public func expectedArrivals(onDay day: Int) -> Double {
    guard case .poisson(.daily(let expected, _)) = arrivals, expected.indices.contains(day) else {
      return 0
    }
    return expected[day] * (dailyLevel(onDay: day)?.mean ?? 1)
  }
}

import EventKernel

/// People per time, as written.
struct Rate: Equatable, Sendable {
  /// People per unit.
  var amount: Double
  var per: Unit

  /// The units a rate can have.
  enum Unit: String, CaseIterable, Sendable {
    case second = "s"
    case minute = "min"
    case hour = "h"
    case day
    case workingDay = "working day"
    case week
    /// 365 days.
    case year
  }

  /// Length of the unit in seconds; nil for a working day, which only a calendar knows.
  var unitSeconds: Double? {
    switch per {
    case .second: 1
    case .minute: 60
    case .hour: 3_600
    case .day: 86_400
    case .workingDay: nil
    case .week: 7 * 86_400
    case .year: 365 * 86_400
    }
  }

  /// People per microsecond where every day is a working day of 24 hours.
  var perMicrosecondAlwaysOpen: Double { amount / ((unitSeconds ?? 86_400) * 1e6) }
}

public import Experiments
import Statistics

/// What must hold for those who join a line in an interval.
public struct IntervalGoal: Sendable {
  /// What is asked, and of which limit.
  public let target: Target
  /// Confidence of the intervals by which it is judged.
  public let confidence: Double

  /// Below so many waits their interval says nothing, and the value itself is taken.
  static let fewWaits = 200

  /// The statistics that intervals can be judged by.
  public static func allows(_ statistic: Statistic) -> Bool {
    switch statistic {
    case .mean, .p50, .p90, .p95, .p99, .shareZero, .shareOver: true
    case .sd, .max, .share, .count, .rate, .at: false
    }
  }

  /// What was seen at a place; nil where nobody came.
  func estimate(at place: Int, in waits: IntervalWaits) -> IntervalEstimate? {
    waits.estimate(of: target.quantity.statistic, at: place, confidence: confidence)
  }

  /// Below so many people a day somebody is there, but their few waits decide nothing.
  static let rareArrivals = 0.2

  /// Passes if the whole interval holds, fails if none of it does; nil where hardly anybody came.
  func verdict(at place: Int, in waits: IntervalWaits) -> Verdict? {
    guard waits.arrivals(at: place) >= Self.rareArrivals,
      let estimate = estimate(at: place, in: waits)
    else { return nil }
    guard estimate.count >= Self.fewWaits, let lower = estimate.lower, let upper = estimate.upper
    else { return holds(estimate.value) ? .pass : .fail }
    let held = [lower, upper].count(where: holds)
    return held == 2 ? .pass : held == 0 ? .fail : .undecided
  }

  /// How far beyond the limit a value is, as a part of it; negative within.
  func excess(of value: Double) -> Double {
    let beyond = target.comparison.wantsMore ? target.limit - value : value - target.limit
    return beyond / max(target.limit.magnitude, .leastNormalMagnitude)
  }

  private func holds(_ value: Double) -> Bool { target.comparison.holds(value, target.limit) }
}

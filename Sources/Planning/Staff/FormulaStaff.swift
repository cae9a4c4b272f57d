import Experiments
import QueueingTheory

/// The fewest desks of an interval by Erlang's formula for its modified offered load.
///
/// Jennings, Mandelbaum, Massey and Whitt, "Server staffing to meet time-varying demand", Management
/// Science 42, 1996: an interval is taken for a steady queue whose load is the one that there would
/// be with a desk for everybody, here as simulated. Exponential service; a place to start from.
struct FormulaStaff {
  let target: Target

  /// Desks for a load, with the mean time at a desk in minutes.
  func desks(load: Double, meanService: Double) -> Int {
    guard load > 0, meanService > 0 else { return 0 }
    let fewest = max(1, Int(load) + 1)
    guard let goal else { return fewest }
    let found = LeastStaff.desks(
      arrivalRate: load / meanService, serviceRate: 1 / meanService, goal: goal)
    return found ?? fewest
  }

  /// nil for limits that say nothing.
  private var goal: LeastStaff.Goal? {
    let limit = target.limit
    switch target.quantity.statistic {
    case .mean: return .meanWait(atMost: limit)
    case .p50: return .served(share: 0.5, within: limit)
    case .p90: return .served(share: 0.9, within: limit)
    case .p95: return .served(share: 0.95, within: limit)
    case .p99: return .served(share: 0.99, within: limit)
    case .shareZero: return limit < 1 ? .served(share: limit, within: 0) : nil
    case .shareOver(_, let threshold):
      return limit > 0 ? .served(share: 1 - limit, within: threshold) : nil
    case .sd, .max, .share, .count, .rate, .at: return nil
    }
  }
}

import Experiments
import QueueingTheory

/// The fewest desks of an interval by Erlang's formulas for its modified offered load.
///
/// Jennings, Mandelbaum, Massey and Whitt, "Server staffing to meet time-varying demand", Management
/// Science 42, 1996: an interval is taken for a steady queue whose load is the one that there would
/// be with a desk for everybody, here as simulated. Exponential service, and exponential patience
/// where people run out of it; a place to start from.
struct FormulaStaff {
  let target: Target
  /// Mean patience in minutes; nil where everybody waits for service.
  var patience: Double? = nil

  /// Whether there is a formula for a target.
  static func hasGoal(_ target: Target) -> Bool {
    let statistic = target.quantity.statistic
    guard target.comparison.wantsMore == (statistic == .shareZero) else { return false }
    return switch target.quantity.measure {
    case .wait: FormulaStaff(target: target).goal != nil
    case .abandoned: statistic == .share
    default: false
    }
  }

  /// Desks for a load, with the mean time at a desk in minutes.
  func desks(load: Double, meanService: Double) -> Int {
    guard load > 0, meanService > 0 else { return 0 }
    let (arrivals, service) = (load / meanService, 1 / meanService)
    let fewest = max(1, Int(load) + 1)
    if let patience, patience > 0, let impatientGoal {
      return LeastStaff.desks(
        arrivalRate: arrivals, serviceRate: service, abandonmentRate: 1 / patience,
        goal: impatientGoal) ?? fewest
    }
    guard patience == nil, let goal else { return fewest }
    return LeastStaff.desks(arrivalRate: arrivals, serviceRate: service, goal: goal) ?? fewest
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

  /// nil for limits that Erlang A says nothing of.
  private var impatientGoal: LeastStaff.ImpatientGoal? {
    if target.quantity.measure == .abandoned, target.quantity.statistic == .share {
      return .abandonment(atMost: target.limit)
    }
    return switch goal {
    case .served(let share, let time): .served(share: share, within: time)
    case .meanWait, .done, nil: nil
    }
  }
}

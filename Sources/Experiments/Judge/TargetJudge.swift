import Statistics

/// Judges targets by the intervals of `base`.
struct TargetJudge {
  let base: VariantAccumulator
  let confidence: Double

  /// What the run says of a target, with the worst of its groups.
  ///
  /// All intervals of a target hold together with the confidence asked for: with g groups each
  /// has 1 - (1 - confidence) / g (Bonferroni).
  func result(of target: Target) -> TargetResult {
    let groups = base.groups(of: target.quantity) { 1 - (1 - confidence) / Double($0) }
    let judged = groups.map { group in
      (verdict: verdict(on: group.estimate, target), estimate: group.estimate)
    }
    let worst = judged.max { left, right in
      left.verdict == right.verdict
        ? target.comparison.prefers(left.estimate?.value, to: right.estimate?.value)
        : left.verdict.severity < right.verdict.severity
    }
    return TargetResult(
      text: target.text, measure: target.quantity.measure, statistic: target.quantity.statistic,
      isHard: target.isHard, verdict: worst?.verdict ?? .undecided, value: worst?.estimate?.value,
      lower: worst?.estimate?.lower, upper: worst?.estimate?.upper)
  }

  /// Passes if the whole interval holds, fails if none of it does.
  private func verdict(on estimate: IntervalEstimate?, _ target: Target) -> Verdict {
    guard let estimate else { return .undecided }
    let holds = { (value: Double) in target.comparison.holds(value, target.limit) }
    guard let lower = estimate.lower, let upper = estimate.upper else {
      // The greatest seen has no interval, but what was seen beyond a limit is beyond it.
      let isBroken = target.quantity.statistic == .max && !target.comparison.wantsMore
      return isBroken && !holds(estimate.value) ? .fail : .undecided
    }
    switch (holds(lower), holds(upper)) {
    case (true, true): return .pass
    case (false, false): return .fail
    case (true, false), (false, true): return .undecided
    }
  }
}

extension TargetOperator {
  /// Whether a value lies on the right side of a limit.
  func holds(_ value: Double, _ limit: Double) -> Bool {
    switch self {
    case .lessOrEqual: value <= limit
    case .greaterOrEqual: value >= limit
    case .less: value < limit
    case .greater: value > limit
    }
  }

  /// Whether more is better.
  var wantsMore: Bool { self == .greaterOrEqual || self == .greater }

  /// Whether the first is the better value; none is better than any.
  func prefers(_ value: Double?, to other: Double?) -> Bool {
    guard let other else { return false }
    guard let value else { return true }
    return wantsMore ? value > other : value < other
  }
}

extension Verdict {
  /// How bad it is.
  fileprivate var severity: Int {
    switch self {
    case .pass: 0
    case .undecided: 1
    case .fail: 2
    }
  }
}

public import Statistics

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
      (verdict: target.verdict(on: group.estimate), estimate: group.estimate)
    }
    let worst = judged.max { left, right in
      left.verdict == right.verdict
        ? target.comparison.prefers(left.estimate?.value, to: right.estimate?.value)
        : left.verdict.severity < right.verdict.severity
    }
    var result = TargetResult(
      text: target.text, measure: target.quantity.measure, statistic: target.quantity.statistic,
      isHard: target.isHard, verdict: worst?.verdict ?? .undecided, value: worst?.estimate?.value,
      lower: worst?.estimate?.lower, upper: worst?.estimate?.upper)
    if result.verdict == .undecided {
      let open = judged.filter { $0.verdict == .undecided }
      let needs = open.map { need(of: $0.estimate, target) }
      result.need = needs.max { $0.size < $1.size } ?? .observation
    }
    return result
  }

  /// What would decide a group that is undecided.
  ///
  /// The half-width falls with the root of the number of replications, and has to come down to the
  /// distance of the value from the limit.
  private func need(of estimate: IntervalEstimate?, _ target: Target) -> TargetNeed {
    guard let estimate else { return .observation }
    guard let lower = estimate.lower, let upper = estimate.upper else {
      return target.quantity.statistic == .max ? .otherStatistic : .secondReplication
    }
    let distance = (estimate.value - target.limit).magnitude
    let halfWidth = estimate.value < target.limit ? upper - estimate.value : estimate.value - lower
    // Closer than a tenth of the half-width: a hundred times as many would be needed.
    guard distance > halfWidth / 10 else { return .otherLimit }
    let count = Double(base.replications)
    let enough = count * (halfWidth / distance) * (halfWidth / distance)
    return .replications(max(1, Int((enough - count).rounded(.up))))
  }
}

extension Target {
  /// Passes if the whole interval holds, fails if none of it does.
  public func verdict(on estimate: IntervalEstimate?) -> Verdict {
    guard let estimate else { return .undecided }
    let holds = { (value: Double) in comparison.holds(value, limit) }
    guard let lower = estimate.lower, let upper = estimate.upper else {
      // The greatest seen has no interval, but what was seen beyond a limit is beyond it.
      let isBroken = quantity.statistic == .max && !comparison.wantsMore
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
  public func holds(_ value: Double, _ limit: Double) -> Bool {
    switch self {
    case .lessOrEqual: value <= limit
    case .greaterOrEqual: value >= limit
    case .less: value < limit
    case .greater: value > limit
    }
  }

  /// Whether more is better.
  public var wantsMore: Bool { self == .greaterOrEqual || self == .greater }

  /// Whether the first is the better value; none is better than any.
  public func prefers(_ value: Double?, to other: Double?) -> Bool {
    guard let other else { return false }
    guard let value else { return true }
    return wantsMore ? value > other : value < other
  }
}

extension TargetNeed {
  /// How much it asks for: the group that asks for most decides.
  fileprivate var size: Int {
    switch self {
    case .replications(let count): min(count, .max - 4)
    case .secondReplication: .max - 3
    case .otherLimit: .max - 2
    case .otherStatistic: .max - 1
    case .observation: .max
    }
  }
}

extension Verdict {
  /// How bad it is: of several groups the greatest decides.
  public var severity: Int {
    switch self {
    case .pass: 0
    case .undecided: 1
    case .fail: 2
    }
  }
}

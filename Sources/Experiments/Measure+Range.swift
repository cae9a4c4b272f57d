extension Measure {
  /// The values that a statistic of it can have; an interval by Student's t may reach below them.
  public func possibleValues(of statistic: Statistic) -> ClosedRange<Double> {
    switch statistic {
    case .share, .shareZero, .shareOver: return 0...1
    case .sd, .count, .rate: return 0...Double.infinity
    case .mean, .p50, .p90, .p95, .p99, .max, .at: break
    }
    // More slots than were offered may be kept where they are overbooked.
    if self == .utilization { return 0...1 }
    return (self == .officeLateness ? -Double.infinity : 0)...Double.infinity
  }
}

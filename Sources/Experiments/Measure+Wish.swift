/// What people want of a number.
public enum Wish: Sendable {
  case less, more
  /// Neither is better by itself.
  case neither
}

extension Measure {
  /// Whether less or more of a statistic is better.
  public func wish(for statistic: Statistic) -> Wish {
    switch (self, statistic) {
    // The share of releases that sell out, beside the time that a release lasts.
    case (.sellout, .share): .less
    case (_, .shareZero), (_, .shareOver): shareWish(statistic)
    case (_, .mean), (_, .sd), (_, .p50), (_, .p90), (_, .p95), (_, .p99), (_, .max), (_, .share),
      (_, .count), (_, .rate), (_, .at):
      statistic == .sd ? .less : wish
    }
  }

  private func shareWish(_ statistic: Statistic) -> Wish {
    switch wish {
    case .neither: .neither
    case .less: statistic == .shareZero ? .more : .less
    case .more: statistic == .shareZero ? .less : .more
    }
  }

  private var wish: Wish {
    switch self {
    case .wait, .outside, .visit, .officeLateness, .searchDelay, .bookingDelay, .interviewDelay,
      .totalDelay, .visits, .tries, .moneyLost, .citizenCost, .travel, .refused, .abandoned,
      .turnedAway, .noShow, .gaveUp, .unfinished, .missed, .cancelled, .queueLength,
      .numberInSystem, .room, .overtime, .completion, .backlog, .cost, .rush:
      .less
    case .served, .issued, .slotFill, .sellout: .more
    case .arrivals, .utilization: .neither
    }
  }
}

import Experiments

/// How a measure may be asked for in targets and quantities.
extension Measure {
  /// The words of the statistics that this measure has, in the order of the reference.
  var statisticWords: [String] {
    switch self {
    case .wait, .outside, .visit, .officeLateness, .searchDelay, .bookingDelay, .interviewDelay,
      .totalDelay, .visits, .tries, .moneyLost, .citizenCost, .travel, .overtime, .completion,
      .backlog, .cost, .rush:
      Self.distributionWords
    case .sellout: Self.distributionWords + ["share"]
    case .served, .refused, .abandoned, .turnedAway, .noShow, .gaveUp, .unfinished:
      ["share", "count", "rate"]
    case .missed, .cancelled, .arrivals: ["count", "rate"]
    case .issued: ["count", "rate"]
    case .queueLength, .numberInSystem: ["mean", "max", "at"]
    case .room: ["mean", "max"]
    case .utilization: ["mean"]
    case .slotFill: ["mean", "share"]
    }
  }

  private static let distributionWords = [
    "mean", "sd", "p50", "p90", "p95", "p99", "max", "share_over", "share_zero",
  ]

  /// Every statistic of the language.
  static let allStatisticWords = [
    "mean", "sd", "p50", "p90", "p95", "p99", "max", "share", "count",
    "rate", "share_over",
    "share_zero", "at",
  ]

  /// Whether only an office has it.
  var isOfOffice: Bool {
    switch self {
    case .outside, .officeLateness, .searchDelay, .bookingDelay, .interviewDelay, .tries,
      .moneyLost, .citizenCost, .travel, .cancelled, .overtime, .issued, .slotFill, .backlog,
      .sellout, .cost, .rush:
      true
    case .wait, .visit, .totalDelay, .visits, .served, .refused, .abandoned, .turnedAway, .noShow,
      .gaveUp, .unfinished, .missed, .arrivals, .queueLength, .numberInSystem, .utilization, .room,
      .completion:
      false
    }
  }

  /// The keys by which it can be restricted.
  var scopeKeys: [ScopeKey] {
    switch self {
    case .queueLength, .numberInSystem, .utilization: [.office, .stage]
    case .room, .completion, .issued, .slotFill: [.office]
    case .overtime, .sellout, .cost, .rush: [.office, .month]
    case .backlog: [.office, .weekday, .month]
    case .wait: ScopeKey.allCases
    case .outside, .visit, .officeLateness:
      ScopeKey.allCases.filter { $0 != .stage && $0 != .outcome }
    case .searchDelay, .bookingDelay, .interviewDelay,
      .totalDelay, .visits, .tries, .moneyLost, .citizenCost, .travel, .served, .refused,
      .abandoned, .turnedAway,
      .noShow, .gaveUp, .unfinished, .missed, .cancelled, .arrivals:
      ScopeKey.allCases.filter { $0 != .stage }
    }
  }
}

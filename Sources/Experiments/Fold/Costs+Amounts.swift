import EventKernel
import PassportOffice

extension Costs {
  /// What a person has spent in time, on the way and in money.
  func amount(ofCitizen person: PersonRecord) -> Double {
    (person.totalOutside + person.totalWait).hours * waitingPerHour
      + Double(person.travel) * perKilometre + person.paid
  }

  /// What the desks of a stage cost that were open so long before and after the last closing.
  func amount(ofDesksAt stage: StageID, regular: SimDuration, overtime: SimDuration) -> Double {
    deskPerHour[stage] * (regular.hours + overtimeFactor * overtime.hours)
  }
}

extension SimDuration {
  fileprivate var hours: Double { Double(microseconds) / 3_600e6 }
}

extension OfficeNetwork {
  /// What desks and people's time cost, if anybody asks.
  var costs: Costs? { town?.costs }

  /// The measures that are told of without being asked for: those of money only beside `costs`.
  var measures: [Measure] {
    Measure.allCases.filter { (costs != nil || !$0.needsCosts) && $0 != .rush }
  }
}

extension Measure {
  /// Whether it has a meaning only where the scenario says what things cost.
  public var needsCosts: Bool {
    switch self {
    case .travel, .citizenCost, .cost: true
    case .wait, .outside, .visit, .officeLateness, .searchDelay, .bookingDelay, .interviewDelay,
      .totalDelay, .visits, .tries, .moneyLost, .served, .refused, .abandoned, .turnedAway,
      .noShow, .gaveUp, .unfinished, .missed, .cancelled, .arrivals, .queueLength,
      .numberInSystem, .utilization, .room, .overtime, .completion, .issued, .slotFill, .backlog,
      .sellout, .rush:
      false
    }
  }
}

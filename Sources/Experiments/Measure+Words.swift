extension Measure {
  /// What it is called in a table for a reader.
  public var title: String {
    switch self {
    case .wait: "wait in line"
    case .outside: "wait outside the building"
    case .visit: "time at the office"
    case .officeLateness: "interview after the appointed time"
    case .searchDelay: "search for a slot"
    case .bookingDelay: "from the slot got to its day"
    case .interviewDelay: "need to interview"
    case .totalDelay: "need to passport"
    case .visits: "trips to the office"
    case .tries: "tries for a slot or ticket"
    case .moneyLost: "fees forfeited"
    case .served: "served"
    case .refused: "refused"
    case .abandoned: "left a line"
    case .turnedAway: "turned away"
    case .noShow: "missed the last appointment"
    case .gaveUp: "gave up"
    case .unfinished: "unfinished"
    case .missed: "appointments missed"
    case .cancelled: "slots returned"
    case .arrivals: "people"
    case .queueLength: "people in line"
    case .numberInSystem: "people in line or served"
    case .utilization: "utilisation of the desks"
    case .room: "people in the building"
    case .overtime: "overtime"
    case .completion: "last departure"
    case .issued: "passports issued"
    case .slotFill: "slots kept of those offered"
    case .backlog: "booked and still to come"
    case .sellout: "until a release is sold out"
    }
  }

  /// The unit of its mean, quantiles and extremes.
  public var unitText: String {
    switch self {
    case .wait, .outside, .visit, .officeLateness, .completion, .sellout: "min"
    case .searchDelay, .bookingDelay, .interviewDelay, .totalDelay: "days"
    case .visits, .tries, .missed, .cancelled, .issued: "count"
    case .moneyLost: "IDR"
    case .served, .refused, .abandoned, .turnedAway, .noShow, .gaveUp, .unfinished: "people"
    case .arrivals, .queueLength, .numberInSystem, .room, .backlog: "people"
    case .utilization, .slotFill: "share"
    case .overtime: "min / day"
    }
  }

  /// The unit of one of its statistics, as written in tables and files.
  public func unitText(of statistic: Statistic) -> String {
    switch statistic {
    case .mean, .sd, .p50, .p90, .p95, .p99, .max, .at: unitText
    case .share, .shareZero, .shareOver: "share"
    case .count: "count"
    case .rate: "count / day"
    }
  }

  /// What one observation is.
  public var observation: String {
    switch self {
    case .wait: "a stop in a line (by `stage`), or a visit"
    case .outside, .visit: "a visit"
    case .officeLateness: "an appointment kept"
    case .searchDelay, .bookingDelay: "a person who got a slot"
    case .interviewDelay: "a person interviewed, by any channel"
    case .totalDelay: "a person served"
    case .visits, .tries, .moneyLost, .arrivals: "a person"
    case .served, .refused, .abandoned, .turnedAway, .noShow, .gaveUp, .unfinished: "a person"
    case .missed: "an appointment missed"
    case .cancelled: "a slot"
    case .queueLength, .numberInSystem, .utilization, .room: "a time average"
    case .overtime: "an open day"
    case .completion: "a drained day"
    case .issued: "the counted window"
    case .slotFill: "a slot offered"
    case .backlog: "the end of a day"
    case .sellout: "a release of slots"
    }
  }
}

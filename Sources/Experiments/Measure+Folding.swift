/// The observations from which a measure is folded.
enum RecordKind: Int, CaseIterable, Sendable {
  /// Stops in lines.
  case stops
  /// Visits to the building, or whole stays.
  case visits
  case people
  /// Days, releases and passports issued: what is seen a few times a day.
  case days
}

/// How a measure comes about.
enum MeasureForm: Sendable {
  /// One number per record of a kind.
  case observed(RecordKind)
  /// A number of people of some kind.
  case countedPeople(PersonCounter)
  /// A number of things that the office does.
  case countedDays(DayCounter)
  /// The state over time.
  case level
}

/// What is counted of people; the first seven are the fates in the order of `Fate.allCases`.
enum PersonCounter: Int, CaseIterable, Sendable {
  case served, refused, abandoned, turnedAway, noShow, gaveUp, unfinished
  case missed, cancelled, arrivals

  /// How many of them are fates.
  static let fateCount = 7
}

/// What is counted of an office's days.
enum DayCounter: Int, CaseIterable, Sendable {
  case issued, kept, offered, soldOut, releases
}

extension RecordKind {
  /// The counter over which the share of a counter is formed.
  func whole(of counter: Int) -> Int {
    switch self {
    case .stops, .visits: counter
    case .people: PersonCounter.arrivals.rawValue
    case .days:
      switch DayCounter(rawValue: counter) {
      case .kept: DayCounter.offered.rawValue
      case .soldOut: DayCounter.releases.rawValue
      case .issued, .offered, .releases, nil: counter
      }
    }
  }
}

extension Measure {
  /// How it comes about; a `wait` is that of a visit, but by stage or outcome that of a stop.
  var form: MeasureForm {
    switch self {
    case .wait, .outside, .visit, .officeLateness: .observed(.visits)
    case .searchDelay, .bookingDelay, .interviewDelay, .totalDelay: .observed(.people)
    case .visits, .tries, .moneyLost, .citizenCost, .travel: .observed(.people)
    case .overtime, .completion, .backlog, .sellout, .cost, .rush: .observed(.days)
    case .served: .countedPeople(.served)
    case .refused: .countedPeople(.refused)
    case .abandoned: .countedPeople(.abandoned)
    case .turnedAway: .countedPeople(.turnedAway)
    case .noShow: .countedPeople(.noShow)
    case .gaveUp: .countedPeople(.gaveUp)
    case .unfinished: .countedPeople(.unfinished)
    case .missed: .countedPeople(.missed)
    case .cancelled: .countedPeople(.cancelled)
    case .arrivals: .countedPeople(.arrivals)
    case .issued: .countedDays(.issued)
    case .slotFill: .countedDays(.kept)
    case .queueLength, .numberInSystem, .utilization, .room: .level
    }
  }

  /// How many of the whole numbers that are counted (microseconds, or things) make one unit.
  var countedPerUnit: Double {
    switch self {
    case .wait, .outside, .visit, .officeLateness, .overtime, .completion, .sellout: 60e6
    case .searchDelay, .bookingDelay, .interviewDelay, .totalDelay: 86_400e6
    // Metres.
    case .travel: 1_000
    case .visits, .tries, .moneyLost, .citizenCost, .cost, .backlog, .rush: 1
    case .served, .refused, .abandoned, .turnedAway, .noShow, .gaveUp, .unfinished: 1
    case .missed, .cancelled, .arrivals, .issued, .slotFill: 1
    case .queueLength, .numberInSystem, .utilization, .room: 1
    }
  }

  /// The statistics printed without being asked for; `at` and `share_over` come on request.
  var usualStatistics: [Statistic] {
    switch self {
    case .wait, .outside, .visit, .officeLateness, .overtime, .completion,
      .searchDelay, .bookingDelay, .interviewDelay, .totalDelay, .visits, .tries, .moneyLost,
      .citizenCost, .travel, .cost, .rush:
      [.mean, .sd, .p50, .p90, .p95, .p99, .max, .shareZero]
    case .served, .refused, .abandoned, .turnedAway, .noShow, .gaveUp, .unfinished:
      [.share, .rate, .count]
    case .missed, .cancelled, .arrivals: [.rate, .count]
    case .issued: [.count, .rate]
    case .queueLength, .numberInSystem, .room: [.mean, .max]
    case .utilization, .backlog: [.mean]
    case .slotFill: [.mean, .share]
    case .sellout: [.mean, .p50, .p90, .share]
    }
  }

  /// The fates as measures, in the order of `Fate.allCases`.
  static let fates: [Measure] = [
    .served, .refused, .abandoned, .turnedAway, .noShow, .gaveUp, .unfinished,
  ]
}

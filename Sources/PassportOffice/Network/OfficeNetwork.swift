public import EventKernel

/// A valid town and office, ready to be simulated; names are integers that index `names`.
///
/// Built once by the outer layer. Preconditions restate the rules; nothing is validated again.
public struct OfficeNetwork: Sendable {
  /// When the run is counted and when it ends.
  public var span: RunSpan
  /// The days of a dated study, or nil for a clock that knows no calendar.
  public var calendar: OfficeCalendar?
  /// What the integers are called.
  public var names: NetworkNames
  /// The sources of need, in file order.
  public var demands: [Demand]
  /// The stages in file order; `StageID` indexes them.
  public var stages: [Stage]
  /// People in line at time 0, by stage.
  public var initialPresent: [Int]
  /// Channels, booking and staff of a passport office; nil for a plain queue.
  public var town: Town?
  /// Instants at which the number present is sampled, in the order of the file.
  public var sampleInstants: [SimInstant]

  /// Collects the parts.
  public init(
    span: RunSpan, calendar: OfficeCalendar?, names: NetworkNames, demands: [Demand],
    stages: [Stage], initialPresent: [Int], town: Town?, sampleInstants: [SimInstant]
  ) {
    precondition(!stages.isEmpty, "an office network has at least one stage")
    precondition(initialPresent.count == stages.count, "initialPresent has one entry per stage")
    precondition(town == nil || calendar != nil, "an office needs a dated calendar")
    precondition(
      town?.rules.allSatisfy { $0.booking?.quotas.count ?? names.pools.count == names.pools.count }
        ?? true, "each pool has a quota")
    self.span = span
    self.calendar = calendar
    self.names = names
    self.demands = demands
    self.stages = stages
    self.initialPresent = initialPresent
    self.town = town
    self.sampleInstants = sampleInstants
  }
}

/// The counted window of a run and its ends.
public struct RunSpan: Sendable {
  /// End of the warm-up: needs and office measures are counted from here.
  public var windowStart: SimInstant
  /// End of the counted window (excluded); with `arrivalLimit` an upper bound.
  public var windowEnd: SimInstant
  /// The last instant a counted person is followed to.
  public var followUntil: SimInstant
  /// A terminating day: no need or appointment from `windowEnd` on, the queue is served out.
  public var drains: Bool
  /// The window ends with this many counted arrivals, at the instant of the last one.
  public var arrivalLimit: Int?
  /// The warm-up is yet to be found by a pilot; until then the window starts with the run.
  public var findsWarmUp = false

  /// Collects the parts.
  public init(
    windowStart: SimInstant, windowEnd: SimInstant, followUntil: SimInstant, drains: Bool,
    arrivalLimit: Int?
  ) {
    precondition(windowStart <= windowEnd && windowEnd <= followUntil, "a span runs forward")
    self.windowStart = windowStart
    self.windowEnd = windowEnd
    self.followUntil = followUntil
    self.drains = drains
    self.arrivalLimit = arrivalLimit
  }

  /// Whether an instant lies in the counted window as far as it is known in advance.
  public func counts(_ instant: SimInstant) -> Bool {
    windowStart <= instant && instant < windowEnd
  }
}

/// The words behind the integer IDs, in ID order.
public struct NetworkNames: Sendable {
  /// The scenario's name.
  public var scenario: String
  /// The offices in file order; empty for a plain queue.
  public var offices: [String]
  /// Demand ids.
  public var demands: [String]
  /// Classes in order of first use; empty if no demand names one.
  public var classes: [String]
  /// Stage ids, in the order of `OfficeNetwork.stages`.
  public var stages: [String]
  /// Applications in file order; empty for a plain queue.
  public var applications: [String]
  /// Groups in file order; empty for a plain queue.
  public var groups: [String]
  /// Regions in file order.
  public var regions: [String] = []
  /// The text of each `sample_at` entry, as written.
  public var samples: [String]
  /// Pools of slots; whoever has no other takes slots of the first one.
  public var pools = ["regular"]
  /// Whose clock the times are of, where there are dates.
  public var timezone: String?
  /// Systems that may fail, in file order.
  public var systems: [String] = []
  /// In which amounts of money are.
  public var currency = NetworkNames.usualCurrency

  /// The currency of a file that names none.
  public static let usualCurrency = "IDR"

  /// Collects the parts.
  public init(
    scenario: String, offices: [String], demands: [String], classes: [String], stages: [String],
    applications: [String], groups: [String], samples: [String]
  ) {
    self.scenario = scenario
    self.offices = offices
    self.demands = demands
    self.classes = classes
    self.stages = stages
    self.applications = applications
    self.groups = groups
    self.samples = samples
  }
}

extension OfficeNetwork {
  /// Whether the story of each person is one visit: in a plain queue where nobody may fail to come.
  public var storiesAreVisits: Bool {
    town == nil
      && demands.allSatisfy { demand in
        if case .appointments = demand.arrivals { false } else { true }
      }
  }
}

public import EventKernel
public import RandomStreams

/// One step of the way through the office.
public struct Stage: Sendable {
  /// What happens there.
  public var work: StageWork
  /// The waiting line before it.
  public var queue: QueueRule
  /// Time until a person in line leaves, in microseconds; nil entries have endless patience.
  public var patience: ServiceLaws<Distribution?>
  /// Where people go next; the shares are cumulative and the last one is 1.
  public var routes: [Route]
  /// Who stops here; the others pass at once.
  public var serves = ServedPeople.everybody
  /// The start of its service is an interview, besides that of the town's interview stage.
  public var isInterview = false
  /// What is asked of people's papers after the service, nil for nothing.
  public var papers: PaperRules?
  /// People leave the building for as long as its delay lasts.
  public var leaves = false
  /// The system without which its desks stand still, an index into `NetworkNames.systems`.
  public var dependsOn: Int?

  /// Collects the parts.
  public init(
    work: StageWork, queue: QueueRule, patience: ServiceLaws<Distribution?>, routes: [Route]
  ) {
    precondition(!routes.isEmpty, "a stage leads somewhere")
    self.work = work
    self.queue = queue
    self.patience = patience
    self.routes = routes
  }
}

/// What a stage does with people.
public enum StageWork: Sendable {
  /// Desks with a service time in microseconds.
  case desks(DeskPlan, service: ServiceLaws<Distribution>, stops: DeskStops?)
  /// A time that passes without a desk.
  case delay(DelayLaw)
  /// Up to so many leave the line at once at these times.
  case bulk([BulkDeparture], cycle: SimDuration?)
}

/// A value that may depend on something about a person.
public enum ServiceLaws<Law: Sendable>: Sendable {
  /// The same for everybody.
  case same(Law)
  /// One per class, indexed by class ID.
  case byClass([Law])
  /// One per application, indexed by application ID.
  case byApplication([Law])
  /// One per group, indexed by group ID.
  case byGroup([Law])
  /// One per channel, indexed by `Channel.rawValue`.
  case byChannel([Law])

  /// All laws.
  public var all: [Law] {
    switch self {
    case .same(let law): [law]
    case .byClass(let laws), .byApplication(let laws), .byGroup(let laws), .byChannel(let laws):
      laws
    }
  }
}

/// How many desks are open when.
public enum DeskPlan: Sendable {
  /// Always this many; in a dated calendar only while the doors are open.
  case fixed(Int)
  /// A desk for everybody.
  case unlimited
  /// Counts that hold from times since the start, drawn anew each day where random.
  case timed([DeskChange])
  /// The desks of the office's shifts, `Shift.desks[stage]`.
  case staffed
}

/// A number of open desks that holds from a time on.
public struct DeskChange: Sendable {
  /// When it starts.
  public var at: SimInstant
  /// How many desks.
  public var count: DiscreteCount

  /// A count that holds from a time.
  public init(at: SimInstant, count: DiscreteCount) {
    self.at = at
    self.count = count
  }
}

/// Interruptions of single desks.
public enum DeskStops: Sendable {
  /// Up and down times in microseconds run on the clock; the service in hand is suspended.
  case breakdowns(up: Distribution, down: Distribution)
  /// An idle desk goes away for this long, again and again until someone waits.
  case whenIdle(down: Distribution)
}

/// How long a pure delay lasts.
public enum DelayLaw: Sendable {
  /// A time in microseconds.
  case time(Distribution)
  /// Until the end of the n-th working day after the day of coming.
  case workingDays(Int)
}

/// A moment at which people leave a line together.
public struct BulkDeparture: Sendable, Equatable {
  /// Time since the start or since the start of the cycle; may be 24 h in a cycle of one day.
  public var at: SimDuration
  /// At most so many.
  public var upTo: Int

  /// A departure of up to so many people.
  public init(at: SimDuration, upTo: Int) {
    self.at = at
    self.upTo = upTo
  }
}

/// A waiting line.
public struct QueueRule: Sendable {
  /// Who is called first.
  public var order: QueueOrder
  /// Waiting places, or nil for no limit.
  public var places: Int?
  /// Probability to join by number waiting when no desk is free, 0 beyond; nil: always.
  public var join: [Double]?

  /// Collects the parts.
  public init(order: QueueOrder, places: Int?, join: [Double]?) {
    self.order = order
    self.places = places
    self.join = join
  }
}

/// The order in which a line is served.
public enum QueueOrder: Sendable, Equatable {
  case fifo
  case lifo
  case random
  /// Rank by ID of a class, group and so on, 0 first; first come first served within a rank.
  case priority(ranks: [Int], by: PersonKey, isPreemptive: Bool)
  /// Booked visits before the others.
  case appointmentFirst
  /// Booked visits (0) and the others (1) are called in turn by this pattern, again and again; an
  /// empty line is skipped.
  case inTurn(pattern: [Int])
  /// Whoever of the first in line has the greatest product of weight, by ID, and time in line.
  ///
  /// The accumulating priorities of L. Kleinrock, "A delay dependent queue discipline", Naval
  /// Research Logistics Quarterly 11, 1964.
  case accumulating(weights: [Double], by: PersonKey)
}

/// What about a person decides a rank or a weight.
public enum PersonKey: Sendable {
  case personClass, application, group, channel

  /// The number of somebody among the ranks or weights.
  @inline(__always)
  func number(of traits: Traits) -> Int {
    switch self {
    case .personClass: Int(traits.classID)
    case .application: Int(traits.application)
    case .group: Int(traits.group)
    case .channel: Int(traits.channel.rawValue)
    }
  }
}

/// One way out of a stage.
public struct Route: Sendable {
  /// The next stage, or nil for the exit.
  public var to: StageID?
  /// Probability of this or an earlier route.
  public var cumulativeShare: Double

  /// A way out taken when a uniform draw lies below the cumulative share.
  public init(to: StageID?, cumulativeShare: Double) {
    self.to = to
    self.cumulativeShare = cumulativeShare
  }
}

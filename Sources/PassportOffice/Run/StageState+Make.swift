import EventKernel
import RandomStreams

/// The laws of all stages in one flat table.
struct LawTableOfStages {
  private(set) var laws: [Distribution] = []

  /// Adds the laws of a stage, and tells how to pick one.
  mutating func add(_ choice: ServiceLaws<Distribution>) -> LawChoice {
    let first = Int32(laws.count)
    switch choice {
    case .same(let law):
      laws.append(law)
      return LawChoice(first: first, by: .nothing)
    case .byClass(let list):
      laws += list
      return LawChoice(first: first, by: .personClass)
    case .byApplication(let list):
      laws += list
      return LawChoice(first: first, by: .application)
    case .byGroup(let list):
      laws += list
      return LawChoice(first: first, by: .group)
    case .byChannel(let list):
      laws += list
      return LawChoice(first: first, by: .channel)
    }
  }

  /// Adds the patience of a stage; endless patience is the law of `endless`.
  mutating func add(_ choice: ServiceLaws<Distribution?>) -> LawChoice {
    switch choice {
    case .same(nil): LawChoice(first: -1, by: .nothing)
    case .same(let law?): add(.same(law))
    case .byClass(let list): add(.byClass(list.map { $0 ?? Self.endless }))
    case .byApplication(let list): add(.byApplication(list.map { $0 ?? Self.endless }))
    case .byGroup(let list): add(.byGroup(list.map { $0 ?? Self.endless }))
    case .byChannel(let list): add(.byChannel(list.map { $0 ?? Self.endless }))
    }
  }

  /// A time that no run reaches.
  static let endless = Distribution.constant(SimDuration.longestDrawn)
}

extension StageState {
  /// A stage with its rules before anybody has come.
  init(
    _ number: StageID, _ stage: Stage, of network: OfficeNetwork, laws: inout LawTableOfStages,
    firstRank: Int
  ) {
    let plans = network.officePlans
    let office = plans.firstIndex { $0.stages.contains(number) } ?? 0
    self.office = UInt16(truncatingIfNeeded: office)
    place = Int32(number - plans[office].stages.lowerBound)
    isInterview = stage.isInterview || number == plans[office].interviewStage
    lineOrder = LineOrder(stage.queue.order)
    places = stage.queue.places ?? .max
    hasBalking = stage.queue.join != nil
    serves = stage.serves
    isPassed = serves != .everybody
    leaves = stage.leaves
    checksPapers = stage.papers != nil
    soleRoute = stage.routes.count == 1 ? Int32(stage.routes[0].to ?? -1) : -2
    patience = laws.add(stage.patience)
    self.firstRank = firstRank
    ranks = stage.queue.order.ranks
    switch stage.work {
    case .desks(let plan, let service, let stops):
      kind = Self.kind(of: plan, stops, dependsOn: stage.dependsOn)
      self.service = laws.add(service)
    case .delay(.time(let law)):
      kind = .delay
      service = laws.add(.same(law))
    case .delay(.workingDays):
      kind = .workingDayDelay
      service = LawChoice(first: -1, by: .nothing)
    case .bulk:
      kind = .bulk
      service = LawChoice(first: -1, by: .nothing)
    }
  }

  private static func kind(
    of plan: DeskPlan, _ stops: DeskStops?, dependsOn system: Int?
  ) -> StageKind {
    if case .unlimited = plan { return .unlimitedDesks }
    return switch stops {
    case nil: system == nil ? .desks : .failingDesks
    case .breakdowns: .failingDesks
    case .whenIdle: .vacationDesks
    }
  }
}

extension QueueOrder {
  /// How many ranks a line has.
  var ranks: Int {
    switch self {
    case .fifo, .lifo, .random: 1
    case .appointmentFirst, .inTurn: 2
    case .priority(let ranks, _, _): (ranks.max() ?? 0) + 1
    case .accumulating(let weights, _): weights.count
    }
  }
}

extension StageExtras {
  /// The extras of a stage before anybody has come.
  init(_ stage: Stage, number: Int, family: StreamFamily, mostDesks: Int) {
    ownStream = family.stream(.desk(0, ofStage: number), .queueOrder, step: 0)
    guard case .desks(_, _, let stops) = stage.work, stops != nil || stage.dependsOn != nil else {
      desks = []
      return
    }
    let purpose: StreamPurpose =
      switch stops {
      case nil, .breakdowns: .deskUp
      case .whenIdle: .vacation
      }
    desks = (0..<mostDesks).map { desk in
      Desk(stream: family.stream(.desk(desk, ofStage: number), purpose, step: 0))
    }
  }
}

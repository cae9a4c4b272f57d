public import PassportOffice

/// Something that lets people wait and that can be taken away from an office.
public enum WaitingCause: String, CaseIterable, Sendable {
  /// Fewer desks than people; without it everybody finds a free one while desks are open.
  case desks
  /// No desk is open for a while between opening and closing, or officers rest one after another.
  case breaks
  /// Systems fail, and desks break down.
  case outages
  /// People come earlier or later than the time of their slot.
  case unpunctuality
  /// Others are called before somebody who has come earlier.
  case priority
  /// People come together: families, and batches of a demand.
  case families

  /// Those that a network has, in their usual order.
  public static func present(in network: OfficeNetwork) -> [WaitingCause] {
    allCases.filter { $0.isPresent(in: network) }
  }

  /// Whether a network has it at all.
  public func isPresent(in network: OfficeNetwork) -> Bool {
    switch self {
    case .desks: network.allStages.contains(where: \.mayLackDesks)
    case .breaks: network.hasBreaks
    case .outages:
      network.town?.outages.isEmpty == false || network.allStages.contains(where: \.breaksDown)
    case .unpunctuality: network.hasUnpunctualPeople
    case .priority: network.allStages.contains { $0.queue.order.favoursSome }
    case .families: network.demands.contains { $0.batch != nil || $0.hasFamilies }
    }
  }
}

extension OfficeNetwork {
  /// The same office and town without some causes of waiting.
  ///
  /// The town keeps its citizens, with one exception: where a demand comes in batches, as many
  /// people come one by one.
  public func without(_ causes: some Sequence<WaitingCause>) -> OfficeNetwork {
    causes.reduce(self) { network, cause in
      switch cause {
      case .desks: network.withDesksForEverybody
      case .breaks: network.withoutBreaks
      case .outages: network.withoutOutages
      case .unpunctuality: network.withPunctualPeople
      case .priority: network.servedInOrder
      case .families: network.withPeopleComingAlone
      }
    }
  }

  private var withoutOutages: OfficeNetwork {
    var network = changingStages { $0.neverBreaksDown() }
    network.town?.outages = []
    return network
  }

  private var servedInOrder: OfficeNetwork {
    changingStages { stage in
      if stage.queue.order.favoursSome { stage.queue.order = .fifo }
    }
  }
}

extension Stage {
  fileprivate var breaksDown: Bool {
    if case .desks(_, _, .breakdowns?) = work { true } else { false }
  }

  fileprivate mutating func neverBreaksDown() {
    guard case .desks(let plan, let service, .breakdowns?) = work else { return }
    work = .desks(plan, service: service, stops: nil)
  }
}

extension QueueOrder {
  /// Whether who they are, and not when they came, decides who is called.
  fileprivate var favoursSome: Bool {
    switch self {
    case .fifo, .lifo, .random: false
    case .appointmentFirst, .inTurn: true
    case .priority(let ranks, _, _): Set(ranks).count > 1
    case .accumulating(let weights, _): Set(weights).count > 1
    }
  }
}

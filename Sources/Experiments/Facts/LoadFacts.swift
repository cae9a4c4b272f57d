internal import EventKernel
public import PassportOffice
internal import RandomStreams

/// What everybody who comes would ask of the desks, by the traffic equations of the routes.
public struct LoadFacts: Sendable, Equatable {
  /// One stage.
  public struct StageLoad: Sendable, Equatable {
    /// People per working day (plain queue: per 24 h), feedback counted each time.
    public let people: Double
    /// Mean time at the desk in minutes, over the classes or applications that come; nil for
    /// stages without desks.
    public let serviceMinutes: Double?
    /// Desk hours asked for per day.
    public let offeredHours: Double?
    /// Desk hours open per day; nil without limit.
    public let deskHours: Double?
    /// The share of them that outages and stops are expected to take.
    public let lostShare: Double

    /// Desk hours per day that outages and stops are expected to take; nil without limit.
    public var lostHours: Double? { deskHours.map { $0 * lostShare } }

    /// Offered over the desk hours that are left; above 1 the line grows without end.
    ///
    /// nil without limit.
    public var utilization: Double? {
      guard let offeredHours, let deskHours else { return nil }
      let left = deskHours * (1 - lostShare)
      return left > 0 ? offeredHours / left : (offeredHours > 0 ? .infinity : 0)
    }
  }

  /// By stage, in the order of the network.
  public let stages: [StageLoad]

  /// The load of a network.
  public init(of network: OfficeNetwork) {
    let desks = DeskFacts(of: network)
    let losses = DeskLosses(of: network)
    let parts = network.stretchesOfStages.map { part in
      (stages: part.network.stages, flows: TrafficFlow.flows(of: part.network, during: part.days))
    }
    stages = network.stages.indices.map { stage in
      let loads = parts.map { part in
        let here = part.flows.map { flow in (flow.kind, flow.people[stage]) }
        return Load(
          people: here.reduce(0) { $0 + $1.1 },
          minutes: part.stages[stage].serviceMinutes(weightedBy: here))
      }
      let load = loads.dropFirst().reduce(loads[0]) { $0.adding($1) }
      return StageLoad(
        people: load.people, serviceMinutes: load.minutes,
        offeredHours: load.minutes.map { $0 * load.people / 60 },
        deskHours: desks.hoursPerDay[stage], lostShare: losses.shares[stage])
    }
  }
}

/// What people ask of a stage on some days.
private struct Load {
  var people: Double
  /// Nil for a stage without desks.
  var minutes: Double?

  /// That of both together.
  func adding(_ other: Load) -> Load {
    let sum = people + other.people
    guard let minutes, let others = other.minutes, sum > 0 else {
      return Load(people: sum, minutes: minutes)
    }
    return Load(people: sum, minutes: (people * minutes + other.people * others) / sum)
  }
}

extension Stage {
  /// The mean service time over kinds of people; nil if the stage has no desks.
  fileprivate func serviceMinutes(weightedBy flows: [(TrafficFlow.Kind, Double)]) -> Double? {
    guard case .desks(_, let service, _) = work else { return nil }
    var weight = 0.0
    var sum = 0.0
    for (kind, people) in flows {
      weight += people
      sum += people * service.law(of: kind).mean / 60e6
    }
    return weight > 0 ? sum / weight : flows.first.map { service.law(of: $0.0).mean / 60e6 }
  }
}

extension ServiceLaws {
  /// The law for a kind of people; by group and channel only patience differs, not service.
  fileprivate func law(of kind: TrafficFlow.Kind) -> Law {
    switch self {
    case .same(let law): law
    case .byClass(let laws): laws[kind.classID]
    case .byApplication(let laws): laws[kind.application]
    case .byGroup(let laws), .byChannel(let laws): laws[0]
    }
  }
}

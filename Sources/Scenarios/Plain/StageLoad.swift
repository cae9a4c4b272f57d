import Experiments
import EventKernel
import PassportOffice
import RandomStreams

/// The work that comes to a stage of a plain queue in the long run, if nobody is lost.
///
/// `LoadFacts` of a report is about the counted window; this is about what goes on for ever.
struct StageLoad: Sendable {
  /// The id of the stage.
  var stage: String
  /// People per hour who reach it.
  var peoplePerHour: Double
  /// What takes them on.
  var capacity: Capacity

  /// What a stage can do in the long run.
  enum Capacity: Sendable {
    /// A time that passes without a desk.
    case delay
    /// Desks: the mean service in minutes, the desks open in the long run (nil: unlimited), and the
    /// share of time that a desk is not stopped.
    case desks(serviceMinutes: Double, count: Double?, upShare: Double)
    /// At most so many people per hour leave the line.
    case departures(perHour: Double)
  }

  /// Mean number of busy desks wanted, or nil without desks.
  var offeredLoad: Double? {
    guard case .desks(let service, _, _) = capacity else { return nil }
    return peoplePerHour * service / 60
  }

  /// Offered load over what the stage can do, or nil if nothing limits it; 1 or more is too much.
  var utilization: Double? {
    switch capacity {
    case .delay: nil
    case .desks(let service, let count, let upShare):
      count.map { peoplePerHour * service / 60 / ($0 * upShare) }
    case .departures(let perHour): peoplePerHour / perHour
    }
  }

  /// The loads of the stages of a plain queue, in file order.
  static func all(of network: OfficeNetwork) -> [StageLoad] {
    let equations = TrafficEquations(graph: RoutingGraph(stages: network.stages))
    let classCount = max(1, network.names.classes.count)
    let noOne = [Double](repeating: 0, count: network.stages.count)
    var entering = [[Double]](repeating: noOne, count: classCount)
    for demand in network.demands {
      entering[demand.classID][demand.entry] += demand.longRunRate * 3_600e6
    }
    let flows = equations.flows(entering: entering)
    return network.stages.enumerated().map { index, stage in
      let byClass = flows.map { $0[index] }
      return StageLoad(
        stage: network.names.stages[index], peoplePerHour: byClass.reduce(0, +),
        capacity: stage.capacity(flowByClass: byClass))
    }
  }
}

extension Stage {
  fileprivate func capacity(flowByClass flows: [Double]) -> StageLoad.Capacity {
    switch work {
    case .delay: return .delay
    case .bulk(let departures, let cycle):
      guard let cycle else { return .departures(perHour: 0) }
      let places = departures.reduce(0) { $0 + $1.upTo }
      return .departures(perHour: Double(places) * 3_600e6 / Double(cycle.microseconds))
    case .desks(let plan, let service, let stops):
      return .desks(
        serviceMinutes: service.meanMinutes(flowByClass: flows), count: plan.longRunCount,
        upShare: stops?.upShare ?? 1)
    }
  }
}

extension ServiceLaws<Distribution> {
  /// The mean over the people who come.
  fileprivate func meanMinutes(flowByClass flows: [Double]) -> Double {
    if case .same(let law) = self { return law.mean / 60e6 }
    let total = flows.reduce(0, +)
    guard total > 0, all.count == flows.count else { return 0 }
    return zip(all, flows).reduce(0) { $0 + $1.0.mean * $1.1 / total } / 60e6
  }
}

extension DeskPlan {
  /// The mean number open after the last change; nil if unlimited or counted in shifts.
  fileprivate var longRunCount: Double? {
    switch self {
    case .fixed(let count): Double(count)
    case .timed(let changes): changes.last.map { $0.count.mean }
    case .unlimited, .staffed: nil
    }
  }
}

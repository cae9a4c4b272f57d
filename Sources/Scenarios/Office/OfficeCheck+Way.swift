import Experiments
import PassportOffice
import RandomStreams

/// The way through the stages, and how many people take it.
extension OfficeCheck {
  /// Every stage listed is reached, and everybody who is reached by it gets out.
  func checkWay(into log: inout DiagnosticLog) {
    let graph = RoutingGraph(stages: network.stages)
    let isReached = graph.reachable(from: [0])
    let hasExit = graph.stagesWithExit
    for stage in network.stages.indices where stage != town.investigationStage {
      let name = network.names.stages[stage]
      if !isReached[stage] {
        log.error(
          .unreachableStage, span(ofStage: stage), "nobody reaches the stage `\(name)`",
          hint: "lead a `next` here, or remove the stage")
      } else if !hasExit[stage] {
        log.error(
          .noWayOut, span(ofStage: stage), "who comes to `\(name)` never leaves",
          hint: "lead a share of `next` to `exit`")
      }
    }
  }

  /// A run must be able to end.
  func checkNumbers(into log: inout DiagnosticLog) {
    let spans = (root.list("demand") ?? []).map(\.span)
    for (demand, span) in zip(network.demands, spans) {
      guard case .poisson(.daily(let expected, _)) = demand.arrivals else { continue }
      let people = expected.reduce(0, +) * (demand.dailyLevel?.mean ?? 1)
      guard people > NetworkCheck.mostPeople else { continue }
      log.error(
        .tooManyPeople, span, "about \(people.proseText) people would come in one replication",
        hint: "at most \(NetworkCheck.mostPeople.proseText); lower the rate or simulate fewer days")
    }
  }
}

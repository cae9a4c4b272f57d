import Experiments
import PassportOffice

/// Warns of a stage that gets more work than it can ever do, with the arithmetic.
struct CapacityWarning {
  let network: OfficeNetwork
  let graph: RoutingGraph
  let stageSpans: [SourceSpan]

  /// Adds a warning for each stage whose line grows for ever.
  ///
  /// Nothing is said of windows that end by themselves, of lines that people leave or are turned
  /// away from, and of what lies behind them: less than the demand arrives there.
  func run(into log: inout DiagnosticLog) {
    guard !network.span.drains, network.span.arrivalLimit == nil else { return }
    let loads = StageLoad.all(of: network)
    let isLossy = network.stages.map {
      $0.hasPatience || $0.queue.places != nil || $0.queue.join != nil
    }
    let isFull = loads.map { ($0.utilization ?? 0) > 1 - 1e-9 }
    let thinning = network.stages.indices.filter { isLossy[$0] || isFull[$0] }
    let behind = graph.reachable(from: thinning.flatMap { graph.successors[$0] })
    for (index, load) in loads.enumerated() where isFull[index] && !isLossy[index] {
      guard !behind[index] || isFirstOfItsLoop(index, thinning) else { continue }
      log.warning(
        .overloaded, stageSpans[index],
        "demand exceeds capacity for ever at `\(load.stage)`: \(arithmetic(load))",
        hint: advice(load))
    }
  }

  /// Whether only its own feedback leads back to a stage.
  private func isFirstOfItsLoop(_ stage: StageID, _ thinning: [StageID]) -> Bool {
    let others = thinning.filter { $0 != stage }
    return !graph.reachable(from: others.flatMap { graph.successors[$0] })[stage]
  }

  private func arithmetic(_ load: StageLoad) -> String {
    let rate = "\(load.peoplePerHour.proseText) people / h"
    switch load.capacity {
    case .delay: return rate
    case .departures(let perHour):
      return "\(rate) come, but at most \(perHour.proseText) / h leave the line"
    case .desks(let service, let count, let upShare):
      let work = load.offeredLoad ?? 0
      let product = "\(rate) x \(service.proseText) min = \(work.proseText) desks of work"
      let open = (count ?? 0).proseText
      guard upShare < 1 else { return "\(product), but \(open) are open" }
      let up = ((count ?? 0) * upShare).proseText
      return "\(product), but \(open) desks are up \((upShare * 100).proseText) % of the time"
        + " and do the work of \(up)"
    }
  }

  private func advice(_ load: StageLoad) -> String {
    switch load.capacity {
    case .delay: return "lower the demand"
    case .departures: return "let more leave at once, or lower the demand"
    case .desks(_, _, let upShare):
      let needed = ((load.offeredLoad ?? 0) / upShare).rounded(.down) + 1
      return "the line grows as long as the run lasts; \(needed.proseText) desks would do"
    }
  }
}

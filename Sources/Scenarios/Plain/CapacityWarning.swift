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
        Wording(
          en: "demand exceeds capacity for ever at `\(load.stage)`: \(arithmetic(load))",
          id: "permintaan terus-menerus melebihi kapasitas di `\(load.stage)`: "
            + "\(arithmetic(load))"),
        hint: advice(load))
    }
  }

  /// Whether only its own feedback leads back to a stage.
  private func isFirstOfItsLoop(_ stage: StageID, _ thinning: [StageID]) -> Bool {
    let others = thinning.filter { $0 != stage }
    return !graph.reachable(from: others.flatMap { graph.successors[$0] })[stage]
  }

  private func arithmetic(_ load: StageLoad) -> Wording {
    let people = load.peoplePerHour.proseText
    let rate = Wording(en: "\(people) people / h", id: "\(people) orang / jam")
    switch load.capacity {
    case .delay: return rate
    case .departures(let perHour):
      let most = perHour.proseText
      return Wording(
        en: "\(rate) come, but at most \(most) / h leave the line",
        id: "\(rate) datang, tetapi paling banyak \(most) / jam keluar dari antrean")
    case .desks(let service, let count, let upShare):
      let work = load.offeredLoad ?? 0
      let product = Wording(
        en: "\(rate) x \(service.proseText) min = \(work.proseText) desks of work",
        id: "\(rate) x \(service.proseText) menit = pekerjaan \(work.proseText) loket")
      let open = (count ?? 0).proseText
      guard upShare < 1 else {
        return Wording(
          en: "\(product), but \(open) are open", id: "\(product), tetapi yang buka \(open)")
      }
      let (up, percent) = (((count ?? 0) * upShare).proseText, (upShare * 100).proseText)
      return Wording(
        en: "\(product), but \(open) desks are up \(percent) % of the time"
          + " and do the work of \(up)",
        id: "\(product), tetapi \(open) loket hanya bekerja \(percent) % dari waktu"
          + " dan setara dengan \(up) loket")
    }
  }

  private func advice(_ load: StageLoad) -> Wording {
    switch load.capacity {
    case .delay: return Wording(en: "lower the demand", id: "kurangi permintaan")
    case .departures:
      return Wording(
        en: "let more leave at once, or lower the demand",
        id: "biarkan lebih banyak keluar sekaligus, atau kurangi permintaan")
    case .desks(_, _, let upShare):
      let needed = ((load.offeredLoad ?? 0) / upShare).rounded(.down) + 1
      return Wording(
        en: "the line grows as long as the run lasts; \(needed.proseText) desks would do",
        id: "antrean tumbuh selama simulasi berjalan; \(needed.proseText) loket mencukupi")
    }
  }
}

import Experiments
import EventKernel
import PassportOffice
import RandomStreams

/// Rules across the stages of a plain queue, checked once all of them could be read.
struct NetworkCheck {
  private let network: OfficeNetwork
  private let root: CheckedObject
  private let graph: RoutingGraph

  /// The most people of one replication that a file may ask for.
  static let mostPeople = 1e9

  /// A check of a network and the file it is built from.
  init(network: OfficeNetwork, root: CheckedObject) {
    self.network = network
    self.root = root
    graph = RoutingGraph(stages: network.stages)
  }

  /// Reports every broken rule, and advice.
  func run(into log: inout DiagnosticLog) {
    let entries = network.demands.map(\.entry)
    let present = network.initialPresent.indices.filter { network.initialPresent[$0] > 0 }
    guard !entries.isEmpty || !present.isEmpty else { return }
    checkReached(from: entries + present, into: &log)
    let isOpen = checkWaysOut(demand: entries, present: present, into: &log)
    checkServedOut(into: &log)
    checkNumbers(into: &log)
    if isOpen {
      CapacityWarning(network: network, graph: graph, stageSpans: stages.map(\.span))
        .run(into: &log)
    }
  }

  private var stages: [CheckedObject] {
    (root.list("stages") ?? []).compactMap(\.object)
  }

  private func checkReached(from starts: [StageID], into log: inout DiagnosticLog) {
    let isReached = graph.reachable(from: starts)
    for (index, stage) in stages.enumerated() where !isReached[index] {
      log.error(
        .unreachableStage, stage.valueSpan(of: "id"),
        Wording(
          en: "nobody reaches the stage `\(network.names.stages[index])`",
          id: "tidak ada yang sampai ke tahap `\(network.names.stages[index])`"),
        hint: Wording(
          en: "lead a `next` or a demand's `to` here, or remove the stage",
          id: "arahkan sebuah `next` atau `to` dari permintaan ke sini, atau hapus tahapnya"))
    }
  }

  /// Whether everybody can leave; if not, a loop without exit is reported unless it is meant.
  private func checkWaysOut(
    demand: [StageID], present: [StageID], into log: inout DiagnosticLog
  ) -> Bool {
    let hasExit = graph.stagesWithExit
    let isFed = graph.reachable(from: demand)
    if let stage = hasExit.indices.first(where: { isFed[$0] && !hasExit[$0] }) {
      log.error(
        .noWayOut, stages[stage].span(of: "next"),
        Wording(
          en: "who comes to `\(network.names.stages[stage])` never leaves, and more people "
            + "keep coming",
          id: "yang sampai ke `\(network.names.stages[stage])` tidak pernah keluar, dan orang "
            + "terus datang"),
        hint: Wording(en: "lead a share to `exit`", id: "arahkan sebagian ke `exit`"))
      return false
    }
    let isPresent = graph.reachable(from: present)
    let closed = hasExit.indices.filter { isPresent[$0] && !hasExit[$0] }
    guard let first = closed.first else { return true }
    checkClosed(closed, first: first, into: &log)
    return true
  }

  /// A closed loop runs for ever, so that it can neither be served out nor take no time.
  private func checkClosed(
    _ closed: [StageID], first: StageID, into log: inout DiagnosticLog
  ) {
    let name = network.names.stages[first]
    if network.span.drains {
      log.error(
        .noWayOut, stages[first].span(of: "next"),
        Wording(
          en: "who comes to `\(name)` never leaves, so that `drain` would never end",
          id: "yang sampai ke `\(name)` tidak pernah keluar, jadi `drain` tidak akan berakhir"),
        hint: Wording(
          en: "lead a share to `exit`, or remove `drain`",
          id: "arahkan sebagian ke `exit`, atau hapus `drain`"))
    }
    let returning = closed.filter { stage in graph.reachable(from: graph.successors[stage])[stage] }
    guard returning.allSatisfy({ network.stages[$0].takesNoTime }) else { return }
    log.error(
      .noWayOut, stages[first].span(of: "next"),
      Wording(
        en: "who comes to `\(name)` goes round for ever without any time passing",
        id: "yang sampai ke `\(name)` berputar terus tanpa waktu berjalan"),
      hint: Wording(
        en: "give a stage of the loop a service or a delay that takes time",
        id: "beri salah satu tahap dalam putaran itu pelayanan atau jeda yang memakan waktu"))
  }

  /// The last staff level must be able to serve out a terminating day.
  private func checkServedOut(into log: inout DiagnosticLog) {
    guard network.span.drains else { return }
    for (index, stage) in network.stages.enumerated() {
      guard case .desks(.timed(let changes), _, _) = stage.work, let last = changes.last,
        last.count.values.allSatisfy({ $0 == 0 }), !stage.hasPatience
      else { continue }
      log.error(
        .noDesks, stages[index].valueSpan(of: "desks"),
        Wording(
          en: "the last number of desks is 0, so that the line is never served out",
          id: "jumlah loket terakhir 0, jadi antrean tidak pernah habis dilayani"),
        hint: Wording(
          en: "end with at least one desk, or give people `patience`",
          id: "akhiri dengan sedikitnya satu loket, atau beri orang `patience`"))
    }
  }

  private func checkNumbers(into log: inout DiagnosticLog) {
    guard network.span.arrivalLimit == nil else { return }
    let end = Double(network.span.windowEnd.microseconds)
    let demands = (root.list("demand") ?? []).map(\.span)
    for (demand, span) in zip(network.demands, demands) {
      let people = demand.expectedPeople(until: end)
      guard people > Self.mostPeople else { continue }
      log.error(
        .tooManyPeople, span,
        Wording(
          en: "about \(people.proseText) people would come in one replication",
          id: "kira-kira \(people.proseText) orang akan datang dalam satu replikasi"),
        hint: Wording(
          en: "at most \(Self.mostPeople.proseText); lower the rate or measure a shorter time",
          id: "paling banyak \(Self.mostPeople.proseText); turunkan laju atau ukur waktu yang "
            + "lebih singkat"))
    }
  }
}

extension Stage {
  /// Whether some people leave the line when it takes too long.
  var hasPatience: Bool { patience.all.contains { $0 != nil } }

  /// Whether everybody passes in no time.
  fileprivate var takesNoTime: Bool {
    switch work {
    case .delay(.time(let law)): law.support.upperBound <= 0
    case .delay(.workingDays): false
    case .bulk: false
    case .desks(_, let laws, _): laws.all.allSatisfy { $0.support.upperBound <= 0 }
    }
  }
}

import Experiments
import PassportOffice

/// Builds the rules of all offices in each stretch of days between two changes.
struct StretchBuilder {
  let stretches: [DatedStretch]
  let people: People
  /// The way through each office by the file without changes.
  let ways: [OfficeWay]
  let systems: [String]
  let pools: SlotPools

  /// The rules of all offices in the first stretch, then in the second and so on; nil after a
  /// report.
  func rules(into log: inout DiagnosticLog) -> [TownRules]? {
    var rules: [TownRules] = []
    for stretch in stretches {
      guard let root = stretch.root, let offices = Office.offices(of: root, into: &log) else {
        return nil
      }
      for (office, way) in zip(offices, ways) {
        guard let stages = stages(of: office, way, in: stretch, into: &log) else { return nil }
        let builder = RulesBuilder(
          root: root, office: office, people: people, way: way, hours: stretch.hours,
          pools: pools)
        guard var found = builder.rules(into: &log) else { continue }
        found.stages = stages
        rules.append(found)
      }
    }
    return rules.count == stretches.count * ways.count ? rules : nil
  }

  /// The stages of an office if they may differ in a stretch, else none; nil after a report.
  private func stages(
    of office: Office, _ way: OfficeWay, in stretch: DatedStretch, into log: inout DiagnosticLog
  ) -> [Stage]? {
    guard stretch.altersStages else { return [] }
    guard
      let changed = OfficeWay(of: office.object, people: people, systems: systems, into: &log)
    else { return nil }
    let items = office.object.list("stages") ?? []
    for (place, item) in items.enumerated() where changed.stages.indices.contains(place) {
      guard let object = item.object else { continue }
      Self.check(
        object, before: way.stages[place], after: changed.stages[place], into: &log)
    }
    return changed.stages
  }

  /// What a stage does, and whether somebody may interrupt a service, is the same all through.
  private static func check(
    _ stage: CheckedObject, before: Stage, after: Stage, into log: inout DiagnosticLog
  ) {
    if !before.work.isOfKind(of: after.work) {
      report(
        at: stage.valueSpan(of: "service"),
        Wording(
          en: "whether people are served one by one, and when many leave at once, is the same "
            + "throughout a study",
          id: "apakah orang dilayani satu per satu, dan kapan banyak yang keluar sekaligus, itu "
            + "sama sepanjang studi"),
        into: &log)
    }
    if before.queue.order.isPreemptive != after.queue.order.isPreemptive {
      let queue = stage.object("queue").flatMap {
        $0.isWritten("preemptive") ? $0.valueSpan(of: "preemptive") : nil
      }
      report(
        at: queue ?? stage.valueSpan(of: "queue"),
        Wording(
          en: "whether services are interrupted is the same throughout a study",
          id: "apakah pelayanan disela itu sama sepanjang studi"),
        into: &log)
    }
  }

  private static func report(
    at span: SourceSpan, _ reason: Wording, into log: inout DiagnosticLog
  ) {
    log.error(.badChange, span, reason, hint: DatedPaths.useVariant)
  }
}

extension StageWork {
  /// Whether people are served in the same way.
  fileprivate func isOfKind(of other: StageWork) -> Bool {
    switch (self, other) {
    case (.desks, .desks), (.delay, .delay): true
    case (.bulk(let mine, let cycle), .bulk(let others, let otherCycle)):
      mine == others && cycle == otherCycle
    case (.desks, _), (.delay, _), (.bulk, _): false
    }
  }
}

extension QueueOrder {
  fileprivate var isPreemptive: Bool {
    switch self {
    case .priority(_, _, let isPreemptive): isPreemptive
    case .fifo, .lifo, .random, .appointmentFirst, .inTurn, .accumulating: false
    }
  }
}

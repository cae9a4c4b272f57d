import Experiments
import PassportOffice

/// Turns the checked stages of a plain queue or of an office into the stages of the network.
struct StageBuilder {
  /// Ids of all stages, in file order.
  let stageNames: [String]
  /// Classes that demands use, in ID order.
  let classNames: [String]
  /// Applications, in ID order; empty for a plain queue.
  let applicationNames: [String]
  /// Groups, in ID order; empty for a plain queue.
  var groupNames: [String] = []
  /// Systems that may fail, in ID order; empty for a plain queue.
  var systemNames: [String] = []
  /// Stages that only a `next` leads to, because people come there on a visit of its own.
  var apart: Set<StageID> = []
  /// Desks come from the shifts of an office, not from the stage.
  let isOffice: Bool

  /// The most stages that a file may have.
  static let mostStages = 250

  /// The ids of a list of stages, in file order; wrong ones as they are written.
  static func names(of stages: [CheckedNode]) -> [String] {
    stages.enumerated().map { index, stage in stage.node.entryName ?? String(index + 1) }
  }

  /// The stages in file order, or nil if one is wrong, which has been reported.
  func stages(of list: [CheckedNode], into log: inout DiagnosticLog) -> [Stage]? {
    guard Self.isAllowed(number: list, into: &log) else { return nil }
    var stages: [Stage] = []
    for (index, node) in list.enumerated() {
      if let object = node.object, let stage = stage(object, at: index, into: &log) {
        stages.append(stage)
      }
    }
    return stages.count == list.count ? stages : nil
  }

  /// Whether a file may have so many stages; if not, that is reported.
  static func isAllowed(number list: [CheckedNode], into log: inout DiagnosticLog) -> Bool {
    guard list.count > mostStages else { return true }
    log.error(
      .outOfRange, list[mostStages].span,
      Wording(en: "there are \(list.count) stages", id: "ada \(list.count) tahap"),
      hint: Wording(en: "allowed: 1 to \(mostStages)", id: "yang boleh: 1 sampai \(mostStages)"))
    return false
  }

  private func stage(
    _ object: CheckedObject, at index: StageID, into log: inout DiagnosticLog
  ) -> Stage? {
    if object.text("id") == Self.exit {
      log.error(
        .wrongValue, object.valueSpan(of: "id"),
        Wording(
          en: "`exit` cannot name a stage: it is the way out",
          id: "`exit` tidak dapat menjadi nama tahap: itu jalan keluar"),
        hint: Wording(en: "give the stage another name", id: "beri tahap itu nama lain"))
    }
    let work = work(of: object, into: &log)
    let queue = queueRule(of: object, into: &log)
    let patience = patience(of: object, into: &log)
    let routes = routes(of: object, at: index, into: &log)
    let papers = paperRules(of: object, into: &log)
    guard let work, let queue, let patience, let routes else { return nil }
    var stage = Stage(work: work, queue: queue, patience: patience, routes: routes)
    stage.serves = servedPeople(of: object, into: &log)
    stage.papers = papers
    stage.dependsOn = system(neededBy: object, into: &log)
    stage.leaves = object.flag("leaves") ?? false
    checkDelay(of: object, stage, into: &log)
    return stage
  }

  /// The word that stands for leaving the network.
  static let exit = "exit"

  /// The system without which the desks of a stage stand still; one that is not there is reported.
  private func system(neededBy stage: CheckedObject, into log: inout DiagnosticLog) -> Int? {
    guard let name = stage.text("depends_on"), isOffice else { return nil }
    if let service = stage.node("service")?.object, service.grammar.field("at") != nil {
      log.error(
        .keyCombination, stage.span(of: "depends_on"),
        Wording(
          en: "`depends_on` has no meaning beside bulk service, which has no desks",
          id: "`depends_on` tidak berarti di samping pelayanan bersama, yang tanpa loket"),
        hint: Wording(en: "remove it", id: "hapus"))
      return nil
    }
    guard let system = systemNames.firstIndex(of: name) else {
      log.error(
        .unknownSystem, stage.valueSpan(of: "depends_on"),
        Wording(
          en: "`outages` names no system `\(name)`",
          id: "`outages` tidak menyebut sistem `\(name)`"),
        hint: suggestion(for: name, among: systemNames).map(Wording.didYouMean)
          ?? Wording(
            en: "write `outages: {\(name): [{every: 60 days, lasts: 4 h}]}` at the top of the "
              + "file",
            id: "tulis `outages: {\(name): [{every: 60 days, lasts: 4 h}]}` di bagian atas "
              + "berkas"))
      return nil
    }
    return system
  }
}

import Experiments
import PassportOffice
import RandomStreams

/// The way through an office: its stages, and which of them have a part of their own.
struct OfficeWay {
  /// The stages listed, and behind them the desk of investigations if there is one.
  let stages: [Stage]
  let names: [String]
  let interviewStage: StageID
  let checkStage: StageID?
  let investigationStage: StageID?
  let collectStage: StageID?

  /// The stages where the first one has another number than 0.
  func stages(from first: StageID) -> [Stage] {
    stages.map { stage in
      var stage = stage
      for place in stage.routes.indices {
        stage.routes[place].to = stage.routes[place].to.map { $0 + first }
      }
      return stage
    }
  }

  /// The office whose first stage has a number.
  func plan(from first: StageID) -> OfficePlan {
    var plan = OfficePlan(
      stages: first..<first + stages.count, interviewStage: first + interviewStage,
      checkStage: checkStage.map { $0 + first },
      investigationStage: investigationStage.map { $0 + first })
    plan.collectStage = collectStage.map { $0 + first }
    return plan
  }

  /// The word for the desks of the investigation interview (BAP).
  static let investigation = "investigation"

  /// Reads `stages` and the stages of `investigation`; nil after a report.
  init?(
    of office: CheckedObject, people: People, systems: [String], into log: inout DiagnosticLog
  ) {
    guard let items = office.list("stages") else { return nil }
    var builder = StageBuilder(
      stageNames: StageBuilder.names(of: items), classNames: [],
      applicationNames: people.applicationNames, groupNames: people.groupNames,
      systemNames: systems, isOffice: true)
    builder.apart = Self.meantForCollection(items, builder.stageNames)
    let listed = builder.stages(of: items, into: &log)
    collectStage = listed.flatMap {
      Self.collectStage(of: items, $0, builder.stageNames, into: &log)
    }
    let interviews = Self.interviewStages(
      of: items, builder.stageNames, besides: collectStage, into: &log)
    Self.checkInvestigation(of: office, people: people, items, into: &log)
    let check = Self.checkStage(of: office, builder, into: &log)
    guard var stages = listed, let interview = interviews.first else { return nil }
    for stage in interviews { stages[stage].isInterview = true }
    Self.checkOneInterview(in: stages, interviews, items, into: &log)
    var names = builder.stageNames
    interviewStage = interview
    guard let rules = office.object("investigation") else {
      guard !office.isWritten("investigation") else { return nil }
      self.stages = stages
      self.names = names
      checkStage = nil
      investigationStage = nil
      return
    }
    guard let check, let law = rules.law("interview") else { return nil }
    checkStage = check
    investigationStage = stages.count
    stages.append(Self.investigationStage(law))
    names.append(Self.investigation)
    self.stages = stages
    self.names = names
  }

  /// People come here by appointment on their second visit only, so no stage leads to it.
  private static func investigationStage(_ law: Distribution) -> Stage {
    Stage(
      work: .desks(.staffed, service: .same(law), stops: nil),
      queue: QueueRule(order: .fifo, places: nil, join: nil), patience: .same(nil),
      routes: [Route(to: nil, cumulativeShare: 1)])
  }

  /// Nobody is interviewed at two stages.
  private static func checkOneInterview(
    in stages: [Stage], _ interviews: [StageID], _ items: [CheckedNode],
    into log: inout DiagnosticLog
  ) {
    for (place, stage) in interviews.enumerated() {
      guard let object = items[stage].object,
        isRead(stages[stage], object),
        interviews[..<place].contains(where: {
          isRead(stages[$0], items[$0].object) && stages[$0].serves.overlaps(stages[stage].serves)
        })
      else { continue }
      log.error(
        .keyCombination, object.span(of: "interview"),
        Wording(
          en: "two stages are the interview, but people have one",
          id: "dua tahap disebut wawancara, padahal orang hanya diwawancarai sekali"),
        hint: Wording(
          en: "keep `interview: yes` at one stage, or keep the people of the two apart by `only`",
          id: "pertahankan `interview: yes` pada satu tahap, atau pisahkan orangnya dengan "
            + "`only`"))
    }
  }

  /// Whether the people of a stage are those that are written: wrong names have been reported.
  private static func isRead(_ stage: Stage, _ object: CheckedObject?) -> Bool {
    stage.serves != .everybody || object?.isWritten("only") != true
  }

  /// The stages whose start is the interview: marked, named `interview`, or the last with desks.
  private static func interviewStages(
    of items: [CheckedNode], _ names: [String], besides collect: StageID?,
    into log: inout DiagnosticLog
  ) -> [StageID] {
    let objects = items.map(\.object)
    let marked = objects.indices.filter { objects[$0]?.flag("interview") == true }
    if !marked.isEmpty { return marked }
    if let stage = names.firstIndex(of: "interview") { return [stage] }
    let last = objects.indices.last { stage in
      stage != collect && objects[stage]?.isWritten("service") ?? false
    }
    guard let last else {
      log.error(
        .noDesks, items[0].span,
        Wording(
          en: "no stage of the office has desks",
          id: "tidak ada tahap kantor ini yang punya loket"),
        hint: Wording(
          en: "write for example `{id: interview, service: {exponential: {mean: 9 min}}}`",
          id: "tulis misalnya `{id: interview, service: {exponential: {mean: 9 min}}}`"))
      return []
    }
    return [last]
  }

  private static func checkStage(
    of office: CheckedObject, _ builder: StageBuilder, into log: inout DiagnosticLog
  ) -> StageID? {
    guard let rules = office.object("investigation"), let name = rules.text("check_at") else {
      return nil
    }
    guard let stage = builder.stageNames.firstIndex(of: name) else {
      builder.reportUnknownStage(
        name, at: rules.node("check_at")?.span ?? rules.span, into: &log)
      return nil
    }
    return stage
  }

  private static func checkInvestigation(
    of office: CheckedObject, people: People, _ items: [CheckedNode],
    into log: inout DiagnosticLog
  ) {
    let name = zip(people.applications, people.applicationNames)
      .first { $0.0.needsInvestigation }?.1
    if let name, !office.isWritten("investigation") {
      log.error(
        .missingKey, office.span,
        Wording(
          en: "`\(name)` needs an investigation, but the office does not say how",
          id: "`\(name)` memerlukan pemeriksaan (BAP), tetapi kantor tidak menyatakan caranya"),
        hint: Wording(
          en: "add for example `investigation: {check_at: files, per_day: 10}`",
          id: "tambahkan misalnya `investigation: {check_at: files, per_day: 10}`"))
    }
    guard office.isWritten("investigation") else { return }
    for item in items where item.node.entryName == investigation {
      log.error(
        .duplicateName, item.node.entryNameNode?.span ?? item.span,
        Wording(
          en: "`\(investigation)` is the desk of `investigation`, so no stage can be called so",
          id: "`\(investigation)` adalah loket `investigation`, jadi tidak ada tahap yang "
            + "boleh bernama demikian"),
        hint: Wording(en: "give the stage another name", id: "beri tahap itu nama lain"))
    }
  }
}

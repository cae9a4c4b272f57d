import Experiments
import PassportOffice
import RandomStreams

/// The way through the stages, and how many people take it.
extension OfficeCheck {
  /// Every stage listed is reached, and everybody who is reached by it gets out.
  func checkWay(into log: inout DiagnosticLog) {
    let graph = RoutingGraph(stages: network.stages)
    let isReached = graph.reachable(
      from: [plan.stages.lowerBound] + (plan.collectStage.map { [$0] } ?? []))
    let hasExit = graph.stagesWithExit
    for stage in plan.stages where stage != plan.investigationStage {
      let name = network.names.stages[stage]
      if !isReached[stage] {
        log.error(
          .unreachableStage, span(ofStage: stage),
          Wording(
            en: "nobody reaches the stage `\(name)`\(ofOffice)",
            id: "tidak ada yang sampai ke tahap `\(name)`\(ofOffice)"),
          hint: Wording(
            en: "lead a `next` here, or remove the stage",
            id: "arahkan sebuah `next` ke sini, atau hapus tahapnya"))
      } else if !hasExit[stage] {
        log.error(
          .noWayOut, span(ofStage: stage),
          Wording(
            en: "who comes to `\(name)`\(ofOffice) never leaves",
            id: "yang sampai ke `\(name)`\(ofOffice) tidak pernah keluar"),
          hint: Wording(
            en: "lead a share of `next` to `exit`",
            id: "arahkan sebagian `next` ke `exit`"))
      }
    }
  }

  /// Everybody who goes through the stages of the office is interviewed at one of them.
  func checkInterviews(into log: inout DiagnosticLog) {
    let interviews = network.stages[plan.stages].filter(\.isInterview).map(\.serves)
    for (application, group) in town.kindsOfPeople {
      for channel in Channel.named
      where !interviews.contains(where: { $0.has(channel, application, group) }) {
        reportNoInterview(of: application, group, channel, at: plan.interviewStage, into: &log)
        return
      }
    }
  }

  private func reportNoInterview(
    of application: Int, _ group: Int, _ channel: Channel, at stage: StageID,
    into log: inout DiagnosticLog
  ) {
    let application = network.names.applications[application]
    let group = network.names.groups[group]
    log.error(
      .unreachableStage, span(ofStage: stage),
      Wording(
        en: "nobody\(ofOffice) interviews `\(application)` of the group `\(group)` by "
          + "`\(channel.scenarioWord)`",
        id: "tidak ada\(ofOffice) yang mewawancarai `\(application)` dari kelompok `\(group)` "
          + "lewat `\(channel.scenarioWord)`"),
      hint: Wording(
        en: "add a stage with `interview: yes` for them, or leave out `only`",
        id: "tambahkan tahap dengan `interview: yes` untuk mereka, atau hapus `only`"))
  }

  /// A run must be able to end.
  func checkNumbers(into log: inout DiagnosticLog) {
    let spans = (root.list("demand") ?? []).map(\.span)
    for (demand, span) in zip(network.demands, spans) {
      let people =
        dated.calendar.days.indices.reduce(0) { $0 + demand.expectedArrivals(onDay: $1) }
        * demand.peoplePerArrival
      guard people > NetworkCheck.mostPeople else { continue }
      log.error(
        .tooManyPeople, span,
        Wording(
          en: "about \(people.proseText) people would come in one replication",
          id: "kira-kira \(people.proseText) orang akan datang dalam satu replikasi"),
        hint: Wording(
          en: "at most \(NetworkCheck.mostPeople.proseText); lower the rate or simulate fewer "
            + "days",
          id: "paling banyak \(NetworkCheck.mostPeople.proseText); turunkan laju atau "
            + "simulasikan lebih sedikit hari"))
    }
  }
}

extension Town {
  /// The pairs of application and group that people may have.
  fileprivate var kindsOfPeople: [(application: Int, group: Int)] {
    applications.indices.filter { applications[$0].share > 0 }.flatMap { application in
      groups.indices.filter { groups[$0].share > 0 }.map { (application, $0) }
    }
  }
}

extension ServedPeople {
  /// Whether people of this kind stop.
  fileprivate func has(_ channel: Channel, _ application: Int, _ group: Int) -> Bool {
    has(channel: channel) && has(application: application) && has(group: group)
  }
}

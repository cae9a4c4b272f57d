import TestSupport

/// The office: stages, desks, investigation and issue.
extension ScenarioFragment {
  static let office: [ScenarioFragment] = [
    stage("tickets.service", 0.4, ["30 s", "{exponential: {mean: 0.5 min}}"]),
    stage("tickets.only", 0.5, needs: ["stages.tickets"], ["walk_in"]),
    stage("files.service", 1, needs: ["applications.lost"]) { $0.law($0.whole(2...6)) },
    stage("files.service", 0.6) { $0.law($0.whole(2...6)) },
    stage("files.patience", 0.3, needs: ["stages.files"]) { $0.law($0.whole(20...90)) },
    stage(
      "files.next", 0.4, needs: ["stages.files"],
      [
        "interview", "[{to: interview, share: 90 %}, {to: files}]",
        "[{to: interview, share: 0.95}, {to: exit}]",
      ]),
    ScenarioFragment(
      "offices.kantor.stages.bank.delay", 0.2, without: ["offices.kantor.stages.files.next"],
      ["40 min", "{working_days: 1}", "{exponential: {mean: 30 h}}"]),
    stage("bank.leaves", 1, needs: ["stages.bank"], ["yes"]),
    stage(
      "interview.service", 0.3, needs: ["applications.new"],
      ["{by_application: {new: {exponential: {mean: 12 min}}, default: {constant: 8 min}}}"]),
    stage("interview.service", 1) { $0.law($0.whole(5...15)) },
    stage("interview.interview", 0.2, ["yes"]),
    stage(
      "interview.queue", 0.5,
      [
        "{order: appointment_first}", "{order: random}", "{order: lifo}", "{places: 4}",
        "{order: appointment_first, places: 6, join: [1, 1, 0.8, 0.5]}",
        "{order: appointment_first, serve_ratio: {app: 3, walk_in: 1}}",
        "{order: longest_weighted, weights: {app: 2, walk_in: 1}}",
        "{order: priority, channels: [walk_in]}",
      ]),
    stage("interview.patience", 0.2) { $0.law($0.whole(60...200)) },
    stage(
      "interview.patience", 0.2,
      ["{by_channel: {walk_in: 40 min}}", "{by_class: {app: 2 h, default: 30 min}}"]),
    stage(
      "photo.only", 0.4, needs: ["stages.photo", "groups"],
      ["{channels: [walk_in]}", "{groups: [general]}", "{channels: [app], groups: [general]}"]),
    stage("photo.service", 0.3) { $0.law($0.whole(1...4)) },
    stage("photo.next", 0.6, needs: ["stages.photo"], ["exit"]),
    stage("collect.service", 1, needs: ["stages.photo.next"], ["2 min"]),
    part("staff.shifts.day.on", 0.3, ["mon-fri", "mon-sun"]),
    part("staff.shifts.day.hours", 0.3, ["08:00-16:00", "07:00-17:00"]),
    part("staff.shifts.day.desks.tickets", 1, needs: ["stages.tickets"], ["1"]),
    part("staff.shifts.day.desks.files", 1, needs: ["stages.files"], ["1", "2"]),
    part("staff.shifts.day.desks.interview", 1, ["1", "2", "3"]),
    part("staff.shifts.day.desks.photo", 1, needs: ["stages.photo"], ["1"]),
    part("staff.shifts.day.desks.collect", 1, needs: ["stages.collect"], ["1"]),
    stage(
      "files.incomplete", 0.3, needs: ["stages.files"],
      ["{share: 20 %}", "{share: 0.5, return_within: 2 days, returns: 80 %}"]),
    stage("interview.refused", 0.3, ["2 %", "{by_application: {default: 10 %}}"]),
    part("waiting_room", 0.3, ["1", "6", "40"]),
    part("staff.absence.share", 0.3, ["4 %", "0.5"]),
    part(
      "staff.shifts.day.breaks", 0.3,
      ["in_closed_hours", "stagger", "{stagger: {length: 30 min, from: 10:00, until: 12:15}}"]),
    part("staff.shifts.noon.hours", 0.3, ["10:00-13:00", "12:00-23:00"]),
    part("staff.shifts.noon.desks", 1, needs: ["staff.shifts.noon"], ["{interview: 1}"]),
    part("investigation.check_at", 1, needs: ["applications.lost"], ["files"]),
    part("investigation.per_day", 0.6, needs: ["investigation"], ["1", "4", "unlimited"]),
    part("investigation.interview", 0.5, needs: ["investigation"]) { $0.law($0.whole(10...40)) },
    part(
      "investigation.decides_after", 0.5, needs: ["investigation"],
      ["{working_days: {1: 50 %, 2: 50 %}}", "{working_days: 0}"]),
    part(
      "investigation.photo_after", 0.5, needs: ["investigation"],
      ["{working_days: 0}", "{working_days: 2}"]),
    part(
      "investigation.outcome", 0.4, needs: ["investigation"],
      [
        "{approved: 90 %, refused: 10 %}",
        "{approved: 0.5, deferred: {share: 40 %, lasts: 2 days}, refused: 10 %}",
      ]),
    part("staff.shifts.day.desks.investigation", 1, needs: ["investigation"], ["1"]),
    part("closing.inside", 0.6, ["finish_all", "come_back_tomorrow"]),
    part("issue.working_days", 0.6, ["0", "4", "{1: 20 %, 3: 60 %, 4: 20 %}"]),
    part(
      "issue.collect_after", 0.6, needs: ["stages.collect"],
      ["1 day", "{exponential: {mean: 2 days}}"]),
    part("issue.per_day", 0.3, ["3", "20", "unlimited"]),
    part(
      "issue.blanks", 0.2,
      [
        "{start: 30}",
        "{start: 9, reorder: {below: 7, quantity: 10, lead: {exponential: {mean: 1 day}}}}",
      ]
    ),
  ]

  /// What things cost.
  static let costs: [ScenarioFragment] = [
    ScenarioFragment("costs.desk.interview", 0.3, ["70_000 IDR / h", "5 IDR / h"]),
    ScenarioFragment("costs.overtime", 0.5, needs: ["costs.desk"], ["1.5", "0"]),
    ScenarioFragment(
      "costs.citizen", 0.3, ["{waiting: 25_000 IDR / h}", "{waiting: 10 IDR / h, per_km: 800 IDR}"]
    ),
  ]

  /// A key of the office.
  private static func part(
    _ key: String, _ chance: Double, needs: [String] = [],
    _ text: @escaping @Sendable (inout SeededGenerator) -> String
  ) -> ScenarioFragment {
    ScenarioFragment(
      "offices.kantor.\(key)", chance,
      needs: needs.map { $0.hasPrefix("applications") ? $0 : "offices.kantor.\($0)" }, text)
  }

  private static func part(
    _ key: String, _ chance: Double, needs: [String] = [], _ texts: [String]
  ) -> ScenarioFragment {
    part(key, chance, needs: needs) { $0.one(of: texts) }
  }

  /// A key of a stage.
  private static func stage(
    _ key: String, _ chance: Double, needs: [String] = [],
    _ text: @escaping @Sendable (inout SeededGenerator) -> String
  ) -> ScenarioFragment {
    part("stages.\(key)", chance, needs: needs, text)
  }

  private static func stage(
    _ key: String, _ chance: Double, needs: [String] = [], _ texts: [String]
  ) -> ScenarioFragment {
    part("stages.\(key)", chance, needs: needs, texts)
  }
}

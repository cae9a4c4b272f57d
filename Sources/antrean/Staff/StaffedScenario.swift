import ArgumentParser
import Experiments
import PassportOffice
import Planning
import Reports
import Scenarios

/// A scenario whose shifts are planned.
struct StaffedScenario: PlanningSubject {
  let scenario: Scenario
  private let request: StaffRequest
  private let source: ModelSource

  init(_ arguments: ScenarioArguments) throws {
    scenario = try ScenarioLoader.load(
      path: arguments.file, settings: arguments.settings, variants: [])
    guard let request = scenario.staffRequest else {
      throw ValidationError(
        Wording(
          en: "the file does not say how shifts may look",
          id: "berkas ini tidak menyatakan bentuk sif kerja"))
    }
    self.request = request
    source = try arguments.modelSource()
  }

  /// What plans the shifts; throws what makes that pointless.
  func planner(
    _ study: ExperimentPlan, replications: Int?, threads: Int
  ) throws(StaffProblem) -> StaffPlanner {
    try StaffPlanner(
      request, base: scenario.variants[0].network, source: source, plan: study,
      replications: replications, threads: threads)
  }

  func patch(of answer: StaffResult, remark: String) -> String? {
    answer.roster.map { roster in
      ScenarioPatch.text(
        roster.settings(scenario.variants[0].network, answer.layout), remark: remark)
    }
  }

  func report(on answer: StaffResult, _ head: ReportHead) -> any PrintedReport {
    StaffReport(head, result: answer)
  }
}

extension StaffProblem: PlanningProblem {
  var wording: Wording {
    switch self {
    case .noStages:
      Wording(
        en: "no stage has a number of desks, so that there is nothing to staff",
        id: "tidak ada tahap dengan jumlah loket, jadi tidak ada yang perlu diisi petugas")
    case .noDesks(let stage):
      Wording(
        en: "the stage `\(stage)` has no number of desks: remove it from `stages` of `plan.shifts`",
        id: "tahap `\(stage)` tidak punya jumlah loket: hapus dari `stages` pada `plan.shifts`")
    case .shiftsChange(let office):
      Wording(
        en: "the shifts of `\(office)` change by date, and one set of shifts would replace them "
          + "all: remove the `changes` that set them, or plan a file for each stretch of time",
        id: "sif kerja `\(office)` berubah menurut tanggal, padahal satu susunan akan menggantikan "
          + "semuanya: hapus `changes` yang mengaturnya, atau buat berkas untuk tiap masa")
    case .datedQueue:
      Wording(
        en: "a plain queue with dates has no shifts: write it as an office, or with "
          + "`always_open: true`",
        id: "antrean sederhana bertanggal tidak punya sif kerja: tulis sebagai kantor, atau dengan "
          + "`always_open: true`")
    case .tooManyIntervals(let count):
      Wording(
        en: "a day would have \(count) intervals, at most \(StaffPlanner.mostIntervals) can be "
          + "planned: make `interval` longer",
        id: "sehari akan berisi \(count) selang, paling banyak \(StaffPlanner.mostIntervals) bisa "
          + "disusun: perpanjang `interval`")
    case .uncovered(let stage, let days, let from, let until):
      Wording(
        en: "no shift that is allowed works the whole of \(from)-\(until)\(on(days)), when "
          + "`\(stage)` needs somebody: allow other `starts` or `lengths`, or another `break`",
        id: "tidak ada sif yang dibolehkan bekerja penuh \(from)-\(until)\(on(days)), saat "
          + "`\(stage)` perlu petugas: izinkan `starts` atau `lengths` lain, atau `break` lain")
    case .tooFewPeople(let stage, let days, let atMost):
      Wording(
        en: "no shifts of at most \(atMost) people at once cover what `\(stage)` needs"
          + "\(on(days)): allow more, or other `starts` or `lengths`",
        id: "tidak ada susunan sif dengan paling banyak \(atMost) orang serentak yang mencukupi "
          + "`\(stage)`\(on(days)): izinkan lebih, atau `starts` atau `lengths` lain")
    case .unsolved(let words):
      Wording(
        en: "the search for shifts found none in its time (\(words)): allow fewer `starts` or "
          + "`lengths`",
        id:
          "pencarian sif tidak menemukan apa pun dalam waktunya (\(words)): kurangi `starts` atau "
          + "`lengths`")
    }
  }

  private func on(_ days: String) -> Wording {
    days.isEmpty ? "" : Wording(en: " on \(days)", id: " pada \(days)")
  }
}

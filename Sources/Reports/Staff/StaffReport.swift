public import Experiments
import PassportOffice
public import Planning
import Statistics

/// Shifts in words and tables; computes nothing of its own.
public struct StaffReport: PrintedReport, Sendable {
  let head: ReportHead
  let result: StaffResult

  /// A report on shifts.
  public init(_ head: ReportHead, result: StaffResult) {
    self.head = head
    self.result = result
  }

  /// The shifts for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    ReportSection.text(
      of: [headline, shifts, check] + requirements + [notes, files], in: language)
  }

  var target: Target { result.request.target }

  /// An amount of the roster: money, or hours where nothing costs any.
  func amount(_ value: Double) -> Wording {
    result.hasCosts ? head.money(value) : ShownNumber.text(value, unit: "h")
  }

  /// A value of the target's quantity.
  func value(_ value: Double?) -> Wording {
    ShownNumber.text(value, unit: target.quantity.measure.unitText(of: target.quantity.statistic))
  }

  private var headline: ReportSection {
    ReportSection(
      Wording(en: "Shifts", id: "Sif kerja"),
      [.paragraph(sentence, hanging: 2), .paragraph(effort, hanging: 2)])
  }

  private var sentence: Wording {
    guard result.hasArrivals else {
      return Wording(
        en: "Nobody comes to these stages, so that no shift is needed.",
        id: "Tidak ada yang datang ke tahap ini, jadi tidak perlu sif kerja.")
    }
    guard let roster = result.roster else {
      return Wording(
        en: "No shifts were made: it was stopped before there was anything to cover.",
        id: "Sif kerja belum tersusun: dihentikan sebelum ada yang perlu diisi.")
    }
    return "\(holding) \(size(of: roster)) \(comparison)"
  }

  /// Whether the shifts hold what they are for.
  private var holding: Wording {
    guard let chosen = result.check(.chosen) else {
      return Wording(
        en: "These shifts are not checked yet.", id: "Sif kerja ini belum diperiksa.")
    }
    let text = target.text
    switch chosen.verdict {
    case .pass:
      return Wording(
        en: "With these shifts `\(text)` holds for whoever joins a line in any interval\(beside).",
        id: "Dengan sif ini `\(text)` terpenuhi bagi siapa pun yang mulai mengantre pada tiap "
          + "selang\(beside).")
    case .fail:
      return Wording(
        en: "These shifts do not keep `\(text)`: \(place(chosen.worst)) has "
          + "\(value(worst(of: chosen))).",
        id: "Sif ini tidak memenuhi `\(text)`: \(place(chosen.worst)) mencapai "
          + "\(value(worst(of: chosen))).")
    case .undecided:
      return Wording(
        en:
          "These shifts seem to keep `\(text)`, but not for sure\(beside): \(place(chosen.worst)) "
          + "has \(value(worst(of: chosen))).",
        id: "Sif ini tampaknya memenuhi `\(text)`, tetapi belum pasti\(beside): "
          + "\(place(chosen.worst)) mencapai \(value(worst(of: chosen))).")
    }
  }

  /// Intervals that no desks help.
  private var beside: Wording {
    let count = result.requirement.isOutOfReach.count { $0 }
    guard count > 0 else { return "" }
    return Wording(
      en: " but \(count) that no number of desks helps",
      id: " kecuali \(count) selang yang tidak tertolong oleh loket")
  }

  private func size(of roster: StaffRoster) -> Wording {
    let people = roster.lines.reduce(0) { $0 + $1.people }
    let kinds = roster.lines.count
    let each =
      result.layout.hasCalendar
      ? Wording(en: "a week", id: "per minggu") : Wording(en: "a day", id: "per hari")
    let hours = ShownNumber.text(roster.hours, unit: "h")
    let cost = result.hasCosts ? ", \(amount(roster.cost))" as Wording : ""
    let proof: Wording
    if result.spared > 0 {
      proof = Wording(
        en: "; shifts that cover each interval by itself would need \(result.spared) more",
        id: "; sif yang mengisi tiap selang sendiri-sendiri perlu \(result.spared) lagi")
    } else if roster.isProven {
      proof = Wording(
        en: "; no shifts that cover the desks needed cost less",
        id: "; tidak ada sif yang lebih murah untuk loket yang diperlukan")
    } else {
      proof = Wording(
        en: "; cheaper ones may exist, but none below \(amount(roster.bound))",
        id: "; mungkin ada yang lebih murah, tetapi tidak di bawah \(amount(roster.bound))")
    }
    return Wording(
      en: "They are \(people) people's shifts of \(kinds) kind\(kinds == 1 ? "" : "s") with "
        + "\(hours) of work \(each)\(cost)\(proof).",
      id: "Ada \(people) sif orang dari \(kinds) jenis dengan \(hours) kerja \(each)\(cost)"
        + "\(proof).")
  }

  /// The file as it stands beside them.
  private var comparison: Wording {
    guard let present = result.check(.present) else { return "" }
    let hours = ShownNumber.text(result.presentHours, unit: "h")
    let work = Wording(en: " with \(hours)", id: " dengan \(hours)")
    switch present.verdict {
    case .pass:
      return Wording(
        en: "The file as it stands\(work) holds it too.",
        id: "Berkas apa adanya\(work) juga memenuhinya.")
    case .fail:
      return Wording(
        en: "The file as it stands\(work) fails in \(present.failing.count) "
          + "interval\(present.failing.count == 1 ? "" : "s").",
        id: "Berkas apa adanya\(work) gagal pada \(present.failing.count) selang.")
    case .undecided:
      return Wording(
        en: "Whether the file as it stands\(work) holds it is undecided.",
        id: "Apakah berkas apa adanya\(work) memenuhinya belum pasti.")
    }
  }

  private var effort: Wording {
    let replications = ShownNumber.fixed(Double(result.replications), decimals: 0)
    return Wording(
      en: "\(head.scenario): \(result.requirement.rounds) tables of desks were simulated, "
        + "\(replications) replications in all. Seed \(result.seed)\(result.ending.words)",
      id: "\(head.scenario): \(result.requirement.rounds) tabel loket disimulasikan, seluruhnya "
        + "\(replications) replikasi. Seed \(result.seed)\(result.ending.words)")
  }

  private func worst(of check: StaffCheck) -> Double? {
    check.worst.flatMap { check.estimates[$0]?.value }
  }

  /// A place in words: the stage, the days and the interval.
  func place(_ place: Int?) -> Wording {
    guard let place else { return ShownNumber.missing }
    let layout = result.layout
    let line = layout.line(ofPlace: place)
    let range = layout.range(ofPlace: place)
    let parts = [
      result.stageNames[layout.stage(ofLine: line)],
      StaffWords.days(layout.pattern(ofLine: line).weekdays),
      StaffWords.hours(range, in: layout),
    ]
    return Wording(parts.filter { !$0.isEmpty }.joined(separator: " "))
  }

  private var files: ReportSection {
    head.files(
      Wording(
        en: "shifts.csv, requirement.csv, check.csv", id: "shifts.csv, requirement.csv, check.csv"),
      patch: result.roster.map { _ in "staff.yaml" })
  }
}

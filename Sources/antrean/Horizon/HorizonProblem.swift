import Experiments
import Scenarios

/// Why the months ahead of a scenario cannot be looked at.
enum HorizonProblem: PlanningProblem {
  /// The calendar has no dates.
  case noDates
  /// No target has a value in each month; the file has these.
  case nothingToJudge([String])

  var refusal: FileRefusal {
    switch self {
    case .noDates:
      let example = "calendar: {measure: {from: 2023-01-01, through: 2023-12-31}, open: {…}}"
      return FileRefusal(
        Wording(
          en: "the months ahead need a calendar with dates",
          id: "bulan-bulan ke depan memerlukan kalender bertanggal"),
        hint: Wording(
          en: "write for example `\(example)`", id: "tulis misalnya `\(example)`"),
        at: ["calendar"])
    case .nothingToJudge(let others):
      let found = others.isEmpty ? "" : ": \(others.joined(separator: "; "))" as Wording
      return FileRefusal(
        Wording(
          en: "no target of the file can fail month by month\(found)",
          id: "tidak ada target dalam berkas yang dapat gagal bulan demi bulan\(found)"),
        hint: Wording(
          en: "add some, or try --set 'targets=[p90(wait) <= 30 min]'",
          id: "tambahkan, atau coba --set 'targets=[p90(wait) <= 30 min]'"),
        at: ["plan.subject_to", "targets"])
    }
  }
}

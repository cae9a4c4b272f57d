import Experiments
import Planning
import Scenarios

extension StaffProblem: PlanningProblem {
  private static let shapes = [
    "plan.shifts.starts", "plan.shifts.lengths", "plan.shifts.break", "plan.shifts",
  ]

  var refusal: FileRefusal {
    switch self {
    case .noStages:
      FileRefusal(
        Wording(
          en: "no stage has a number of desks, so that there is nothing to staff",
          id: "tidak ada tahap dengan jumlah loket, jadi tidak ada yang perlu diisi petugas"),
        hint: Wording(
          en: "write `desks` for a stage", id: "tulis `desks` untuk sebuah tahap"),
        at: ["stages", "offices"])
    case .noDesks(let stage):
      FileRefusal(
        Wording(
          en: "the stage `\(stage)` has no number of desks",
          id: "tahap `\(stage)` tidak punya jumlah loket"),
        hint: Wording(
          en: "remove it from `stages` of `plan.shifts`",
          id: "hapus dari `stages` pada `plan.shifts`"),
        at: ["plan.shifts.stages", "plan.shifts"])
    case .shiftsChange(let office):
      FileRefusal(
        Wording(
          en: "the shifts of `\(office)` change by date, and one set of shifts would replace them "
            + "all",
          id: "sif kerja `\(office)` berubah menurut tanggal, padahal satu susunan akan "
            + "menggantikan semuanya"),
        hint: Wording(
          en: "remove the `changes` that set them, or plan a file for each stretch of time",
          id: "hapus `changes` yang mengaturnya, atau buat berkas untuk tiap masa"),
        at: ["changes"])
    case .datedQueue:
      FileRefusal(
        Wording(
          en: "a plain queue with dates has no shifts",
          id: "antrean sederhana bertanggal tidak punya sif kerja"),
        hint: Wording(
          en: "write it as an office, or with `always_open: true`",
          id: "tulis sebagai kantor, atau dengan `always_open: true`"), at: ["calendar"])
    case .tooManyIntervals(let count):
      FileRefusal(
        Wording(
          en: "a day would have \(count) intervals, at most \(StaffPlanner.mostIntervals) can be "
            + "planned",
          id:
            "sehari akan berisi \(count) selang, paling banyak \(StaffPlanner.mostIntervals) bisa "
            + "disusun"),
        hint: Wording(en: "make `interval` longer", id: "perpanjang `interval`"),
        at: ["plan.shifts.interval", "calendar"])
    case .uncovered, .tooFewPeople, .unsolved: coverRefusal
    }
  }

  /// Why no shifts do what is needed.
  private var coverRefusal: FileRefusal {
    switch self {
    case .uncovered(let stage, let days, let hours):
      FileRefusal(
        Wording(
          en: "no shift that is allowed works the whole of \(hours)\(Self.on(days)), when "
            + "`\(stage)` needs somebody",
          id: "tidak ada sif yang dibolehkan bekerja penuh \(hours)\(Self.on(days)), saat "
            + "`\(stage)` perlu petugas"),
        hint: Wording(
          en: "allow other `starts` or `lengths`, or another `break`",
          id: "izinkan `starts` atau `lengths` lain, atau `break` lain"), at: Self.shapes)
    case .tooFewPeople(let stage, let days, let atMost):
      FileRefusal(
        Wording(
          en: "no shifts of at most \(atMost) people at once cover what `\(stage)` needs"
            + "\(Self.on(days))",
          id: "tidak ada susunan sif dengan paling banyak \(atMost) orang serentak yang mencukupi "
            + "`\(stage)`\(Self.on(days))"),
        hint: Wording(
          en: "allow more, or other `starts` or `lengths`",
          id: "izinkan lebih, atau `starts` atau `lengths` lain"),
        at: ["plan.shifts.at_most"] + Self.shapes)
    case .unsolved(let words):
      FileRefusal(
        Wording(
          en: "the search for shifts found none in its time (\(words))",
          id: "pencarian sif tidak menemukan apa pun dalam waktunya (\(words))"),
        hint: Wording(
          en: "allow fewer `starts` or `lengths`", id: "kurangi `starts` atau `lengths`"),
        at: Self.shapes)
    case .noStages, .noDesks, .shiftsChange, .datedQueue, .tooManyIntervals: refusal
    }
  }

  private static func on(_ days: String) -> Wording {
    days.isEmpty ? "" : Wording(en: " on \(days)", id: " pada \(days)")
  }
}

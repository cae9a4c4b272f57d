import Experiments
import Planning
import Scenarios

extension PlanProblem: PlanningProblem {
  private static let example =
    "plan: {decide: [{path: stages.desk.desks, from: 2, through: 6, cost: 300_000 IDR}]}"

  var refusal: FileRefusal {
    switch self {
    case .noDecisions:
      FileRefusal(
        Wording(
          en: "the file has no section `plan` that says what may be decided",
          id: "berkas ini tidak punya bagian `plan` yang menyatakan apa yang boleh diputuskan"),
        hint: Wording(
          en: "add for example `\(Self.example)`", id: "tambahkan misalnya `\(Self.example)`"),
        at: ["plan"])
    case .noConstraints:
      FileRefusal(
        Wording(
          en: "nothing must hold, so that the least of everything would do",
          id: "tidak ada syarat, jadi yang paling sedikit pun cukup"),
        hint: Wording(
          en: "add hard `targets`, or `subject_to` in `plan`",
          id: "tambahkan `targets` yang wajib, atau `subject_to` dalam `plan`"),
        at: ["plan.subject_to", "targets", "plan"])
    case .nothingCosts:
      FileRefusal(
        Wording(
          en: "no decision costs anything, so that no plan is the cheapest",
          id: "tidak ada keputusan yang berbiaya, jadi tidak ada rencana termurah"),
        hint: Wording(
          en: "add `cost` to a decision, or `minimise` a quantity",
          id: "tambahkan `cost` pada sebuah keputusan, atau `minimise` sebuah besaran"),
        at: ["plan.decide"])
    case .overBudget(let least):
      FileRefusal(
        Wording(
          en:
            "no plan is within the `budget`: the cheapest costs \(Self.whole(least)) a working day",
          id: "tidak ada rencana yang cukup dengan `budget`: yang termurah berbiaya "
            + "\(Self.whole(least)) per hari kerja"),
        hint: Wording(
          en: "raise `budget`, or name cheaper options",
          id: "naikkan `budget`, atau sebut pilihan yang lebih murah"),
        at: ["plan.budget"])
    case .tooManyPlans(let count):
      FileRefusal(
        Wording(
          en:
            "\(count) plans would all have to be compared, at most \(Planner.mostCompared) can be",
          id: "\(count) rencana harus dibandingkan semua, paling banyak \(Planner.mostCompared)"),
        hint: Wording(
          en: "narrow the ranges, or minimise the cost",
          id: "persempit rentangnya, atau minimalkan biaya"),
        at: ["plan.decide"])
    }
  }

  /// An amount of money that is not below the one meant.
  private static func whole(_ amount: Double) -> String {
    amount < 1e15 ? String(Int(amount.rounded(.up))) : "\(amount)"
  }
}

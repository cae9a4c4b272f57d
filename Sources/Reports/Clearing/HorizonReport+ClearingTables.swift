import Experiments
import PassportOffice
import Planning
import Statistics

extension HorizonReport {
  /// The file as it stands beside every purchase, one table for each step; empty where nobody asks.
  var clearing: [ReportSection] {
    guard let clearing = result.clearing else { return [] }
    let steps = clearing.steps.enumerated().filter { !$1.outcomes.isEmpty }
    guard !steps.isEmpty else {
      return [
        ReportSection(
          Wording(en: "The backlog", id: "Tunggakan"), [.table(table(of: [], in: clearing))])
      ]
    }
    return steps.map { number, step in
      ReportSection(
        number == 0
          ? Wording(en: "Clearing the backlog", id: "Menghabiskan tunggakan")
          : Wording(
            en: "And after \(oneAfterAnother(clearing.chain.prefix(number).map(\.purchase)))",
            id: "Dan sesudah \(oneAfterAnother(clearing.chain.prefix(number).map(\.purchase)))"),
        [.table(table(of: step.outcomes, isFirst: number == 0, in: clearing))])
    }
  }

  private func table(
    of outcomes: [ClearingOutcome], isFirst: Bool = true, in clearing: ClearingResult
  ) -> TextTable {
    var table = TextTable([
      Wording(en: "purchase", id: "pembelian"),
      Wording(en: "\(head.currency) a day", id: "\(head.currency) sehari"),
      Wording(en: "\(head.currency) in all", id: "\(head.currency) seluruhnya"),
      Wording(en: "gone on", id: "habis pada"), Wording(en: "in time", id: "tepat waktu"),
      Wording(en: "left", id: "sisa"),
      Wording(en: "lost", id: "pergi"), Wording(en: "verdict", id: "hasil"),
    ])
    if isFirst {
      table.add(
        [Wording(en: "as it stands", id: "seperti adanya"), amount(0), amount(0)]
          + cells(of: clearing.course, in: clearing))
    }
    for outcome in outcomes {
      table.add(
        [title(of: outcome.purchase), amount(outcome.purchase.cost), amount(outcome.cost)]
          + (outcome.course.map { cells(of: $0, in: clearing) }
            ?? [
              outcome.isInvalid
                ? Wording(en: "not valid", id: "tidak sah") : ShownNumber.missing
            ] + Array(repeating: ShownNumber.missing, count: 4)))
    }
    return table
  }

  private func cells(of course: ClearingCourse, in clearing: ClearingResult) -> [Wording] {
    let end = clearing.date(of: clearing.days - 1).isoText
    let day = course.day.value.map { clearing.date(of: $0).isoText } ?? "> \(end)"
    return [
      Wording(day), Wording(percents(course.share)),
      Wording(ShownNumber.fixed(course.left.value, decimals: 0)),
      Wording(ShownNumber.fixed(course.lost.value, decimals: 0)), course.verdict.word,
    ]
  }

  /// A share with its limits.
  func percents(_ share: IntervalEstimate) -> String {
    let percent = { (share: Double) in ShownNumber.fixed(share * 100, decimals: 0) }
    guard let lower = share.lower, let upper = share.upper else {
      return percent(share.value) + " %"
    }
    return "\(percent(share.value)) % (\(percent(lower))–\(percent(upper)))"
  }
}

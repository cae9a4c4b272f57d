import Experiments
import PassportOffice

/// The figures behind a verdict.
enum VerdictTable {
  /// A table with a block per cohort, and what to know about it.
  static func parts(
    _ comparisons: [Comparison], variant: String, in currency: String
  ) -> [ReportSection.Part] {
    var table = TextTable([
      Wording(en: "per person, over all visits", id: "per orang, atas semua kunjungan"),
      Wording(en: "unit", id: "satuan"), "base", Wording(variant),
      Wording(en: "difference", id: "selisih"), Wording(en: "interval", id: "selang"),
    ])
    for cohort in Cohort.allCases {
      let own = comparisons.filter { $0.cohort == cohort && $0.people > 0 }
      guard !own.isEmpty else { continue }
      table.add([cohort.title, "", "", "", "", ""])
      for comparison in own where isShown(comparison) {
        table.add(
          row(comparison, interviewed: own.first(where: isInterviewShare), in: currency))
      }
    }
    return [.table(table), .paragraph(remark)]
  }

  private static let remark = Wording(
    en:
      "Means of times and trips are over the people interviewed in both (need to passport: served in "
      + "both), those of fees and all shares over everybody. In quantiles, people without a final interview "
      + "count as longer than anyone (∞: the quantile falls on them).",
    id:
      "Rata-rata waktu dan kedatangan dihitung atas orang yang diwawancarai di keduanya (kebutuhan ke "
      + "paspor: yang terlayani di keduanya), rata-rata biaya dan semua persentase atas semua "
      + "orang. Dalam kuantil, orang tanpa wawancara akhir dihitung lebih lama dari siapa pun (∞: "
      + "kuantil jatuh pada mereka).")

  /// Everything is in the JSON; the page shows what a planner weighs.
  private static func isShown(_ comparison: Comparison) -> Bool {
    switch comparison.statistic {
    case .mean: comparison.base != nil || comparison.other != nil
    case .p50, .p90: [.visit, .interviewDelay, .totalDelay].contains(comparison.measure)
    case .share: comparison.base != 0 || comparison.other != 0
    case .sd, .p95, .p99, .max, .count, .rate, .shareZero, .shareOver, .at: false
    }
  }

  private static func isInterviewShare(_ comparison: Comparison) -> Bool {
    comparison.measure == .interviewDelay && comparison.statistic == .share
  }

  private static func row(
    _ comparison: Comparison, interviewed: Comparison?, in currency: String
  ) -> [Wording] {
    let unit = comparison.measure.unitText(of: comparison.statistic, in: currency)
    let (base, other) = (comparison.base, comparison.other)
    let greatest = max(base ?? 0, other ?? 0)
    let level = ShownNumber(for: greatest, unit: unit)
    let gap = ShownNumber(for: comparison.difference, unit: unit, greatest: greatest)
    let isEndless = { (value: Double?, interviewed: Double?) in
      value == nil && comparison.statistic.fallsOnTheLast(of: interviewed)
    }
    return [
      "  \(label(comparison))", level.unitText,
      isEndless(base, interviewed?.base) ? level.bare(.infinity) : level.bare(base),
      isEndless(other, interviewed?.other) ? level.bare(.infinity) : level.bare(other),
      gap.signed(comparison.difference),
      gap.interval(comparison.lower, comparison.upper) ?? ShownNumber.missing,
    ]
  }

  private static func label(_ comparison: Comparison) -> Wording {
    let title = comparison.measure.title
    switch comparison.statistic {
    case .mean: return Wording(en: "\(title), mean", id: "\(title), rerata")
    case .share where comparison.measure == .interviewDelay:
      return Wording(en: "interviewed in the end", id: "akhirnya diwawancarai")
    case .share: return title
    case .sd, .p50, .p90, .p95, .p99, .max, .count, .rate, .shareZero, .shareOver, .at:
      return "\(title), \(comparison.statistic.name)"
    }
  }
}

extension Statistic {
  /// Whether a quantile lies beyond the share of people who have a number at all.
  fileprivate func fallsOnTheLast(of share: Double?) -> Bool {
    guard let share else { return false }
    switch self {
    case .p50: return share < 0.5
    case .p90: return share < 0.9
    case .p95: return share < 0.95
    case .p99: return share < 0.99
    case .mean, .sd, .max, .share, .count, .rate, .shareZero, .shareOver, .at: return false
    }
  }
}

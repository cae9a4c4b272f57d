import Experiments

/// The figures behind a verdict.
enum VerdictTable {
  /// A table with a block per cohort, and what to know about it.
  static func lines(_ comparisons: [Comparison], variant: String) -> [String] {
    var table = TextTable([
      "per person, over all visits", "unit", "base", variant, "difference", "interval",
    ])
    for cohort in Cohort.allCases {
      let own = comparisons.filter { $0.cohort == cohort }
      guard !own.isEmpty else { continue }
      table.add([cohort.title, "", "", "", "", ""])
      for comparison in own { table.add(row(comparison)) }
    }
    let remark = ReportSection.wrapped(
      "In quantiles, people without a final interview count as longer than anyone "
        + "(∞: the quantile falls on them).")
    return table.lines + remark
  }

  private static func row(_ comparison: Comparison) -> [String] {
    let unit = comparison.measure.unitText(of: comparison.statistic)
    let level = ShownNumber(for: comparison.base ?? comparison.other, unit: unit)
    let gap = ShownNumber(for: comparison.difference, unit: unit)
    return [
      "  " + label(comparison), level.unitText, level.bare(comparison.base),
      level.bare(comparison.other), gap.signed(comparison.difference),
      gap.interval(comparison.lower, comparison.upper) ?? ShownNumber.missing,
    ]
  }

  private static func label(_ comparison: Comparison) -> String {
    switch comparison.statistic {
    case .mean: comparison.measure.title
    case .share where comparison.measure == .interviewDelay: "interviewed in the end"
    case .share: comparison.measure.title
    case .sd, .p50, .p90, .p95, .p99, .max, .count, .rate, .shareZero, .shareOver, .at:
      "\(comparison.measure.title), \(comparison.statistic.name)"
    }
  }
}

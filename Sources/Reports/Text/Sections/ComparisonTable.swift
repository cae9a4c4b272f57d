import Experiments

extension ReportSection {
  /// Paired differences to `base`, one row per measure and statistic.
  static func comparisons(_ comparisons: [Comparison]) -> ReportSection {
    var table = TextTable([
      "variant minus base", "unit", "base", "variant", "difference", "interval",
    ])
    for comparison in comparisons {
      let unit = comparison.measure.unitText(of: comparison.statistic)
      let greatest = max(comparison.base ?? 0, comparison.other ?? 0)
      let number = ShownNumber(
        for: comparison.base ?? comparison.other, unit: unit, greatest: greatest)
      let gap = ShownNumber(for: comparison.difference, unit: unit, greatest: greatest)
      table.add([
        "\(comparison.variant): \(comparison.statistic.name) of \(comparison.measure.title)",
        number.unitText, number.bare(comparison.base), number.bare(comparison.other),
        gap.bare(comparison.difference),
        gap.interval(comparison.lower, comparison.upper) ?? ShownNumber.missing,
      ])
    }
    return ReportSection("Differences on the same people", lines: table.lines)
  }
}

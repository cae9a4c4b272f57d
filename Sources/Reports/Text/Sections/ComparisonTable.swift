import Experiments

extension ReportSection {
  /// Paired differences to `base`, one row per measure and statistic.
  static func comparisons(_ comparisons: [Comparison], in currency: String) -> ReportSection {
    var table = TextTable([
      Wording(en: "variant minus base", id: "varian dikurangi base"),
      Wording(en: "unit", id: "satuan"), "base", Wording(en: "variant", id: "varian"),
      Wording(en: "difference", id: "selisih"), Wording(en: "interval", id: "selang"),
    ])
    for comparison in comparisons {
      let unit = comparison.measure.unitText(of: comparison.statistic, in: currency)
      let greatest = max(comparison.base ?? 0, comparison.other ?? 0)
      let number = ShownNumber(
        for: comparison.base ?? comparison.other, unit: unit, greatest: greatest)
      let gap = ShownNumber(for: comparison.difference, unit: unit, greatest: greatest)
      let (statistic, measure) = (comparison.statistic.name, comparison.measure.title)
      let quantity = Wording(en: "\(statistic) of \(measure)", id: "\(statistic) dari \(measure)")
      table.add([
        "\(comparison.variant): \(quantity)",
        number.unitText, number.bare(comparison.base), number.bare(comparison.other),
        gap.bare(comparison.difference),
        gap.interval(comparison.lower, comparison.upper) ?? ShownNumber.missing,
      ])
    }
    return ReportSection(
      Wording(en: "Differences on the same people", id: "Perbedaan pada orang yang sama"),
      [.table(table)])
  }
}

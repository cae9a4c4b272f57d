import Experiments

/// The measures of a plain queue with mean, interval, quantiles and number of observations.
enum EstimateTable {
  /// One section for everybody, then one per stage and one per class where there are several.
  static func sections(of index: EstimateIndex, isOnlyVariant: Bool) -> [ReportSection] {
    let prefix: Wording = isOnlyVariant ? "" : "\(index.variant): "
    let everybody = Wording(en: "All people", id: "Semua orang")
    var sections = [section("\(prefix)\(everybody)", index, [])]
    for key in [ScopeKey.stage, .personClass] {
      let words = index.words(of: key)
      guard words.count > 1 || (key == .stage && !words.isEmpty) else { continue }
      for word in words {
        let title =
          key == .stage
          ? Wording(en: "Stage \(word)", id: "Tahap \(word)")
          : Wording(en: "Class \(word)", id: "Kelas \(word)")
        sections.append(section("\(prefix)\(title)", index, [ScopePart(key: key, value: word)]))
      }
    }
    return sections
  }

  /// Without those that say in a plain queue what others say: the stay once more, and in days.
  private static let measures = Measure.allCases.filter { $0 != .totalDelay && $0 != .room }

  private static func section(
    _ title: Wording, _ index: EstimateIndex, _ scope: [ScopePart]
  ) -> ReportSection {
    var table = TextTable([
      "", Wording(en: "unit", id: "satuan"), Wording(en: "mean", id: "rerata"),
      Wording(en: "interval", id: "selang"), "p50", "p90", "n",
    ])
    for measure in measures {
      for statistic in [Statistic.mean, .share] {
        if let estimate = index.estimate(measure, statistic, scope),
          isWorthShowing(estimate)
        {
          table.add(row(estimate, index))
        }
      }
    }
    return ReportSection(title, [.table(table)])
  }

  /// Shares of fates that nobody met would only fill the page.
  private static func isWorthShowing(_ estimate: Estimate) -> Bool {
    guard let value = estimate.value else { return false }
    return estimate.statistic == .mean ? estimate.count > 0 : value > 0
  }

  private static func row(_ estimate: Estimate, _ index: EstimateIndex) -> [Wording] {
    let number = ShownNumber(
      for: estimate.value,
      unit: estimate.measure.unitText(of: estimate.statistic, in: index.currency))
    let isMean = estimate.statistic == .mean
    let least = estimate.measure.possibleValues(of: estimate.statistic).lowerBound
    let quantiles = [Statistic.p50, .p90].map { statistic in
      isMean ? index.value(estimate.measure, statistic, estimate.scope) : nil
    }
    return [
      estimate.measure.title, number.unitText, number.bare(estimate.value),
      number.interval(estimate.lower.map { max($0, least) }, estimate.upper)
        ?? ShownNumber.missing,
      quantiles[0].map(number.bare) ?? "", quantiles[1].map(number.bare) ?? "",
      Wording(ShownNumber.fixed(Double(estimate.count), decimals: 0)),
    ]
  }
}

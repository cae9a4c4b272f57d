import Experiments

extension ReportSection {
  /// What had to hold, with value, interval and verdict.
  static func targets(_ targets: [TargetResult], in currency: String) -> ReportSection {
    ReportSection(
      judgedOnBase,
      targets.map { target in
        let kind = target.isHard ? "" : soft
        return .paragraph(
          "\(target.text)\(kind): \(figures(of: target, in: currency))", hanging: 11,
          lead: "\(target.verdict.mark)  ")
      })
  }

  /// Targets are read off `base` alone.
  static let judgedOnBase = Wording(en: "Targets, judged on base", id: "Target, dinilai pada base")

  /// Stands behind a target whose failure is only told.
  static let soft = Wording(en: " (soft)", id: " (tidak wajib)")

  private static func figures(of target: TargetResult, in currency: String) -> Wording {
    guard let value = target.value else {
      return Wording(en: "no observation", id: "tidak ada pengamatan")
    }
    let number = ShownNumber(for: value, unit: target.unitText(in: currency))
    // An interval by Student's t may reach below what is possible.
    let least = target.measure == .officeLateness ? -Double.infinity : 0
    let interval = number.interval(target.lower.map { max($0, least) }, target.upper)
      .map { Wording(en: ", interval \($0)", id: ", selang \($0)") }
      .map { "\($0) \(number.unitText)" as Wording }
    return number.withUnit(value) + (interval ?? Wording(en: ", no interval", id: ", tanpa selang"))
  }
}

extension Verdict {
  /// The verdict in a column of its own, nine characters wide.
  fileprivate var mark: Wording {
    switch self {
    case .pass: Wording(en: "pass     ", id: "terpenuhi")
    case .fail: Wording(en: "FAIL     ", id: "GAGAL    ")
    case .undecided: Wording(en: "undecided", id: "tak pasti")
    }
  }
}

extension TargetResult {
  /// The unit of the value, read off the words of the target: `STATISTIC(MEASURE) …`.
  fileprivate func unitText(in currency: String) -> String {
    let statistic = text.prefix { $0 != "(" }
    if statistic == "share" || statistic == "share_zero" || statistic == "share_over" {
      return "share"
    }
    guard let measure else { return "count" }
    switch statistic {
    case "count": return measure.unitText(of: .count)
    case "rate": return measure.unitText(of: .rate)
    case _: return measure.unitText(of: .mean, in: currency)
    }
  }

  /// The measure that its words name.
  fileprivate var measure: Measure? {
    let inner = text.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" && $0 != "," }
    return Measure(rawValue: String(inner.filter { $0 != " " }))
  }
}

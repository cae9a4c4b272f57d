import Experiments

extension ReportSection {
  /// What had to hold, with value, interval and verdict.
  static func targets(_ targets: [TargetResult]) -> ReportSection {
    var lines: [String] = []
    for target in targets {
      let kind = target.isHard ? "" : " (soft)"
      lines += wrapped(
        "\(target.text)\(kind): \(figures(of: target))", hanging: 11,
        lead: target.verdict.mark + "  ")
    }
    return ReportSection("Targets, judged on base", lines: lines)
  }

  private static func figures(of target: TargetResult) -> String {
    guard let value = target.value else { return "no observation" }
    let number = ShownNumber(for: value, unit: target.unitText)
    let interval = number.interval(target.lower, target.upper)
      .map { ", interval \($0) \(number.unitText)" }
    return number.withUnit(value) + (interval ?? ", no interval")
  }
}

extension Verdict {
  /// The verdict in a column of its own.
  fileprivate var mark: String {
    switch self {
    case .pass: "pass     "
    case .fail: "FAIL     "
    case .undecided: "undecided"
    }
  }
}

extension TargetResult {
  /// The unit of the value, read off the words of the target: `STATISTIC(MEASURE) …`.
  fileprivate var unitText: String {
    let statistic = text.prefix { $0 != "(" }
    if statistic == "share" || statistic == "share_zero" || statistic == "share_over" {
      return "share"
    }
    let inner = text.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" && $0 != "," }
    let word = inner.filter { $0 != " " }
    guard let measure = Measure(rawValue: String(word)) else { return "count" }
    switch statistic {
    case "count": return measure.unitText(of: .count)
    case "rate": return measure.unitText(of: .rate)
    case _: return measure.unitText
    }
  }
}

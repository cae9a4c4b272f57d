import Experiments

extension ReportSection {
  /// What had to hold, with value, interval and verdict.
  static func targets(_ targets: [TargetResult], in currency: String) -> ReportSection {
    ReportSection(
      judgedOnBase,
      targets.map { target in
        let kind = target.isHard ? "" : soft
        return .paragraph(
          "\(target.text)\(kind): \(figures(of: target, in: currency))\(need(of: target))",
          hanging: 11,
          lead: "\(target.verdict.mark)  ")
      })
  }

  /// Targets are read off `base` alone.
  static let judgedOnBase = Wording(en: "Targets, judged on base", id: "Target, dinilai pada base")

  /// Stands behind a target whose failure is only told.
  static let soft = Wording(en: " (soft)", id: " (tidak wajib)")

  /// What would decide it, behind its figures.
  private static func need(of target: TargetResult) -> Wording {
    target.need.map { "; \($0.words)" } ?? ""
  }

  static func figures(of target: TargetResult, in currency: String) -> Wording {
    guard let value = target.value else {
      return Wording(en: "no observation", id: "tidak ada pengamatan")
    }
    let number = ShownNumber(
      for: value, unit: target.measure.unitText(of: target.statistic, in: currency))
    let least = target.measure.possibleValues(of: target.statistic).lowerBound
    let interval = number.interval(target.lower.map { max($0, least) }, target.upper)
      .map { Wording(en: ", interval \($0)", id: ", selang \($0)") }
      .map { "\($0) \(number.unitText)" as Wording }
    return number.withUnit(value) + (interval ?? Wording(en: ", no interval", id: ", tanpa selang"))
  }
}

extension TargetNeed {
  /// What to do, in a clause.
  var words: Wording {
    switch self {
    case .replications(let count):
      let number = ShownNumber.fixed(Double(count), decimals: 0)
      return Wording(
        en: "about \(number) more replication\(count == 1 ? "" : "s") would decide it",
        id: "kira-kira \(number) replikasi lagi akan memutuskannya")
    case .otherLimit:
      return Wording(
        en: "the value lies on the limit as far as can be told: no number of replications in "
          + "sight decides it",
        id: "nilainya tepat pada batas sejauh dapat dipastikan: berapa pun replikasi yang wajar "
          + "tidak memutuskannya")
    case .observation:
      return Wording(
        en: "it needs something to observe",
        id: "perlu ada yang diamati")
    case .secondReplication:
      return Wording(
        en: "a second replication gives an interval",
        id: "replikasi kedua memberi selang")
    case .otherStatistic:
      return Wording(
        en: "the greatest seen never keeps a limit for sure: judge a quantile such as p99",
        id: "nilai terbesar tidak pernah pasti memenuhi batas: nilailah kuantil seperti p99")
    }
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

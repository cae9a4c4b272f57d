import Experiments

extension CSVTable {
  /// What each cause adds: one row per quantity, group and part, which add up to the whole.
  static func causes(_ study: CauseStudy) -> CSVTable {
    let columns = [
      "measure", "statistic", "scope", "unit", "part", "value", "lower", "upper", "share",
      "share_lower", "share_upper", "confidence",
    ]
    return CSVTable(fileName: "causes.csv", columns: columns) { write throws(ResultStoreError) in
      for row in study.rows {
        guard let split = row.split else { continue }
        let name = [
          CSVField(row.quantity.measure.rawValue), CSVField(row.quantity.statistic.name),
          CSVField(row.scope.map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: " ")),
          CSVField(row.quantity.measure.unitText(of: row.quantity.statistic, in: study.currency)),
        ]
        for part in parts(of: split, study.causes) {
          try write(
            name + [
              CSVField(part.name), CSVField(part.value.value), CSVField(part.value.lower),
              CSVField(part.value.upper), CSVField(part.share?.value),
              CSVField(part.share?.lower), CSVField(part.share?.upper), CSVField(study.confidence),
            ])
        }
      }
    }
  }

  private static func parts(
    of split: CauseRow.Split, _ causes: [WaitingCause]
  ) -> [(name: String, value: ShareRow.Value, share: ShareRow.Value?)] {
    causes.enumerated().map { ($1.rawValue, split.alone[$0], split.shares?[$0]) }
      + [
        ("together", split.together, nil),
        ("rest", split.left, split.shares == nil ? nil : split.left),
        ("whole", split.whole, split.shares == nil ? nil : split.whole),
      ]
  }
}

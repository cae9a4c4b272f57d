import Experiments

extension CSVTable {
  /// Every two variants side by side: one row per pair, quantity and group.
  static func contrasts(_ result: PairwiseResult, currency: String) -> CSVTable {
    let columns = [
      "first", "second", "measure", "statistic", "scope", "unit", "same_persons", "first_value",
      "second_value", "difference", "lower", "upper", "confidence", "adjusted_probability",
      "pairing_gain", "margin", "finding",
    ]
    return CSVTable(fileName: "compare.csv", columns: columns) { write throws(ResultStoreError) in
      for contrast in result.contrasts {
        let quantity = contrast.quantity
        try write([
          CSVField(contrast.first), CSVField(contrast.second), CSVField(quantity.measure.rawValue),
          CSVField(quantity.statistic.name),
          CSVField(contrast.scope.map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: " ")),
          CSVField(quantity.measure.unitText(of: quantity.statistic, in: currency)),
          CSVField(contrast.isOfSamePersons ? "yes" : "no"), CSVField(contrast.firstValue),
          CSVField(contrast.secondValue), CSVField(contrast.difference), CSVField(contrast.lower),
          CSVField(contrast.upper), CSVField(result.confidence),
          CSVField(contrast.adjustedProbability),
          CSVField(contrast.pairingGain.flatMap { $0.isFinite ? $0 : nil }),
          CSVField(contrast.margin), CSVField(contrast.finding.rawValue),
        ])
      }
    }
  }

  /// What each change has done: one row per quantity, group and change, the last for all together.
  static func shares(
    _ rows: [ShareRow], changes: [String], currency: String, confidence: Double
  ) -> CSVTable {
    let columns = [
      "measure", "statistic", "scope", "unit", "change", "share", "lower", "upper", "confidence",
      "alone", "last",
    ]
    return CSVTable(fileName: "what-changed.csv", columns: columns) {
      write throws(ResultStoreError) in
      for row in rows {
        guard let split = row.split else { continue }
        let name = [
          CSVField(row.quantity.measure.rawValue), CSVField(row.quantity.statistic.name),
          CSVField(row.scope.map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: " ")),
          CSVField(row.quantity.measure.unitText(of: row.quantity.statistic, in: currency)),
        ]
        let numbers =
          zip(changes, zip(split.shares, zip(split.alone, split.last))).map {
            ($0, $1.0, Optional($1.1.0.value), Optional($1.1.1.value))
          } + [("together", split.difference, nil, nil)]
        for (change, share, alone, last) in numbers {
          try write(
            name + [
              CSVField(change), CSVField(share.value), CSVField(share.lower),
              CSVField(share.upper), CSVField(confidence), CSVField(alone), CSVField(last),
            ])
        }
      }
    }
  }
}

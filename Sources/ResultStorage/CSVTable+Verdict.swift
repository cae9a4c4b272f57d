import Experiments

extension CSVTable {
  /// The balance sheet: one row per segment and measure.
  static func verdict(_ sheet: BalanceSheet) -> CSVTable {
    let columns = [
      "variant", "segment_kind", "segment", "measure", "unit", "people", "counted", "base",
      "other", "difference", "lower", "upper", "confidence", "finding",
    ]
    return CSVTable(fileName: "verdict.csv", columns: columns) { write throws(ResultStoreError) in
      for row in sheet.rows {
        try write([
          CSVField(sheet.other), CSVField(row.segment.kind.rawValue), CSVField(row.segment.name),
          CSVField(row.item.rawValue), CSVField(row.item.unitText(in: sheet.currency)),
          CSVField(row.people), CSVField(row.counted), CSVField(row.base), CSVField(row.other),
          CSVField(row.difference), CSVField(row.lower), CSVField(row.upper),
          CSVField(sheet.confidence), CSVField(row.finding.rawValue),
        ])
      }
    }
  }

  /// One row per factor, measure and turn; without a turn one row with the ends alone.
  static func crossovers(_ crossovers: [Crossover], other: String) -> CSVTable {
    let columns = [
      "variant", "factor", "measure", "unit", "present", "at", "lower", "upper", "confidence",
      "better_below", "better_above", "searched_from", "difference_from", "searched_to",
      "difference_to", "decided_throughout", "replications",
    ]
    return CSVTable(fileName: "crossover.csv", columns: columns) {
      write throws(ResultStoreError) in
      for crossover in crossovers {
        let turns: [Crossover.Turn?] = crossover.turns.isEmpty ? [nil] : crossover.turns
        for turn in turns {
          let sides = turn.map { $0.isBaseBetterBelow ? ("base", other) : (other, "base") }
          try write([
            CSVField(other), CSVField(crossover.factor.rawValue),
            CSVField(crossover.item.rawValue), CSVField(crossover.factor.unitText),
            CSVField(crossover.present), CSVField(turn?.at), CSVField(turn?.lower),
            CSVField(turn?.upper), CSVField(crossover.confidence), CSVField(sides?.0 ?? ""),
            CSVField(sides?.1 ?? ""), CSVField(crossover.first.at),
            CSVField(crossover.first.difference), CSVField(crossover.last.at),
            CSVField(crossover.last.difference),
            CSVField(crossover.isDecidedThroughout ? "yes" : "no"),
            CSVField(crossover.replications),
          ])
        }
      }
    }
  }
}

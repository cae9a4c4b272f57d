import Experiments
import Statistics

extension CSVTable {
  /// The file of a sweep's estimates.
  static let sweepName = "sweep.csv"

  /// One row for each point, quantity and group, with the values of the paths as columns.
  static func sweep(_ result: SweepResult) -> CSVTable {
    let columns =
      ["point"] + result.paths + [
        "quantity", "group", "unit", "value", "lower", "upper", "confidence", "replications",
      ]
    return CSVTable(fileName: sweepName, columns: columns) { write throws(ResultStoreError) in
      for row in result.rows {
        let quantity = result.quantities[row.quantity]
        let estimate = row.estimate
        try write(
          [CSVField(row.point + 1)] + result.texts[row.point].map { CSVField($0) } + [
            CSVField(quantity.text), CSVField(row.group(of: quantity)),
            CSVField(result.unit(of: row.quantity)), CSVField(estimate?.value),
            CSVField(estimate?.lower), CSVField(estimate?.upper), CSVField(result.confidence),
            CSVField(row.replications),
          ])
      }
    }
  }
}

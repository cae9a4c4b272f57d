import Experiments

extension CSVTable {
  /// The columns of `summary.csv` before those that only some runs have.
  static let summaryColumns =
    ["variant", "measure", "statistic"] + ScopeColumns.usual.map(\.rawValue)
    + ["unit", "value", "lower", "upper", "confidence", "n"]

  /// The columns of `replications.csv` before those that only some runs have.
  static let replicationColumns =
    ["variant", "replication", "measure", "statistic"] + ScopeColumns.usual.map(\.rawValue)
    + ["unit", "value"]

  /// Every estimate of every variant.
  static func summary(of result: StudyResult) -> CSVTable {
    let scopes = ScopeColumns(
      covering: result.variants.lazy.flatMap { $0.estimates.lazy.map(\.scope) })
    return CSVTable(
      fileName: "summary.csv", columns: summaryColumns + scopes.extra.map(\.rawValue)
    ) { write throws(ResultStoreError) in
      for variant in result.variants {
        for estimate in variant.estimates {
          try write(record(of: estimate, in: variant, scopes: scopes))
        }
      }
    }
  }

  /// One value per replication, measure, statistic and scope.
  static func replications(of result: StudyResult) -> CSVTable {
    let scopes = ScopeColumns(
      covering: result.variants.lazy.flatMap { $0.replicationRows.columns.lazy.map(\.scope) })
    return CSVTable(
      fileName: "replications.csv", columns: replicationColumns + scopes.extra.map(\.rawValue)
    ) { write throws(ResultStoreError) in
      for variant in result.variants {
        let name = CSVField(variant.name)
        // Every replication has a record of each column, so their words are put together once.
        let columns = variant.replicationRows.columns.map {
          words(of: $0, in: variant, scopes: scopes)
        }
        for replication in 0..<variant.replicationRows.replications {
          let number = CSVField(replication)
          let values = variant.replicationRows.values(of: replication)
          for (words, value) in zip(columns, values) {
            try write([name, number, words.before, CSVField(value)] + words.behind)
          }
        }
      }
    }
  }

  private static func record(
    of estimate: Estimate, in variant: VariantResult, scopes: ScopeColumns
  ) -> [CSVField] {
    [
      CSVField(variant.name), CSVField(estimate.measure.rawValue),
      CSVField(estimate.statistic.name),
    ]
      + scopes.usualFields(of: estimate.scope)
      + [
        CSVField(estimate.measure.unitText(of: estimate.statistic, in: variant.currency)),
        CSVField(estimate.value),
        CSVField(estimate.lower), CSVField(estimate.upper), CSVField(estimate.confidence),
        CSVField(estimate.count),
      ]
      + scopes.extraFields(of: estimate.scope)
  }

  /// What stands in front of a value of the column, and behind it.
  private static func words(
    of column: ReplicationTable.Column, in variant: VariantResult, scopes: ScopeColumns
  ) -> (before: CSVField, behind: [CSVField]) {
    let unit = column.measure.unitText(of: column.statistic, in: variant.currency)
    return (
      CSVField(
        joined: [CSVField(column.measure.rawValue), CSVField(column.statistic.name)]
          + scopes.usualFields(of: column.scope) + [CSVField(unit)]),
      scopes.extraFields(of: column.scope)
    )
  }
}

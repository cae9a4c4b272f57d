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
      covering: result.variants.lazy.flatMap(\.replicationRows.scopes))
    return CSVTable(
      fileName: "replications.csv", columns: replicationColumns + scopes.extra.map(\.rawValue)
    ) { write throws(ResultStoreError) in
      for variant in result.variants {
        for row in variant.replicationRows {
          try write(record(of: row, in: variant, scopes: scopes))
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

  private static func record(
    of row: ReplicationRow, in variant: VariantResult, scopes: ScopeColumns
  ) -> [CSVField] {
    [
      CSVField(variant.name), CSVField(row.replication), CSVField(row.measure.rawValue),
      CSVField(row.statistic.name),
    ]
      + scopes.usualFields(of: row.scope)
      + [
        CSVField(row.measure.unitText(of: row.statistic, in: variant.currency)),
        CSVField(row.value),
      ]
      + scopes.extraFields(of: row.scope)
  }
}

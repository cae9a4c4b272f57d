import PassportOffice
import Statistics

/// All replications of one variant so far; its size does not grow with them.
struct VariantAccumulator: Sendable {
  let layout: FoldLayout
  private(set) var replications = 0
  private(set) var levels: LevelAccumulator
  private(set) var slotDays = SlotDaySums()
  private(set) var initialCount = 0
  private(set) var eventCount = 0
  /// Of the first replication.
  private(set) var applicants: [PersonRecord] = []
  /// By `RecordKind.rawValue`, table and row.
  private var rows: [[[RowEstimator]]]

  /// No replication yet.
  init(_ layout: FoldLayout) {
    self.layout = layout
    levels = LevelAccumulator(layout)
    rows = layout.records.map { records in
      records.tables.map { table in
        Array(repeating: RowEstimator(records), count: table.rows.count)
      }
    }
  }

  /// Takes in the next replication, in index order.
  mutating func add(_ outcome: VariantOutcome) {
    let summary = outcome.summary
    for kind in RecordKind.allCases {
      for (table, cells) in outcome.rows[kind.rawValue].enumerated() {
        for row in rows[kind.rawValue][table].indices {
          rows[kind.rawValue][table][row].add(
            row, of: cells, kind: kind, days: summary.rateDays, replication: replications)
        }
      }
    }
    levels.add(summary.levels)
    slotDays.add(summary.slotDays)
    initialCount += summary.initialCount
    eventCount += summary.end.eventCount
    if replications == 0 { applicants = summary.applicants }
    replications += 1
  }

  /// The row estimator at an address of cells.
  func row(_ kind: RecordKind, table: Int, row: Int) -> RowEstimator {
    rows[kind.rawValue][table][row]
  }
}

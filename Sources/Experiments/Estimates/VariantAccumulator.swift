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
  /// By `RecordKind.rawValue`, table and row.
  private var rows: [[[RowEstimator]]]
  /// By `RecordKind.rawValue`, cube, and cell and measure: rows share their cells, so that an
  /// observation is kept once however many rows it is in.
  private var sections: [[[Sections<PackedTally>]]]

  /// No replication yet.
  init(_ layout: FoldLayout) {
    self.layout = layout
    levels = LevelAccumulator(layout)
    sections = layout.records.map { records in
      records.cubes.map { cube in
        Array(repeating: Sections(), count: cube.cellCount * records.measures.count)
      }
    }
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
      for (table, totals) in outcome.rows[kind.rawValue].enumerated() {
        for row in rows[kind.rawValue][table].indices {
          rows[kind.rawValue][table][row].add(
            row, of: totals, kind: kind, days: summary.rateDays)
        }
      }
    }
    addSections(outcome.cells)
    levels.add(summary.levels)
    slotDays.add(summary.slotDays)
    initialCount += summary.initialCount
    eventCount += summary.end.eventCount
    replications += 1
  }

  /// The observations of a measure in a row, in sections of the replications.
  func sections(
    of measure: Int, _ kind: RecordKind, table: Int, row: Int
  ) -> Sections<PackedTally> {
    let layout = layout.records(kind)
    let (cube, rowOfCell) = layout.cells(ofTable: table)
    let own = rowOfCell.indices.filter { rowOfCell[$0] == row }.map { cell in
      sections[kind.rawValue][cube][cell * layout.measures.count + measure]
    }
    return own.count == 1 ? own[0] : Sections(own)
  }

  private mutating func addSections(_ cells: [[PackedBlock]]) {
    for kind in cells.indices {
      for cube in cells[kind].indices {
        for (place, tally) in cells[kind][cube].tallies.enumerated() where tally.count > 0 {
          sections[kind][cube][place].add(tally, replication: replications)
        }
      }
    }
  }

  /// The row estimator at an address of cells.
  func row(_ kind: RecordKind, table: Int, row: Int) -> RowEstimator {
    rows[kind.rawValue][table][row]
  }
}

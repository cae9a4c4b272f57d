import Experiments

extension CSVTable {
  /// The columns of `timeline.csv`.
  static let timelineColumns = [
    "variant", "office", "stage", "period", "queue", "busy", "open_desks", "arrivals",
  ]

  /// The columns of `slots.csv`.
  static let slotColumns = [
    "variant", "date", "pool", "offered", "booked", "kept", "missed", "wasted",
  ]

  /// The mean state of each stage by day or half-hour.
  static func timeline(of result: StudyResult) -> CSVTable {
    CSVTable(fileName: "timeline.csv", columns: timelineColumns) {
      write throws(ResultStoreError) in
      for variant in result.variants {
        for row in variant.timeline {
          try write([
            CSVField(variant.name), CSVField(row.office), CSVField(row.stage),
            CSVField(row.period), CSVField(row.queue), CSVField(row.busy),
            CSVField(row.openDesks), CSVField(row.arrivals),
          ])
        }
      }
    }
  }

  /// What became of the slots of each day; the office comes last, where there are several.
  static func slots(of result: StudyResult, hasSeveralOffices: Bool) -> CSVTable {
    CSVTable(fileName: "slots.csv", columns: slotColumns + (hasSeveralOffices ? ["office"] : [])) {
      write throws(ResultStoreError) in
      for variant in result.variants {
        for row in variant.slotDays {
          try write(
            [
              CSVField(variant.name), CSVField(row.date), CSVField(row.pool),
              CSVField(row.offered), CSVField(row.booked), CSVField(row.kept),
              CSVField(row.missed), CSVField(row.wasted),
            ] + (hasSeveralOffices ? [CSVField(row.office)] : []))
        }
      }
    }
  }
}

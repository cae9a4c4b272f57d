import PassportOffice
import Statistics

/// The columns of a variant in the table of replications, and how to fill them.
struct ReplicationColumns: Sendable {
  private struct Source: Sendable {
    var measure: Measure
    var statistics: [Statistic]
    var row: MeasureRow
  }

  private let layout: FoldLayout
  private let sources: [Source]

  /// All printed rows but those of single arrivals, which would be longer than the rest together.
  init(_ layout: FoldLayout) {
    self.layout = layout
    sources = layout.network.measures.flatMap { measure in
      let statistics = layout.statistics(of: measure)
      return layout.printed.filter { !$0.contains(.arrivalIndex) }
        .flatMap { layout.rows(of: measure, by: $0) }
        .map { Source(measure: measure, statistics: statistics, row: $0) }
    }
  }

  /// How many there are.
  var count: Int { sources.reduce(0) { $0 + $1.statistics.count } }

  /// The values of a replication by column; not a number where there is none.
  func values(of summary: ReplicationSummary) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(count)
    for source in sources {
      for value in self.values(
        of: source.measure, source.statistics, at: source.row.address, in: summary)
      {
        values.append(value ?? .nan)
      }
    }
    return values
  }

  /// The columns of the rows that are printed, with the values of all replications for them.
  func table(of values: ArchivedValues, isPrinted: (MeasureRow) -> Bool) -> ReplicationTable {
    var columns: [ReplicationTable.Column] = []
    var places: [Int] = []
    var place = 0
    for source in sources {
      for statistic in source.statistics {
        if isPrinted(source.row) {
          places.append(place)
          columns.append(
            .init(measure: source.measure, statistic: statistic, scope: source.row.scope))
        }
        place += 1
      }
    }
    return ReplicationTable(columns: columns, places: places, values: values)
  }

  /// A value of one replication; nil where it has none.
  func value(
    of measure: Measure, _ statistic: Statistic, at address: RowAddress,
    in summary: ReplicationSummary
  ) -> Double? {
    values(of: measure, [statistic], at: address, in: summary)[0]
  }

  /// Values of one replication in the order of the statistics; nil where it has none.
  private func values(
    of measure: Measure, _ statistics: [Statistic], at address: RowAddress,
    in summary: ReplicationSummary
  ) -> [Double?] {
    switch address {
    case .level(let place):
      return statistics.map { summary.levels.value(of: measure, $0, at: place, in: layout) }
    case .cells(let kind, let table, let row):
      let cells = summary.rows[kind.rawValue][table]
      let counted = { (statistic: Statistic, counter: Int) in
        cells.value(
          of: statistic, counter: counter, in: row, kind: kind, days: summary.rateDays)
      }
      if let counter = measure.counter { return statistics.map { counted($0, counter) } }
      // To take the layout out of its array would count references of all it has.
      guard let place = layout.records[kind.rawValue].measures.firstIndex(of: measure)
      else {
        return statistics.map {
          measure == .sellout && $0 == .share ? counted($0, DayCounter.soldOut.rawValue) : nil
        }
      }
      let tally = cells.tally(place, in: row)
      return statistics.map { statistic in
        if measure == .sellout, statistic == .share {
          return counted(statistic, DayCounter.soldOut.rawValue)
        }
        if case .shareOver = statistic {
          return share(statistic, of: tally, measure: place, kind, in: cells, row: row)
        }
        let unit = statistic == .shareZero ? 1 : measure.countedPerUnit
        return tally.value(of: statistic).map { $0 / unit }
      }
    }
  }

  /// The share of a measure's observations above a threshold.
  private func share(
    _ statistic: Statistic, of tally: Tally, measure: Int, _ kind: RecordKind,
    in cells: CellBlock, row: Int
  ) -> Double? {
    let threshold = layout.records[kind.rawValue].thresholds.first {
      $0.measure == measure && $0.statistic == statistic
    }
    guard let threshold, tally.count > 0 else { return nil }
    return Double(cells.counter(threshold.counter, in: row)) / Double(tally.count)
  }
}

extension CellBlock {
  /// A number counted in one replication, per day, or as a share.
  fileprivate func value(
    of statistic: Statistic, counter: Int, in row: Int, kind: RecordKind, days: Double
  ) -> Double? {
    let count = Double(self.counter(counter, in: row))
    switch statistic {
    case .count: return count
    case .rate: return days > 0 ? count / days : nil
    case .share, .mean:
      let whole = self.counter(kind.whole(of: counter), in: row)
      return whole > 0 ? count / Double(whole) : nil
    case .sd, .p50, .p90, .p95, .p99, .max, .shareZero, .shareOver, .at: return nil
    }
  }
}

extension ReplicationLevels {
  /// A statistic of the state in this replication.
  fileprivate func value(
    of measure: Measure, _ statistic: Statistic, at place: LevelPlace, in layout: FoldLayout
  ) -> Double? {
    if case .at(let text) = statistic {
      guard let sample = layout.network.names.samples.firstIndex(of: text),
        let taken = sampled(sample, stage: place.sampledStage)
      else { return nil }
      return Double(measure == .queueLength ? taken.queue : taken.present)
    }
    if measure == .utilization {
      return statistic == .mean ? utilization(at: place, in: layout) : nil
    }
    guard let level = level(of: measure, at: place, in: layout) else { return nil }
    if statistic == .max {
      return Double(measure == .queueLength ? level.mostInLine : level.mostPresent)
    }
    return measure == .queueLength ? level.queue : level.present
  }
}

public import Statistics

/// What one replication says of a quantity in one group.
public enum QuantityPart: Sendable {
  /// A mean or share is the ratio of the totals of these over all replications.
  case ratio(sum: Double, count: Double)
  /// One number of the replication; nil where it has none.
  case value(Double?)
  /// Spread and quantiles are those of all observations together.
  case observations(PackedTally)
}

/// How the replications of a quantity are put together.
enum QuantityForm: Sendable {
  case ratio
  case average
  case greatest
  /// A statistic of the pooled observations, of which so many make a unit.
  case pooled(Statistic, countedPerUnit: Double)
}

extension QuantityRow {
  /// How its parts are put together, as the results contract says; nil where it has no such value.
  var form: QuantityForm? {
    switch (address, statistic) {
    case (_, .max): .greatest
    case (.level, _): .average
    case (.cells, .count), (.cells, .rate): .average
    case (.cells, .sd), (.cells, .p50), (.cells, .p90), (.cells, .p95), (.cells, .p99):
      measure.counter == nil
        ? .pooled(statistic, countedPerUnit: measure.countedPerUnit) : nil
    case (.cells, .mean), (.cells, .share), (.cells, .shareZero), (.cells, .shareOver): .ratio
    case (.cells, .at): nil
    }
  }

  /// What a replication says of it.
  func part(
    of summary: ReplicationSummary, in layout: FoldLayout, _ columns: ReplicationColumns
  ) -> QuantityPart {
    guard case .cells(let kind, let table, let row) = address else {
      return .value(columns.value(of: measure, statistic, at: address, in: summary))
    }
    let cells = summary.rows[kind.rawValue][table]
    switch form {
    case .pooled:
      guard let place = layout.records(kind).measures.firstIndex(of: measure) else {
        return .observations(PackedTally())
      }
      return .observations(PackedTally(cells.tally(place, in: row)))
    case .ratio:
      return ratio(in: cells, kind, row: row, layout)
    case .average, .greatest, nil:
      return .value(columns.value(of: measure, statistic, at: address, in: summary))
    }
  }

  private func ratio(
    in cells: CellBlock, _ kind: RecordKind, row: Int, _ layout: FoldLayout
  ) -> QuantityPart {
    let soldOut = measure == .sellout && statistic == .share
    if let counter = soldOut ? DayCounter.soldOut.rawValue : measure.counter {
      return .ratio(
        sum: Double(cells.counter(counter, in: row)),
        count: Double(cells.counter(kind.whole(of: counter), in: row)))
    }
    let records = layout.records(kind)
    guard let place = records.measures.firstIndex(of: measure) else {
      return .ratio(sum: 0, count: 0)
    }
    let tally = cells.tally(place, in: row)
    let count = Double(tally.count)
    switch statistic {
    case .mean:
      return .ratio(sum: Double(nearest: tally.sum) / measure.countedPerUnit, count: count)
    case .shareZero: return .ratio(sum: Double(tally.zeroCount), count: count)
    case .shareOver:
      let threshold = records.thresholds.first { $0.measure == place && $0.statistic == statistic }
      guard let threshold else { return .ratio(sum: 0, count: 0) }
      return .ratio(sum: Double(cells.counter(threshold.counter, in: row)), count: count)
    case .sd, .p50, .p90, .p95, .p99, .max, .share, .count, .rate, .at:
      return .ratio(sum: 0, count: 0)
    }
  }
}

import Statistics

/// The totals of one row of a table, over all replications.
struct RowEstimator: Sendable {
  private var tallies: [TallyEstimator]
  private(set) var counters: [CounterEstimator]

  init(_ layout: RecordLayout) {
    tallies = layout.measures.enumerated().map { place, measure in
      TallyEstimator(of: measure, thresholds: layout.thresholds.filter { $0.measure == place })
    }
    counters = Array(repeating: CounterEstimator(), count: layout.ownCounters)
  }

  /// Takes in the row of the next replication, in index order.
  mutating func add(
    _ row: Int, of rows: BlockTotals, kind: RecordKind, days: Double
  ) {
    for place in tallies.indices {
      tallies[place].add(rows.totals(of: place, in: row), row: row, of: rows)
    }
    for place in counters.indices {
      let whole = rows.counter(kind.whole(of: place), in: row)
      counters[place].add(rows.counter(place, in: row), of: whole, days: days)
    }
  }

  /// Whether anything was observed.
  var hasObservations: Bool {
    tallies.contains(where: \.hasObservations) || counters.contains { $0.total > 0 }
  }

  /// The statistics of the measure at a place of the layout.
  func estimates(
    ofMeasure place: Int, statistics: [Statistic], in sections: Sections<PackedTally>,
    confidence: Double
  ) -> [IntervalEstimate?] {
    tallies[place].estimates(of: statistics, in: sections, confidence: confidence)
  }
}

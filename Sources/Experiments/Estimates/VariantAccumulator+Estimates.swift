import PassportOffice
import Statistics

extension VariantAccumulator {
  /// Statistics of one row, in the order asked for; nil where there is none.
  func estimates(
    of measure: Measure, _ statistics: [Statistic], at address: RowAddress, confidence: Double
  ) -> [IntervalEstimate?] {
    switch address {
    case .level(let place):
      return statistics.map {
        levels.estimate(of: measure, $0, at: place, confidence: confidence)
      }
    case .cells(let kind, let table, let place):
      let row = row(kind, table: table, row: place)
      if let counter = measure.counter {
        return statistics.map { statistic in
          measure.hasStatistic(statistic)
            ? row.counters[counter].estimate(of: statistic, confidence: confidence) : nil
        }
      }
      guard let tally = layout.records(kind).measures.firstIndex(of: measure) else {
        return statistics.map { _ in nil }
      }
      let found = row.estimates(
        ofMeasure: tally, statistics: statistics,
        in: sections(of: tally, kind, table: table, row: place), confidence: confidence)
      return zip(statistics, found).map { statistic, estimate in
        guard measure == .sellout, statistic == .share else { return estimate }
        return row.counters[DayCounter.soldOut.rawValue]
          .estimate(of: .share, confidence: confidence)
      }
    }
  }

  /// Whether a row is printed: it is expected, or there is something in it.
  func isPrinted(_ row: MeasureRow) -> Bool {
    switch row.address {
    case .level: row.isExpected
    case .cells(let kind, let table, let place):
      row.isExpected || self.row(kind, table: table, row: place).hasObservations
    }
  }

  /// All rows of the summary, in the order of output.
  func summary(confidence: Double) -> [Estimate] {
    layout.network.measures.flatMap { measure -> [Estimate] in
      let statistics = layout.statistics(of: measure)
      return layout.printed.flatMap { layout.rows(of: measure, by: $0) }
        .filter(isPrinted)
        .flatMap { row in
          let found = estimates(
            of: measure, statistics, at: row.address, confidence: confidence)
          return zip(statistics, found).map { statistic, interval in
            Estimate(
              measure: measure, statistic: statistic, scope: row.scope, value: interval?.value,
              lower: interval?.lower, upper: interval?.upper, confidence: confidence,
              count: interval?.count ?? 0)
          }
        }
    }
  }
}

extension Measure {
  /// The counter of its records, if it is a number of things rather than one number per record.
  var counter: Int? {
    switch form {
    case .countedPeople(let counter): counter.rawValue
    case .countedDays(let counter): counter.rawValue
    case .observed, .level: nil
    }
  }

  /// Whether a counted measure has the statistic: not every number is a share of another.
  func hasStatistic(_ statistic: Statistic) -> Bool {
    usualStatistics.contains(statistic)
  }
}

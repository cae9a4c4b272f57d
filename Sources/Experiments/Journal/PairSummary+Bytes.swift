import Statistics

extension PairSummary {
  /// Writes the pairs of a variant; what `base` has shown is mostly the same as beside the first
  /// variant and stands there.
  func write(to writer: inout NumberWriter, beside first: PairSummary?) {
    for (place, totals) in cohorts.enumerated() {
      totals.write(to: &writer, beside: first?.cohorts[place])
    }
    writer.put(unmatched)
  }

  /// Reads the pairs of a variant.
  init(
    from reader: inout NumberReader, _ comparison: ComparedNetwork, beside first: PairSummary?
  ) throws(UnreadableBytes) {
    var cohorts: [PairTotals] = []
    for place in comparison.cohorts.indices {
      cohorts.append(
        try PairTotals(
          from: &reader, measureCount: comparison.measures.count,
          beside: first?.cohorts[place]))
    }
    self.init(cohorts: cohorts, unmatched: try reader.int(), twice: nil)
  }
}

extension PairTotals {
  fileprivate func write(to writer: inout NumberWriter, beside first: PairTotals?) {
    pairs.write(to: &writer)
    for (place, totals) in measures.enumerated() {
      writer.put(totals.baseSum)
      writer.put(totals.otherSum - totals.baseSum)
      writer.put(totals.count)
      let isShared = first?.measures[place].base == totals.base
      writer.put(isShared)
      if !isShared { totals.base.write(to: &writer) }
      totals.other.write(to: &writer)
    }
  }

  fileprivate init(
    from reader: inout NumberReader, measureCount: Int, beside first: PairTotals?
  ) throws(UnreadableBytes) {
    let pairs = try CohortPairs(from: &reader)
    var measures: [MeasureTotals] = []
    for place in 0..<measureCount {
      let baseSum = try reader.int128()
      let otherSum = baseSum &+ (try reader.int128())
      let count = try reader.int()
      let isShared = try reader.flag()
      guard let base = isShared ? first?.measures[place].base : try PackedHistogram(from: &reader)
      else { throw UnreadableBytes() }
      measures.append(
        MeasureTotals(
          baseSum: baseSum, otherSum: otherSum, count: count, base: base,
          other: try PackedHistogram(from: &reader)))
    }
    self.init(pairs: pairs, measures: measures)
  }
}

extension CohortPairs {
  fileprivate func write(to writer: inout NumberWriter) {
    let numbers = [people, baseInterviewed, otherInterviewed, interviewedInBoth, servedInBoth]
    for number in numbers + baseFates + otherFates { writer.put(number) }
  }

  fileprivate init(from reader: inout NumberReader) throws(UnreadableBytes) {
    self.init(measures: [])
    people = try reader.int()
    baseInterviewed = try reader.int()
    otherInterviewed = try reader.int()
    interviewedInBoth = try reader.int()
    servedInBoth = try reader.int()
    for fate in baseFates.indices { baseFates[fate] = try reader.int() }
    for fate in otherFates.indices { otherFates[fate] = try reader.int() }
  }
}

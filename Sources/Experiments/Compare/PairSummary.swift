import PassportOffice
import Statistics

/// One replication of a variant beside `base`: the same persons in both.
struct PairSummary: Sendable {
  /// In the order of the cohorts compared.
  var cohorts: [PairTotals]
  /// People who are counted in one of the variants only.
  var unmatched: Int
  /// Somebody who was counted twice in the variant.
  var twice: UInt64?
}

/// The matched persons of a cohort at rest, until the replications before it are there.
struct PairTotals: Sendable {
  /// People and fates, without the numbers of measures.
  let pairs: CohortPairs
  /// By measure.
  let measures: [MeasureTotals]

  /// A measure over the persons in both variants.
  struct MeasureTotals: Sendable {
    let baseSum: Int128
    let otherSum: Int128
    let count: Int
    let base: PackedHistogram
    let other: PackedHistogram
  }

  init(pairs: CohortPairs, measures: [MeasureTotals]) {
    self.pairs = pairs
    self.measures = measures
  }

  init(_ pairs: CohortPairs) {
    measures = pairs.totals.map { totals in
      MeasureTotals(
        baseSum: totals.baseSum, otherSum: totals.otherSum, count: totals.count,
        base: PackedHistogram(totals.baseHistogram),
        other: PackedHistogram(totals.otherHistogram))
    }
    var rest = pairs
    rest.totals = []
    self.pairs = rest
  }
}

/// The matched persons of one cohort.
struct CohortPairs: Sendable {
  var people = 0
  /// By measure.
  var totals: [ComparedTotals]
  /// In the order of `Fate.allCases`.
  var baseFates = [Int](repeating: 0, count: PersonCounter.fateCount)
  var otherFates = [Int](repeating: 0, count: PersonCounter.fateCount)
  var baseInterviewed = 0
  var otherInterviewed = 0
  var interviewedInBoth = 0
  var servedInBoth = 0

  init(measures: [ComparedMeasure]) {
    totals = measures.map { _ in ComparedTotals() }
  }

  mutating func add(
    base person: PairedPerson, other same: PairedPerson, measures: [ComparedMeasure]
  ) {
    people += 1
    for place in measures.indices {
      totals[place].add(base: person, other: same, measures[place])
    }
    baseFates[Int(person.fate.rawValue)] += 1
    otherFates[Int(same.fate.rawValue)] += 1
    let isInterviewed = (person.interviewDelay != nil, same.interviewDelay != nil)
    if isInterviewed.0 { baseInterviewed += 1 }
    if isInterviewed.1 { otherInterviewed += 1 }
    if isInterviewed == (true, true) { interviewedInBoth += 1 }
    if person.totalDelay != nil && same.totalDelay != nil { servedInBoth += 1 }
  }
}

/// A measure over the persons of a cohort in both variants.
struct ComparedTotals: Sendable {
  /// Over the people in the mean, who are the same in both.
  var baseSum: Int128 = 0
  var otherSum: Int128 = 0
  var count = 0
  /// With those who have no number as endless; empty where quantiles are not compared.
  var baseHistogram = Histogram()
  var otherHistogram = Histogram()

  mutating func add(
    base person: PairedPerson, other same: PairedPerson, _ measure: ComparedMeasure
  ) {
    if let pair = measure.pair(base: person, other: same) {
      baseSum += Int128(pair.base)
      otherSum += Int128(pair.other)
      count += 1
    }
    guard measure.hasQuantiles else { return }
    baseHistogram.add(person, measure)
    otherHistogram.add(same, measure)
  }
}

extension Histogram {
  fileprivate mutating func add(_ person: PairedPerson, _ measure: ComparedMeasure) {
    if let number = measure.number(person) {
      add(number)
    } else if measure.isEndlessWithout {
      addInfinite()
    }
  }
}

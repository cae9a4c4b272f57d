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

  /// Takes in a person without the numbers of measures.
  mutating func count(base person: PairedPerson, other same: PairedPerson) {
    people += 1
    baseFates[Int(person.fate.rawValue)] += 1
    otherFates[Int(same.fate.rawValue)] += 1
    let isInterviewed = (person.isInterviewed, same.isInterviewed)
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

  mutating func add(_ numbers: ComparedNumbers) {
    if let base = numbers.base, let other = numbers.other, numbers.isInMean {
      baseSum += Int128(base)
      otherSum += Int128(other)
      count += 1
    }
    guard numbers.hasQuantiles else { return }
    baseHistogram.add(numbers.base, isEndless: numbers.isEndlessWithout)
    otherHistogram.add(numbers.other, isEndless: numbers.isEndlessWithout)
  }
}

/// What a measure counts of a person in both variants.
struct ComparedNumbers {
  let base: Int64?
  let other: Int64?
  /// Whether the mean is over this person, where there are both numbers.
  let isInMean: Bool
  let hasQuantiles: Bool
  let isEndlessWithout: Bool

  init(base person: PairedPerson, other same: PairedPerson, _ measure: ComparedMeasure) {
    base = measure.number(person)
    other = measure.number(same)
    isInMean = !measure.needsInterview || person.isInterviewed && same.isInterviewed
    hasQuantiles = measure.hasQuantiles
    isEndlessWithout = measure.isEndlessWithout
  }
}

extension Histogram {
  fileprivate mutating func add(_ number: Int64?, isEndless: Bool) {
    if let number {
      add(number)
    } else if isEndless {
      addInfinite()
    }
  }
}

import PassportOffice
import Statistics

/// One replication of a variant beside `base`: the same persons in both.
struct PairSummary: Sendable {
  /// In the order of the cohorts compared.
  var cohorts: [CohortPairs]
  /// People who are counted in one of the variants only.
  var unmatched: Int

  /// Matches people by identity; both lists are sorted by it.
  init(
    base: [PairedPerson], other: [PairedPerson], cohorts kinds: [Cohort],
    measures: [ComparedMeasure]
  ) {
    cohorts = kinds.map { _ in CohortPairs(measures: measures) }
    unmatched = 0
    var place = 0
    for person in base {
      while place < other.count && other[place].identity < person.identity {
        place += 1
        unmatched += 1
      }
      guard place < other.count, other[place].identity == person.identity else {
        unmatched += 1
        continue
      }
      for cohort in kinds.indices where kinds[cohort].includes(person) {
        cohorts[cohort].add(base: person, other: other[place], measures: measures)
      }
      place += 1
    }
    unmatched += other.count - place
  }
}

/// The matched persons of one cohort.
struct CohortPairs: Sendable {
  var people = 0
  /// By measure.
  var base: [ComparedTotals]
  var other: [ComparedTotals]
  /// In the order of `Fate.allCases`.
  var baseFates = [Int](repeating: 0, count: PersonCounter.fateCount)
  var otherFates = [Int](repeating: 0, count: PersonCounter.fateCount)
  var baseInterviewed = 0
  var otherInterviewed = 0

  init(measures: [ComparedMeasure]) {
    base = measures.map { _ in ComparedTotals() }
    other = base
  }

  mutating func add(
    base person: PairedPerson, other same: PairedPerson, measures: [ComparedMeasure]
  ) {
    people += 1
    for place in measures.indices {
      base[place].add(person, measures[place])
      other[place].add(same, measures[place])
    }
    baseFates[Int(person.fate.rawValue)] += 1
    otherFates[Int(same.fate.rawValue)] += 1
    if person.interviewDelay != nil { baseInterviewed += 1 }
    if same.interviewDelay != nil { otherInterviewed += 1 }
  }
}

/// A measure over the persons of a cohort in one variant.
struct ComparedTotals: Sendable {
  var sum: Int128 = 0
  var count = 0
  /// With those who have no number as endless; empty where quantiles are not compared.
  var histogram = Histogram()

  mutating func add(_ person: PairedPerson, _ measure: ComparedMeasure) {
    guard let number = measure.number(person) else {
      if measure.isEndlessWithout { histogram.addInfinite() }
      return
    }
    sum += Int128(number)
    count += 1
    if measure.hasQuantiles { histogram.add(number) }
  }
}

/// The persons of a variant beside those of `base`, matched while its replication runs.
struct PairMatch: Sendable {
  private let base: PersonIndex
  private let comparison: ComparedNetwork
  /// By place in the index.
  private var isMatched: [Bool]
  private var matched = 0
  private var cohorts: [CohortPairs]
  /// People who are not counted in `base`.
  private var unknown: [UInt64] = []
  private var twice: UInt64?

  init(base: PersonIndex, comparison: ComparedNetwork) {
    self.base = base
    self.comparison = comparison
    isMatched = Array(repeating: false, count: base.count)
    cohorts = comparison.cohorts.map { _ in CohortPairs(measures: comparison.measures) }
  }

  /// Takes in the next counted person, in any order.
  mutating func take(_ other: PairedPerson) {
    guard let place = base.place(of: other.identity) else {
      unknown.append(other.identity)
      return
    }
    guard !isMatched[place] else {
      twice = twice ?? other.identity
      return
    }
    isMatched[place] = true
    matched += 1
    let person = base[place]
    for cohort in cohorts.indices where comparison.cohorts[cohort].includes(person) {
      cohorts[cohort].count(base: person, other: other)
    }
    for place in comparison.measures.indices {
      let numbers = ComparedNumbers(base: person, other: other, comparison.measures[place])
      for cohort in cohorts.indices where comparison.cohorts[cohort].includes(person) {
        cohorts[cohort].totals[place].add(numbers)
      }
    }
  }

  /// What was found; nobody can be taken in afterwards.
  mutating func finish() -> PairSummary {
    unknown.sort()
    let repeated = zip(unknown, unknown.dropFirst()).first { $0 == $1 }
    return PairSummary(
      cohorts: cohorts.map { PairTotals($0) },
      unmatched: base.count - matched + unknown.count, twice: twice ?? repeated?.0)
  }
}

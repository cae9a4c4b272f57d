/// The persons of a variant beside those of `base`, matched while its replication runs.
struct PairMatch: Sendable {
  private let base: PersonIndex
  private let comparison: ComparedNetwork
  /// By place in the index.
  private var isMatched: [Bool]
  private var matched = 0
  private var cohorts: [CohortPairs]
  /// Matched persons that are not in the cohorts yet: many at a time cost less than half.
  private var waiting = PersonPairs()
  /// People who are not counted in `base`.
  private var unknown: [UInt64] = []
  private var twice: UInt64?

  private static let mostWaiting = 128

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
    waiting.append(base: base[place], other: other)
    if waiting.count == Self.mostWaiting { takeWaiting() }
  }

  private mutating func takeWaiting() {
    let columns = comparison.measures.map { ComparedColumns(waiting, $0) }
    for place in cohorts.indices {
      let members = waiting.places(of: comparison.cohorts[place])
      cohorts[place].add(waiting, at: members, columns, comparison.measures)
    }
    waiting.removeAll()
  }

  /// What was found; nobody can be taken in afterwards.
  mutating func finish() -> PairSummary {
    takeWaiting()
    unknown.sort()
    let repeated = zip(unknown, unknown.dropFirst()).first { $0 == $1 }
    return PairSummary(
      cohorts: cohorts.map { PairTotals($0) },
      unmatched: base.count - matched + unknown.count, twice: twice ?? repeated?.0)
  }
}

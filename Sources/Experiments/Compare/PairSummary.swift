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

  /// Takes in the persons of the cohort, who stand at some places of the lists.
  mutating func add(
    _ pairs: PersonPairs, at members: [Int], _ columns: [ComparedColumns],
    _ measures: [ComparedMeasure]
  ) {
    for place in members { count(base: pairs.base[place], other: pairs.other[place]) }
    let interviewed = members.filter { pairs.isInterviewed($0) }
    for place in measures.indices {
      let (measure, columns) = (measures[place], columns[place])
      totals[place].addMeans(columns, at: measure.needsInterview ? interviewed : members)
      if measure.hasQuantiles { totals[place].addQuantiles(columns, at: members, measure) }
    }
  }

  /// Takes in a person without the numbers of measures.
  private mutating func count(base person: PairedPerson, other same: PairedPerson) {
    people += 1
    baseFates[Int(person.fate.rawValue)] += 1
    otherFates[Int(same.fate.rawValue)] += 1
    let isInterviewed = (person.isInterviewed, same.isInterviewed)
    if isInterviewed.0 { baseInterviewed += 1 }
    if isInterviewed.1 { otherInterviewed += 1 }
    if isInterviewed == (true, true) { interviewedInBoth += 1 }
    if person.isServed && same.isServed { servedInBoth += 1 }
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

  /// Takes in the persons of the mean, where they have both numbers.
  fileprivate mutating func addMeans(_ columns: ComparedColumns, at places: [Int]) {
    let never = PairedPerson.never
    for place in places where columns.base[place] != never && columns.other[place] != never {
      baseSum += Int128(columns.base[place])
      otherSum += Int128(columns.other[place])
      count += 1
    }
  }

  fileprivate mutating func addQuantiles(
    _ columns: ComparedColumns, at places: [Int], _ measure: ComparedMeasure
  ) {
    baseHistogram.add(columns.base, at: places, isEndlessWithout: measure.isEndlessWithout)
    otherHistogram.add(columns.other, at: places, isEndlessWithout: measure.isEndlessWithout)
  }
}

extension Histogram {
  /// Takes in numbers of people; who has none may be endless.
  fileprivate mutating func add(_ column: [Int64], at places: [Int], isEndlessWithout: Bool) {
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: places.count) { numbers in
      var count = 0
      for place in places where column[place] != PairedPerson.never {
        numbers[count] = column[place]
        count += 1
      }
      add(contentsOf: UnsafeBufferPointer(rebasing: numbers[..<count]))
      if isEndlessWithout { addInfinite(places.count - count) }
    }
  }
}

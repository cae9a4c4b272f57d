import Statistics

/// All replications of two variants so far, by segment and item.
struct BalanceAccumulator: Sendable {
  private let segments: [Segment]
  private let personItems: [BalanceItem]
  private let officeItems: [BalanceItem]
  private(set) var replications = 0
  private var people: [Int]
  /// Segment after segment, then the office; the other variant is the first of both, as the
  /// difference is `base` minus the other.
  private var sums: [MatchedSums]

  init(segments: [Segment], items: [BalanceItem]) {
    self.segments = segments
    personItems = items.filter { !$0.isAboutOffice }
    officeItems = items.filter(\.isAboutOffice)
    people = Array(repeating: 0, count: segments.count)
    let rows = segments.count * personItems.count + officeItems.count
    sums = Array(repeating: MatchedSums(), count: rows)
  }

  /// Takes in the next replication, in index order.
  mutating func add(_ totals: PairedTotals) {
    for group in segments.indices {
      people[group] += totals.people[group]
      for item in personItems.indices {
        let sums = totals.sums(ofItem: item, in: group)
        add(base: sums.base, other: sums.other, sums.count, group * personItems.count + item)
      }
    }
    for item in officeItems.indices {
      let pair = totals.office[item]
      add(
        base: pair?.base ?? 0, other: pair?.other ?? 0, pair == nil ? 0 : 1,
        segments.count * personItems.count + item)
    }
    replications += 1
  }

  private mutating func add(base: Double, other: Double, _ count: Int, _ row: Int) {
    sums[row].add(first: other, second: base, count: count)
  }

  /// The difference `base` minus other of an item in a segment, or of the office.
  func difference(ofItem item: BalanceItem, in group: Int, confidence: Double) -> IntervalEstimate?
  {
    guard let row = row(ofItem: item, in: group) else { return nil }
    return difference(in: row, confidence)
  }

  private func row(ofItem item: BalanceItem, in group: Int) -> Int? {
    if let place = personItems.firstIndex(of: item) { return group * personItems.count + place }
    return officeItems.firstIndex(of: item).map { segments.count * personItems.count + $0 }
  }

  private func difference(in row: Int, _ confidence: Double) -> IntervalEstimate? {
    sums[row].means.map { $0.second.difference(from: $0.first).interval(confidence: confidence) }
  }

  /// The rows of segments in which somebody was, and of the office.
  func rows(confidence: Double) -> [BalanceRow] {
    let places = sums.indices.filter { sums[$0].count > 0 }
    let probabilities = places.map { place in
      sums[place].means.flatMap { $0.second.difference(from: $0.first).twoSidedProbability }
    }
    let holm = HolmProcedure(probabilities: probabilities, confidence: confidence)
    return zip(places, holm.adjusted).map { place, probability in
      row(place, isDecided: probability.map { $0 <= 1 - confidence } ?? false, confidence)
    }
  }

  private func row(_ place: Int, isDecided: Bool, _ confidence: Double) -> BalanceRow {
    let means = sums[place].means
    let difference = difference(in: place, confidence)
    let ofPersons = segments.count * personItems.count
    let isOffice = place >= ofPersons
    let group = isOffice ? 0 : place / personItems.count
    let item =
      isOffice ? officeItems[place - ofPersons] : personItems[place % personItems.count]
    return BalanceRow(
      segment: isOffice ? .office : segments[group], item: item,
      people: isOffice ? 0 : perReplication(people[group]),
      counted: isOffice ? 0 : perReplication(sums[place].count),
      base: means?.second.value, other: means?.first.value,
      difference: difference?.value, lower: difference?.lower, upper: difference?.upper,
      finding: .init(difference, of: item, isDecided: isDecided))
  }

  private func perReplication(_ count: Int) -> Double {
    replications > 0 ? Double(count) / Double(replications) : 0
  }
}

extension BalanceRow.Finding {
  fileprivate init(_ difference: IntervalEstimate?, of item: BalanceItem, isDecided: Bool) {
    guard let difference else {
      self = .undecided
      return
    }
    if difference.value == 0 && difference.upper == 0 {
      self = .same
    } else if isDecided {
      self = (difference.value > 0) == item.wantsMore ? .better : .worse
    } else {
      self = .undecided
    }
  }
}

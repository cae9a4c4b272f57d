import Statistics

/// All replications of two variants so far, by segment and item.
struct BalanceAccumulator: Sendable {
  private let segments: [Segment]
  private let personItems: [BalanceItem]
  private let officeItems: [BalanceItem]
  private(set) var replications = 0
  private var people: [Int]
  /// Segment after segment, then the office; turned around, as the difference is `base` minus the
  /// other.
  private var pairs: [RatioPair]
  private var counts: [Int]

  init(segments: [Segment], items: [BalanceItem]) {
    self.segments = segments
    personItems = items.filter { !$0.isAboutOffice }
    officeItems = items.filter(\.isAboutOffice)
    people = Array(repeating: 0, count: segments.count)
    let rows = segments.count * personItems.count + officeItems.count
    pairs = Array(repeating: RatioPair(), count: rows)
    counts = Array(repeating: 0, count: rows)
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
    pairs[row].add(baseSum: other, baseCount: count, otherSum: base, otherCount: count)
    counts[row] += count
  }

  /// The difference `base` minus other of an item in a segment, or of the office.
  func difference(ofItem item: BalanceItem, in group: Int, confidence: Double) -> IntervalEstimate?
  {
    guard let row = row(ofItem: item, in: group) else { return nil }
    return pairs[row].estimate(confidence).difference
  }

  private func row(ofItem item: BalanceItem, in group: Int) -> Int? {
    if let place = personItems.firstIndex(of: item) { return group * personItems.count + place }
    return officeItems.firstIndex(of: item).map { segments.count * personItems.count + $0 }
  }

  /// The rows of segments in which somebody was, and of the office.
  func rows(confidence: Double) -> [BalanceRow] {
    let places = pairs.indices.filter { counts[$0] > 0 }
    let decided = HolmRule.decided(count: places.count, confidence: confidence) {
      pairs[places[$0]].estimate($1).difference
    }
    return zip(places, decided).map { place, isDecided in
      row(place, isDecided: isDecided, confidence: confidence)
    }
  }

  private func row(_ place: Int, isDecided: Bool, confidence: Double) -> BalanceRow {
    let found = pairs[place].estimate(confidence)
    let ofPersons = segments.count * personItems.count
    let isOffice = place >= ofPersons
    let group = isOffice ? 0 : place / personItems.count
    let item =
      isOffice ? officeItems[place - ofPersons] : personItems[place % personItems.count]
    return BalanceRow(
      segment: isOffice ? .office : segments[group], item: item,
      people: isOffice ? 0 : perReplication(people[group]),
      counted: isOffice ? 0 : perReplication(counts[place]), base: found.other, other: found.base,
      difference: found.difference?.value, lower: found.difference?.lower,
      upper: found.difference?.upper,
      finding: .init(found.difference, of: item, isDecided: isDecided))
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

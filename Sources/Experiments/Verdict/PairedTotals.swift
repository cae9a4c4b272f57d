import PassportOffice

/// The people of two variants in one replication, person beside person, added up by group.
struct PairedTotals: Sendable {
  /// People by group.
  private(set) var people: [Int]
  /// Group after group, a sum per item.
  private(set) var sums: [Sums]
  /// By item of the office; nil where a variant has no value.
  var office: [OfficePair?] = []
  /// People who are counted in one of the variants only.
  var unmatched = 0
  private let items: [BalanceItem]
  private let isOffice: Bool

  /// An item over the people of a group in both variants.
  struct Sums: Sendable {
    var base = 0.0
    var other = 0.0
    var count = 0
  }

  /// What was counted at the office in both variants.
  struct OfficePair: Sendable {
    var base: Double
    var other: Double
  }

  init(groups: Int, items: [BalanceItem], isOffice: Bool) {
    self.items = items
    self.isOffice = isOffice
    people = Array(repeating: 0, count: groups)
    sums = Array(repeating: Sums(), count: groups * items.count)
  }

  /// Takes in a person in both variants.
  ///
  /// Both sums grow person by person in one order, so that those of identical variants are equal.
  mutating func add(
    base person: BalancedPerson, other same: BalancedPerson, to groups: [Int]
  ) {
    for group in groups { people[group] += 1 }
    for (place, item) in items.enumerated() {
      guard let pair = item.pair(base: person, other: same, isOffice: isOffice) else { continue }
      for group in groups {
        sums[group * items.count + place].base += pair.base
        sums[group * items.count + place].other += pair.other
        sums[group * items.count + place].count += 1
      }
    }
  }

  func sums(ofItem item: Int, in group: Int) -> Sums { sums[group * items.count + item] }
}

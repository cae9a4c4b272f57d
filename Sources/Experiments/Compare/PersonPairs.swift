import PassportOffice

/// Persons in `base` and, at the same places, themselves in another variant.
struct PersonPairs: Sendable {
  private(set) var base: [PairedPerson] = []
  private(set) var other: [PairedPerson] = []

  var count: Int { base.count }

  mutating func append(base person: PairedPerson, other same: PairedPerson) {
    base.append(person)
    other.append(same)
  }

  /// Forgets all of them, but not the memory they took.
  mutating func removeAll() {
    base.removeAll(keepingCapacity: true)
    other.removeAll(keepingCapacity: true)
  }

  /// Whether somebody was interviewed in both variants.
  func isInterviewed(_ place: Int) -> Bool {
    base[place].isInterviewed && other[place].isInterviewed
  }

  /// Where those who belong to a cohort stand.
  func places(of cohort: Cohort) -> [Int] {
    base.indices.filter { cohort.includes(base[$0]) }
  }
}

/// The counted persons of `base` in one replication, found by their identities.
///
/// A table with open addressing, at most three quarters full: each person of another variant costs
/// one look into it, and neither list has to be sorted.
struct PersonIndex: Sendable {
  private let people: PieceList<PairedPerson>
  /// Theirs, close together: most looks into the table need nothing else of a person.
  private var identities: [UInt64] = []
  /// 1 + the place of a person, or 0.
  private var slots: [UInt32]
  private let hashShift: UInt64
  /// Somebody who is in the list twice.
  private(set) var twice: UInt64?

  /// An index of a list that is complete.
  init(_ people: PieceList<PairedPerson>) {
    self.people = people
    var slotBits = 4
    while 1 << slotBits < people.count + people.count / 3 + 1 { slotBits += 1 }
    slots = Array(repeating: 0, count: 1 << slotBits)
    hashShift = UInt64(UInt64.bitWidth - slotBits)
    identities.reserveCapacity(people.count)
    for place in people.indices { enter(people[place].identity, at: place) }
  }

  var count: Int { people.count }

  subscript(place: Int) -> PairedPerson { people[place] }

  /// Where somebody is in the list; nil if nowhere.
  func place(of identity: UInt64) -> Int? {
    let slot = slot(of: identity)
    return slots[slot] > 0 ? Int(slots[slot]) - 1 : nil
  }

  private mutating func enter(_ identity: UInt64, at place: Int) {
    identities.append(identity)
    let slot = slot(of: identity)
    if slots[slot] > 0 { twice = twice ?? identity }
    slots[slot] = UInt32(place + 1)
  }

  /// The slot that holds somebody, or the free one where the search for them ends.
  private func slot(of identity: UInt64) -> Int {
    // Identities count along days and members; the golden ratio spreads them over the table
    // (Knuth, The Art of Computer Programming, volume 3, section 6.4).
    var slot = Int((identity &* 0x9E37_79B9_7F4A_7C15) &>> hashShift)
    while slots[slot] > 0, identities[Int(slots[slot]) - 1] != identity {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}

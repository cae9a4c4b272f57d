/// Slots that were given back and that nobody can take yet.
struct ParkedSlots {
  private var slots: [Slot] = []
  /// Places of the list that are empty.
  private var empty: [Int32] = []
  /// Those that wait for a release.
  private(set) var untilRelease: [Slot] = []

  /// Keeps a slot and tells its place.
  mutating func park(_ slot: Slot) -> Int32 {
    guard let place = empty.popLast() else {
      slots.append(slot)
      return Int32(slots.count - 1)
    }
    slots[Int(place)] = slot
    return place
  }

  /// Gives out the slot of a place, which is empty then.
  mutating func take(_ place: Int32) -> Slot {
    empty.append(place)
    return slots[Int(place)]
  }

  /// Keeps a slot until the next release.
  mutating func keepUntilRelease(_ slot: Slot) {
    untilRelease.append(slot)
  }

  /// Gives out those of some diaries that waited for a release.
  mutating func takeReleased(of diaries: Range<Int>) -> [Slot] {
    let released = untilRelease.filter { diaries.contains(Int($0.diary)) }
    untilRelease.removeAll { diaries.contains(Int($0.diary)) }
    return released
  }
}

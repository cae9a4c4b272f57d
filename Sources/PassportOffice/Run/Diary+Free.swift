import EventKernel

/// What is free, and when it begins.
extension Diary {
  /// The weights of the windows that have so many free places after an instant.
  func openWeight(of day: Int, after instant: SimInstant, places: Int32) -> Double {
    var sum = 0.0
    for cell in days[day].cells where isFree(cell, on: day, after: instant, places: places) {
      sum += cell.weight
    }
    return sum
  }

  /// Whether a window has so many free places that begin after an instant.
  func isFree(_ cell: Cell, on day: Int, after instant: SimInstant, places: Int32 = 1) -> Bool {
    guard cell.free >= places else { return false }
    guard day <= instant.day else { return true }
    // All places of a window lie inside it: only while it runs they have to be looked at.
    let midnight = SimInstant.startOfDay(day)
    if instant < midnight + cell.range.from { return true }
    guard instant < midnight + cell.range.until else { return false }
    return places == 1
      ? firstFree(of: cell, on: day, after: instant) != nil
      : freePlaces(of: cell, on: day, after: instant) >= places
  }

  /// How many free places of a window begin after an instant.
  private func freePlaces(of cell: Cell, on day: Int, after instant: SimInstant) -> Int32 {
    var count: Int32 = 0
    var rest = cell.returned
    while let place = returned.popFirst(of: &rest) {
      if slot(place, of: cell, on: day).at > instant { count += 1 }
    }
    guard let fresh = firstFresh(of: cell, on: day, after: instant) else { return count }
    // Places lie in the order of time.
    return cell.capacity == .max ? .max : count + cell.opened - fresh.place
  }

  /// The first free place after an instant of the window in which a slot lies.
  func firstFree(besides slot: Slot, after instant: SimInstant) -> Slot? {
    days[Int(slot.day)].cells.first { $0.window == slot.window }
      .flatMap { firstFree(of: $0, on: Int(slot.day), after: instant) }
  }

  /// The first free place of a window that begins after an instant, nil if there is none.
  func firstFree(of cell: Cell, on day: Int, after instant: SimInstant) -> Slot? {
    guard cell.free > 0 else { return nil }
    var best: Slot?
    var rest = cell.returned
    while let place = returned.popFirst(of: &rest) {
      let slot = slot(place, of: cell, on: day)
      guard slot.at > instant else { continue }
      if let known = best, (known.at, known.place) <= (slot.at, slot.place) { continue }
      best = slot
    }
    if let fresh = firstFresh(of: cell, on: day, after: instant) {
      if let known = best, known.at <= fresh.at { return known }
      return fresh
    }
    return best
  }

  private func firstFresh(of cell: Cell, on day: Int, after instant: SimInstant) -> Slot? {
    guard instant < SimInstant.startOfDay(day) + cell.range.until else { return nil }
    var place = cell.nextFresh
    // Without a limit the minutes of the window come round again: one round shows them all.
    let minutes = (cell.range.until - cell.range.from).microseconds / 60_000_000
    let end = cell.capacity == .max ? place + Int32(minutes) + 1 : cell.opened
    while place < end {
      let slot = slot(place, of: cell, on: day)
      if slot.at > instant { return slot }
      if cell.spread == .windowStart { return nil }
      place += 1
    }
    return nil
  }

  /// Every slot that is open, begins after an instant and was never given out, day by day.
  func openSlots(after instant: SimInstant) -> [Slot] {
    freeDays.flatMap { day in
      days[day].cells.flatMap { cell in
        cell.capacity == .max
          ? [] : (cell.nextFresh..<cell.opened).map { slot($0, of: cell, on: day) }
      }
    }.filter { $0.at > instant }
  }

  private func slot(_ place: Int32, of cell: Cell, on day: Int) -> Slot {
    let length = cell.range.until - cell.range.from
    // Without a limit the places repeat minute by minute.
    let count =
      cell.capacity == .max ? Int(length.microseconds / 60_000_000) : Int(cell.capacity)
    let offset =
      count > 0 ? cell.spread.offset(of: Int(place) % count, among: count, in: length) : .zero
    return Slot(
      diary: number, day: Int32(day), window: cell.window, place: place,
      at: SimInstant.startOfDay(day) + cell.range.from + offset)
  }

  /// Whether any slot after an instant is free.
  func hasFree(after instant: SimInstant) -> Bool {
    if let last = freeDays.last, last > instant.day { return true }
    return freeDays.contains { day in
      days[day].cells.contains { isFree($0, on: day, after: instant) }
    }
  }
}

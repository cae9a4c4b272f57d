import EventKernel

/// An appointed place: which day, which of its windows, which place in the window.
struct Slot {
  /// The diary in which it stands, among those of all pools of all offices.
  var diary: Int32
  var day: Int32
  /// Index into `SlotTemplate.windows`.
  var window: Int32
  var place: Int32
  /// When it begins.
  var at: SimInstant
}

/// The app's diary of a pool of an office: which slots of which days are open and free.
struct Diary {
  /// A window of an opened day.
  struct Cell {
    let window: Int32
    let range: ClockRange
    let spread: SlotSpread
    /// Places; `Int32.max` without a limit.
    let capacity: Int32
    /// Places that releases have opened.
    var opened: Int32 = 0
    var free: Int32 = 0
    /// How much people like the window: the exponential of its utility.
    var weight: Double
    /// Places never given out start here.
    var nextFresh: Int32 = 0
    /// Those that are free again.
    var returned = ReturnedPlaces.Chain()
  }

  /// The slots of a day.
  struct Day {
    var isMade = false
    /// Share of its places that releases have opened.
    var share = 0.0
    /// The places of all windows; overbooked ones included.
    var places: Int?
    var cells: [Cell] = []
    var offered = 0
    var booked = 0
    var kept = 0
    var missed = 0
  }

  /// Its number among the diaries.
  let number: Int32
  private(set) var days: [Day]
  /// Free slots by day, those of windows that have passed included.
  private(set) var free: [Int]
  /// Sum of the weights of the windows with a free slot, by day.
  private(set) var openWeight: [Double]
  /// Opened days from today on.
  private var openDays: [Int] = []
  /// Those of them with a free slot, so that a search knows at once when all are taken.
  private(set) var freeDays: [Int] = []
  private(set) var returned = ReturnedPlaces()

  init(_ number: Int, days: Int) {
    self.number = Int32(number)
    self.days = [Day](repeating: Day(), count: days)
    free = [Int](repeating: 0, count: days)
    openWeight = [Double](repeating: 0, count: days)
  }

  /// Opens a share of the slots of a day, besides those that are open, and tells whether anything
  /// was left to open.
  ///
  /// The quota is shared out over the windows by weight; nil has no limit. More places than the
  /// quota are overbooked.
  mutating func open(
    _ day: Int, _ calendarDay: CalendarDay, share: Double, template: SlotTemplate, quota: Int?,
    places: Int?, weights: [Double]
  ) -> Bool {
    guard days[day].share < 1 else { return false }
    if !days[day].isMade {
      make(day, calendarDay, template: template, quota: quota, places: places, weights: weights)
    }
    // Sums of shares such as 0.7 and 0.3 may miss 1 by a hair; without a limit a part is all.
    let sum = days[day].share + share
    days[day].share = sum > 1 - 1e-9 || places == nil ? 1 : sum
    guard !days[day].cells.isEmpty else { return true }
    let wasFree = free[day] > 0
    openPlaces(ofDay: day)
    weigh(day)
    if !wasFree && free[day] > 0 { Self.insert(day, into: &freeDays) }
    return true
  }

  /// The windows of a day, with nothing open.
  private mutating func make(
    _ day: Int, _ calendarDay: CalendarDay, template: SlotTemplate, quota: Int?, places: Int?,
    weights: [Double]
  ) {
    days[day].isMade = true
    for (window, places) in template.windows(on: calendarDay, sharing: places) {
      days[day].cells.append(
        Cell(
          window: Int32(window), range: template.windows[window],
          spread: template.spread, capacity: Int32(places), weight: weights[window]))
    }
    guard !days[day].cells.isEmpty else { return }
    days[day].places = places
    days[day].offered = quota ?? 0
    Self.insert(day, into: &openDays)
  }

  /// Opens as many places as the share of a day allows, each in the window that is behind the most
  /// (Sainte-Laguë's rule, under which no window ever loses a place when more are opened).
  private mutating func openPlaces(ofDay day: Int) {
    var missing = 0
    if let places = days[day].places, days[day].share < 1 {
      let opened = days[day].cells.reduce(0) { $0 + Int($1.opened) }
      missing = Int((Double(places) * days[day].share).rounded()) - opened
    } else {
      for cell in days[day].cells.indices {
        openPlaces(days[day].cells[cell].capacity - days[day].cells[cell].opened, of: cell, day)
      }
    }
    while missing > 0 {
      let cells = days[day].cells
      let behind = cells.indices.min { cells[$0].progress < cells[$1].progress } ?? 0
      openPlaces(1, of: behind, day)
      missing -= 1
    }
  }

  private mutating func openPlaces(_ count: Int32, of cell: Int, _ day: Int) {
    days[day].cells[cell].opened += count
    days[day].cells[cell].free += count
    free[day] += Int(count)
  }

  private static func insert(_ day: Int, into days: inout [Int]) {
    days.insert(day, at: days.firstIndex { $0 > day } ?? days.count)
  }

  /// Gives the windows of all open days other weights.
  mutating func reweigh(_ weights: [Double]) {
    for day in openDays {
      for cell in days[day].cells.indices {
        let window = Int(days[day].cells[cell].window)
        if weights.indices.contains(window) { days[day].cells[cell].weight = weights[window] }
      }
      weigh(day)
    }
  }

  private mutating func weigh(_ day: Int) {
    var sum = 0.0
    for cell in days[day].cells where cell.free > 0 { sum += cell.weight }
    openWeight[day] = sum
  }

  /// Forgets the open days before a day; what was free there is gone.
  mutating func dropDays(before day: Int) {
    while let first = openDays.first, first < day { openDays.removeFirst() }
    while let first = freeDays.first, first < day { freeDays.removeFirst() }
  }

  /// Gives a free slot away.
  mutating func take(_ slot: Slot) {
    let day = Int(slot.day)
    let cell = cellIndex(slot)
    free[day] -= 1
    if free[day] == 0 { freeDays.removeAll { $0 == day } }
    days[day].booked += 1
    days[day].cells[cell].free -= 1
    if days[day].cells[cell].free == 0 { weigh(day) }
    if returned.remove(slot.place, from: &days[day].cells[cell].returned) { return }
    // Places skipped because their time has passed are as good as returned.
    for skipped in days[day].cells[cell].nextFresh..<slot.place {
      returned.add(skipped, to: &days[day].cells[cell].returned)
    }
    days[day].cells[cell].nextFresh = slot.place + 1
  }

  /// Somebody no longer has a slot.
  mutating func noteReturned(_ slot: Slot) {
    days[Int(slot.day)].booked -= 1
  }

  /// Lets others take a slot that nobody has.
  mutating func makeFree(_ slot: Slot) {
    let day = Int(slot.day)
    let cell = cellIndex(slot)
    free[day] += 1
    if free[day] == 1, let first = openDays.first, first <= day {
      Self.insert(day, into: &freeDays)
    }
    days[day].cells[cell].free += 1
    if days[day].cells[cell].free == 1 { weigh(day) }
    returned.add(slot.place, to: &days[day].cells[cell].returned)
  }

  /// Somebody came to their slot.
  mutating func noteKept(_ slot: Slot) {
    days[Int(slot.day)].kept += 1
  }

  /// Somebody did not come, or too late.
  mutating func noteMissed(_ slot: Slot) {
    days[Int(slot.day)].missed += 1
  }

  /// When the window is over in which a slot lies.
  func windowEnd(of slot: Slot) -> SimInstant {
    SimInstant.startOfDay(Int(slot.day)) + days[Int(slot.day)].cells[cellIndex(slot)].range.until
  }

  private func cellIndex(_ slot: Slot) -> Int {
    guard
      let index = days[Int(slot.day)].cells.firstIndex(where: { $0.window == slot.window })
    else { preconditionFailure("a slot lies in an opened window") }
    return index
  }
}

extension Diary.Cell {
  /// How far the next place would lie, from 0 to 1; less means further behind.
  fileprivate var progress: Double { (Double(opened) + 0.5) / Double(capacity) }
}

import EventKernel

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What an office remembers besides its stages; a plain queue is as one office.
struct OfficeState {
  let plan: OfficePlan
  /// The rules in force, where they stand; a plain queue has none, and never asks for them.
  private(set) var rules: UnsafePointer<TownRules>
  /// The app's rules in force, where they stand: a copy would retain a dozen arrays.
  private(set) var booking: UnsafePointer<BookingRules>?
  /// Place of the rules in force among those of all offices and stretches of time.
  private(set) var ruleIndex: Int
  var doorsAreOpen = false
  /// The last closing of today has passed; `OfficeRun.setAfterHours` changes it.
  var isAfterHours = false
  /// Its desks follow the clock, one stage after the other; meanwhile none helps another.
  var deskCountsChange = false
  /// People inside.
  var inside = 0
  /// The latest departure of today.
  var lastDeparture: SimInstant?
  /// A day that is over on the clock while people of it are still inside.
  var unclosed: UnclosedDay?

  /// The day whose desks are counted, which may last beyond its midnight, and its last closing.
  var deskDay = -1
  var closingOfDeskDay = SimInstant.zero

  /// Tickets of today not given out yet, nil without a limit.
  var ticketsLeft: Int?
  var ticketsAreGivenOut = false
  var ticketsGiven = 0
  /// People without a ticket who wait for the first one.
  var ticketLine: [Int32] = []
  /// People with a right to come in who wait for the doors; those sent home yesterday apart.
  var doorLine: [Int32] = []
  var returnLine: [Int32] = []
  /// People with a right to come in for whom there is no chair.
  var chairLine: [Int32] = []
  /// Chairs are offered to them at this instant.
  var chairsAreOffered = false
  /// Confirmed or held slots still to come.
  var backlog = 0

  var gate = Gate()
  /// How often the gate has drawn the next one by lot.
  var lotsDrawn = 0
  /// The release whose slots may still sell out.
  var openRelease: SimInstant?
  /// Those who look for a slot today.
  var seekers = SeekerCount()
  /// The next release that people wait for, if there is one.
  var nextRush: SimInstant?
  /// Investigation interviews by day.
  var investigations: [Int32]
  var printRoom: PrintRoom
  /// What its rules mean, by stretch of time.
  private let stretches: [OfficeStretch]
  private let firstRules: UnsafePointer<TownRules>
  private var weightsInForce: DayWeights
  /// The exponential of the utility of taking no slot at all, if that is a choice.
  var noneWeight: Double? { weightsInForce.none }
  /// The utility of a kilometre to the office.
  var wayUtility: Double { weightsInForce.perKilometre }

  /// An office before its first day.
  init(_ office: Int, of network: OfficeNetwork, rules: RuleAddresses) {
    let days = network.calendar?.days.count ?? 0
    plan = network.officePlans[office]
    let count = network.officePlans.count
    stretches = stride(from: office, to: rules.bookings.count, by: count).map { place in
      OfficeStretch(ruleIndex: place, booking: rules.bookings[place], days: days)
    }
    firstRules = rules.first
    self.rules = rules.first + office
    ruleIndex = office
    weightsInForce = DayWeights(nil, days: days)
    printRoom = PrintRoom(days: days)
    investigations = [Int32](repeating: 0, count: days)
    if !stretches.isEmpty { follow(stretch: 0) }
  }

  /// How much people like an open day: its windows, its weekday and how far off it is.
  @inline(__always)
  func weight(daysAhead: Int, weekday: Int, windows: Double) -> Double {
    let ahead = min(max(0, daysAhead), weightsInForce.byDaysAhead.count - 1)
    return windows * weightsInForce.byDaysAhead[ahead] * weightsInForce.byWeekday[weekday]
  }

  /// The exponentials of the utilities of slot windows in a stretch of time.
  func windowWeights(inStretch stretch: Int) -> [Double] { stretches[stretch].windowWeights }

  /// Puts the rules of a stretch of time into force.
  mutating func follow(stretch: Int) {
    ruleIndex = stretches[stretch].ruleIndex
    rules = firstRules + ruleIndex
    booking = stretches[stretch].booking
    weightsInForce = stretches[stretch].dayWeights
  }
}

/// Where the rules of all offices and stretches of time stand.
struct RuleAddresses {
  /// Those of the first office in the first stretch; the others follow.
  let first: UnsafePointer<TownRules>
  /// The app of each of them; nil without one.
  let bookings: [UnsafePointer<BookingRules>?]
}

/// How many look for a slot in ten minutes of the clock, and in the busiest of a day.
struct SeekerCount {
  /// Ten minutes.
  private static let length: Int64 = 600_000_000

  private var end = SimInstant.zero
  private var current = 0
  private var most = 0

  /// Somebody looks for a slot.
  @inline(__always)
  mutating func note(at now: SimInstant) {
    if now >= end { beginBlock(at: now) }
    current += 1
  }

  private mutating func beginBlock(at now: SimInstant) {
    most = max(most, current)
    current = 0
    end = SimInstant(microseconds: (now.microseconds / Self.length + 1) * Self.length)
  }

  /// The most of the day, which is over.
  mutating func takeMost() -> Int {
    defer {
      most = 0
      current = 0
    }
    return max(most, current)
  }
}

/// What is known of a day at its midnight.
struct UnclosedDay {
  var day: Int
  var closing: SimInstant
  var backlog: Int
  var tickets: Int
}

/// What the rules of an office mean in a stretch of time.
private struct OfficeStretch {
  let ruleIndex: Int
  let booking: UnsafePointer<BookingRules>?
  let windowWeights: [Double]
  let dayWeights: DayWeights

  init(ruleIndex: Int, booking: UnsafePointer<BookingRules>?, days: Int) {
    self.ruleIndex = ruleIndex
    self.booking = booking
    windowWeights = booking?.pointee.choice.window.map { exp($0) } ?? []
    dayWeights = DayWeights(booking?.pointee.choice, days: days)
  }
}

/// The exponentials of the utilities of days, and of none.
private struct DayWeights {
  var byDaysAhead: [Double]
  var byWeekday: [Double]
  var none: Double?
  /// A utility, not its exponential.
  var perKilometre: Double

  init(_ choice: SlotChoice?, days: Int) {
    byDaysAhead = (0..<max(1, days)).map { exp((choice?.perDayLater ?? 0) * Double($0)) }
    byWeekday = (choice?.weekday ?? [Double](repeating: 0, count: 7)).map { exp($0) }
    none = choice?.none.map { exp($0) }
    perKilometre = (choice?.perHundredKilometres ?? 0) / 100
  }
}

import EventKernel

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a town's office remembers besides its stages.
struct TownState {
  /// The rules in force; 0 for a plain queue.
  private(set) var ruleIndex = 0
  /// The app in force among those of all rules, -1 for none.
  private(set) var bookingIndex: Int
  /// `bookingIndex` by rules.
  private let bookingOfRules: [Int]
  /// The day that runs.
  var today = -1
  var doorsAreOpen = false
  /// The last closing of today has passed.
  var isAfterHours = false
  /// People inside.
  var inside = 0
  /// The latest departure of today.
  var lastDeparture: SimInstant?
  /// A day that is over on the clock while people of it are still inside.
  var unclosed: UnclosedDay?

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

  let releases: ReleaseSchedule
  /// The exponentials of the utilities of slot windows, by rules.
  let windowWeights: [[Double]]
  private let dayWeights: [DayWeights]
  /// Those of the rules in force.
  private var weightsInForce: DayWeights
  /// The exponential of the utility of taking no slot at all, if that is a choice.
  var noneWeight: Double? { weightsInForce.none }
  /// Day of the week by day, Monday 0.
  private let weekdays: [Int]
  /// Shares of applications and groups, summed up.
  let applicationShares: [Double]
  let groupShares: [Double]
  /// What the run asks of applications and groups.
  let isWalkInOnly: [Bool]
  let needsInvestigation: [Bool]
  let isExempt: [Bool]
  /// The pool of each application, and whether there is more than one.
  let pools: [Int]
  let hasPools: Bool
  /// Whether a search passes a gate or takes time, by the rules in force.
  private(set) var hasRush: Bool
  private let rushOfRules: [Bool]
  var gate = Gate()
  /// How often the gate has drawn the next one by lot.
  var lotsDrawn = 0
  var parked = ParkedSlots()
  /// The release whose slots may still sell out.
  var openRelease: SimInstant?
  /// The next release that people wait for, if there is one.
  var nextRush: SimInstant?
  /// Investigation interviews by day.
  var investigations: [Int32]

  init(_ network: OfficeNetwork) {
    let days = network.calendar?.days.count ?? 0
    releases = ReleaseSchedule(of: network)
    let choices = network.town?.rules.map { $0.booking?.choice } ?? []
    bookingOfRules = Self.numbered(choices.map { $0 != nil })
    bookingIndex = bookingOfRules.first ?? -1
    rushOfRules = network.town?.rules.map { $0.booking?.rush != nil } ?? []
    hasRush = rushOfRules.first ?? false
    windowWeights = choices.map { $0?.window.map { exp($0) } ?? [] }
    dayWeights = choices.map { DayWeights($0, days: days) }
    weightsInForce = dayWeights.first ?? DayWeights(nil, days: days)
    weekdays = network.calendar?.days.map(\.date.weekday.index) ?? []
    applicationShares = Self.sums(network.town?.applications.map(\.share) ?? [])
    groupShares = Self.sums(network.town?.groups.map(\.share) ?? [])
    isWalkInOnly = network.town?.applications.map(\.isWalkInOnly) ?? []
    needsInvestigation = network.town?.applications.map(\.needsInvestigation) ?? []
    pools = network.town?.applications.map(\.pool) ?? []
    hasPools = network.names.pools.count > 1
    isExempt = network.town?.groups.map(\.isExempt) ?? []
    investigations = [Int32](repeating: 0, count: days)
  }

  /// How much people like a day that is open: its windows, its weekday and how far off it is.
  @inline(__always)
  func weight(ofDay day: Int, windows: Double) -> Double {
    let ahead = min(max(0, day - today), weightsInForce.byDaysAhead.count - 1)
    return windows * weightsInForce.byDaysAhead[ahead]
      * weightsInForce.byWeekday[weekdays[day]]
  }

  /// Puts the rules of a day into force.
  mutating func follow(rules index: Int) {
    ruleIndex = index
    bookingIndex = bookingOfRules[index]
    hasRush = rushOfRules[index]
    weightsInForce = dayWeights[index]
  }
}

extension TownState {
  /// Numbers those that are there from 0 on; -1 for the others.
  private static func numbered(_ isThere: [Bool]) -> [Int] {
    var next = 0
    return isThere.map { isThere in
      guard isThere else { return -1 }
      next += 1
      return next - 1
    }
  }

  /// Running sums of shares; the last is 1.
  private static func sums(_ shares: [Double]) -> [Double] {
    var total = 0.0
    return shares.enumerated().map { index, share in
      total += share
      return index == shares.count - 1 ? 1 : total
    }
  }
}

/// What is known of a day at its midnight.
struct UnclosedDay {
  var day: Int
  var closing: SimInstant
  var backlog: Int
  var tickets: Int
}

/// The exponentials of the utilities of days, and of none.
private struct DayWeights {
  var byDaysAhead: [Double]
  var byWeekday: [Double]
  var none: Double?

  init(_ choice: SlotChoice?, days: Int) {
    byDaysAhead = (0..<max(1, days)).map { exp((choice?.perDayLater ?? 0) * Double($0)) }
    byWeekday = (choice?.weekday ?? [Double](repeating: 0, count: 7)).map { exp($0) }
    none = choice?.none.map { exp($0) }
  }
}

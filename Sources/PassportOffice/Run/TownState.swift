import EventKernel

/// What a town remembers besides its offices.
struct TownState {
  /// The stretch of time whose rules are in force.
  var stretch = 0
  /// Whether a search passes a gate or takes time at any office, by the rules in force.
  var hasRush = false
  /// The day that runs.
  var today = -1

  let releases: ReleaseSchedule
  /// Slots of all offices that were given back and that nobody can take yet.
  var parked = ParkedSlots()
  /// Day of the week by day, Monday 0.
  let weekdays: [Int]
  /// Shares of applications and groups, summed up.
  let applicationShares: [Double]
  let groupShares: [Double]
  /// What the run asks of applications and groups.
  let isWalkInOnly: [Bool]
  let needsInvestigation: [Bool]
  let isExempt: [Bool]
  /// The pool of each application.
  let pools: [Int]
  /// How many pools each office has.
  let poolCount: Int
  /// Whether nobody needs to be asked which office is theirs, and which diary.
  let hasOneOffice: Bool
  let hasOneDiary: Bool
  let surcharges: [Double]
  let fines: [Double]
  let hasSurcharges: Bool
  let hasFines: Bool
  /// Working days to the passport of applications that have their own.
  let ownIssueDays: [DiscreteCount?]
  let hasOwnIssueDays: Bool
  /// Whether a printer or its booklets may be too few, by any rules.
  let hasPrintRoom: Bool
  /// Orders of booklets, in the order in which they were made.
  var blankOrders: [BlankOrder] = []
  /// Whether it matters where somebody lives or to which office they turn.
  let hasPlaces: Bool

  init(_ network: OfficeNetwork) {
    releases = ReleaseSchedule(of: network)
    weekdays = network.calendar?.days.map(\.date.weekday.index) ?? []
    applicationShares = Self.sums(network.town?.applications.map(\.share) ?? [])
    groupShares = Self.sums(network.town?.groups.map(\.share) ?? [])
    isWalkInOnly = network.town?.applications.map(\.isWalkInOnly) ?? []
    needsInvestigation = network.town?.applications.map(\.needsInvestigation) ?? []
    isExempt = network.town?.groups.map(\.isExempt) ?? []
    pools = network.town?.applications.map(\.pool) ?? []
    poolCount = network.names.pools.count
    hasOneOffice = network.officePlans.count == 1
    hasOneDiary = hasOneOffice && poolCount == 1
    surcharges = network.town?.applications.map(\.surcharge) ?? []
    fines = network.town?.applications.map(\.fine) ?? []
    hasSurcharges = surcharges.contains { $0 > 0 }
    hasFines = fines.contains { $0 > 0 }
    ownIssueDays = network.town?.applications.map(\.issueWorkingDays) ?? []
    hasOwnIssueDays = ownIssueDays.contains { $0 != nil }
    hasPrintRoom = network.town?.rules.contains { $0.print != nil } ?? false
    hasPlaces = !hasOneOffice || network.town?.regions.isEmpty == false
  }

  /// The diaries of an office, one for each pool.
  func diaries(ofOffice office: Int) -> Range<Int> {
    office * poolCount..<(office + 1) * poolCount
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

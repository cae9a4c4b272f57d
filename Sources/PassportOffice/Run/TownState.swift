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
  private(set) var applicationShares: [Double] = []
  private(set) var groupShares: [Double] = []
  /// What the run asks of applications and groups.
  let isWalkInOnly: [Bool]
  let needsInvestigation: [Bool]
  private(set) var isExempt: [Bool] = []
  /// The pool of each application.
  let pools: [Int]
  /// How many pools each office has.
  let poolCount: Int
  /// Whether nobody needs to be asked which office is theirs, and which diary.
  let hasOneOffice: Bool
  let hasOneDiary: Bool
  private(set) var surcharges: [Double] = []
  private(set) var fines: [Double] = []
  let hasSurcharges: Bool
  let hasFines: Bool
  /// Working days to the passport of applications that have their own.
  private(set) var ownIssueDays: [DiscreteCount?] = []
  let hasOwnIssueDays: Bool
  /// Whether a printer or its booklets may be too few, by any rules.
  let hasPrintRoom: Bool
  /// Orders of booklets, in the order in which they were made.
  var blankOrders: [BlankOrder] = []
  /// Applications and groups in each stretch of time, where they change.
  private let people: [TownPeople]
  /// Whether it matters where somebody lives or to which office they turn.
  let hasPlaces: Bool
  /// Whether those of a family who can go together do so.
  let familiesGoTogether: Bool

  init(_ network: OfficeNetwork) {
    releases = ReleaseSchedule(of: network)
    weekdays = network.calendar?.days.map(\.date.weekday.index) ?? []
    isWalkInOnly = network.town?.applications.map(\.isWalkInOnly) ?? []
    needsInvestigation = network.town?.applications.map(\.needsInvestigation) ?? []
    pools = network.town?.applications.map(\.pool) ?? []
    poolCount = network.names.pools.count
    hasOneOffice = network.officePlans.count == 1
    hasOneDiary = hasOneOffice && poolCount == 1
    let town = network.town
    people = town?.peopleByStretch ?? []
    let usual = TownPeople(
      applications: town?.applications ?? [], groups: town?.groups ?? [])
    let all = (people + [usual]).flatMap(\.applications)
    hasSurcharges = all.contains { $0.surcharge > 0 }
    hasFines = all.contains { $0.fine > 0 }
    hasOwnIssueDays = all.contains { $0.issueWorkingDays != nil }
    hasPrintRoom = network.town?.rules.contains { $0.print != nil } ?? false
    hasPlaces = !hasOneOffice || network.town?.regions.isEmpty == false
    familiesGoTogether = town?.familiesGoTogether ?? true
    use(people.first ?? usual)
  }

  /// Puts the applications and groups of a stretch of time into force.
  mutating func followPeople(ofStretch stretch: Int) {
    if !people.isEmpty { use(people[stretch]) }
  }

  private mutating func use(_ people: TownPeople) {
    applicationShares = Self.sums(people.applications.map(\.share))
    groupShares = Self.sums(people.groups.map(\.share))
    isExempt = people.groups.map(\.isExempt)
    surcharges = people.applications.map(\.surcharge)
    fines = people.applications.map(\.fine)
    ownIssueDays = people.applications.map(\.issueWorkingDays)
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

import EventKernel

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a town's office remembers besides its stages.
struct TownState {
  /// The rules in force; 0 for a plain queue.
  var ruleIndex = 0
  /// The day that runs.
  var today = -1
  var doorsAreOpen = false
  /// The last closing of today has passed.
  var isAfterHours = false
  /// People inside.
  var inside = 0
  /// The latest departure of today.
  var lastDeparture: SimInstant?

  /// Tickets of today not given out yet, nil without a limit.
  var ticketsLeft: Int?
  var ticketsAreGivenOut = false
  var ticketsGiven = 0
  /// People without a ticket who wait for the first one.
  var ticketLine: [Int32] = []
  /// People with a right to come in who wait for the doors; those sent home yesterday apart.
  var doorLine: [Int32] = []
  var returnLine: [Int32] = []
  /// Confirmed or held slots still to come.
  var backlog = 0

  var diary: Diary
  let releases: ReleaseSchedule
  /// The exponentials of the utilities of slot windows, by rules.
  private let windowWeights: [[Double]]
  /// The release whose slots may still sell out.
  var openRelease: SimInstant?
  /// Investigation interviews by day.
  var investigations: [Int32]

  init(_ network: OfficeNetwork) {
    let days = network.calendar?.days.count ?? 0
    diary = Diary(days: days)
    releases = ReleaseSchedule(of: network)
    windowWeights =
      network.town?.rules.map { $0.booking?.choice.window.map { exp($0) } ?? [] } ?? []
    investigations = [Int32](repeating: 0, count: days)
  }

  /// The weights of the slot windows under the rules in force.
  var weightsOfWindows: [Double] { windowWeights[ruleIndex] }

  /// Whether somebody stands before the building.
  func isOutside(_ person: Int32) -> Bool {
    ticketLine.contains(person) || doorLine.contains(person) || returnLine.contains(person)
  }
}

import EventKernel
import PassportOffice

/// All numbers of one replication of a variant.
struct ReplicationSummary: Sendable {
  /// By `RecordKind.rawValue`, then by table of its layout.
  var rows: [[CellBlock]]
  /// By `RecordKind.rawValue`, then by cube of its layout.
  var cells: [[CellBlock]]
  var levels: ReplicationLevels
  /// Where stops and states contradict each other, which they must not if all were recorded.
  var pathProblem: String?
  /// Days that rates refer to: open days, or lengths of 24 hours.
  var rateDays: Double
  var slotDays: [SlotDay]
  /// Counted people one by one, if they are kept for the comparison of variants.
  var people: PieceList<PairedPerson>
  /// The people beside those of `base`, if they are compared.
  var pairs: PairSummary?
  /// People present at time 0.
  var initialCount: Int
  var end: ReplicationEnd
}

/// What a run says of itself when it is over.
struct ReplicationEnd: Sendable {
  var eventCount: Int
  /// People whose need arose in the counted window.
  var countedPeople: Int
  /// End of the counted window, which an arrival may bring about.
  var windowEnd: SimInstant
  /// Whether the records of stops and states are all there; not so in some scripts of tests.
  var hasWholePath = true
}

/// The slots of a pool of an office on one day in one replication.
struct SlotDay: Equatable, Sendable {
  var office: Int
  var pool: Int
  var day: Int
  var offered: Int
  var booked: Int
  var kept: Int
  var missed: Int
  /// Offered and not kept; none where overbooked slots have filled the day.
  var wasted: Int
}

extension OfficeNetwork {
  /// Open days of the window, or its length in days of 24 hours where no calendar is.
  func rateDays(until windowEnd: SimInstant) -> Double {
    guard let calendar else { return (windowEnd - span.windowStart).days }
    let open = calendar.days.indices.filter { day in
      let start = SimInstant.startOfDay(day)
      return span.windowStart <= start && start < windowEnd && !calendar.days[day].open.isEmpty
    }
    return Double(open.count)
  }
}

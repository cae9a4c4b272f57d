import EventKernel
import Experiments
import PassportOffice
import Scenarios
import TestSupport

/// A scenario of an office with recorded needs, run once; what happened as lines of text.
///
/// Days count from 0, the first day of the file.
struct StoryText {
  private(set) var people: [PersonRecord] = []
  private(set) var office: [OfficeRecord] = []

  /// Runs the base of a text whose demand reads `needs.csv`.
  init(_ text: String, needs: String, seed: UInt64 = 1) throws {
    try self.init(loadedStory(text, needs: needs), seed: seed)
  }

  /// Runs a network.
  init(_ network: OfficeNetwork, seed: UInt64 = 1) {
    var run = OfficeRun(network: network, seed: seed, replication: 0)
    var isOver = false
    while !isOver {
      isOver = run.advance() == .finished
      people += run.observations.people.contents
      office += run.observations.office
      run.observations.removeAll()
    }
  }

  private var inOrder: [PersonRecord] {
    people.sorted { ($0.need.microseconds, $0.identity) < ($1.need.microseconds, $1.identity) }
  }

  /// One line per person in the order of need: fate and end, then what is not usual.
  var stories: [String] {
    inOrder.map { person in
      var words = "\(person.fate) \(Self.clock(person.ended))"
      if person.visits != 1 { words += ", visits \(person.visits)" }
      if person.tries != 1 { words += ", tries \(person.tries)" }
      if person.missed != 0 { words += ", missed \(person.missed)" }
      if person.cancelled != 0 { words += ", cancelled \(person.cancelled)" }
      if person.moneyLost != 0 { words += ", lost \(Int(person.moneyLost))" }
      return words
    }
  }

  /// One line per person in the order of need: when the first slot was got, and for when.
  var slots: [String] {
    inOrder.map { person in
      guard let got = person.slotGot, let slot = person.firstSlot else { return "none" }
      return "\(Self.clock(slot)), got \(Self.clock(got))"
    }
  }

  /// One line per day with slots, by office and pool.
  var slotDays: [String] {
    office.compactMap { record in
      guard
        case .slots(let office, let pool, let day, let offered, let booked, let kept, let missed) =
          record
      else { return nil }
      let place =
        "day \(day)" + (pool == 0 ? "" : " of pool \(pool)")
        + (office == 0 ? "" : " at office \(office)")
      return "\(place): offered \(offered), booked \(booked), kept \(kept), missed \(missed)"
    }
  }

  /// One line per release that is over, with seconds.
  var releases: [String] {
    office.compactMap { record in
      guard case .release(_, let at, let soldOutAfter) = record else { return nil }
      return "\(Self.clock(at)): "
        + (soldOutAfter.map { "sold out after \($0.microseconds / 1_000_000) s" } ?? "not sold out")
    }
  }

  /// Day, hour and minute, with seconds where there are any.
  static func clock(_ instant: SimInstant) -> String {
    let seconds = instant.timeOfDay.microseconds / 1_000_000
    let parts = [seconds / 3_600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return "\(instant.day) " + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

/// The base network of a text beside a table `needs.csv`.
func loadedStory(_ text: String, needs: String) throws -> OfficeNetwork {
  let folder = try TemporaryDirectory()
  _ = try folder.write(needs, to: "needs.csv")
  let path = try folder.write(text, to: "scenario.yaml")
  return try ScenarioLoader.load(path: path, settings: [], variants: nil).variants[0].network
}

/// Every problem of a text beside a table `needs.csv`.
func storyProblems(_ text: String, needs: String) throws -> [Diagnostic] {
  let folder = try TemporaryDirectory()
  _ = try folder.write(needs, to: "needs.csv")
  return problems(ofFile: try folder.write(text, to: "scenario.yaml"))
}

/// The text of an office for hand calculations: Monday, 2 January, to Friday, 13 January 2023, one
/// desk, 10 minutes each, the passport at the closing hour of the same day.
///
/// Without `booking` everybody walks in at 08:00, in order.
func storyText(
  booking: String? = nil, demand: String = "[{id: diary, file: needs.csv}]", top: String = ""
) -> String {
  """
  name: hand
  calendar: {measure: {from: 2023-01-02, through: 2023-01-13}, open: {mon-fri: [08:00-12:00, 13:00-16:00]}}
  demand: \(demand)
  channels: {walk_in: {arrive: {08:00: 1}, tickets: {from: 08:00, until: 08:01}}}
  \(booking.map { "booking: \($0)" } ?? "")
  \(top)
  offices:
    kantor:
      staff: {shifts: [{id: day, desks: {desk: 1}}]}
      stages: [{id: desk, service: 10 min}]
      issue: {working_days: 0}
  """
}

/// An app that costs nothing and takes no time, for `storyText`: windows of an hour from 08:00 and
/// 10:00 on, open for seven days ahead, the earliest slot is taken.
func storyBooking(
  quota: String = "2", release: String = "[{rolling: {days_ahead: 7}}]", more: String = ""
) -> String {
  """
  {sequence: book_only, form: 0 min, quota: \(quota), release: \(release), \
  slots: {every: 2 h, from: 08:00, until: 12:00, spread: window_start}, \
  slot_choice: {per_day_later: -60, hour: {08:00: 30}}\(more.isEmpty ? "" : ", ")\(more)}
  """
}

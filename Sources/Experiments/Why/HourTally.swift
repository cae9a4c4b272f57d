import EventKernel
import PassportOffice
import Statistics

/// The waits of one replication by hour of the week.
struct HourTally: Sendable {
  private let layout: HourLayout
  /// By hour, in microseconds.
  private(set) var waits: [Tally]
  /// By hour, then by stage and channel.
  private(set) var parts: [Sum]
  /// By hour: people, each once an hour.
  private(set) var people: [Int]
  /// By hour, then by word of a key.
  private(set) var words: [Int]
  /// By arrival index, the last hour since the start in which somebody was counted.
  private var lastHours: [Int32] = []

  /// Waits and what they add up to in microseconds.
  struct Sum: Equatable, Sendable {
    var count = 0
    var microseconds: Int64 = 0
  }

  init(_ layout: HourLayout) {
    self.layout = layout
    waits = Array(repeating: Tally(), count: layout.hourCount)
    parts = Array(repeating: Sum(), count: layout.hourCount * layout.partCount)
    people = Array(repeating: 0, count: layout.hourCount)
    words = Array(repeating: 0, count: layout.hourCount * layout.wordCount)
  }

  /// Takes in the waits of counted people.
  mutating func take(_ stops: borrowing RecordBuffer<StopRecord>) {
    for place in stops.indices where stops[place].isCounted { take(stops[place]) }
  }

  private mutating func take(_ stop: StopRecord) {
    let hour = layout.hour(of: stop.joined)
    let wait = (stop.ended - stop.joined).microseconds
    waits[hour].add(wait)
    let part = hour * layout.partCount + layout.part(of: stop)
    parts[part].count += 1
    parts[part].microseconds += wait
    guard isNew(stop) else { return }
    people[hour] += 1
    let first = hour * layout.wordCount
    layout.forEachWord(of: stop.traits) { words[first + $0] += 1 }
  }

  /// Whether it is the first line that somebody has joined in this hour of this day; the stops of a
  /// person come in the order of their joining.
  private mutating func isNew(_ stop: StopRecord) -> Bool {
    let person = Int(stop.arrivalIndex)
    let clock = stop.joined.timeOfDay.microseconds / SimDuration.hours(1).microseconds
    let hour = Int32(truncatingIfNeeded: 24 * stop.joined.day + Int(clock))
    while lastHours.count <= person { lastHours.append(.min) }
    defer { lastHours[person] = hour }
    return lastHours[person] != hour
  }
}

import EventKernel
import PassportOffice

/// What one replication has recorded, as far as everything must hold together.
struct RecordedRun {
  /// Counted people by fate, in the order of `Fate.allCases`.
  private(set) var fates = [Int](repeating: 0, count: Fate.allCases.count)
  /// People recorded, and how many different ones.
  private(set) var stories = 0
  private var identities: Set<UInt64> = []
  /// The latest instant of any record.
  private(set) var latest = SimInstant.zero
  /// Records that run back in time.
  private(set) var backward = 0
  /// By stage, microseconds that people spent in line within the window, told by people.
  private(set) var waited: [Int64]
  /// The same told by the line.
  private(set) var held: [Int64]
  /// Counted people when the run ended.
  private(set) var countedPeople = 0

  private let window: (start: SimInstant, end: SimInstant)
  private var lines: [(since: SimInstant, queue: Int32)]

  /// Runs a replication of a network whose window ends at a known time.
  init(_ network: OfficeNetwork, seed: UInt64, replication: Int) {
    window = (network.span.windowStart, network.span.windowEnd)
    waited = Array(repeating: 0, count: network.stages.count)
    held = waited
    lines = Array(repeating: (.zero, 0), count: network.stages.count)
    var run = OfficeRun(network: network, seed: seed, replication: replication)
    var isOver = false
    while !isOver {
      isOver = run.advance() == .finished
      take(run.observations)
      run.observations.removeAll()
    }
    for stage in lines.indices { hold(stage, until: run.windowEnd) }
    countedPeople = run.countedPeople
  }

  /// How many people have more than one story.
  var toldTwice: Int { stories - identities.count }

  private mutating func take(_ chunk: borrowing ObservationChunk) {
    for place in chunk.people.indices {
      let person = chunk.people[place]
      stories += 1
      identities.insert(person.identity)
      saw(from: person.need, to: person.ended)
      if person.isCounted, let fate = Fate.allCases.firstIndex(of: person.fate) { fates[fate] += 1 }
    }
    for place in chunk.visits.indices {
      saw(from: chunk.visits[place].came, to: chunk.visits[place].left)
    }
    for place in chunk.stops.indices {
      let stop = chunk.stops[place]
      saw(from: stop.joined, to: stop.ended)
      let overlap = min(stop.ended, window.end) - max(stop.joined, window.start)
      waited[Int(stop.stage)] += max(0, overlap.microseconds)
    }
    for place in chunk.levels.indices {
      let level = chunk.levels[place]
      saw(from: level.at, to: level.at)
      guard lines.indices.contains(Int(level.stage)) else { continue }
      hold(Int(level.stage), until: level.at)
      lines[Int(level.stage)] = (level.at, level.queue)
    }
  }

  private mutating func hold(_ stage: Int, until instant: SimInstant) {
    let stretch = (min(instant, window.end) - max(lines[stage].since, window.start)).microseconds
    held[stage] += Int64(lines[stage].queue) * max(0, stretch)
  }

  private mutating func saw(from: SimInstant, to: SimInstant) {
    latest = max(latest, to)
    if to < from { backward += 1 }
  }
}

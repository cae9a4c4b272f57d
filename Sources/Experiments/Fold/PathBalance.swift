import EventKernel
import PassportOffice

/// What people brought to each stage within the window, to be set beside what the stage had.
///
/// On every path, not only in the mean, the time spent in line by all people is the integral of the
/// number in line (Little, "A proof for the queuing formula L = lambda W", 1961; Stidham, "A last
/// word on L = lambda W", 1974), and the time that desks are busy is the work that was begun there,
/// as far as both lie within the window. Both sides are whole microseconds and must be equal: one
/// is added up from the stops of people, the other from the states of stages.
struct PathBalance {
  /// By stage, in microseconds.
  private var inLine: [Int64]
  private var work: [Int64]
  /// Whether what a stage begins is done at one go and ends before the window is known to end.
  private let showsWork: [Bool]
  private let start: SimInstant

  init(_ network: OfficeNetwork) {
    start = network.span.windowStart
    inLine = Array(repeating: 0, count: network.stages.count)
    work = inLine
    showsWork = network.stages.map { stage in
      network.span.arrivalLimit == nil && !stage.interruptsService
    }
  }

  /// Takes in the stops of everybody, counted or not.
  mutating func take(_ stops: borrowing RecordBuffer<StopRecord>, until windowEnd: SimInstant) {
    let window = (start: start, end: windowEnd)
    var place = 0
    while place < stops.count {
      // Neighbours of one stage are added up before memory is touched.
      let stage = stops[place].stage
      var line: Int64 = 0
      var begun: Int64 = 0
      while place < stops.count, stops[place].stage == stage {
        let (joined, ended) = (stops[place].joined, stops[place].ended)
        let done = ended + stops[place].service
        if joined >= window.start, done <= window.end {
          line &+= ended.microseconds &- joined.microseconds
          begun &+= stops[place].service.microseconds
        } else {
          line &+= Self.overlap(from: max(joined, window.start), to: min(ended, window.end))
          begun &+= Self.overlap(from: max(ended, window.start), to: min(done, window.end))
        }
        place += 1
      }
      inLine[Int(stage)] &+= line
      work[Int(stage)] &+= begun
    }
  }

  /// The first stage at which the two sides differ, in words; nil if there is none.
  func problem(beside periods: [[LevelIntegral.Period]], names: [String]) -> String? {
    for stage in periods.indices {
      let queue = periods[stage].reduce(Int128(0)) { $0 + Int128($1.area.queue) }
      guard queue == Int128(inLine[stage]) else {
        return "people spent \(inLine[stage]) µs in line at stage \(names[stage]) and its line "
          + "held people for \(queue) µs"
      }
      let busy = periods[stage].reduce(Int128(0)) { $0 + Int128($1.area.busy) }
      guard !showsWork[stage] || busy == Int128(work[stage]) else {
        return "stage \(names[stage]) began \(work[stage]) µs of work and its desks were busy for "
          + "\(busy) µs"
      }
    }
    return nil
  }

  @inline(__always)
  private static func overlap(from: SimInstant, to: SimInstant) -> Int64 {
    max(0, (to - from).microseconds)
  }
}

extension Stage {
  /// Whether a service may pause: someone more urgent comes, or the desk or what it needs fails.
  fileprivate var interruptsService: Bool {
    if dependsOn != nil { return true }
    if case .priority(_, _, true) = queue.order { return true }
    guard case .desks(_, _, let stops) = work, let stops else { return false }
    switch stops {
    case .breakdowns: return true
    case .whenIdle: return false
    }
  }
}

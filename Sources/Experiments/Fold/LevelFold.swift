import EventKernel
import PassportOffice

/// The states of the stages and of the building over the counted window.
struct LevelFold {
  /// The stages one by one; then all together, which stays empty where there is but one; then the
  /// building, whose present is everybody inside, which stays empty in a plain queue.
  private var integrals: [LevelIntegral]
  private let stageCount: Int
  private let isPlainStage: Bool
  /// By sample and stage.
  private var samples: [[SampledLevel?]]

  init(network: OfficeNetwork) {
    let span = network.span
    let integral = { (mostPeriods: Int) in
      LevelIntegral(
        from: span.windowStart, until: span.windowEnd, period: network.timelinePeriod,
        atMost: mostPeriods)
    }
    stageCount = network.stages.count
    isPlainStage = network.stages.count == 1 && network.town == nil
    integrals = Array(repeating: integral(TimelineRow.mostPeriods), count: stageCount)
    integrals += [integral(0), integral(0)]
    samples = Array(
      repeating: Array(repeating: nil, count: network.stages.count),
      count: network.sampleInstants.count)
  }

  /// Takes in changes in time order; those from the end of the window on do not count.
  mutating func take(_ records: borrowing RecordBuffer<LevelRecord>, windowEnd: SimInstant) {
    guard !isPlainStage else { return integrals[0].record(records, until: windowEnd) }
    let stageCount = stageCount
    integrals.withUnsafeMutableBufferPointer { integrals in
      for place in records.indices where records[place].at < windowEnd {
        Self.apply(records[place], to: integrals, stageCount: stageCount)
      }
    }
  }

  mutating func takeSample(_ index: Int, stage: Int, queue: Int, present: Int) {
    samples[index][stage] = SampledLevel(queue: queue, present: present)
  }

  /// The averages over the window that ends at an instant.
  mutating func finish(windowEnd: SimInstant) -> ReplicationLevels {
    for place in integrals.indices { integrals[place].finish(at: windowEnd) }
    let stages = integrals.prefix(stageCount)
    let together = stages.count > 1 ? integrals[stageCount].summary : stages[0].summary
    return ReplicationLevels(
      stages: stages.map(\.summary), everywhere: together,
      room: integrals[stageCount + 1].isKnown ? integrals[stageCount + 1].summary : together,
      samples: samples, periods: stages.map(\.periods))
  }

  @inline(__always)
  private static func apply(
    _ record: LevelRecord, to integrals: UnsafeMutableBufferPointer<LevelIntegral>,
    stageCount: Int
  ) {
    let level = StageLevel(record)
    if Int(record.stage) >= stageCount {
      integrals[stageCount + 1].record(level, at: record.at)
      return
    }
    let stage = Int(record.stage)
    if stageCount > 1 {
      let total = integrals[stageCount].level + level - integrals[stage].level
      integrals[stageCount].record(total, at: record.at)
    }
    integrals[stage].record(level, at: record.at)
  }
}

/// How many there were at a sampling instant.
struct SampledLevel: Equatable, Sendable {
  var queue: Int
  var present: Int
}

/// The states of one replication.
struct ReplicationLevels: Sendable {
  var stages: [LevelSummary?]
  var everywhere: LevelSummary?
  var room: LevelSummary?
  /// By sample and stage; nil where it was not taken.
  var samples: [[SampledLevel?]]
  /// By stage: the periods of the timeline, and the rest of the window beyond the last of them.
  var periods: [[LevelIntegral.Period]]
}

extension OfficeNetwork {
  /// A row of the timeline covers a day of a dated calendar, or half an hour.
  var timelinePeriod: SimDuration { calendar == nil ? .minutes(30) : .days(1) }
}

extension TimelineRow {
  /// Rows of a stage; what lies beyond is in the averages only.
  static let mostPeriods = 20_000
}

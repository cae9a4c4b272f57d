import EventKernel
import PassportOffice

/// The states of the stages and of the building over the counted window.
struct LevelFold {
  private var stages: [LevelIntegral]
  /// All stages together; stays empty where there is but one.
  private var everywhere: LevelIntegral
  /// Present is everybody inside; stays empty in a plain queue.
  private var building: LevelIntegral
  private var hasBuilding = false
  /// By sample and stage.
  private var samples: [[SampledLevel?]]

  init(network: OfficeNetwork) {
    let span = network.span
    let integral = { (mostPeriods: Int) in
      LevelIntegral(
        from: span.windowStart, until: span.windowEnd, period: network.timelinePeriod,
        atMost: mostPeriods)
    }
    stages = Array(repeating: integral(TimelineRow.mostPeriods), count: network.stages.count)
    everywhere = integral(0)
    building = integral(0)
    samples = Array(
      repeating: Array(repeating: nil, count: network.stages.count),
      count: network.sampleInstants.count)
  }

  /// Takes in changes in time order; those from the end of the window on do not count.
  mutating func take(_ records: [LevelRecord], windowEnd: SimInstant) {
    for record in records where record.at < windowEnd { apply(record) }
  }

  mutating func takeSample(_ index: Int, stage: Int, queue: Int, present: Int) {
    samples[index][stage] = SampledLevel(queue: queue, present: present)
  }

  /// The averages over the window that ends at an instant.
  mutating func finish(windowEnd: SimInstant) -> ReplicationLevels {
    for stage in stages.indices { stages[stage].finish(at: windowEnd) }
    everywhere.finish(at: windowEnd)
    building.finish(at: windowEnd)
    let together = stages.count > 1 ? everywhere.summary : stages[0].summary
    return ReplicationLevels(
      stages: stages.map(\.summary), everywhere: together,
      room: hasBuilding ? building.summary : together, samples: samples,
      periods: stages.map(\.periods))
  }

  private mutating func apply(_ record: LevelRecord) {
    let level = StageLevel(record)
    if record.stage == LevelRecord.building {
      hasBuilding = true
      building.record(level, at: record.at)
      return
    }
    let stage = Int(record.stage)
    if stages.count > 1 {
      let total = everywhere.level + level - stages[stage].level
      everywhere.record(total, at: record.at)
    }
    stages[stage].record(level, at: record.at)
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

import EventKernel
import PassportOffice

/// The states of the stages and of the building over the counted window.
struct LevelFold {
  /// The stages one by one, and sums of them.
  ///
  /// After the stages all together, which stays empty where there is but one; then the buildings
  /// together, whose present is everybody inside, which stays empty in a plain queue. Where there
  /// are several offices each one follows: its stages together, and its building.
  private var integrals: [LevelIntegral]
  private let places: Places
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
    places = Places(network)
    isPlainStage = network.stages.count == 1 && network.town == nil
    integrals = Array(repeating: integral(TimelineRow.mostPeriods), count: places.stageCount)
    integrals += Array(repeating: integral(0), count: 2 + 2 * places.officeCount)
    samples = Array(
      repeating: Array(repeating: nil, count: network.stages.count),
      count: network.sampleInstants.count)
  }

  /// Takes in changes in time order; those from the end of the window on do not count.
  mutating func take(_ records: borrowing RecordBuffer<LevelRecord>, windowEnd: SimInstant) {
    guard !isPlainStage else { return integrals[0].record(records, until: windowEnd) }
    let places = places
    integrals.withUnsafeMutableBufferPointer { integrals in
      for place in records.indices where records[place].at < windowEnd {
        Self.apply(records[place], to: integrals, places)
      }
    }
  }

  mutating func takeSample(_ index: Int, stage: Int, queue: Int, present: Int) {
    samples[index][stage] = SampledLevel(queue: queue, present: present)
  }

  /// The averages over the window that ends at an instant.
  mutating func finish(windowEnd: SimInstant) -> ReplicationLevels {
    for place in integrals.indices { integrals[place].finish(at: windowEnd) }
    let stages = integrals.prefix(places.stageCount)
    let together = stages.count > 1 ? integrals[places.together].summary : stages[0].summary
    let offices = 0..<places.officeCount
    return ReplicationLevels(
      stages: stages.map(\.summary), everywhere: together,
      room: integrals[places.buildings].isKnown ? integrals[places.buildings].summary : together,
      offices: offices.map { integrals[places.stages(ofOffice: $0)].summary },
      rooms: offices.map { integrals[places.building(ofOffice: $0)].summary },
      samples: samples, periods: stages.map(\.periods))
  }

  @inline(__always)
  private static func apply(
    _ record: LevelRecord, to integrals: UnsafeMutableBufferPointer<LevelIntegral>,
    _ places: Places
  ) {
    let level = StageLevel(record)
    let stage = Int(record.stage)
    if stage >= places.stageCount {
      guard places.officeCount > 0 else {
        integrals[places.buildings].record(level, at: record.at)
        return
      }
      let own = places.building(ofOffice: Int(UInt16.max - record.stage))
      add(level, of: own, to: places.buildings, in: integrals, at: record.at)
      integrals[own].record(level, at: record.at)
      return
    }
    if places.stageCount > 1 {
      add(level, of: stage, to: places.together, in: integrals, at: record.at)
    }
    if places.officeCount > 0 {
      let office = places.stages(ofOffice: places.officeOfStage[stage])
      add(level, of: stage, to: office, in: integrals, at: record.at)
    }
    integrals[stage].record(level, at: record.at)
  }

  /// Puts the new state of a part into a sum, before the part itself is changed.
  @inline(__always)
  private static func add(
    _ level: StageLevel, of part: Int, to sum: Int,
    in integrals: UnsafeMutableBufferPointer<LevelIntegral>, at instant: SimInstant
  ) {
    let total = integrals[sum].level + level - integrals[part].level
    integrals[sum].record(total, at: instant)
  }

  /// Where the integrals stand.
  private struct Places {
    let stageCount: Int
    /// None where there is one office at most: it is the same as everywhere.
    let officeCount: Int
    let officeOfStage: [Int]

    init(_ network: OfficeNetwork) {
      stageCount = network.stages.count
      officeCount = network.hasSeveralOffices ? network.names.offices.count : 0
      officeOfStage = network.stages.indices.map(network.office(ofStage:))
    }

    var together: Int { stageCount }
    var buildings: Int { stageCount + 1 }

    func stages(ofOffice office: Int) -> Int { stageCount + 2 + 2 * office }

    func building(ofOffice office: Int) -> Int { stageCount + 3 + 2 * office }
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
  /// By office where there are several: its stages together, and its building.
  var offices: [LevelSummary?] = []
  var rooms: [LevelSummary?] = []
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

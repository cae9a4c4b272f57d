import PassportOffice
import Statistics

/// The states of all stages over all replications.
struct LevelAccumulator: Sendable {
  private let layout: FoldLayout
  private var stages: [LevelEstimator]
  private var everywhere = LevelEstimator()
  private var room = LevelEstimator()
  /// Where there are several offices: the stages of each name, each office and its building.
  private var named: [LevelEstimator]
  private var offices: [LevelEstimator]
  private var rooms: [LevelEstimator]
  /// By sample, then by stage, the last for all together.
  private var sampled: [[SampleEstimator]]
  private(set) var timeline: [TimelineSums]
  /// Number present in the first and in the last quarter of the window.
  private(set) var growth = PairedDifference()
  private(set) var firstQuarter = MeanEstimator()
  private(set) var lastQuarter = MeanEstimator()

  init(_ layout: FoldLayout) {
    self.layout = layout
    stages = layout.hasDesks.map { _ in LevelEstimator() }
    let isSplit = layout.network.hasSeveralOffices
    named = isSplit ? layout.stageNames.names.map { _ in LevelEstimator() } : []
    offices = isSplit ? layout.network.names.offices.map { _ in LevelEstimator() } : []
    rooms = offices
    sampled = layout.network.names.samples.map { _ in
      layout.hasDesks.map { _ in SampleEstimator() } + [SampleEstimator()]
    }
    timeline = layout.hasDesks.map { _ in TimelineSums() }
  }

  /// Takes in the next replication, in index order.
  mutating func add(_ levels: ReplicationLevels) {
    for stage in stages.indices { add(levels, at: .stage(stage), to: &stages[stage]) }
    add(levels, at: .everywhere, to: &everywhere)
    room.add(levels.room, utilization: nil)
    for place in named.indices { add(levels, at: .stages(named: place), to: &named[place]) }
    for office in offices.indices {
      add(levels, at: .office(office), to: &offices[office])
      rooms[office].add(levels.rooms[office], utilization: nil)
    }
    for sample in sampled.indices {
      for place in sampled[sample].indices {
        let stage = place < stages.count ? place : nil
        sampled[sample][place].add(levels.sampled(sample, stage: stage))
      }
    }
    for (stage, periods) in levels.periods.enumerated() { timeline[stage].add(periods) }
    addGrowth(levels)
  }

  private func add(
    _ levels: ReplicationLevels, at place: LevelPlace, to estimator: inout LevelEstimator
  ) {
    estimator.add(
      levels.level(of: .numberInSystem, at: place, in: layout),
      utilization: levels.utilization(at: place, in: layout))
  }

  /// A statistic of the state.
  func estimate(
    of measure: Measure, _ statistic: Statistic, at place: LevelPlace, confidence: Double
  ) -> IntervalEstimate? {
    if case .at(let text) = statistic {
      let samples = layout.network.names.samples
      guard measure.isSampled, let sample = samples.firstIndex(of: text) else { return nil }
      return sampled[sample][place.sampledStage ?? stages.count]
        .estimate(of: measure, confidence: confidence)
    }
    return estimator(of: measure, at: place)
      .estimate(of: measure, statistic, confidence: confidence)
  }

  private func estimator(of measure: Measure, at place: LevelPlace) -> LevelEstimator {
    switch place {
    case .everywhere: measure == .room ? room : everywhere
    case .stage(let stage): stages[stage]
    case .stages(let place): named[place]
    case .office(let office): measure == .room ? rooms[office] : offices[office]
    }
  }

  private mutating func addGrowth(_ levels: ReplicationLevels) {
    let count = levels.periods.map(\.count).min() ?? 0
    guard count >= 4 else { return }
    let first = levels.present(inPeriods: 0..<count / 4)
    let last = levels.present(inPeriods: count - count / 4..<count)
    growth.add(base: first, other: last)
    firstQuarter.add(first)
    lastQuarter.add(last)
  }
}

extension LevelPlace {
  /// The stage of which samples are kept; nil for all together.
  var sampledStage: StageID? {
    switch self {
    case .stage(let stage): stage
    case .everywhere, .stages, .office: nil
    }
  }
}

extension FoldLayout {
  /// The stages that a place has.
  func stages(at place: LevelPlace) -> [StageID] {
    switch place {
    case .everywhere: Array(network.stages.indices)
    case .stage(let stage): [stage]
    case .stages(let place): stageNames.stages(at: place)
    case .office(let office): network.town.map { Array($0.offices[office].stages) } ?? []
    }
  }
}

extension ReplicationLevels {
  /// The number present at all stages, on average over some periods of the timeline.
  func present(inPeriods range: Range<Int>) -> Double {
    periods.reduce(0) { sum, stage in
      let length = stage[range].reduce(0) { $0 + $1.length }
      return sum + stage[range].reduce(0) { $0 + Double($1.area.present) } / Double(length)
    }
  }

  /// The averages of a state; nil where it was not seen.
  func level(of measure: Measure, at place: LevelPlace, in layout: FoldLayout) -> LevelSummary? {
    switch place {
    case .everywhere: measure == .room ? room : everywhere
    case .stage(let stage): stages[stage]
    case .stages(let place):
      LevelSummary(of: layout.stageNames.stages(at: place).map { stages[$0] })
    case .office(let office): measure == .room ? rooms[office] : offices[office]
    }
  }

  /// Busy desk time over open desk time; nil where there are no desks or none was open.
  func utilization(at place: LevelPlace, in layout: FoldLayout) -> Double? {
    let counted = layout.stages(at: place).filter { layout.hasDesks[$0] }
    let busy = counted.reduce(0) { $0 + (stages[$1]?.busy ?? 0) }
    let open = counted.reduce(0) { $0 + (stages[$1]?.open ?? 0) }
    return open > 0 ? busy / open : nil
  }

  /// The number at a sampling instant at a stage, or at all of them; nil where it was not taken.
  func sampled(_ sample: Int, stage: Int?) -> SampledLevel? {
    if let stage { return samples[sample][stage] }
    let taken = samples[sample].compactMap { $0 }
    guard !taken.isEmpty else { return nil }
    return taken.reduce(SampledLevel(queue: 0, present: 0)) {
      SampledLevel(queue: $0.queue + $1.queue, present: $0.present + $1.present)
    }
  }
}

import PassportOffice
import Statistics

/// The states of all stages over all replications.
struct LevelAccumulator: Sendable {
  private let samples: [String]
  private let hasDesks: [Bool]
  private var stages: [LevelEstimator]
  private var everywhere = LevelEstimator()
  private var room = LevelEstimator()
  /// By sample, then by stage, the last for all together.
  private var sampled: [[SampleEstimator]]
  private(set) var timeline: [TimelineSums]
  /// Number present in the first and in the last quarter of the window.
  private(set) var growth = PairedDifference()
  private(set) var firstQuarter = MeanEstimator()
  private(set) var lastQuarter = MeanEstimator()

  init(_ layout: FoldLayout) {
    samples = layout.network.names.samples
    hasDesks = layout.hasDesks
    stages = hasDesks.map { _ in LevelEstimator() }
    sampled = samples.map { _ in
      layout.hasDesks.map { _ in SampleEstimator() } + [SampleEstimator()]
    }
    timeline = hasDesks.map { _ in TimelineSums() }
  }

  /// Takes in the next replication, in index order.
  mutating func add(_ levels: ReplicationLevels) {
    for (stage, level) in levels.stages.enumerated() {
      stages[stage].add(level, utilization: levels.utilization(ofStage: stage, hasDesks: hasDesks))
    }
    everywhere.add(
      levels.everywhere, utilization: levels.utilization(ofStage: nil, hasDesks: hasDesks))
    room.add(levels.room, utilization: nil)
    for sample in sampled.indices {
      for place in sampled[sample].indices {
        let stage = place < stages.count ? place : nil
        sampled[sample][place].add(levels.sampled(sample, stage: stage))
      }
    }
    for (stage, periods) in levels.periods.enumerated() { timeline[stage].add(periods) }
    addGrowth(levels)
  }

  /// A statistic of the state; `stage` is nil for all together.
  func estimate(
    of measure: Measure, _ statistic: Statistic, stage: Int?, confidence: Double
  ) -> IntervalEstimate? {
    if case .at(let text) = statistic {
      guard measure.isSampled, let sample = samples.firstIndex(of: text) else { return nil }
      return sampled[sample][stage ?? stages.count].estimate(of: measure, confidence: confidence)
    }
    let level = measure == .room ? room : stage.map { stages[$0] } ?? everywhere
    return level.estimate(of: measure, statistic, confidence: confidence)
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

extension ReplicationLevels {
  /// The number present at all stages, on average over some periods of the timeline.
  func present(inPeriods range: Range<Int>) -> Double {
    periods.reduce(0) { sum, stage in
      let length = stage[range].reduce(0) { $0 + $1.length }
      return sum + stage[range].reduce(0) { $0 + Double($1.area.present) } / Double(length)
    }
  }

  /// Busy desk time over open desk time; nil where there are no desks or none was open.
  func utilization(ofStage stage: Int?, hasDesks: [Bool]) -> Double? {
    let counted = stages.indices.filter { hasDesks[$0] && (stage ?? $0) == $0 }
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

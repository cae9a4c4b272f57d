import Statistics

/// The state of a stage, or of all together, over all replications.
struct LevelEstimator: Sendable {
  private var queue = MeanEstimator()
  private var present = MeanEstimator()
  private var utilization = MeanEstimator()
  private var mostInLine: Int64?
  private var mostPresent: Int64?
  private var replications = 0

  /// Takes in the averages of the next replication; nil where its window has no length.
  mutating func add(_ level: LevelSummary?, utilization share: Double?) {
    replications += 1
    guard let level else { return }
    queue.add(level.queue)
    present.add(level.present)
    if let share { utilization.add(share) }
    mostInLine = max(mostInLine ?? 0, level.mostInLine)
    mostPresent = max(mostPresent ?? 0, level.mostPresent)
  }

  /// The mean over replications, or the greatest of all.
  func estimate(
    of measure: Measure, _ statistic: Statistic, confidence: Double
  ) -> IntervalEstimate? {
    switch statistic {
    case .mean: mean(of: measure)?.estimate(confidence: confidence)
    case .max: most(of: measure)
    case .sd, .p50, .p90, .p95, .p99, .share, .count, .rate, .shareZero, .shareOver, .at: nil
    }
  }

  private func mean(of measure: Measure) -> MeanEstimator? {
    if measure == .queueLength { return queue }
    return measure == .utilization ? utilization : present
  }

  private func most(of measure: Measure) -> IntervalEstimate? {
    if measure == .utilization { return nil }
    return (measure == .queueLength ? mostInLine : mostPresent).map {
      IntervalEstimate(value: Double($0), lower: nil, upper: nil, count: replications)
    }
  }
}

/// The number at a sampling instant over all replications.
struct SampleEstimator: Sendable {
  private var queue = MeanEstimator()
  private var present = MeanEstimator()

  mutating func add(_ level: SampledLevel?) {
    guard let level else { return }
    queue.add(Double(level.queue))
    present.add(Double(level.present))
  }

  func estimate(of measure: Measure, confidence: Double) -> IntervalEstimate? {
    (measure == .queueLength ? queue : present).estimate(confidence: confidence)
  }
}

import Statistics

/// All replications of a variant beside `base` so far.
struct PairAccumulator: Sendable {
  private let cohorts: [Cohort]
  private let measures: [ComparedMeasure]
  private let hasInterviews: Bool
  private var estimators: [CohortEstimator]
  private(set) var unmatched = 0
  private var replications = 0

  init(cohorts: [Cohort], measures: [ComparedMeasure], hasInterviews: Bool) {
    self.cohorts = cohorts
    self.measures = measures
    self.hasInterviews = hasInterviews
    estimators = cohorts.map { _ in CohortEstimator(measureCount: measures.count) }
  }

  /// Takes in the next replication, in index order.
  mutating func add(_ summary: PairSummary) {
    for cohort in estimators.indices {
      estimators[cohort].add(summary.cohorts[cohort], measures, replication: replications)
    }
    unmatched += summary.unmatched
    replications += 1
  }

  /// Uses the memory of another pair for what `base` has shown in the last replication: it is the
  /// same beside every variant unless people are counted in some of them only.
  mutating func shareBase(with other: PairAccumulator) {
    for cohort in estimators.indices {
      estimators[cohort].shareBase(with: other.estimators[cohort], replication: replications - 1)
    }
  }

  /// The rows of a variant: cohort after cohort, the measures, then who was interviewed, the fates.
  func comparisons(variant: String, confidence: Double) -> [Comparison] {
    zip(cohorts, estimators).flatMap { cohort, estimator in
      let row = { (measure: Measure, statistic: Statistic, found: PairedEstimate) in
        Comparison(
          variant: variant, cohort: cohort, people: perReplication(estimator.people),
          interviewedInBoth: perReplication(
            hasInterviews ? estimator.interviewedInBoth : estimator.servedInBoth),
          measure: measure, statistic: statistic, base: found.base, other: found.other,
          difference: found.difference?.value, lower: found.difference?.lower,
          upper: found.difference?.upper)
      }
      var rows: [Comparison] = []
      for (place, compared) in measures.enumerated() {
        let statistics: [Statistic] = compared.hasQuantiles ? [.mean, .p50, .p90] : [.mean]
        for statistic in statistics {
          rows.append(
            row(
              compared.measure, statistic,
              estimator.estimate(
                of: statistic, measure: place, unit: compared.measure.countedPerUnit,
                confidence: confidence)))
        }
      }
      if hasInterviews {
        rows.append(row(.interviewDelay, .share, estimator.interviewed.estimate(confidence)))
      }
      for (fate, measure) in Measure.fates.enumerated() {
        rows.append(row(measure, .share, estimator.fates[fate].estimate(confidence)))
      }
      return rows
    }
  }

  private func perReplication(_ count: Int) -> Double {
    replications > 0 ? Double(count) / Double(replications) : 0
  }
}

/// A value in two variants and their difference.
struct PairedEstimate: Sendable {
  var base: Double?
  var other: Double?
  var difference: IntervalEstimate?
}

/// A ratio of totals in two variants.
struct RatioPair: Sendable {
  private var base = RatioEstimator()
  private var other = RatioEstimator()
  private var difference = PairedRatioDifference()

  mutating func add(baseSum: Double, baseCount: Int, otherSum: Double, otherCount: Int) {
    base.add(sum: baseSum, count: baseCount)
    other.add(sum: otherSum, count: otherCount)
    difference.add(
      baseSum: baseSum, baseCount: baseCount, otherSum: otherSum, otherCount: otherCount)
  }

  func estimate(_ confidence: Double) -> PairedEstimate {
    PairedEstimate(
      base: base.estimate(confidence: confidence)?.value,
      other: other.estimate(confidence: confidence)?.value,
      difference: difference.estimate(confidence: confidence))
  }
}

/// The persons of a cohort over all replications.
struct CohortEstimator: Sendable {
  private(set) var people = 0
  private(set) var interviewedInBoth = 0
  private(set) var servedInBoth = 0
  private(set) var interviewed = RatioPair()
  private(set) var fates = [RatioPair](repeating: RatioPair(), count: PersonCounter.fateCount)
  private var means: [RatioPair]
  private var baseSections: [Sections<PackedHistogram>]
  private var otherSections: [Sections<PackedHistogram>]

  init(measureCount: Int) {
    means = Array(repeating: RatioPair(), count: measureCount)
    baseSections = Array(repeating: Sections<PackedHistogram>(), count: measureCount)
    otherSections = baseSections
  }

  mutating func add(_ found: PairTotals, _ measures: [ComparedMeasure], replication: Int) {
    let pairs = found.pairs
    for (place, compared) in measures.enumerated() {
      let unit = compared.measure.countedPerUnit
      let totals = found.measures[place]
      means[place].add(
        baseSum: Double(nearest: totals.baseSum) / unit, baseCount: totals.count,
        otherSum: Double(nearest: totals.otherSum) / unit, otherCount: totals.count)
      guard compared.hasQuantiles else { continue }
      baseSections[place].add(totals.base, replication: replication)
      otherSections[place].add(totals.other, replication: replication)
    }
    people += pairs.people
    interviewedInBoth += pairs.interviewedInBoth
    servedInBoth += pairs.servedInBoth
    interviewed.add(
      baseSum: Double(pairs.baseInterviewed), baseCount: pairs.people,
      otherSum: Double(pairs.otherInterviewed), otherCount: pairs.people)
    for fate in fates.indices {
      fates[fate].add(
        baseSum: Double(pairs.baseFates[fate]), baseCount: pairs.people,
        otherSum: Double(pairs.otherFates[fate]), otherCount: pairs.people)
    }
  }

  mutating func shareBase(with other: CohortEstimator, replication: Int) {
    for measure in baseSections.indices {
      baseSections[measure].share(other.baseSections[measure], replication: replication)
    }
  }

  /// A mean or a quantile; an endless quantile has no value, nor a difference.
  func estimate(
    of statistic: Statistic, measure place: Int, unit: Double, confidence: Double
  ) -> PairedEstimate {
    let probability: Double
    switch statistic {
    case .p50: probability = 0.5
    case .p90: probability = 0.9
    case .mean, .sd, .p95, .p99, .max, .share, .count, .rate, .shareZero, .shareOver, .at:
      return means[place].estimate(confidence)
    }
    let quantile = { (histogram: PackedHistogram) -> Double? in
      histogram.quantile(probability).map { $0 / unit }
    }
    let base = quantile(baseSections[place].pooled())
    let other = quantile(otherSections[place].pooled())
    let difference = otherSections[place].estimatedDifference(
      from: baseSections[place], confidence: confidence, of: quantile)
    return PairedEstimate(
      base: base.flatMap { $0.isFinite ? $0 : nil },
      other: other.flatMap { $0.isFinite ? $0 : nil },
      difference: difference.flatMap { $0.value.isFinite ? $0 : nil })
  }
}

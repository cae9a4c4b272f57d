import EventKernel
import Experiments
import PassportOffice

/// Results made by hand, so that nothing in these tests depends on a simulation.
enum StudyFixtures {
  /// An estimate with limits at the given distance from its value.
  static func estimate(
    _ measure: Measure, _ statistic: Statistic, _ scope: [ScopePart] = [], _ value: Double?,
    plusMinus: Double? = nil, n: Int = 1_000
  ) -> Estimate {
    let limits = value.flatMap { value in plusMinus.map { (value - $0, value + $0) } }
    return Estimate(
      measure: measure, statistic: statistic, scope: scope, value: value, lower: limits?.0,
      upper: limits?.1, confidence: 0.95, count: n)
  }

  /// One restriction.
  static func scope(_ key: ScopeKey, _ value: String) -> [ScopePart] {
    [ScopePart(key: key, value: value)]
  }

  /// A result with one variant `base` that holds these estimates.
  static func study(
    estimates: [Estimate], audit: PeopleAudit = PeopleAudit(rows: [], initial: 0)
  ) -> StudyResult {
    StudyResult(
      scenario: "mm3", seed: 1, replications: 20, variants: [variant("base", estimates, audit)],
      comparisons: [], targets: [], cautions: [], wasInterrupted: false)
  }

  /// A variant without rows.
  static func variant(
    _ name: String, _ estimates: [Estimate],
    _ audit: PeopleAudit = PeopleAudit(rows: [], initial: 0)
  ) -> VariantResult {
    VariantResult(
      name: name, estimates: estimates, audit: audit,
      replicationRows: ReplicationTable(
        columns: [.init(measure: .wait, statistic: .mean, scope: [])], values: [[1.5]]),
      timeline: [],
      slotDays: [], eventCount: 0)
  }

  /// A queue with one stage of three desks and no calendar.
  static let plainNetwork = network(
    stages: ["desk"], calendar: nil, classes: [], town: nil, offices: [])

  /// A network of stages with three desks each and constant service of ten minutes.
  static func network(
    stages: [String], calendar: OfficeCalendar?, classes: [String], town: Town?, offices: [String]
  ) -> OfficeNetwork {
    let last = stages.count - 1
    return OfficeNetwork(
      span: RunSpan(
        windowStart: .zero, windowEnd: .startOfDay(7), followUntil: .startOfDay(7), drains: false,
        arrivalLimit: nil),
      calendar: calendar,
      names: NetworkNames(
        scenario: "mm3", offices: offices, demands: ["all"], classes: classes, stages: stages,
        applications: town == nil ? [] : ["new", "lost"],
        groups: town == nil ? [] : ["general", "priority"], samples: []),
      demands: [], stages: stages.indices.map { stage(leadsTo: $0 == last ? nil : $0 + 1) },
      initialPresent: stages.map { _ in 0 }, town: town, sampleInstants: [])
  }

  private static func stage(leadsTo next: Int?) -> Stage {
    Stage(
      work: .delay(.workingDays(0)), queue: QueueRule(order: .fifo, places: nil, join: nil),
      patience: .same(nil), routes: [Route(to: next, cumulativeShare: 1)])
  }
}

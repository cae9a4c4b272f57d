import Experiments

/// Numbers of no particular meaning, one of each kind that a report shows.
enum SampleEstimates {
  static let queue: [Estimate] =
    [
      StudyFixtures.estimate(.wait, .mean, [], 0.695, plusMinus: 0.008, n: 2_080_000),
      StudyFixtures.estimate(.wait, .p50, [], 0, n: 2_080_000),
      StudyFixtures.estimate(.wait, .p90, [], 2.331, n: 2_080_000),
      StudyFixtures.estimate(.visit, .mean, [], 5.0349, plusMinus: 0.0123, n: 2_080_000),
      StudyFixtures.estimate(.served, .share, [], 0.99957, plusMinus: 0.00001, n: 2_080_000),
      StudyFixtures.estimate(.abandoned, .share, [], 0.00043, plusMinus: 0.00001, n: 2_080_000),
      StudyFixtures.estimate(.refused, .share, [], 0, n: 2_080_000),
      StudyFixtures.estimate(.queueLength, .mean, [], 0.241, plusMinus: 0.003, n: 20),
      StudyFixtures.estimate(.wait, .sd, [], 1.5, n: 2_080_000),
    ]
    + ["desk", "cashier"].map {
      StudyFixtures.estimate(
        .utilization, .mean, StudyFixtures.scope(.stage, $0), 0.5015, plusMinus: 0.0011, n: 20)
    }

  static let targets = [
    TargetResult(
      text: "p90(wait) <= 30 min", measure: .wait, statistic: .p90, isHard: true, verdict: .pass,
      value: 2.331, lower: 2.3,
      upper: 2.36),
    TargetResult(
      text: "share(abandoned) <= 0.01 %", measure: .abandoned, statistic: .share, isHard: true,
      verdict: .fail, value: 0.00043,
      lower: 0.00042, upper: 0.00044),
    TargetResult(
      text: "mean(visit) by class <= 5 min", measure: .visit, statistic: .mean, isHard: false,
      verdict: .undecided, value: nil,
      lower: nil, upper: nil),
  ]

  static func office(scale: Double) -> [Estimate] {
    let channels = ["walk_in", "app"].flatMap { channel -> [Estimate] in
      let scope = StudyFixtures.scope(.channel, channel)
      return [
        StudyFixtures.estimate(.arrivals, .count, scope, 11_000 * scale),
        StudyFixtures.estimate(.outside, .p50, scope, 40 * scale),
        StudyFixtures.estimate(.outside, .p90, scope, 95.5 * scale),
        StudyFixtures.estimate(.visit, .p50, scope, 61.2 * scale),
        StudyFixtures.estimate(.visit, .p90, scope, 120 * scale),
        StudyFixtures.estimate(.visits, .mean, scope, 1.21 * scale),
        StudyFixtures.estimate(.moneyLost, .mean, scope, 17_500 * scale),
        StudyFixtures.estimate(.served, .share, scope, 0.45 * scale),
      ]
    }
    let scopes = ["tickets", "interview"].map { StudyFixtures.scope(.stage, $0) }
    let waits = scopes.enumerated().flatMap { place, scope in
      [
        StudyFixtures.estimate(.wait, .mean, scope, 12.5 * scale, n: 440_000),
        StudyFixtures.estimate(.wait, .p50, scope, 9 * scale),
        StudyFixtures.estimate(.wait, .p90, scope, 31.4 * scale + Double(place)),
      ]
    }
    return channels + waits + [
      StudyFixtures.estimate(.utilization, .mean, scopes[0], 0.138 * scale),
      StudyFixtures.estimate(.utilization, .mean, scopes[1], 0.412 * scale),
      StudyFixtures.estimate(.overtime, .mean, [], 12.3 * scale),
      StudyFixtures.estimate(.slotFill, .mean, [], 0.47 * scale),
      StudyFixtures.estimate(.sellout, .share, [], 0.5 * scale),
      StudyFixtures.estimate(.sellout, .p50, [], 31 * scale),
      StudyFixtures.estimate(.issued, .count, [], 12_623.5 * scale),
    ]
  }

  static let audit = PeopleAudit(
    rows: [
      .init(scope: [], people: 22_000, byFate: [20_000, 10, 0, 990, 500, 400, 100]),
      .init(
        scope: StudyFixtures.scope(.channel, "walk_in"), people: 11_000,
        byFate: [10_000, 10, 0, 990, 0, 0, 0]),
      .init(
        scope: StudyFixtures.scope(.channel, "app"), people: 11_000,
        byFate: [10_000, 0, 0, 0, 500, 400, 100]),
    ], initial: 0)

  static let comparisons: [Comparison] = Cohort.allCases.flatMap { cohort in
    [
      comparison(cohort, .visit, .mean, 95.2, 180.5, 83.1, 87.5),
      comparison(cohort, .visit, .p50, 90, 171, 80, 82),
      comparison(cohort, .interviewDelay, .mean, 12.3, 3.1, -9.6, -8.8),
      comparison(cohort, .interviewDelay, .p90, 31.5, nil, nil, nil),
      comparison(cohort, .interviewDelay, .share, 0.963, 0.888, -0.08, -0.07),
      comparison(cohort, .moneyLost, .mean, 17_500, 0, -17_900, -17_100),
    ]
  }

  private static func comparison(
    _ cohort: Cohort, _ measure: Measure, _ statistic: Statistic, _ base: Double,
    _ other: Double?, _ lower: Double?, _ upper: Double?
  ) -> Comparison {
    Comparison(
      variant: "walk-in-only", cohort: cohort, people: 1_100, interviewedInBoth: 950,
      measure: measure, statistic: statistic, base: base, other: other,
      difference: other.map { $0 - base }, lower: lower, upper: upper)
  }
}

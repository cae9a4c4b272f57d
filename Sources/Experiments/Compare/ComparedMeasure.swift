import PassportOffice

/// A number of each person that is compared between variants.
///
/// A mean is over the same people in both variants: those who have a number in both and, where it is
/// about time or trips, were interviewed in both. A mean over those interviewed in each would compare
/// different people, because a rule decides who comes to an interview.
struct ComparedMeasure: Sendable {
  let measure: Measure
  /// Quantiles are compared too.
  let hasQuantiles: Bool
  /// Who has no number counts in a quantile as longer than any.
  let isEndlessWithout: Bool
  /// What the person adds, as `Measure` counts.
  let number: ComparedNumber
  /// Whether means are over people interviewed in both variants only.
  let needsInterview: Bool

  /// What is compared in an office, over those interviewed where it is a time at the office.
  static let ofOffices: [ComparedMeasure] = [
    endless(.visit, needsInterview: true, .visitOfInterviewed),
    endless(.wait, needsInterview: true, .waitOfInterviewed),
    endless(.outside, needsInterview: true, .outsideOfInterviewed),
    endless(.interviewDelay, needsInterview: true, .interviewDelay),
    endless(.totalDelay, needsInterview: true, .totalDelay),
    // Who walks in does not search: that is no endless search.
    ComparedMeasure(
      measure: .searchDelay, hasQuantiles: true, isEndlessWithout: false, number: .searchDelay,
      needsInterview: true),
    ComparedMeasure(
      measure: .visits, hasQuantiles: false, isEndlessWithout: false, number: .visits,
      needsInterview: true),
    // What is lost without an interview is lost all the same.
    ComparedMeasure(
      measure: .moneyLost, hasQuantiles: false, isEndlessWithout: false, number: .moneyLost,
      needsInterview: false),
  ]

  /// What is compared where the scenario says what things cost.
  static let ofCosts: [ComparedMeasure] = [
    ComparedMeasure(
      measure: .citizenCost, hasQuantiles: false, isEndlessWithout: false, number: .citizenCost,
      needsInterview: false)
  ]

  /// What is compared in a plain queue, over those served.
  static let ofPlainQueues: [ComparedMeasure] = [
    endless(.visit, needsInterview: false, .visitOfServed),
    endless(.wait, needsInterview: false, .waitOfServed),
  ]

  private static func endless(
    _ measure: Measure, needsInterview: Bool, _ number: ComparedNumber
  ) -> ComparedMeasure {
    ComparedMeasure(
      measure: measure, hasQuantiles: true, isEndlessWithout: true, number: number,
      needsInterview: needsInterview)
  }
}

extension Cohort {
  /// Whether a person belongs to it, by what the person did in `base`.
  func includes(_ person: PairedPerson) -> Bool {
    switch self {
    case .everybody: true
    case .tookAppInBase: person.firstChannel == .app
    }
  }
}

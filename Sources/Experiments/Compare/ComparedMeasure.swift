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
  /// What the person adds, as `Measure` counts; nil where the person has none.
  let number: @Sendable (PairedPerson) -> Int64?
  /// Whether means are over people interviewed in both variants only.
  let needsInterview: Bool

  /// What is compared in an office, over those interviewed where it is a time at the office.
  static let ofOffices: [ComparedMeasure] = [
    endless(.visit, needsInterview: true) { $0.interviewDelay == nil ? nil : $0.visit },
    endless(.wait, needsInterview: true) { $0.interviewDelay == nil ? nil : $0.wait },
    endless(.outside, needsInterview: true) { $0.interviewDelay == nil ? nil : $0.outside },
    endless(.interviewDelay, needsInterview: true) { $0.interviewDelay },
    endless(.totalDelay, needsInterview: true) { $0.totalDelay },
    // Who walks in does not search: that is no endless search.
    ComparedMeasure(
      measure: .searchDelay, hasQuantiles: true, isEndlessWithout: false,
      number: { $0.searchDelay }, needsInterview: true),
    ComparedMeasure(
      measure: .visits, hasQuantiles: false, isEndlessWithout: false,
      number: { Int64($0.visits) }, needsInterview: true),
    // What is lost without an interview is lost all the same.
    ComparedMeasure(
      measure: .moneyLost, hasQuantiles: false, isEndlessWithout: false,
      number: { Int64($0.moneyLost.rounded()) }, needsInterview: false),
  ]

  /// What is compared where the scenario says what things cost.
  static let ofCosts: [ComparedMeasure] = [
    ComparedMeasure(
      measure: .citizenCost, hasQuantiles: false, isEndlessWithout: false,
      number: { Int64($0.citizenCost.rounded()) }, needsInterview: false)
  ]

  /// What is compared in a plain queue, over those served.
  static let ofPlainQueues: [ComparedMeasure] = [
    endless(.visit, needsInterview: false) { $0.totalDelay == nil ? nil : $0.visit },
    endless(.wait, needsInterview: false) { $0.totalDelay == nil ? nil : $0.wait },
  ]

  private static func endless(
    _ measure: Measure, needsInterview: Bool,
    _ number: @escaping @Sendable (PairedPerson) -> Int64?
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

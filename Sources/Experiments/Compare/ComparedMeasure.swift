import PassportOffice

/// A number of each person that is compared between variants.
struct ComparedMeasure: Sendable {
  let measure: Measure
  /// Quantiles are compared too.
  let hasQuantiles: Bool
  /// Who has no number counts in a quantile as longer than any.
  let isEndlessWithout: Bool
  /// What the person adds, as `Measure` counts; nil where the mean is not over this person.
  let number: @Sendable (PairedPerson) -> Int64?

  /// What is compared in an office, over those interviewed where it is a time at the office.
  static let ofOffices: [ComparedMeasure] = [
    endless(.visit) { $0.interviewDelay == nil ? nil : $0.visit },
    endless(.wait) { $0.interviewDelay == nil ? nil : $0.wait },
    endless(.outside) { $0.interviewDelay == nil ? nil : $0.outside },
    endless(.interviewDelay) { $0.interviewDelay },
    endless(.totalDelay) { $0.totalDelay },
    // Who walks in does not search: that is no endless search.
    ComparedMeasure(measure: .searchDelay, hasQuantiles: true, isEndlessWithout: false) {
      $0.searchDelay
    },
    ComparedMeasure(measure: .visits, hasQuantiles: false, isEndlessWithout: false) {
      Int64($0.visits)
    },
    ComparedMeasure(measure: .moneyLost, hasQuantiles: false, isEndlessWithout: false) {
      Int64($0.moneyLost.rounded())
    },
  ]

  /// What is compared in a plain queue, over those served.
  static let ofPlainQueues: [ComparedMeasure] = [
    endless(.visit) { $0.totalDelay == nil ? nil : $0.visit },
    endless(.wait) { $0.totalDelay == nil ? nil : $0.wait },
  ]

  private static func endless(
    _ measure: Measure, number: @escaping @Sendable (PairedPerson) -> Int64?
  ) -> ComparedMeasure {
    ComparedMeasure(
      measure: measure, hasQuantiles: true, isEndlessWithout: true, number: number)
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

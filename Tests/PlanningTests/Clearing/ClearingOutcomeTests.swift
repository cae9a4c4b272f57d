import Experiments
import Statistics
import Testing

@testable import Planning

/// In which order purchases stand that clear a backlog.
@Suite struct ClearingOutcomeTests {
  private func outcome(
    isInTime: Bool, cost: Double?, gained: Double = 0, share: Double = 0.5
  ) -> ClearingOutcome {
    let point = { (value: Double) in
      IntervalEstimate(value: value, lower: value, upper: value, count: 9)
    }
    return ClearingOutcome(
      purchase: Purchase(kind: .variant(0), settings: [], cost: nil),
      course: ClearingCourse(
        day: .init(value: 1, lower: 1, upper: 1), share: point(share), left: point(0),
        lost: point(0), verdict: isInTime ? .pass : .fail, isInTime: isInTime),
      cost: cost, gained: gained)
  }

  @Test func `what is in time stands by cost, the rest by people for the money`() {
    var invalid = outcome(isInTime: false, cost: nil)
    (invalid.course, invalid.isInvalid) = (nil, true)
    let order = [
      outcome(isInTime: true, cost: 1, share: 0.91), outcome(isInTime: true, cost: 7, share: 0.99),
      outcome(isInTime: true, cost: 7, share: 0.95), outcome(isInTime: true, cost: nil, share: 1),
      outcome(isInTime: false, cost: 0, gained: 3), outcome(isInTime: false, cost: 10, gained: 90),
      outcome(isInTime: false, cost: 30, gained: 200),
      outcome(isInTime: false, cost: nil, gained: 9),
      outcome(isInTime: false, cost: 2), invalid,
    ]
    for (place, one) in order.enumerated() {
      for other in order.dropFirst(place + 1) {
        #expect(one.isBetter(than: other), "\(place)")
        #expect(!other.isBetter(than: one), "\(place)")
      }
    }
  }

  @Test func `the first of a step is bought only where it gains something`() {
    #expect(BuyingStep(outcomes: [outcome(isInTime: false, cost: 2)]).best == nil)
    #expect(
      BuyingStep(outcomes: [outcome(isInTime: false, cost: 2, gained: 8)]).best?.gained == 8)
    #expect(BuyingStep<ClearingOutcome>(outcomes: []).best == nil)
  }
}

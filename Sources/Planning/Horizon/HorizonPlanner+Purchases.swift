import Experiments
import PassportOffice

/// What is bought, one after another.
extension HorizonPlanner {
  /// Buys as long as a month fails.
  func buyMonths(
    after looks: [HorizonCourse], _ simulator: CourseSimulator, into result: inout HorizonResult
  ) throws {
    let workingDays = result.workingDays
    try buy(after: looks, into: &result.steps, asLongAs: { $0.failure.month != nil }) { offer in
      try outcome(of: offer, workingDays: workingDays, simulator)
    }
  }

  private func outcome(
    of offer: Offer<HorizonCourse, PurchaseOutcome>, workingDays: Int,
    _ simulator: CourseSimulator
  ) throws -> (PurchaseOutcome, looks: [HorizonCourse]) {
    var outcome = PurchaseOutcome(
      purchase: offer.purchase, cost: offer.purchase.cost.map { $0 * Double(workingDays) })
    guard let network = network(with: offer.settings + offer.purchase.settings) else {
      outcome.isInvalid = true
      return (outcome, [])
    }
    var samples = CourseSamples(network, request: request, runner: simulator.runner)
    let looks = try decided(&samples, simulator) { course in
      if course.failure.isSharp { return true }
      // It cannot come first any more: its latest failure would not do.
      var greatest = outcome
      greatest.take(course, after: offer.before, failingAt: course.failure.latest)
      return offer.best.map { !greatest.isBetter(than: $0) } ?? false
    }
    let course = looks[looks.count - 1]
    outcome.take(course, after: offer.before, failingAt: course.failure.month)
    return (outcome, looks)
  }

  /// The scenario with changes and its growth; nil where they make no valid one.
  func network(with settings: [Setting]) -> OfficeNetwork? {
    do {
      return try source.variants(settings).first?.network.withDemand(growing: request.growth)
    } catch {
      return nil
    }
  }
}

extension PurchaseOutcome {
  /// Takes in the months with it, beside those without it on the same citizens as far as they go.
  fileprivate mutating func take(
    _ course: HorizonCourse, after looks: [HorizonCourse], failingAt month: Int?
  ) {
    let count = course.verdicts.first?.count ?? 0
    let before = looks.last { $0.replications <= course.replications } ?? looks[0]
    self.course = course
    monthsGained = (month ?? count) - (before.failure.month ?? count)
    monthsHeldGained = course.monthsHeld - before.monthsHeld
  }
}

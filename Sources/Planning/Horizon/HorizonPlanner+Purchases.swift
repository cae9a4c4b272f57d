import Experiments
import PassportOffice

/// What is bought, one after another.
extension HorizonPlanner {
  /// Buys the best, and what is best after it, as long as a month fails.
  func buy(
    after looks: [HorizonCourse], _ simulator: CourseSimulator, into result: inout HorizonResult
  ) throws {
    var basket = Basket(request)
    var before = looks
    for _ in 0..<Self.mostSteps {
      let offers = basket.offers
      guard before.last?.failure.month != nil, !offers.isEmpty else { return }
      var found: [(purchase: Purchase, looks: [HorizonCourse])] = []
      result.steps.append(HorizonStep(outcomes: []))
      for offer in offers {
        let best = result.steps[result.steps.count - 1].outcomes.first
        let (outcome, looks) = try outcome(
          of: offer, after: basket.settings, before, best: best, in: result, simulator)
        result.steps[result.steps.count - 1].add(outcome)
        found.append((offer, looks))
      }
      guard let best = result.steps[result.steps.count - 1].best,
        let next = found.first(where: { $0.purchase == best.purchase })
      else { return }
      basket.add(best.purchase)
      before = next.looks
    }
  }

  private func outcome(
    of purchase: Purchase, after settings: [Setting], _ before: [HorizonCourse],
    best: PurchaseOutcome?, in result: HorizonResult, _ simulator: CourseSimulator
  ) throws -> (PurchaseOutcome, [HorizonCourse]) {
    var outcome = PurchaseOutcome(
      purchase: purchase, cost: purchase.cost.map { $0 * Double(result.workingDays) })
    guard let network = network(with: settings + purchase.settings) else {
      outcome.isInvalid = true
      return (outcome, [])
    }
    var samples = CourseSamples(network, request: request, runner: simulator.runner)
    let looks = try decided(&samples, simulator) { course in
      if course.failure.isSharp { return true }
      // It cannot come first any more: its latest failure would not do.
      var greatest = outcome
      greatest.take(course, after: before, failingAt: course.failure.latest)
      return best.map { !greatest.isBetter(than: $0) } ?? false
    }
    let course = looks[looks.count - 1]
    outcome.take(course, after: before, failingAt: course.failure.month)
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

extension HorizonStep {
  /// Puts an outcome in its place.
  fileprivate mutating func add(_ outcome: PurchaseOutcome) {
    let place = outcomes.firstIndex { outcome.isBetter(than: $0) } ?? outcomes.count
    outcomes.insert(outcome, at: place)
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

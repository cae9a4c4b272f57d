import Experiments
import PassportOffice
import Statistics

/// Whether a backlog is gone by a day, and what would clear it.
extension HorizonPlanner {
  /// Looks at the backlog within a budget; nil where two replications were not finished.
  func clear(_ wish: ClearingRequest, _ budget: SearchBudget) throws -> ClearingResult? {
    let network = base.withDemand(growing: request.growth)
    let simulator = ClearingSimulator(seed: seed, threads: threads, budget)
    guard var candidate = simulator.candidate(network, wish) else { return nil }
    // Two replications whatever the budget: fewer have no interval.
    let start = try SearchBudget.ending { try simulator.goOn(&candidate, to: 2) }
    guard start == .complete, let course = candidate.samples.course(confidence: ownConfidence)
    else { return nil }
    var result = ClearingResult(
      wish, of: network, candidate, course: course, looks: Self.looks)
    result.ending = try SearchBudget.ending {
      let looks = try looks(at: &candidate, simulator) { _ in false }
      try buyToClear(after: looks.isEmpty ? [course] : looks, simulator, into: &result)
    }
    result.course = candidate.samples.course(confidence: ownConfidence) ?? course
    return result
  }

  /// Replications of one scenario and of its twin: enough to show a share where none or few fail.
  ///
  /// n of n replications show a share of p where p^n is no more than half of 1 - confidence, by the
  /// limit of Clopper and Pearson; twice as many leave room for some that fail.
  public static func clearingReplications(of wish: ClearingRequest, confidence: Double) -> Int {
    let tail = (1 - confidence) / Double(2 * looks)
    let share = min(wish.probability, 0.99)
    var (least, chance) = (1, share)
    while chance > tail {
      least += 1
      chance *= share
    }
    return 2 * least
  }

  /// The confidence of one interval, so that those of all looks hold together (Bonferroni).
  private var ownConfidence: Double { 1 - (1 - request.confidence) / Double(Self.looks) }

  /// The course of a scenario at each look, of which there are as many as it takes to decide.
  private func looks(
    at candidate: inout ClearingCandidate, _ simulator: ClearingSimulator,
    isDecided: (ClearingCourse) -> Bool
  ) throws -> [ClearingCourse] {
    var looks: [ClearingCourse] = []
    for count in lookCounts(ofAll: pairs) where count > candidate.samples.replications {
      try simulator.goOn(&candidate, to: count)
      guard let found = candidate.samples.course(confidence: ownConfidence) else { continue }
      looks.append(found)
      if isDecided(found) { break }
    }
    return looks
  }

  /// Buys as long as the backlog is not gone in time.
  private func buyToClear(
    after looks: [ClearingCourse], _ simulator: ClearingSimulator, into result: inout ClearingResult
  ) throws {
    let before = result
    try buy(after: looks, into: &result.steps, asLongAs: { !$0.isInTime }) { offer in
      try outcome(of: offer, in: before, simulator)
    }
  }

  private func outcome(
    of offer: Offer<ClearingCourse, ClearingOutcome>, in result: ClearingResult,
    _ simulator: ClearingSimulator
  ) throws -> (ClearingOutcome, looks: [ClearingCourse]) {
    var outcome = ClearingOutcome(
      purchase: offer.purchase, cost: offer.purchase.cost.map { $0 * Double(result.workingDays) })
    guard let network = network(with: offer.settings + offer.purchase.settings),
      var candidate = simulator.candidate(network, result.request)
    else {
      outcome.isInvalid = true
      return (outcome, [])
    }
    let looks = try looks(at: &candidate, simulator) { course in
      if course.verdict != .undecided { return true }
      // Whatever it does, it is not cheaper than what clears the backlog already.
      guard let best = offer.best, best.course?.verdict == .pass, let cost = best.cost else {
        return false
      }
      return outcome.cost.map { $0 >= cost } ?? true
    }
    outcome.take(looks.last, after: offer.before, tolerance: result.tolerance)
    return (outcome, looks)
  }
}

extension ClearingOutcome {
  /// Takes in the backlog with it, beside that without it on the same citizens as far as they go.
  fileprivate mutating func take(
    _ course: ClearingCourse?, after looks: [ClearingCourse], tolerance: Int
  ) {
    guard let course,
      let before = looks.last(where: { $0.replications <= course.replications }) ?? looks.first
    else { return }
    self.course = course
    let fewer = before.left.value - course.left.value
    gained = fewer >= Double(max(1, tolerance)) ? fewer : 0
  }
}

extension ClearingResult {
  fileprivate init(
    _ wish: ClearingRequest, of network: OfficeNetwork, _ candidate: ClearingCandidate,
    course: ClearingCourse, looks: Int
  ) {
    self.init(
      request: wish, backlog: candidate.twins.backlog, tolerance: candidate.samples.tolerance,
      start: network.calendar?.days.first?.date ?? wish.date, days: candidate.samples.span.days,
      calmDays: candidate.samples.span.calmDays, workingDays: candidate.samples.span.workingDays,
      course: course,
      steps: [], looks: looks, ending: .complete)
  }
}

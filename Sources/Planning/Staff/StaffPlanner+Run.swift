import EventKernel
import Experiments
import PassportOffice

extension StaffPlanner {
  /// Searches within a budget, covers what was found, and checks the shifts.
  public func run(_ budget: SearchBudget) throws -> StaffResult? {
    let pilot = PointRunner(quantities: [], seed: plan.seed, threads: threads)
    guard let prepared = pilot.prepared([base], isCancelled: budget.isCancelled)?.first else {
      return nil
    }
    let simulator = StaffSimulator(self, base: prepared, budget)
    var search = RequirementSearch(
      layout, goal: goal, atMost: request.atMost, least: leastDesks, simulate: simulator.search)
    let ending = try SearchBudget.ending { try search.run(checkCover) }
    guard let free = search.free else { return nil }
    let found = requirement(of: search, free)
    var result = StaffResult(
      request: request, layout: layout, stageNames: base.names.stages, requirement: found,
      roster: nil, spared: 0, mends: 0, checks: [], ending: ending,
      replications: budget.replications,
      searchReplications: searchReplications, checkReplications: checkReplications,
      requirementConfidence: plan.confidence, seed: plan.seed, checkSeed: plan.seed &+ 1,
      presentHours: base.deskHours(in: layout), hasCosts: hasCosts)
    guard result.hasArrivals else { return result }
    result.roster = try roster(covering: found.desks, budget.isCancelled)
    if ending != .interrupted { try check(&result, simulator) }
    result.replications = budget.replications
    return result
  }

  /// What must hold at each place.
  var goal: IntervalGoal { IntervalGoal(target: request.target, confidence: plan.confidence) }

  /// The changes of the scenario that shifts are.
  func settings(of roster: StaffRoster) -> [Setting] { roster.settings(base, layout) }

  /// In a plain queue whose day ends somebody has to serve the line out.
  private var leastDesks: [Int] {
    (0..<layout.placeCount).map { place in
      let isLast = layout.interval(ofPlace: place) == layout.intervalCount - 1
      return base.town == nil && !layout.repeats && isLast ? 1 : 0
    }
  }

  /// Throws where people come whom no shift can serve, before a long search.
  private func checkCover(_ search: RequirementSearch) throws(StaffProblem) {
    guard let free = search.free else { return }
    for line in 0..<layout.lineCount {
      let pattern = layout.pattern(ofLine: line)
      let kinds = request.shiftKinds(of: pattern)
      for place in layout.places(ofLine: line) where search.formula[place] > 0 {
        guard let open = layout.open(atPlace: place), free.arrivals(at: place) > 0,
          !kinds.contains(where: { $0.covers(open) })
        else { continue }
        throw .uncovered(
          stage: base.names.stages[layout.stage(ofLine: line)],
          days: StaffWords.days(pattern.weekdays), hours: StaffWords.hours(open, in: layout))
      }
    }
  }

  /// The table that is known to do; the one looked at last where none is.
  private func requirement(
    of search: RequirementSearch, _ free: IntervalWaits
  ) -> StaffRequirement {
    let places = 0..<layout.placeCount
    return StaffRequirement(
      desks: search.passing?.desks ?? search.desks, formula: search.formula,
      arrivals: places.map(free.arrivals), load: places.map(free.load),
      waits: places.map { place in
        search.passing.flatMap { goal.estimate(at: place, in: $0.waits) }
      },
      isOutOfReach: search.isOutOfReach,
      isMet: search.passing != nil, rounds: search.rounds)
  }

  func roster(
    covering desks: [Int], _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(StaffProblem) -> StaffRoster {
    // Somebody who has stopped the search waits no longer than this for its shifts.
    let wasStopped = isCancelled()
    return try StaffRoster(
      covering: desks, layout, request: request, costPerHour: costPerHour(of:),
      names: base.names.stages,
      milliseconds: wasStopped ? 2_000 : Self.coverMilliseconds,
      isCancelled: { !wasStopped && isCancelled() })
  }
}

public import Experiments
public import PassportOffice

/// Looks ahead month by month: when the first target fails, and what would delay it.
public struct HorizonPlanner: AnswerPlanner, Sendable {
  /// Times at which intervals are looked at: after a quarter, a half and all of the replications.
  static let looks = 3
  /// Factors on the demand between which the headroom is looked for.
  static let factors = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 2, 3]

  let request: HorizonRequest
  let base: OfficeNetwork
  let source: ModelSource
  let seed: UInt64
  let threads: Int
  private let replications: Int
  /// Replications of a scenario beside its twin without a backlog.
  let pairs: Int
  private let looksForHeadroom: Bool

  /// A planner of a scenario with dates; `source` makes its networks with some values changed.
  ///
  /// Every scenario gets at most so many replications; so many `pairs` beside its twin without a
  /// backlog, where one is to be gone by a day.
  public init(
    _ request: HorizonRequest, base: OfficeNetwork, source: ModelSource, seed: UInt64,
    threads: Int, replications: Int, pairs: Int
  ) {
    self.request = request
    self.base = base
    self.source = source
    self.seed = seed
    self.threads = threads
    self.replications = max(2, replications)
    self.pairs = max(2, pairs)
    looksForHeadroom = StressRunner.hasMeaning(for: base)
  }

  /// About so many replications where nothing is decided early.
  public var expectedReplications: Int {
    let offers = Basket(request).offers.count
    let clearing = request.clearing == nil ? 0 : (2 + offers * Self.mostSteps) * pairs
    guard !request.targets.isEmpty else { return clearing }
    return clearing + replications + (looksForHeadroom ? Self.factors.count / 2 * first : 0)
      + offers * Self.mostSteps * replications / 2
  }

  /// Replications at the first look.
  var first: Int { max(2, replications / 4) }

  /// Looks ahead within a budget; nil where two replications were not finished.
  ///
  /// A backlog that is to be gone comes first.
  public func run(_ budget: SearchBudget) throws -> HorizonResult? {
    guard let wish = request.clearing else { return try lookAhead(budget) }
    guard let clearing = try clear(wish, budget) else { return nil }
    let ahead = request.targets.isEmpty ? nil : try lookAhead(budget)
    var result =
      ahead
      ?? HorizonResult(
        withoutMonths: request, ending: request.targets.isEmpty ? .complete : budget.ending,
        replications: budget.replications, seed: seed, looks: Self.looks)
    if result.ending == .complete { result.ending = clearing.ending }
    result.clearing = clearing
    return result
  }

  private func lookAhead(_ budget: SearchBudget) throws -> HorizonResult? {
    let network = base.withDemand(growing: request.growth)
    let simulator = CourseSimulator(
      runner: PointRunner(
        quantities: request.targets.map(\.quantity.byMonth), seed: seed, threads: threads), budget)
    var samples = CourseSamples(network, request: request, runner: simulator.runner)
    // Two replications whatever the budget: fewer have no interval.
    let start = try SearchBudget.ending { try simulator.goOn(&samples, to: 2) }
    guard start == .complete else { return nil }
    var result = HorizonResult(
      request: request, months: months(of: network),
      course: samples.course(confidence: request.confidence, looks: Self.looks), factors: nil,
      steps: [], ending: .complete, replications: 0, seed: seed, looks: Self.looks)
    result.ending = try SearchBudget.ending {
      let looks = try decided(&samples, simulator) { $0.failure.isSharp }
      result.course = looks[looks.count - 1]
      if looksForHeadroom { try lookForHeadroom(of: samples, simulator, into: &result) }
      try buyMonths(after: looks, simulator, into: &result)
    }
    if result.ending != .complete {
      result.course = samples.course(confidence: request.confidence, looks: Self.looks)
    }
    result.replications = budget.replications
    return result
  }

  private func months(of network: OfficeNetwork) -> [HorizonResult.Month] {
    network.countedMonths.map { month in
      HorizonResult.Month(
        month: month, workingDays: network.workingDays(in: month),
        people: network.expectedPeople(in: month), bearable: nil)
    }
  }

  /// Replications at each look, of so many in all.
  func lookCounts(ofAll replications: Int) -> [Int] {
    [max(2, replications / 4), max(2, replications / 2), replications]
  }

  /// The course of a scenario at each look, of which there are as many as it takes to decide.
  func decided(
    _ samples: inout CourseSamples, _ simulator: CourseSimulator,
    isDecided: (HorizonCourse) -> Bool
  ) throws -> [HorizonCourse] {
    var looks: [HorizonCourse] = []
    for count in lookCounts(ofAll: replications) where count > samples.replications {
      try simulator.goOn(&samples, to: count)
      let found = samples.course(confidence: request.confidence, looks: Self.looks)
      looks.append(found)
      if isDecided(found) { break }
    }
    return looks.isEmpty
      ? [samples.course(confidence: request.confidence, looks: Self.looks)] : looks
  }
}

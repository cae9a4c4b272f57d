public import PassportOffice

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Raises the demand of a scenario until its targets break.
public struct StressRunner: Sendable {
  private let base: Variant
  private let targets: [Target]
  private let plan: ExperimentPlan
  private let threads: Int

  /// `base` has a demand that can be multiplied.
  public init(base: Variant, targets: [Target], plan: ExperimentPlan, threads: Int) {
    self.base = base
    self.targets = targets
    self.plan = plan
    self.threads = threads
  }

  /// Multiples of the demand that are looked at, in rising order.
  static let grid = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

  /// Whether a demand can be multiplied.
  public static func hasMeaning(for network: OfficeNetwork) -> Bool { network.hasRates }

  /// The limits of all targets; those found are kept when it is cancelled.
  ///
  /// Near a limit there are so many replications at every demand, far from it a third of them.
  public func run(
    replications: Int, progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> StressResult {
    let samples = StressSamples(
      base: base, targets: targets, plan: plan, threads: threads, replications: replications,
      progress: progress, isCancelled: isCancelled)
    var result = StressResult(
      scenario: base.network.names.scenario, seed: plan.seed, replications: replications,
      confidence: plan.confidence, peoplePerDay: ArrivalFacts(of: base.network).total,
      hasCalendar: base.network.calendar != nil, currency: base.network.names.currency,
      limits: [], wasInterrupted: false)
    do {
      for target in targets.indices {
        result.limits.append(try limit(ofTarget: target, samples))
      }
    } catch let error as StudyError {
      throw error
    } catch {
      result.wasInterrupted = true
    }
    return result
  }

  private func limit(ofTarget target: Int, _ samples: StressSamples) throws -> StressLimit {
    let grid = Self.grid
    let search = CrossingSearch(
      look: { try samples.band(at: $0, $1, target: target) }, grid: grid, tolerance: 0.002)
    // From the scenario as it stands towards the demand at which it is the other way round.
    var place = grid.firstIndex(of: 1) ?? 0
    let isBroken = try samples.band(at: grid[place], .coarse, target: target).value >= 0
    var reached = place
    var found: CrossingSearch.Crossing?
    while found == nil, grid.indices.contains(reached + (isBroken ? -1 : 1)) {
      reached += isBroken ? -1 : 1
      let value = try samples.band(at: grid[reached], .coarse, target: target).value
      guard (value >= 0) != isBroken else { continue }
      place = min(reached, reached + (isBroken ? 1 : -1))
      found = try search.crossing(from: place, through: place + 1)
    }
    let present = try samples.result(at: 1, .fine, target: target)
    let looked = [1, grid[reached], found?.lower ?? 1, found?.upper ?? 1]
    return StressLimit(
      text: targets[target].text, measure: targets[target].quantity.measure,
      statistic: targets[target].quantity.statistic, isHard: targets[target].isHard,
      present: present,
      breaking: found.flatMap { crossing in
        crossing.isRising
          ? .init(factor: crossing.at, lower: crossing.lower, upper: crossing.upper) : nil
      },
      leastFactor: looked.min() ?? 1, greatestFactor: looked.max() ?? 1)
  }
}

/// What the runs have said of the targets at the demands that were looked at.
private final class StressSamples {
  private let base: Variant
  private let targets: [Target]
  private let plan: ExperimentPlan
  private let threads: Int
  private let replications: Int
  private let progress: @Sendable (StudyProgress) -> Void
  private let isCancelled: @Sendable () -> Bool
  private var known: [(factor: Double, replications: Int, results: [TargetResult])] = []
  private var completed = 0

  init(
    base: Variant, targets: [Target], plan: ExperimentPlan, threads: Int, replications: Int,
    progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.base = base
    self.targets = targets
    self.plan = plan
    self.threads = threads
    self.replications = replications
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// How far a target is from breaking at a demand: below 0 it holds.
  func band(
    at factor: Double, _ precision: CrossingSearch.Precision, target: Int
  ) throws -> CurveBand {
    targets[target].distance(of: try result(at: factor, precision, target: target))
  }

  /// What a run says of a target at a demand.
  func result(
    at factor: Double, _ precision: CrossingSearch.Precision, target: Int
  ) throws -> TargetResult {
    let wanted =
      switch precision {
      case .coarse: min(replications, max(3, replications / 3))
      case .fine: replications
      }
    if let place = known.firstIndex(where: { $0.factor == factor && $0.replications >= wanted }) {
      return known[place].results[target]
    }
    let results = try run(at: factor, replications: wanted)
    known.removeAll { $0.factor == factor }
    known.append((factor, wanted, results))
    return results[target]
  }

  private func run(at factor: Double, replications wanted: Int) throws -> [TargetResult] {
    let variant = Variant(
      name: base.name, network: base.network.withDemand(multipliedBy: factor))
    let runner = StudyRunner(
      variants: [variant],
      plan: ExperimentPlan(
        seed: plan.seed, replications: .fixed(wanted), confidence: plan.confidence),
      targets: targets, options: RunOptions(threads: threads, extraScopes: []))
    let (before, progress) = (completed, progress)
    // A limit takes some ten demands, of which some were looked at for another target.
    let atMost = max(before + wanted, replications * (6 + 6 * targets.count))
    let result = try runner.run(
      progress: { progress(.init(completed: before + $0.completed, atMost: atMost)) },
      isCancelled: isCancelled)
    completed += result.replications
    guard !result.wasInterrupted, !isCancelled() else { throw CrossingSearch.Cancelled() }
    return result.targets
  }
}

extension Target {
  /// A result as a curve that is below 0 where the target holds.
  ///
  /// Of positive numbers the logarithm of value and limit: waits grow without bounds near full
  /// load, and their logarithms are straighter. What nobody was observed for is broken.
  fileprivate func distance(of result: TargetResult) -> CurveBand {
    guard let value = result.value else {
      return CurveBand(value: Self.farthest, lower: -.infinity, upper: .infinity)
    }
    let limits = [result.lower, result.upper].map { $0.map { distance(of: $0) } }
    let (lower, upper) = comparison.wantsMore ? (limits[1], limits[0]) : (limits[0], limits[1])
    return CurveBand(
      value: distance(of: value), lower: lower ?? -.infinity, upper: upper ?? .infinity)
  }

  /// How far a value is from breaking it: below 0 it holds.
  public func distance(of value: Double) -> Double {
    guard limit > 0 else { return comparison.wantsMore ? limit - value : value - limit }
    let ratio = value > 0 ? log(value / limit) : -Self.farthest
    let bounded = min(Self.farthest, max(-Self.farthest, ratio))
    return comparison.wantsMore ? -bounded : bounded
  }

  private static let farthest = 20.0
}
